"""Entities that may be one: pairs for a person to judge, the surest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from narrows.resolve.compare import SAME, compare
from narrows.resolve.key import bare, is_unknown

CLASSES = ("Firm", "Organization", "Regulation")  # those whose names say who they are


@dataclass(frozen=True, slots=True)
class Named:
    """An entity with all its written names."""

    id: str
    type: str
    names: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """True when the vocabulary has it."""
        return not is_unknown(self.id)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities that may be one, and the two names that say so."""

    score: float
    one: Named
    other: Named
    names: tuple[str, str]


def suggestions(entities: Iterable[Named]) -> list[Suggestion]:
    """Pairs of which the vocabulary knows one at most, compared where two names begin alike."""
    blocks: dict[tuple[str, str], list[Named]] = {}
    for entity in sorted(entities, key=lambda e: e.id):
        if entity.type in CLASSES:
            for first in {bare(name, entity.type)[:1] for name in entity.names}:
                blocks.setdefault((entity.type, first), []).append(entity)
    pairs = {
        (one.id, other.id): (one, other)
        for block in blocks.values()
        for one, other in combinations(block, 2)
        if not (one.is_known and other.is_known)
    }
    found = [s for _, pair in sorted(pairs.items()) for s in _best(*pair)]
    return sorted(found, key=lambda s: (-s.score, s.one.id, s.other.id))


def _best(one: Named, other: Named) -> Iterator[Suggestion]:
    scored = [(compare(a, b, one.type), a, b) for a, b in product(one.names, other.names)]
    score, a, b = max(scored, key=lambda s: s[0])
    if score >= SAME:
        yield Suggestion(score, one, other, (a, b))
