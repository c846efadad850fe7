"""Which date of its sentence a learned statement takes, by where the date stands."""

from collections.abc import Mapping

from ingest.extract.statement import qualify
from ingest.extract.statement.learned.candidates import Pair
from narrows.model import QualifierValue

# A date before the two names in their clause, between them, after them in it, in an earlier clause, in a
# later one.  Counted over the passages' statements with one date in their sentence: 575 of 657 RESTRICTS take
# one that stands between, 53 of 288 PRODUCES, which mostly hold of no time.
_BEFORE, _BETWEEN, _AFTER, _EARLIER, _LATER = range(5)
_USUAL = (_BEFORE, _BETWEEN, _AFTER, _EARLIER)
_TAKEN: Mapping[str, tuple[int, ...]] = {
    "HAS_SHARE": (*_USUAL, _LATER),
    "ACQUIRES": (*_USUAL, _LATER),
    "LISTED_ON": (*_USUAL, _LATER),
    "RESTRICTS": (*_USUAL, _LATER),
    "TARGETS": (*_USUAL, _LATER),
    "INVESTS_IN": _USUAL,
    "ISSUED_BY": _USUAL,
    "AMENDS": (_BEFORE, _BETWEEN),
    "MEMBER_OF": (_BEFORE, _AFTER),
    "SUBSIDIZED_BY": (_BEFORE, _BETWEEN, _AFTER),
    "PRODUCES": (_BEFORE,),
    "PROMOTES": (_BEFORE,),
    "SUPPLIES": (_BEFORE,),
}


def dated(pair: Pair, predicate: str) -> dict[str, QualifierValue]:
    """The date of what is stated of a pair, if its sentence has one where such statements take it."""
    line = pair.line
    start, end = pair.start, pair.second + 1
    low, high = qualify.clause_bounds(line, start, end)
    found = []
    for at, cell in enumerate(line.cells):
        if cell is None or cell.kind != "D" or cell.quantity is None or qualify.is_deadline(line.text, at):
            continue
        if low <= at < high:
            place = _BEFORE if at < start else _BETWEEN if at < end else _AFTER
        else:
            place = _EARLIER if at < low else _LATER
        if place in _TAKEN.get(predicate, ()):
            found.append(((max(place, _BETWEEN), abs(at - pair.second)), cell.quantity))
    return qualify.of_quantity(min(found, key=lambda f: f[0])[1], "date") if found else {}
