"""A row of data with all that is true of it: names by role, date, what headers and caption say."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.extract.table.cellnames import Named
from ingest.extract.table.columns import Column
from ingest.extract.table.heading import Heading
from narrows.model import QualifierValue


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

    def dated(self, headings: Sequence[Heading] = ()) -> dict[str, QualifierValue]:
        """The row's date, else that of the nearest heading that has exactly one."""
        said = [*self.dates[:1], *((h.date, h.date_end) for h in headings if h.dates == 1)]
        date, end = next(iter(said), ("", ""))
        made: dict[str, QualifierValue] = {"date": date} if date else {}
        if end:
            made["date_end"] = end
        return made
