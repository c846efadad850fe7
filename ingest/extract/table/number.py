"""A number with its record and column, and the qualifiers it gives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extract.table.cellnames import CLASSES
from ingest.extract.table.claim import Claim, End
from ingest.extract.table.columns import SILENT, Column
from ingest.extract.table.heading import Heading
from ingest.extract.table.matching import first_group, has
from ingest.extract.table.record import Record
from ingest.extract.table.value import Value
from narrows.model import Cell, QualifierValue
from narrows.resolve import fold


@dataclass(frozen=True, slots=True)
class Number:
    """The value of one cell."""

    record: Record
    column: Column
    cell: Cell
    value: Value

    @property
    def headings(self) -> tuple[Heading, ...]:
        """What is said above the cell, the nearest first."""
        return (self.column.heading, *self.record.headings)

    @property
    def measure(self) -> str:
        """What the number counts; growth and ranks only where the column itself says so."""
        if self.column.heading.measure:
            return self.column.heading.measure
        beside = (c.heading for c in self.record.columns if c.role in CLASSES)
        said = (h.measure for h in (*self.record.headings, *beside))
        return next((m for m in said if m and m not in SILENT), "")

    def says(self, listed: str) -> bool:
        """True when some heading has a word of the list."""
        return any(has(fold(h.text), listed) for h in self.headings)

    def measured(self) -> dict[str, QualifierValue]:
        """Value in percent, bounds, date."""
        made: dict[str, QualifierValue] = {"value": self.value.value, "unit": "%"}
        return made | self._bounds("value_max") | self.record.dated(self.headings)

    def paid(self) -> dict[str, QualifierValue]:
        """Amount in plain units of its currency, bounds, date, place."""
        made: dict[str, QualifierValue] = {"amount": self.value.value}
        if self.value.currency:
            made["currency"] = self.value.currency
        if place := self.record.texts.get("place"):
            made["place"] = place
        if status := first_group(fold(self.record.texts.get("status", "")), "statuses"):
            made["status"] = status
        return made | self._bounds("amount_max") | self.record.dated(self.headings)

    def _bounds(self, top: str) -> dict[str, QualifierValue]:
        made: dict[str, QualifierValue] = {}
        if self.value.op != "=":
            made["op"] = self.value.op
        if self.value.value_max is not None:
            made[top] = self.value.value_max
        return made

    def claims(
        self,
        predicate: str,
        subjects: Sequence[End],
        objects: Sequence[End],
        rule: str,
        qualifiers: dict[str, QualifierValue],
    ) -> Iterator[Claim]:
        """Every subject with every other object, stated by this cell."""
        for subject in subjects:
            for object_ in objects:
                if subject.entity.id != object_.entity.id:
                    yield Claim(predicate, subject, object_, self.cell, qualifiers, rule, self.value.text)
