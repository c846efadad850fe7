"""What each of the five files states, row by row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import isfinite

from ingest.connectors.eto.file import File, Row
from ingest.connectors.eto.world import World
from ingest.extract.table.codes import by_code
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


def facts(name: str, file: File, world: World) -> Reading:
    """The reading of the file called `name`."""
    said = Said(file, f"eto {name.removesuffix('.csv')}")
    for row in file.rows:
        _ROWS[name](row, world, said)
    return said.reading()


def _stage(row: Row, world: World, said: Said) -> None:
    said.mention(row, "stage_name", world.nodes[row["stage_id"]])


def _input(row: Row, world: World, said: Said) -> None:
    node = world.nodes[row["input_id"]]
    said.mention(row, "input_name", node)
    if stage := _node(row, "stage_id", world, said):
        said.state(row, "PART_OF_NODE", node, stage)


def _provider(row: Row, world: World, said: Said) -> None:
    provider = world.providers[row["provider_id"]]
    said.mention(row, "provider_name", provider)
    said.mention(row, "alias", provider)
    if provider.type != "Firm" or provider.residual or not row["country"]:
        return
    home = by_code(row["country"])
    if home is None:
        said.drop(row, DropReason.UNMATCHED, f"country {row['country']}")
        return
    said.mention(row, "country", home)
    said.state(row, "HEADQUARTERED_IN", provider, home)


def _sequence(row: Row, world: World, said: Said) -> None:
    """An input goes into another, or is a kind of another."""
    node = _node(row, "input_id", world, said)
    into = _node(row, "goes_into_id", world, said)
    whole = _node(row, "is_type_of_id", world, said)
    if node is None:
        return
    said.mention(row, "input_name", node)
    if into is not None:
        said.mention(row, "goes_into_name", into)
        said.state(row, "INPUT_TO", node, into)
    if whole is not None:
        said.mention(row, "is_type_of_name", whole)
        said.state(row, "PART_OF_NODE", node, whole)


def _provision(row: Row, world: World, said: Said) -> None:
    """A share of a node's market, or without a share that the provider makes it."""
    node = _node(row, "provided_id", world, said)
    provider = world.provider(row["provider_id"])
    if provider is None:
        said.drop(row, DropReason.UNMATCHED, f"provider_id {row['provider_id']}")
    if node is None or provider is None:
        return
    said.mention(row, "provider_name", provider)
    said.mention(row, "provided_name", node)
    year, share = row["year"], row["share_provided"]
    if not share:
        if provider.residual:
            said.drop(row, DropReason.RESIDUAL, provider.name)
        else:
            said.state(row, "PRODUCES", provider, node, date=year)
        return
    value = _number(share)
    if value is None:
        said.drop(row, DropReason.UNREADABLE_CELL, f"share_provided {share}")
        return
    basis = world.country_basis if provider.type == "Country" else world.firm_basis
    measured: dict[str, QualifierValue] = {"value": value, "unit": "%", "date": year, "scope": "global"}
    said.state(row, "HAS_SHARE", provider, node, share, **measured, basis=basis.get(row["provided_id"], ""))


def _node(row: Row, column: str, world: World, said: Said) -> Entity | None:
    id_ = row[column]
    node = world.node(id_) if id_ else None
    if id_ and node is None:
        said.drop(row, DropReason.UNMATCHED, f"{column} {id_}")
    return node


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None


_ROWS: Mapping[str, Callable[[Row, World, Said], None]] = {
    "inputs.csv": _input,
    "providers.csv": _provider,
    "provision.csv": _provision,
    "sequence.csv": _sequence,
    "stages.csv": _stage,
}
