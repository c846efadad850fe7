"""Judgements: somebody decided that two entities are the same, or are not; attributed, scored, reversible.

Claims keep the ids they were made with (referents); a judgement says under which id they meet (canonical).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from narrows.errors import NarrowsError
from narrows.resolve.key import is_unknown


class Verdict(StrEnum):
    """What was decided about two entities."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision.  `entities` are two ids in order; `at` is an ISO 8601 time."""

    verdict: Verdict
    entities: tuple[str, str]
    by: str
    reason: str = ""
    score: float = 1.0  # 1 = certain
    at: str = ""

    @property
    def id(self) -> str:
        """`judgement:` and 12 hex digits of the two entities: there is one judgement for a pair."""
        return f"judgement:{sha256(' '.join(self.entities).encode()).hexdigest()[:12]}"


class Judgements:
    """All judgements of a graph, and the canonical id that each entity has under them."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self.all = sorted(judgements, key=lambda j: j.id)
        self._clusters: dict[str, tuple[str, ...]] = {}
        for judgement in self.all:
            if judgement.verdict is Verdict.SAME:
                members = {m for e in judgement.entities for m in self.members(e)}
                cluster = tuple(sorted(members, key=_preference))
                self._clusters.update(dict.fromkeys(cluster, cluster))

    def members(self, id_: str) -> tuple[str, ...]:
        """All ids judged to be the same as this one, itself included, the canonical one first."""
        return self._clusters.get(id_, (id_,))

    def canonical(self, id_: str) -> str:
        """The id under which the graph shows this entity: one of the vocabulary if any, else the first."""
        return self.members(id_)[0]

    def plus(self, new: Judgement) -> "Judgements":
        """These and a new one.  Raises NarrowsError when it contradicts one that stands."""
        together = Judgements([*(j for j in self.all if j.id != new.id), new])
        for judgement in together.all:
            a, b = judgement.entities
            if judgement.verdict is Verdict.DIFFERENT and together.canonical(a) == together.canonical(b):
                raise NarrowsError(
                    f"{a} and {b} would be the same, but {judgement.by} judged them different",
                    f"undo one of the judgements first: `narrows judge undo {judgement.id}`",
                )
        return together

    def minus(self, id_: str) -> "Judgements":
        """These without one.  Raises NarrowsError when there is none of this id."""
        if id_ not in {j.id for j in self.all}:
            raise NarrowsError(f"no judgement {id_}", "`narrows judge list` shows all")
        return Judgements(j for j in self.all if j.id != id_)

    def moved(self, other: "Judgements") -> list[str]:
        """Ids whose canonical id differs between the two, in order."""
        ids = sorted(self._clusters.keys() | other._clusters.keys())
        return [id_ for id_ in ids if self.canonical(id_) != other.canonical(id_)]


def _preference(id_: str) -> tuple[bool, str]:
    return is_unknown(id_), id_
