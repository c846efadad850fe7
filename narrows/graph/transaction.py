"""One transaction on the graph: reads, batched writes, and the server's own count of what they did."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

import neo4j

from narrows.errors import NarrowsError

BATCH = 10_000  # rows of one UNWIND
Row = dict[str, Any]
T = TypeVar("T")
_COUNTED = (
    "nodes_created",
    "nodes_deleted",
    "relationships_created",
    "relationships_deleted",
    "properties_set",
    "labels_added",
    "labels_removed",
    "indexes_added",
    "indexes_removed",
    "constraints_added",
    "constraints_removed",
)


@dataclass(slots=True)
class Counters:
    """What the server says it wrote, summed over transactions."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTED, 0))

    def add(self, counters: neo4j.SummaryCounters) -> None:
        """Add one statement's counters."""
        for name in _COUNTED:
            self.counts[name] += getattr(counters, name)

    def merge(self, other: "Counters") -> None:
        """Add another sum."""
        for name, count in other.counts.items():
            self.counts[name] += count

    def total(self) -> int:
        """How many writes of any kind."""
        return sum(self.counts.values())


@dataclass(slots=True)
class Transaction:
    """Statements committed together or not at all.  Values are always bound, never part of the text."""

    neo4j: neo4j.ManagedTransaction
    counters: Counters = field(default_factory=Counters)

    def read(self, cypher: str, **params: object) -> list[Row]:
        """The rows of a statement that only reads."""
        return [dict(record) for record in self.neo4j.run(cypher, params)]

    def read_each(self, cypher: str, keys: Iterable[object], **params: object) -> Iterator[Row]:
        """The rows of a statement that starts with `UNWIND $keys`, run in batches."""
        for batch in batches(keys):
            yield from self.read(cypher, keys=batch, **params)

    def write(self, cypher: str, rows: Sequence[Row], **params: object) -> None:
        """Run a statement that starts with `UNWIND $rows` in batches of 10,000; no rows, no statement."""
        for batch in batches(rows):
            result = self.neo4j.run(cypher, {"rows": batch, **params})
            self.counters.add(result.consume().counters)


def batches(items: Iterable[T]) -> Iterator[list[T]]:
    """Lists of at most 10,000 of the items, in order."""
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch


def quoted(name: str, allowed: Iterable[str]) -> str:
    """A label or relationship type in backticks; anything that the schema does not declare is refused."""
    if name not in allowed:
        raise NarrowsError(f"{name!r} is no label or relationship type of the ontology")
    return f"`{name}`"
