"""Which entity of the vocabulary a written name names."""

from collections.abc import Mapping
from functools import cache

from narrows.resolve.compare import SAME, compare
from narrows.resolve.key import key
from narrows.schema import Vocabulary


@cache
def _ids() -> Mapping[tuple[str, str], frozenset[str]]:
    """Ids by class and key of every name and short form."""
    found: dict[tuple[str, str], set[str]] = {}
    for concept in Vocabulary.load().concepts.values():
        labels = (*concept.names, *(text for _, text in (*concept.hidden, *concept.short_forms)))
        for name in labels:
            found.setdefault((concept.type, key(name, concept.type)), set()).add(concept.id)
    return {at: frozenset(ids) for at, ids in found.items()}


def known_id(name: str, type_: str) -> str:
    """The id of the one concept of a class that has this name, or nothing."""
    ids = _ids().get((type_, key(name, type_)), frozenset())
    return next(iter(ids)) if len(ids) == 1 else ""


def likeness(one: str, other: str, type_: str = "Firm") -> float:
    """`compare`, with what the vocabulary knows: two known names are one exactly when their entity is."""
    first, second = known_id(one, type_), known_id(other, type_)
    if first and second:
        return 1.0 if first == second else 0.0
    if not first and not second:
        return compare(one, other, type_)
    names = Vocabulary.load().concepts[first or second].names
    unknown = other if first else one
    return max(compare(one, other, type_), *(compare(unknown, name, type_) for name in names))


__all__ = ["SAME", "known_id", "likeness"]
