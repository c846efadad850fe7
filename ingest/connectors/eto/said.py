"""Collects what one file of the dataset says, row by row."""

from dataclasses import dataclass, field

from ingest.connectors.eto.file import File, Row
from narrows.load import Reading
from narrows.model import Drop, DropReason, Entity, Extraction, Mention, QualifierValue, Statement


@dataclass(slots=True)
class Said:
    """Mentions, statements and drops of one file so far."""

    file: File
    rule: str  # names the file: `eto provision`
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)

    def mention(self, row: Row, column: str, entity: Entity) -> None:
        """The cell names the entity."""
        cell = row.cells[column]
        if name := cell.text.strip():
            start = cell.start + cell.text.index(name)
            self.entities[entity.id] = entity
            self.mentions.append(Mention(start, start + len(name), name, entity.id, self.rule))

    def state(
        self,
        row: Row,
        predicate: str,
        subject: Entity,
        object_: Entity,
        value_text: str = "",
        **qualifiers: QualifierValue,
    ) -> None:
        """The row states it; an empty qualifier is left out."""
        for entity in (subject, object_):
            self.entities[entity.id] = entity
        given = {name: value for name, value in qualifiers.items() if value != ""}
        claim = (predicate, subject.id, object_.id, row.start, row.end, given, value_text)
        self.statements.append(Statement(*claim, table=0, row=row.number, rule=self.rule))

    def drop(self, row: Row, reason: DropReason, detail: str) -> None:
        """The row, or something in it, is left out."""
        self.drops.append(Drop(reason, row.start, row.end, f"row {row.number}: {detail}"))

    def reading(self) -> Reading:
        """What the loader takes."""
        said = (tuple(self.mentions), tuple(self.statements), tuple(self.drops))
        return Reading(self.file.document, Extraction(self.file.document.id, self.entities, *said))
