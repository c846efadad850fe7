"""Shares: each percentage of a sentence that is one, with who holds it and of what market.

A share's holder and market may stand on either side of the number, in another clause or in the sentence
before; so the number is taken first and its arguments are looked for around it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.extract.found import Found, Quantity
from ingest.extract.statement import pairing
from ingest.extract.statement.line import ITEM, KINDS, Item, Line
from ingest.extract.statement.match import Matcher
from ingest.extract.statement.no_share import is_other
from ingest.extract.statement.qualify import date_of, of_quantity
from ingest.extract.statement.share_words import HOLDERS, MARKET, NOT_DATE, Words, words
from ingest.extract.statement.unnamed import is_unnamed
from narrows.model import QualifierValue

_SETTING = {
    "zh": re.compile(r"(?:在|于|对|向|除|除了|占|以|针对|销往|从)(?:全球|整体)?$"),
    "en": re.compile(r"\b(?:in|to|from|outside|within|for|than|of)(?: the)?\s*$"),
}
_HOLDS = re.compile("[占佔居]")  # 其中以 ASML 占七成
_BESIDE = re.compile(  # ahead of Samsung with 32.7% and Micron with 22%
    rf"([{HOLDERS}]),? (?:with|at|on) (?:an? )?(?:about |around |nearly |some |roughly |estimated )?$"
)
_BREAKS = {"zh": "，；：。", "en": ";"}
_MARKET_AFTER = re.compile(
    rf"(?:以上|左右|上下)?(?:的|之)?[^{ITEM}，、。；,;]{{0,8}}{MARKET}"
    rf"|\s?(?:percent )?(?:share )?of [^{ITEM},;.]{{0,40}}{MARKET}"
)
# 在其中四步的設備供應上擁有逾六成的市佔率，分別是沉積、蝕刻…
_MARKETS_LISTED = re.compile(
    rf"(?:以上|左右|上下)?[^{ITEM}，。；]{{0,12}}，[{HOLDERS}]?(?:分别|依序|依次)(?:是|为|有|包括)[^{ITEM}，。；]{{0,4}}{MARKET}"
)
# 三星是主要供應商，與 SK 海力士、美光分別居前三名，市占率分別為…: all of them
_TOGETHER = re.compile(
    rf"([{HOLDERS}])[^{HOLDERS}。；]{{0,40}}，(?:与|和|同|跟)([{HOLDERS}])(?:分别|分居|分占|并列|同为|依序)?[^{HOLDERS}，。；]{{0,20}}，$"
)
# 由甲與乙供應，兩家合計約占五成: those who were named last
_COUNTED_UP = re.compile(
    rf"[{ITEM}]?(?:这|该|上述|前述)?(?:(?:[两二三四五六七八九十](?:家|者|国|大|强|间)|{KINDS['N']})[^{ITEM}，。；]{{0,6}})?(?:合计|共计|总计|加总|加起来|合共|相加)"
)
_PART_OF_CHAIN = re.compile(
    rf"{MARKET}[^{ITEM}，；。]{{0,14}}?(?:价值链|供应链|产业链)?[^{ITEM}，；。产能率]{{0,6}}占$"
)
# 矽晶圓是最重要的基板材料，…市占逾八成: what it is said to be is not the market
_SAID_TO_BE = re.compile(
    rf"(?:^|[，。；])({MARKET})[^{ITEM}，。；]{{0,3}}[是为][^，。；的]{{0,14}}的?[^，。；{ITEM}]{{0,8}}{MARKET}$"
)
_BRIEF = 8  # characters: 「美光約為 5%」 goes on with what the clause before it said
_ABOUT = re.compile(r"(?:约|大约|近|将近|大概|接近)(?:占|有|达|为|是)?[^，；。]{0,16}$")
_FORESEEN = {
    "expected": re.compile(r"预估|预计|预期|可望|有望|将达|\b(?:expected|forecast|projected) to\b"),
    "planned": re.compile(r"目标|计划|力争|\b(?:aims?|plans?|targets?) to\b"),
}
_INCOME = re.compile(
    rf"(?:来自|源自|在|对)(?P<from>{KINDS['C']})[^{ITEM}，；。]{{0,6}}(?:营收|收入|销售额|营业额)[^{ITEM}，；。]{{0,4}}(?:占比|比重|比例|份额)"
)
_WITH = re.compile(r"(?:与|和|同)$")
_OF_MAKERS = re.compile("(?:大厂|企业|厂商|业者|公司|供应商|制造商)")  # 這四間 IDM 大廠: no market
_DATED = re.compile(rf" (?:in|for|by|as of|during) {KINDS['D']}")
_CHAINED = re.compile(rf"[^{NOT_DATE}，；。]{{0,10}}")


@dataclass(slots=True)
class Shares:
    """Finds the shares of a view's lines; remembers the market last spoken of."""

    matcher: Matcher
    market: Item | None = None
    holder: Item | None = None
    base: dict[str, QualifierValue] = field(default_factory=dict)  # scope and basis of the last share
    of: set[str] | None = None  # the market of the last share

    def read(self, line: Line, span: tuple[int, int]) -> None:
        """State the shares of one line."""
        language = self.matcher.language
        lexicon = words(language)
        numbers = [i for i, cell in enumerate(line.cells) if cell is not None and cell.kind == "P"]
        self.holder = None
        done = 0
        for group in _chains(line, numbers):
            low, high = _clause(line, group[0], group[-1], language)
            told = lexicon.cue.search(line.text, low, high) or (
                self.holder is not None and group[0] - max(low, done) <= _BRIEF
            )
            if told and not is_other(line, group, low, high, lexicon):
                self._one(line, group, max(low, done), high, lexicon, span)
            done = group[-1] + 1
        for cell in line.cells:
            if cell is not None and cell.kind == "T" and not cell.carried:
                self.market = cell

    def _one(
        self, line: Line, group: list[int], low: int, high: int, lexicon: Words, span: tuple[int, int]
    ) -> None:
        text = line.text
        following = next((i for i in range(group[-1] + 1, high) if text[i] == KINDS["P"]), high)
        holder, explicit = self._holder(line, group, low, following, lexicon)
        income = _INCOME.search(text, low, group[0])
        market = line.item(income.start("from")) if income else self._market(line, group, low, following)
        predicate = "EARNS_FROM" if income else "HAS_SHARE"
        if (
            holder is None
            or market is None
            or self._is_unnamed(line, group[0], low, holder)
            or (holder.carried and _PART_OF_CHAIN.search(text[low : group[0]]))
        ):
            return
        self.holder = holder
        clause = text[low:high]
        change = (
            len(group) == 2
            and bool(lexicon.start.search(text[max(0, low) : group[0]]))
            and bool(lexicon.change.search(text[group[0] + 1 : group[1]]))
        )
        base = {} if income else scope(line, low, high, holder, lexicon)
        goes_on = self.of is not None and {m.entity.id for m in market.members} == self.of
        if not income and goes_on and (not lexicon.cue.search(clause) or market not in line.cells[low:high]):
            base = {**self.base, **base}
        self.base, self.of = base, {m.entity.id for m in market.members}
        joint = bool(lexicon.joint.search(clause)) or (
            len(holder.members) > 1 and len(group) == 1 and not lexicon.each.search(clause) and explicit
        )
        span = self.matcher.part(line, span, group[0], group[-1] + 1, (holder, market))
        about = bool(_ABOUT.search(text[low : group[0]]))
        values = [q for i in group if (q := line.item(i).quantity) is not None]
        if change:
            told = [(v, who, what) for who in holder.members for what in market.members for v in values]
        else:
            values = pairing.bounded(values, self.matcher.view)
            told = list(
                pairing.pairs(values, holder, market, clause, self.matcher.view, self.matcher.language)
            )
        last = values[-1]
        for value, who, what, date in _aligned(line, group, change, told):
            qualifiers = (
                {**base, **of_quantity(value, "value"), **of_quantity(date, "date")}
                if date
                else {**base, **of_quantity(value, "value")}
            )
            if about and "op" not in qualifiers:
                qualifiers["op"] = "~"
            if value is last and (status := _status(clause)):
                qualifiers["status"] = status
            others = tuple(m.entity.name for m in holder.members if m.entity.id != who.entity.id)
            if joint and others:
                qualifiers["joint"] = others
            written = self.matcher.view[value.start : value.end]
            rule = f"{predicate.lower()}/number"
            self.matcher.add(predicate, who.entity, what.entity, span, qualifiers, rule, 0.85, written)

    def _holder(
        self, line: Line, group: list[int], low: int, following: int, lexicon: Words
    ) -> tuple[Item | None, bool]:
        after = lexicon.holder_after.search(line.text, group[-1] + 1, following)
        if after:
            return line.item(after.end() - 1), True
        if beside := _BESIDE.search(line.text, low, group[0]):
            return line.item(beside.start(1)), True
        setting = _SETTING[self.matcher.language]
        found = [
            i
            for i in range(low, group[0])
            if line.text[i] in HOLDERS
            and (not setting.search(line.text[max(low, i - 12) : i]) or _HOLDS.match(line.text, i + 1))
        ]
        overt = [i for i in found if not line.item(i).carried]
        if (
            overt
            and _WITH.search(line.text[low : overt[0]])
            and (others := [i for i in found if i < overt[0]])
        ):
            return _joined(line.item(others[-1]), line.item(overt[0])), True  # A 與 B 各自
        if not overt and (both := _TOGETHER.search(line.text, 0, low)):
            all_ = _joined(line.item(both.start(1)), line.item(both.start(2)))
            if len(all_.members) == len(group):
                return all_, True
        if not overt and _COUNTED_UP.match(line.text, low):
            before = [line.item(i) for i in range(low) if line.text[i] in HOLDERS]
            several = [item for item in before if len(item.members) > 1 and not item.carried]
            if several:
                return several[-1], True
        if overt or found:
            return line.item((overt or found)[0]), True
        return self.holder, True

    def _is_unnamed(self, line: Line, at: int, low: int, holder: Item) -> bool:
        """True for a share of counted firms, named here or in the clause that this one goes on with."""
        language = self.matcher.language
        if len(holder.members) > 1 and _COUNTED_UP.match(line.text, low):
            return False
        if holder in line.cells[low:at] and not holder.carried:
            return is_unnamed(line, low, at, language)
        return is_unnamed(line, _clause(line, max(low - 1, 0), at, language)[0], at, language)

    def _market(self, line: Line, group: list[int], low: int, following: int) -> Item | None:
        text = line.text
        after = _MARKETS_LISTED.match(text, group[-1] + 1) or _MARKET_AFTER.match(
            text, group[-1] + 1, following
        )
        if after:
            return line.item(after.end() - 1)
        before = [i for i in range(group[0]) if text[i] == MARKET and not line.item(i).carried]
        inside = [i for i in before if i >= low]
        if inside:
            return line.item(inside[-1])
        before = [i for i in before if not _OF_MAKERS.match(text, i + 1)] or before
        if before:
            said = _SAID_TO_BE.search(text, 0, before[-1] + 1)
            return line.item(said.start(1) if said else before[-1])
        absorbed = [item for item in line.absorbed if item.kind == "T"]
        return absorbed[-1] if absorbed else self.market


def _joined(first: Item, second: Item) -> Item:
    return Item(first.kind, first.start, second.end, first.members + second.members, source=first.source)


def scope(line: Line, low: int, high: int, holder: Item, lexicon: Words) -> dict[str, QualifierValue]:
    """Of which market and by what a share in [low, high) of the line is counted."""
    clause = line.text[low:high]
    found: dict[str, QualifierValue] = {}
    for name, pattern in lexicon.scope.items():
        if pattern.search(clause):
            found["scope"] = name
    for name, pattern in lexicon.basis.items():
        if pattern.search(clause):
            found["basis"] = name
            if name in ("self-sufficiency", "localization rate"):
                found["scope"] = holder.members[0].entity.name
            break
    return found


def _status(clause: str) -> str:
    """Whether the last figure of a clause is foreseen or aimed at, not reached."""
    return next((status for status, pattern in _FORESEEN.items() if pattern.search(clause)), "")


def _chains(line: Line, numbers: list[int]) -> Iterator[list[int]]:
    """Percentages that belong together: 「45.8% 與 32.1%」, 「從 26.3% 增至 42.3%」."""
    chain: list[int] = []
    for i in numbers:
        if chain and _CHAINED.fullmatch(line.text, chain[-1] + 1, i):
            chain.append(i)
            continue
        if chain:
            yield chain
        chain = [i]
    if chain:
        yield chain


def _clause(line: Line, first: int, last: int, language: str) -> tuple[int, int]:
    marks = _BREAKS[language]
    low = max(line.text.rfind(mark, 0, first) for mark in marks) + 1
    ends = [at for mark in marks if (at := line.text.find(mark, last)) >= 0]
    return low, min(ends, default=len(line.text))


def _aligned(
    line: Line, group: list[int], change: bool, told: Iterable[pairing.Pair]
) -> Iterator[tuple[Quantity, Found, Found, Quantity | None]]:
    """Each value with its holder, market and date; the two ends of a change have their own dates."""
    date = _dated(line, group[-1]) or date_of(line, group[0], group[-1] + 1, group[0])
    starts, ends = _dated(line, group[0]), _dated(line, group[-1])
    if change and (starts is None or ends is None):
        starts, ends = _ends(line, group, date)
    first = line.item(group[0]).quantity
    own = _dates_between(line, group)  # 2020 年達 40%、2025 年達 70%
    for value, who, what in told:
        when = (starts if value is first else ends) if change else own.get(id(value), date)
        yield value, who, what, when


def _dates_between(line: Line, group: list[int]) -> dict[int, Quantity]:
    """The date that stands between a number and the one before it, by the number's id."""
    dates: dict[int, Quantity] = {}
    for before, at in pairwise(group):
        value = line.item(at).quantity
        between = [c.quantity for c in line.cells[before:at] if c is not None and c.kind == "D"]
        if value is not None and between and between[-1] is not None:
            dates[id(value)] = between[-1]
    return dates


def _dated(line: Line, at: int) -> Quantity | None:
    """The date written right behind a number: 64% in 2024."""
    behind = _DATED.match(line.text, at + 1)
    return line.item(behind.end() - 1).quantity if behind else None


def _ends(line: Line, group: list[int], date: Quantity | None) -> tuple[Quantity | None, Quantity | None]:
    """The dates of the two ends of a change."""
    if date is not None and date.date_end:
        first = Quantity(date.start, date.end, "date", date=date.date)
        last = Quantity(date.start, date.end, "date", date=date.date_end)
        return first, last
    dates = [
        c.quantity
        for c in line.cells[: group[-1]]
        if c is not None and c.kind == "D" and c.quantity is not None
    ]
    between = [
        c.quantity
        for c in line.cells[group[0] : group[-1]]
        if c is not None and c.kind == "D" and c.quantity is not None
    ]
    if between:
        earlier = [d for d in dates if d not in between]
        return (earlier[-1] if earlier else None), between[-1]
    if len(dates) >= 2:
        return dates[-2], dates[-1]
    return None, date
