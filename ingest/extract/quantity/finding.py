"""All quantities of a text, each stretch of text read once."""

import re

from ingest.extract.found import Quantity
from ingest.extract.quantity.amounts import amounts, measures
from ingest.extract.quantity.dates import dates
from ingest.extract.quantity.numerals import DIGITS, SCALE, number, scale
from ingest.extract.quantity.shares import shares
from narrows.resolve import fold

_BARE = re.compile(rf"(?<![\w.,-])(?P<low>{DIGITS})(?P<scale>{SCALE})?(?![\w%.])")
_ORDER = {"date": 0, "percent": 1, "amount": 2, "measure": 3, "number": 4, "count": 5}


def find(text: str, *, anchor: str = "") -> list[Quantity]:
    """Quantities of `text` in reading order, without overlaps; `anchor` (ISO date) tells what 今年 means."""
    folded = fold(text)
    every = [*dates(folded, anchor), *shares(folded), *amounts(folded), *measures(folded)]
    every.sort(key=lambda q: (-(q.end - q.start), _ORDER[q.kind], q.start))
    kept: list[Quantity] = []
    taken = bytearray(len(text))
    for quantity in every:
        if not any(taken[quantity.start : quantity.end]):
            taken[quantity.start : quantity.end] = b"\x01" * (quantity.end - quantity.start)
            kept.append(quantity)
    kept.extend(
        Quantity(*m.span(), "number", number(m["low"]) * scale(m["scale"] or ""))
        for m in _BARE.finditer(folded)
        if not any(taken[m.start() : m.end()])
    )
    return sorted(kept, key=lambda q: q.start)
