"""What must be created, changed and deleted so that what the graph has becomes what it should have."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from narrows.graph import Row

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Difference(Generic[K]):
    """Keys in the order in which they are written."""

    created: list[K]
    changed: list[K]
    deleted: list[K]
    unchanged: int


def difference(have: Mapping[K, Row], want: Mapping[K, Row]) -> Difference[K]:
    """Compare by key, then by properties."""
    return Difference(
        created=[key for key in want if key not in have],
        changed=[key for key, row in want.items() if key in have and have[key] != row],
        deleted=[key for key in have if key not in want],
        unchanged=sum(key in have and have[key] == row for key, row in want.items()),
    )
