"""A claim found by several constructions is one statement, with the qualifiers of all."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.extract.found import Made

_TELLING = ("value", "value_max", "amount", "date", "op", "scope", "basis", "status")


def merged(statements: Iterable[Made]) -> list[Made]:
    """Statements of the same two ends become one, unless their figures contradict each other.

    Who has a share of a thing makes it: a PRODUCES beside the HAS_SHARE adds nothing.
    """
    kept: list[Made] = []
    places: dict[tuple[str, str, str], list[int]] = {}
    for statement in statements:
        key = (statement.predicate, statement.subject.id, statement.object.id)
        for at in places.setdefault(key, []):
            if not _conflict(kept[at], statement):
                kept[at] = _union(kept[at], statement)
                break
        else:
            places[key].append(len(kept))
            kept.append(statement)
    shared = {(s.subject.id, s.object.id) for s in kept if s.predicate == "HAS_SHARE"}
    return [s for s in kept if s.predicate != "PRODUCES" or (s.subject.id, s.object.id) not in shared]


def _conflict(one: Made, other: Made) -> bool:
    a, b = one.qualifiers, other.qualifiers
    if ("value" in a) != ("value" in b) and one.predicate == "HAS_SHARE":
        return True
    if one.predicate == "TARGETS" and one.object.type == "Country":
        return False  # a standing relation of two states: its first date
    return any(name in a and name in b and a[name] != b[name] for name in _TELLING)


def _union(one: Made, other: Made) -> Made:
    """The earlier statement, with what the later one adds."""
    qualifiers = {**other.qualifiers, **one.qualifiers}
    written = one.value_text or other.value_text
    sure = max(one.confidence, other.confidence)
    shown = one if one.value_text or not other.value_text else other  # the sentence with the number
    return replace(
        one,
        start=shown.start,
        end=shown.end,
        qualifiers=qualifiers,
        value_text=written,
        confidence=sure,
    )
