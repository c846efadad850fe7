"""The parts of an investor's money that go to fields: 大基金的投資中，製造占 67%、設計 17%."""

import re
from dataclasses import dataclass, field, replace

from ingest.extract.statement.fund import is_fund
from ingest.extract.statement.holders import holders
from ingest.extract.statement.line import ITEM, KINDS, Item, Line
from ingest.extract.statement.match import Matcher
from ingest.extract.statement.qualify import date_of, of_quantity
from narrows.model import QualifierValue

_F, _T, _P = KINDS["F"], KINDS["T"], KINDS["P"]
_MONEY = re.compile("投资|投入|投向|资金|注资|布局")
_PART = re.compile("占|比重|比例|重心|为主|其次|分布")
_MARKET = re.compile(r"(?:全球|国内|世界)[^，。；]{0,8}市场|自给率|市占|市场份额")
_BRACKETED = re.compile(rf"(?<={_T})(?:领域|环节|业|类)?\s?[（(](?:占|约)*({_P})[)）]")
_YEARS = re.compile(rf"(?<={_F})\s?[（(]({KINDS['D']})(?:起|以来|间)?[)）]")
_TO_PART = rf"[^{_T}{_P}。；、]{{0,14}}(?:占比?|比重|比例|为|达|至|到|逾|近|约)[^{ITEM}，。；、]{{0,4}}"
_FIELD_FIRST = re.compile(
    rf"({_T})(?:[^{ITEM}，。；、]{{0,6}}|{_TO_PART})({_P})(?:[^{ITEM}，。；、]{{0,10}}({_P}))?"
)
_IN_STEP = re.compile(
    rf"({_T})[^{ITEM}，。；、]{{0,4}}分别[^{ITEM}，。；、]{{0,4}}({_P}(?:[、和与及]{{1,2}}{_P})+)"
)
_PART_FIRST = re.compile(
    rf"({_P})[^{ITEM}，。；、]{{0,10}}(?:投资|投入|投向|流向|用于|投在)(?:于|到|在)?[^{ITEM}，。；、]{{0,4}}({_T})"
)
# Investees by field: 包括製造的甲、設計的乙，以及封測的丙
_INVESTEES = re.compile(
    rf"(?:包括|包含|涵盖|例如|如|像是|分别[为是]|有|：)[^{ITEM}，。；]{{0,4}}(?:{_T}[^{ITEM}，。；]{{0,4}}的)?({_F})"
    rf"(?:[^{ITEM}，。；]{{0,6}}[，；、]?(?:以及|和|与|及)?{_T}[^{ITEM}，。；]{{0,4}}的({_F}))*"
)
_BACKERS = re.compile(
    "股东|出资[人方者]|投资[人方]|发起人|资金[^，。；]{0,4}(?:来源|来自|源自)"
)  # whose money it is, not where it goes
_FOUNDED = re.compile(
    rf"({KINDS['D']})[^，。；]{{0,14}}(?:成立|设立|登场|启动|上路|推出|募集|组建)"
    rf"|(?:成立|设立|登场|启动|推出)[^，。；]{{0,4}}({KINDS['D']})"
)
_LIST = re.compile(rf"[（）(){ITEM}\s、,，/及和与]|包括|包含|例如|如|等|约|投资")


def unfold_parts(line: Line) -> None:
    """Take the brackets off a part behind its field, and off the years of a phase, in a sentence about money:
    製造（67%）, 第一期（2014 至 2018 年）.
    """
    if not _MONEY.search(line.text):
        return
    for pattern in (_BRACKETED, _YEARS):
        while match := pattern.search(line.text):
            line.remove(match.end(1), match.end())
            line.remove(match.start(), match.start(1))


@dataclass(slots=True)
class Portfolio:
    """Remembers whose investments the last sentence was about."""

    matcher: Matcher
    fund: Item | None = None
    named: Item | None = None  # the fund that the last sentence named, whatever of it
    since: dict[str, QualifierValue] = field(default_factory=dict)  # when it was set up, if just told

    def read(self, line: Line, span: tuple[int, int], already: int) -> bool:
        """State the parts of a line; whether the line is about an investor's portfolio.

        What was made of the sentence stands from `already` on: no fund holds those whose money it is.
        """
        held = self._holders(line, span, already)
        named = [cell for cell in line.cells if cell is not None and is_fund(cell)]
        self.named = named[0] if named else None
        about = _MONEY.search(line.text)
        if named and (about or held):
            self.fund = named[0]
        elif _MARKET.search(line.text) or not (about or (self.fund is not None and _PART.search(line.text))):
            self.fund = None  # as in 以全球市場來看，矽晶圓占 38%
        if named:
            self._date(line, already)
        if self.fund is None:
            return False
        if about and not held and not _BACKERS.search(line.text):
            self._investees(line, span)
        for match in _FIELD_FIRST.finditer(line.text):
            for at in (2, 3):
                if match.start(at) >= 0 and not _IN_STEP.match(line.text, match.start(1)):
                    self._state(line, span, match.start(1), match.start(at))
        for match in _PART_FIRST.finditer(line.text):
            self._state(line, span, match.start(2), match.start(1))
        for match in _IN_STEP.finditer(line.text):
            parts = [i for i in range(match.start(2), match.end(2)) if line.text[i] == _P]
            if len(parts) == len(line.item(match.start(1)).members):
                for n, part in enumerate(parts):
                    self._state(line, span, match.start(1), part, n)
        return True

    def _holders(self, line: Line, span: tuple[int, int], already: int) -> bool:
        """State whose money a fund is, and take back that it invests in them."""
        made = self.matcher.made
        found = {
            (m.entity.id, fund.members[0].entity.id): (m.entity, fund.members[0].entity)
            for fund, named in holders(line, self.fund or self.named)
            for holder in named
            for m in holder.members
        }
        if not found:
            return False
        self.matcher.settled.update(map(frozenset, found))
        made[already:] = [m for m in made[already:] if (m.object.id, m.subject.id) not in found]
        said = {(m.subject.id, m.object.id) for m in made[already:] if m.predicate == "INVESTS_IN"}
        date = date_of(line, 0, len(line.text), len(line.text))
        for pair in found.values():
            if (pair[0].id, pair[1].id) not in said:
                dated = of_quantity(date, "date") if date is not None else {}
                self.matcher.add("INVESTS_IN", *pair, span, dated, "invests_in/holder", 0.8)
        return True

    def _date(self, line: Line, already: int) -> None:
        """What is told of a fund after the year it was set up in is of that year: 三期於 2024 年成立。…"""
        made = self.matcher.made
        dates = [c.quantity for c in line.cells if c is not None and c.kind == "D" and c.quantity is not None]
        if founded := _FOUNDED.search(line.text):
            date = line.item(max(founded.start(1), founded.start(2))).quantity
            dates = [date] if date is not None else []
        if dates:
            self.since = of_quantity(dates[0], "date") if len(dates) == 1 else {}
        elif self.since:
            made[already:] = [
                replace(m, qualifiers={**self.since, **m.qualifiers}) if m.predicate == "INVESTS_IN" else m
                for m in made[already:]
            ]

    def _investees(self, line: Line, span: tuple[int, int]) -> None:
        """Firms named as examples, or in brackets behind their field: 設計（甲、乙）."""
        named: list[Item] = []
        for match in _INVESTEES.finditer(line.text):
            named += [line.item(i) for i in range(match.start(1), match.end()) if line.text[i] == _F]
        for aside in line.asides:
            if not _LIST.sub("", aside.text):
                named += [c for c in aside.cells if c is not None and c.kind == "F"]
        for firm in named:
            fund = self._fund(line, firm.start)
            if firm.carried or is_fund(firm) or fund is None:
                continue
            for member in firm.members:
                self.matcher.add(
                    "INVESTS_IN", fund.members[0].entity, member.entity, span, {}, "invests_in/investee", 0.75
                )

    def _fund(self, line: Line, at: int) -> Item | None:
        before = [c for c in line.cells if c is not None and is_fund(c) and c.start <= at]
        return before[-1] if before else self.fund

    def _state(self, line: Line, span: tuple[int, int], field: int, part: int, member: int = -1) -> None:
        fund = self._fund(line, line.item(field).start)
        thing, quantity = line.item(field), line.item(part).quantity
        if fund is None or quantity is None:
            return
        low, high = sorted((field, part))
        qualifiers = of_quantity(quantity, "value")
        if (date := date_of(line, low, high + 1, low)) is not None:
            qualifiers |= of_quantity(date, "date")
        where = self.matcher.part(line, span, low, high + 1, (fund, thing), (quantity.start, quantity.end))
        written = self.matcher.view[quantity.start : quantity.end]
        gap = self.matcher.view[thing.members[0].end : thing.members[-1].start]
        together = member < 0 and len(thing.members) == 2 and gap != "、"  # 設備與材料業占 7%
        # A list's part is the last one's.
        for meant in thing.members if together else (thing.members[member],):
            self.matcher.add(
                "INVESTS_IN",
                fund.members[0].entity,
                meant.entity,
                where,
                qualifiers,
                "invests_in/part",
                0.85,
                written,
            )
