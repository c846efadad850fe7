"""A sentence as a line of text in which each argument is one private-use character."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ingest.extract.found import Found, Quantity

# Kinds of argument, one private-use character each.  Technologies and nodes are one kind: many
# things are both (a chip is a product here and an input there), and frames tell them apart by class.
KINDS = {letter: chr(0xE000 + i) for i, letter in enumerate("FOCTRSPADNM")}
LETTERS = {char: letter for letter, char in KINDS.items()}
ITEM = "".join(KINDS.values())
ACTORS = KINDS["F"] + KINDS["O"] + KINDS["C"] + KINDS["R"]
KIND_OF_CLASS = {
    "Firm": "F",
    "Organization": "O",
    "Country": "C",
    "Technology": "T",
    "SupplyChainNode": "T",
    "Regulation": "R",
    "Site": "S",
}
_BLANK = re.compile(r"(?<=[^\x00-\x7f])[ \t]+|[ \t]+(?=[^\x00-\x7f])")
_QUOTED = re.compile(rf"[《「『〈“]\s?[{ITEM}]\s?[》」』〉”]")
_KIND_OF_QUANTITY = {"percent": "P", "amount": "A", "date": "D", "measure": "M"}


@dataclass(slots=True, eq=False)
class Item:
    """An argument: coordinated mentions, or a quantity.  Offsets are the view's."""

    kind: str
    start: int
    end: int
    members: tuple[Found, ...] = ()
    quantity: Quantity | None = None
    carried: bool = False  # stands for an omitted subject or a pronoun: not written here
    generic: bool = False  # 新興技術, 產品: of no thing in particular
    sums_up: bool = False  # 關鍵礦產: after a list, the kind of what is listed
    place: str = ""  # for a place, its name; its member is the country
    source: int = -1  # where it, or what it stands for, is written
    written: str = ""  # as it stands in the text, folded; of several, the last

    def __post_init__(self) -> None:
        if self.source < 0:
            self.source = self.start

    @property
    def char(self) -> str:
        return KINDS[self.kind]


@dataclass(slots=True)
class Line:
    """Text with argument characters; `cells[i]` is the argument at i, `at[i]` its offset in the view."""

    text: str
    cells: list[Item | None]
    at: list[int]
    end: int  # view offset of the sentence's end
    asides: list["Line"] = field(default_factory=list)
    absorbed: list[Item] = field(default_factory=list)  # what an apposition took into the name it stands by

    def collapse(self, start: int, end: int, item: Item) -> None:
        """Write one argument character in place of [start, end)."""
        at = self.at[start] if start < len(self.at) else self.end
        self.text = self.text[:start] + item.char + self.text[end:]
        self.cells[start:end] = [item]
        self.at[start:end] = [at]

    def stand_in(self, pattern: re.Pattern[str], meant: Callable[[re.Match[str]], Item | None]) -> None:
        """Put what each match of the pattern stands for in its place, where that is known."""
        at = 0
        while match := pattern.search(self.text, at):
            at = match.end()
            if (item := meant(match)) is not None:
                self.collapse(match.start(), match.end(), carried(item, self.at[match.start()]))
                at = match.start() + 1

    def insert(self, index: int, item: Item) -> None:
        """Put an argument that is not written in before what stands at `index`."""
        self.text = self.text[:index] + item.char + self.text[index:]
        self.at.insert(index, self.at[index] if index < len(self.at) else self.end)
        self.cells.insert(index, item)

    def cut(self, start: int, end: int) -> "Line":
        """The part [start, end) as a line of its own."""
        stop = self.at[end] if end < len(self.at) else self.end
        return Line(self.text[start:end], self.cells[start:end], self.at[start:end], stop)

    def remove(self, start: int, end: int) -> None:
        """Take [start, end) out."""
        self.text = self.text[:start] + self.text[end:]
        del self.cells[start:end]
        del self.at[start:end]

    def item(self, index: int) -> Item:
        """The argument at a matched character."""
        found = self.cells[index]
        assert found is not None, "a frame's slot matches argument characters only"
        return found


def carried(item: Item, at: int) -> Item:
    """`item` as the argument of a place where it is not written."""
    return Item(
        item.kind, at, at, item.members, item.quantity, carried=True, source=item.source, written=item.written
    )


_QUALITY = "(?:新兴|关键|核心|先进|重要|前沿|高端|相关|战略|尖端)*(?:与新兴)?"
_GENERIC = re.compile(
    rf"{_QUALITY}(?:技术|科技|产品|领域|物项|零组件|零件|化合物|物质)|(?:raw )?materials?|compounds?"
)
_KIND_OF_LISTED = re.compile(rf"{_QUALITY}(?:金属|矿产|矿物|原料|材料|设备|元素)")


def characters_of(items: Iterable[Item]) -> set[int]:
    """The offsets of all characters that the items take up."""
    return {i for item in items for i in range(item.start, item.end)}


def items_of(folded: str, mentions: Iterable[Found], quantities: Sequence[Quantity]) -> list[Item]:
    """Maximal mentions, and the quantities outside of them, in order."""
    spans: list[Item] = []
    taken = -1
    figures = [(q.start, q.end) for q in quantities if q.kind in ("date", "percent", "amount")]
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        kind = KIND_OF_CLASS.get(mention.entity.type)
        if any(
            a <= mention.start and mention.end <= b and b - a > mention.end - mention.start
            for a, b in figures
        ):
            continue  # the 日 of a date is no Japan
        if kind and mention.start >= taken:
            item = Item(
                kind, mention.start, mention.end, (mention,), written=folded[mention.start : mention.end]
            )
            if kind == "T":
                item.generic = _GENERIC.fullmatch(folded, mention.start, mention.end) is not None
                item.sums_up = item.generic or bool(
                    _KIND_OF_LISTED.fullmatch(folded, mention.start, mention.end)
                )
            spans.append(item)
            taken = mention.end
    occupied = characters_of(spans)
    for quantity in quantities:
        if occupied.isdisjoint(range(quantity.start, quantity.end)):
            kind = _KIND_OF_QUANTITY.get(quantity.kind, "N")
            spans.append(Item(kind, quantity.start, quantity.end, quantity=quantity))
            occupied.update(range(quantity.start, quantity.end))
    return sorted(spans, key=lambda item: item.start)


def encode(folded: str, start: int, end: int, items: Iterable[Item]) -> Line:
    """The sentence [start, end) of the folded view text with its arguments put in."""
    text: list[str] = []
    cells: list[Item | None] = []
    at: list[int] = []
    cursor = start
    for item in items:
        if item.start < cursor or item.end > end:
            continue
        text.append(folded[cursor : item.start])
        cells += [None] * (item.start - cursor)
        at += range(cursor, item.start)
        text.append(item.char)
        cells.append(item)
        at.append(item.start)
        cursor = item.end
    text.append(folded[cursor:end])
    cells += [None] * (end - cursor)
    at += range(cursor, end)
    return Line("".join(text), cells, at, end)


def close_up(line: Line) -> None:
    """Take out quotation marks around a name, and the blanks around Latin letters and figures."""
    while match := _QUOTED.search(line.text):
        line.remove(match.end() - 1, match.end())
        line.remove(match.start(), match.start() + 1)
    for match in reversed(list(_BLANK.finditer(line.text))):
        line.remove(match.start(), match.end())
