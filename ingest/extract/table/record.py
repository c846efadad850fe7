"""A row of data with all that is true of it: names by role, date, what headers and caption say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.extract.table.cellnames import Named
from ingest.extract.table.columns import Column
from ingest.extract.table.heading import Heading
from narrows.model import Cell, Entity, QualifierValue


@dataclass(slots=True)
class Record:
    """Names by column, in the order of columns."""

    names: dict[int, list[Named]] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)  # place, threshold, status ... as written, by role
    dates: list[tuple[str, str]] = field(default_factory=list)
    basis: str = ""
    headings: tuple[Heading, ...] = ()  # labels, the group's title, the caption: the nearest first
    columns: tuple[Column, ...] = ()

    def named(self, *roles: str, near: int | None = None) -> list[Named]:
        """The names of the first of these roles that the row has; of several columns that left of `near`."""
        for role in roles:
            columns = [c for c, r in self.roles.items() if r == role and self.names.get(c)]
            if columns:
                left = [c for c in columns if near is not None and c < near]
                return self.names[left[-1] if left else columns[0]]
        return []

    def column(self, role: str) -> Column | None:
        """The first column of the role."""
        return next((c for c in self.columns if c.role == role), None)

    def is_total(self) -> bool:
        """Whether the row repeats the others: 合計."""
        return any(named.total for names in self.names.values() for named in names)


@dataclass(frozen=True, slots=True)
class End:
    """A subject or object: the entity, and the cell that names it if the row does."""

    entity: Entity
    named: Named | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that a cell makes."""

    predicate: str
    subject: End
    object: End
    cell: Cell
    qualifiers: dict[str, QualifierValue]
    rule: str
    value_text: str = ""
    confidence: float = 0.9


def ends(names: Iterable[Named]) -> list[End]:
    """The names of a row as ends of claims."""
    return [End(named.entity, named) for named in names]


def plain_ends(entities: Iterable[Entity]) -> list[End]:
    """Entities that a heading names, as ends of claims."""
    return [End(entity) for entity in entities]


def basis_of(record: Record, headings: Sequence[Heading]) -> str:
    """What a share is counted in: the row says it, else the nearest heading."""
    return record.basis or next((h.basis for h in headings if h.basis), "")


def scope_of(headings: Sequence[Heading]) -> str:
    """The market a share is of, as the nearest heading says."""
    return next((h.scope for h in headings if h.scope), "")


def date_of(record: Record, headings: Sequence[Heading]) -> tuple[str, str]:
    """The row's date, else that of the nearest heading that has exactly one."""
    if record.dates:
        return record.dates[0]
    return next(((h.date, h.date_end) for h in headings if h.dates == 1), ("", ""))
