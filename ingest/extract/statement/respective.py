"""Amounts told one by one: 補助甲、乙與丙，金額分別為 66 億、50 億與 40 億美元."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.found import Made, Quantity
from ingest.extract.statement.line import ITEM, KINDS, Line
from ingest.extract.statement.qualify import of_quantity

_A = KINDS["A"]
_LISTED = re.compile(rf"(?:分别|各别|依序|依次)[^{ITEM}，。；]{{0,8}}({_A}(?:[、与和及]{{1,2}}{_A})+)")
_IN_ENGLISH = re.compile(rf"({_A}(?:,? and |, ){_A}(?:(?:,? and |, ){_A})*)(?=[^.;]*\brespectively\b)")
_PAID = ("SUBSIDIZED_BY", "INVESTS_IN", "ACQUIRES")
_MONEY = ("amount", "amount_max", "currency", "op")


def each_its_own(made: Sequence[Made], line: Line, view: str) -> list[Made]:
    """Statements of a sentence whose ends are as many as its amounts have one each, in their order."""
    own: dict[str, Quantity] = {}
    for match in (*_LISTED.finditer(line.text), *_IN_ENGLISH.finditer(line.text)):
        amounts = [c.quantity for c in line.cells[match.start(1) : match.end(1)] if c and c.quantity]
        near = line.cells if match.re is _IN_ENGLISH else line.cells[: match.start()]
        groups = [c.members for c in near if c and len(c.members) == len(amounts)]
        for member, amount in zip(groups[-1], amounts, strict=True) if groups else ():
            own[member.entity.id] = amount
    return [_with(m, own.get(m.subject.id) or own.get(m.object.id), view) for m in made]


def _with(made: Made, amount: Quantity | None, view: str) -> Made:
    if amount is None or made.predicate not in _PAID:
        return made
    kept = {k: v for k, v in made.qualifiers.items() if k not in _MONEY}
    return replace(
        made,
        start=min(made.start, amount.start),
        end=max(made.end, amount.end),
        qualifiers=kept | of_quantity(amount, "amount"),
        value_text=view[amount.start : amount.end],
    )
