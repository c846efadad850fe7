"""Pairs of arguments of a sentence between which something may be stated."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.extract.statement.clause import FURTHER_POINT, Subjects, opens_unnamed
from ingest.extract.statement.line import ACTORS, KIND_OF_CLASS, KINDS, Item, Line
from narrows.schema import Schema

REACH = 12  # arguments between the two at most
# These are read from figures, or no annotated passage has them.
LEFT_TO_RULES = frozenset(("EARNS_FROM", "OWNS", "LOCATED_IN", "PART_OF_NODE", "DESIGNATES"))
SHARE = "HAS_SHARE"  # stated with a figure only
_NAMES = "FOCTR"
_POINT = re.compile(f"[；。]{FURTHER_POINT}")


@dataclass(frozen=True, slots=True, eq=False)
class Sighting:
    """A sentence as the model sees it: before frames shrink it, with what is carried over from before it.

    `carried` is by role: "a" who acted last, "r" the rule that the text is, "lF" the last firm ...
    """

    line: Line
    carried: Mapping[str, Item]
    span: tuple[int, int]  # of the view
    previous: Line | None = None  # the sentence before it
    item: int = 0  # where in the line an item begins, of which alone something is said with what leads in


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two arguments of a line, the earlier first; the first may be one carried over."""

    line: Line
    first: int  # index into the line; below 0 for one carried over
    second: int
    before: Item | None = None
    role: str = ""

    @property
    def one(self) -> Item:
        """The earlier argument."""
        if self.first < 0:
            assert self.before is not None
            return self.before
        return self.line.item(self.first)

    @property
    def other(self) -> Item:
        """The later argument."""
        return self.line.item(self.second)

    @property
    def kinds(self) -> str:
        """The two kinds, e.g. "FT"."""
        return self.one.kind + self.other.kind

    @property
    def signature(self) -> str:
        """The two kinds, after the role of one carried over."""
        return self.role + self.kinds

    @property
    def start(self) -> int:
        """The index in the line from which the pair stands."""
        return max(self.first, 0)


def sighted(
    line: Line, span: tuple[int, int], subjects: Subjects, rule: Item | None, previous: Line | None = None
) -> Sighting:
    """The sentence as it is now; later changes of the line and of the subjects do not matter to it."""
    unnamed = opens_unnamed(line.text)
    found = {"a": None if unnamed else subjects.actor, "r": rule}
    told = {id(item) for item in found.values()}
    near = {} if unnamed else subjects.near(line.at[0] if line.at else span[0])
    found |= {f"l{kind}": item for kind, item in sorted(near.items()) if id(item) not in told}
    carried = {role: item for role, item in found.items() if item is not None and item.kind in _NAMES}
    now = Line(line.text, list(line.cells), list(line.at), line.end, list(line.asides))
    return Sighting(now, carried, span, previous)


@cache
def labels(kinds: str) -> tuple[str, ...]:
    """What may hold of a pair of kinds: a predicate, with "<" when the later one is the subject."""
    found: list[str] = []
    for name, predicate in Schema.load().predicates.items():
        if name in LEFT_TO_RULES:
            continue
        domain = {KIND_OF_CLASS.get(c) for c in predicate.domain}
        range_ = {KIND_OF_CLASS.get(c) for c in predicate.range}
        if kinds[0] in domain and kinds[1] in range_:
            found.append(name)
        if kinds[1] in domain and kinds[0] in range_:
            found.append(f"{name}<")
    return tuple(found)


def possible(pair: Pair) -> tuple[str, ...]:
    """What may hold of a pair in its sentence: a share where a percentage stands."""
    found = labels(pair.kinds)
    return found if KINDS["P"] in pair.line.text else tuple(x for x in found if x.rstrip("<") != SHARE)


def pairs(sighting: Sighting) -> Iterator[Pair]:
    """Every pair within reach, and what is carried over with each argument, if it may state something.

    After a semicolon, the part that has an actor of its own is not told of those before.
    """
    item = sighting.item
    near = (pair for pair in _within_reach(sighting) if not item or pair.first < item <= pair.second)
    return (pair for pair in near if labels(pair.kinds))


def _within_reach(sighting: Sighting) -> Iterator[Pair]:
    line = sighting.line
    at = [i for i, cell in enumerate(line.cells) if cell is not None and cell.members and cell.kind in _NAMES]
    for n, first in enumerate(at):
        for second in at[n + 1 : n + 2 + REACH]:
            if not _parted(line, first, second):
                yield Pair(line, first, second)
    for n, (role, item) in enumerate(sighting.carried.items(), 1):
        for second in at[:REACH]:
            yield Pair(line, -n, second, item, role)


def _parted(line: Line, first: int, second: int) -> bool:
    mark = line.text.rfind("；", first, second)
    told = mark >= 0 and any(char in ACTORS for char in line.text[mark:second])
    return told or _POINT.search(line.text, first, second) is not None


def kinds_between(cells: Sequence[Item | None], start: int, end: int) -> str:
    """The kinds of the arguments in [start, end)."""
    return "".join(c.kind for c in cells[start:end] if c is not None)
