"""Counts of what a load did, in the order in which they are shown."""

from dataclasses import dataclass, fields


@dataclass(slots=True)
class Tally:
    """What happened to the graph, apart from what the server itself counts."""

    nodes_changed: int = 0
    nodes_unchanged: int = 0
    relationships_changed: int = 0
    relationships_unchanged: int = 0
    entities_added: int = 0
    entities_removed: int = 0
    statements_added: int = 0
    statements_removed: int = 0

    def __iadd__(self, other: "Tally") -> "Tally":
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
        return self
