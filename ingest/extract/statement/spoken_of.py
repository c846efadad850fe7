"""Words that stand for names spoken of before: 兩者, 前兩款, 這家業者, 該磁鐵, 接連入列."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.extract.statement.line import ITEM, KINDS, Item, Line, carried

_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_KINDS = {"者": "FCTOR", "国": "C", "家": "F", "款": "T"}  # by the word that counts them
_COUNTED = (
    r"(?P<number>[两二三四五])(?P<word>者|国(?!会|际|家|间)|家(?:(?=[，。公企厂业大])|(?<=[这该述此]..))|款)"
)
_GROUP = re.compile(
    rf"(?<![{ITEM}第])(?P<said>这|该|上述|此)?(?P<part>前|后)?(?:{_COUNTED}|(?P<count>{KINDS['N']}))"
    r"(?P<head>降规品|产品|晶片|芯片|机型|型号|公司|企业|厂商|业者|大厂|美商|日商)?"
)
_TRADE = "(?:公司|企业|业者|厂商?|大厂|对手|集团|伙伴|巨头|供应商|龙头|新创)"
# 這家美國業者: 家 stays, and tells the frames that a country behind it is the firm's.
_THIS_FIRM = re.compile(
    rf"这(?=家(?:{KINDS['C']}的?)?[^{ITEM}，。；：]{{0,8}}?(?:{KINDS['T']}[^{ITEM}，。；：]{{0,3}})?{_TRADE})"
)
_THIS_THING = re.compile(rf"[该此](?:{KINDS['T']}|[\u4e00-\u9fff]{{2,4}})")
# 鋰與鎳等材料，這些礦物…; 關鍵礦產…，而這些礦產
_THESE = re.compile(
    rf"(?:这些|此类|该类|这类|上述|这几[种类])(?:{KINDS['T']}|(?:关键|稀有|重要)?"
    r"(?:矿物|矿产|材料|元素|金属|气体|原料|设备|零件|零组件|元件|化学品|晶片|芯片|产品|技术))(?!，?(?:包括|包含|例如|如|：))"
)
_LIST = re.compile(r"(?:清单|名单|列表|list)$")
_ON_LIST = re.compile(
    r"入列|(?<=[皆均都同亦也])在列|在其列|名列其[中上]|列名其[中上]|榜上有名"
    r"|(?:该|此一?|上述|前述|这份)(?P<list>名单|清单)"
)


@dataclass(slots=True)
class SpokenOf:
    """The things, and the lists of names and of firms, spoken of; each with the characters read before it."""

    things: list[tuple[int, Item]] = field(default_factory=list)
    several: list[tuple[int, Item]] = field(default_factory=list)
    listing: tuple[int, Item] | None = None  # a list of firms, such as the entity list

    def note(self, cell: Item, at: int) -> None:
        """Remember an argument that is written at a character of the document."""
        if len(cell.members) > 1:
            self.several.append((at, cell))
        elif cell.kind == "T":
            self.things.append((at, cell))
        if cell.kind == "R" and _LIST.search(cell.written):
            self.listing = at, cell

    def put_names(self, line: Line, since: int, firm: Item | None) -> None:
        """Put the names meant in place of such words; `firm` is the last one before the sentence.

        What was spoken of before the character `since` is not meant.
        """
        self.several = [(at, item) for at, item in self.several if at >= since]
        self.things = [(at, item) for at, item in self.things if at >= since]
        _put_groups(line, [item for _, item in self.several])
        line.stand_in(_THIS_FIRM, lambda match: _this_firm(line, match, firm))
        _put_thing(line, [item for _, item in self.things])
        _put_these(line, [i for _, i in self.things], [i for _, i in self.several])
        _put_list(line, self.listing[1] if self.listing is not None and self.listing[0] >= since else None)


def _put_groups(line: Line, before: Sequence[Item]) -> None:
    """Names that stand right before the word are what it counts: 甲與乙兩家."""
    at = 0
    while match := _GROUP.search(line.text, at):
        at = match.end()
        number, word = _counted(line, match)
        if word not in _KINDS or (match["count"] and not _is_definite(match, word)):
            continue
        listed = [*before, *(c for c in _before(line, match) if len(c.members) > 1)]
        fitting = [i for i in listed if i.kind in _KINDS[word] and _has(i, number, match["part"])]
        if fitting:
            line.collapse(match.start(), match.end(), _part(fitting[-1], number, match, line))
            at = match.start() + 1


def _this_firm(line: Line, match: re.Match[str], last: Item | None) -> Item | None:
    meant = next((c for c in reversed([*_before(line, match)]) if c.kind == "F"), last)
    return meant if meant is not None and len(meant.members) == 1 else None


def _put_thing(line: Line, before: Sequence[Item]) -> None:
    """該磁鐵 is the last thing whose name ends like that: 永久磁鐵."""
    at = 0
    while match := _THIS_THING.search(line.text, at):
        at = match.start() + 1
        things = [*before, *(c for c in _before(line, match) if c.kind == "T" and len(c.members) == 1)]
        named = line.cells[match.start() + 1]
        for end in [match.end()] if named else range(match.end(), match.start() + 2, -1):
            noun = named.written if named else line.text[match.start() + 1 : end]
            if meant := _called(things, noun):
                line.collapse(match.start(), end, carried(meant, line.at[match.start()]))
                break


def _put_these(line: Line, things: Sequence[Item], lists: Sequence[Item]) -> None:
    """這些礦產 is the thing that is called so, or the last list of things."""
    at = 0
    while match := _THESE.search(line.text, at):
        at = match.start() + 1
        before = [c for c in _before(line, match) if c.kind == "T"]
        named = line.cells[match.end() - 1]
        noun = named.written if named else match.group()[-2:]
        listed = [i for i in (*lists, *before) if i.kind == "T" and len(i.members) > 1]
        if meant := _called((*things, *before), noun) or next(reversed(listed), None):
            line.collapse(match.start(), match.end(), carried(meant, line.at[match.start()]))


def _called(things: Sequence[Item], noun: str) -> Item | None:
    """The last thing whose name ends with a noun, and is more than it."""
    return next((t for t in reversed(things) if t.written.endswith(noun) and t.written != noun), None)


def _put_list(line: Line, last: Item | None) -> None:
    """The list stands behind the verb, where the frames look for it: 入列｜實體清單."""
    at = 0
    while match := _ON_LIST.search(line.text, at):
        at = match.end()
        lists = [c for c in _before(line, match) if c.kind == "R" and _LIST.search(c.written)]
        meant = lists[-1] if lists else last
        if meant is None:
            continue
        place = carried(meant, line.at[match.start()])
        if match["list"]:
            line.collapse(match.start(), match.end(), place)
        else:
            line.insert(match.end(), place)
        at = match.end() + 1


def _before(line: Line, match: re.Match[str]) -> Iterator[Item]:
    yield from (c for c in line.cells[: match.start()] if c is not None)


def _counted(line: Line, match: re.Match[str]) -> tuple[int, str]:
    if match["number"]:
        return _NUMBERS[match["number"]], match["word"]
    quantity = line.item(match.start("count")).quantity
    return (int(quantity.value or 0), quantity.unit[-1:]) if quantity is not None else (0, "")


def _is_definite(match: re.Match[str], word: str) -> bool:
    """Whether what is counted was spoken of: 該三家, 前兩款; 三家 alone may be any three."""
    return bool(match["said"] or match["part"] or (word == "款" and match["head"]))


def _has(item: Item, number: int, part: str | None) -> bool:
    return len(item.members) > number if part else len(item.members) == number


def _part(item: Item, number: int, match: re.Match[str], line: Line) -> Item:
    members = item.members[:number] if match["part"] == "前" else item.members[-number:]
    place = line.at[match.start()]
    return replace(item, start=place, end=place, members=members, carried=True)
