"""Statements that only say again what stands nearby: the same claim, with no more detail."""

from collections.abc import Iterable, Sequence

from narrows.model import Statement

# Characters between the beginnings of the two.  On real reports 200 and 400 find repeats alone; from 800 on,
# what is told anew elsewhere is taken for one.
NEAR = 400
_KIND = ("status", "op", "value")  # a plan, a lower bound and a share are other claims than a plain fact


def repeats(statements: Sequence[Statement]) -> set[int]:
    """The indices of those that repeat another.  The fullest stays; of equals, the first in the document.

    A table's cells repeat nothing: each is evidence of its own.
    """
    kept: dict[tuple[str, str, str], list[Statement]] = {}
    found: set[int] = set()
    for n, statement in sorted(enumerate(statements), key=lambda item: _rank(item[1])):
        others = kept.setdefault((statement.predicate, statement.subject, statement.object), [])
        if statement.table is None and _is_said(statement, others):
            found.add(n)
        else:
            others.append(statement)
    return found


def _rank(statement: Statement) -> tuple[bool, int, int]:
    return statement.table is None, -len(statement.qualifiers), statement.start


def _is_said(statement: Statement, others: Iterable[Statement]) -> bool:
    return any(abs(o.start - statement.start) <= NEAR and _covers(o, statement) for o in others)


def _covers(one: Statement, other: Statement) -> bool:
    """Whether the first says all that the second says, of a claim of the same kind."""
    a, b = one.qualifiers, other.qualifiers
    return b.items() <= a.items() and all(a.get(name) == b.get(name) for name in _KIND)
