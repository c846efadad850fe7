"""Who the dataset's ids are: inputs, stages and providers as entities."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.connectors.eto.file import File, Row
from ingest.extract.mention.known import known
from ingest.extract.table.codes import by_code
from ingest.extract.table.naming import entity_of, known_entity
from narrows.model import Entity
from narrows.resolve import unknown_id

NAMES: Mapping[str, str] = {  # what the vocabulary has under another form; "" for what is another thing there
    "Assembly, testing, and packaging (ATP)": "node:atp",
    "Fabrication": "node:front-end-fabrication",
    "Testing": "node:chip-testing",
    "Core intellectual property": "node:ip-core",
    "ArF immersion (DUV) lithography tools": "node:immersion-scanner",
    "ArF dry (DUV) lithography tools": "node:arf-dry-scanner",
    "KrF (DUV) lithography tools": "node:krf-scanner",
    "Electrochemical plating tools": "node:electroplating-equipment",
    "Memory test tools": "node:memory-tester",
    "SoC test tools": "node:soc-tester",
    "Linear and discrete testing tools": "node:linear-tester",
    "Burn-in test tools": "node:burn-in-tester",
    "Wafer bonding and aligning tools": "node:wafer-bonder",
    "Handlers and probers": "",
    "NanYa": "firm:nan-ya-pcb",
}
_PRODUCTS = ("design_resource", "ultimate_output")


@dataclass(frozen=True, slots=True)
class World:
    """Entities by the dataset's ids, and what its charts measure."""

    nodes: Mapping[str, Entity]  # by input_id and stage_id
    providers: Mapping[str, Entity]  # by provider_id
    firm_basis: Mapping[str, str]  # by input_id: what shares of firms are counted in, where that is known
    country_basis: Mapping[str, str]  # by input_id and stage_id: which geography shares of countries follow

    @classmethod
    def of(cls, files: Mapping[str, File]) -> "World":
        """What the five files define."""
        stages, inputs = files["stages.csv"].rows, files["inputs.csv"].rows
        providers: dict[str, list[Row]] = {}
        for row in files["providers.csv"].rows:
            providers.setdefault(row["provider_id"], []).append(row)
        return cls(
            nodes=_nodes(stages, inputs, files["sequence.csv"].rows),
            providers={id_: _provider(rows) for id_, rows in providers.items()},
            firm_basis={r["input_id"]: "revenue" for r in inputs if _is_money(r)},
            country_basis={r["input_id"]: "headquarters" for r in inputs}
            | {r["stage_id"]: _geography(r["market_share_chart_caption"]) for r in stages},
        )

    def node(self, id_: str) -> Entity | None:
        """The node of an input or stage; None for an id that neither file defines."""
        return self.nodes.get(id_)

    def provider(self, id_: str) -> Entity | None:
        """The firm or country of a provider id; None when `providers.csv` lacks it."""
        return self.providers.get(id_)


def _nodes(stages: tuple[Row, ...], inputs: tuple[Row, ...], sequence: tuple[Row, ...]) -> dict[str, Entity]:
    """Of two nodes that the vocabulary knows under one name, the narrower is it; the broader covers more."""
    broader = {row["input_id"]: row["is_type_of_id"] for row in sequence if row["is_type_of_id"]}
    whole = {row["is_type_of_id"] for row in sequence} | {row["stage_id"] for row in (*stages, *inputs)}
    named = [(r["stage_id"], r["stage_name"], "process") for r in stages]
    named += [(r["input_id"], r["input_name"], r["type"]) for r in inputs]
    made: dict[str, Entity] = {}
    holders: dict[str, str] = {}
    for id_, name, type_ in named:
        entity = _node(name, type_, as_whole=id_ in whole)
        rival = holders.get(entity.id)
        if rival is not None:
            wider = rival if rival in _above(id_, broader) else id_
            made[wider] = _own(next(n for i, n, _ in named if i == wider), "SupplyChainNode")
            if wider == id_:
                continue
        holders[entity.id], made[id_] = id_, entity
    return made


def _node(name: str, type_: str, *, as_whole: bool) -> Entity:
    """`as_whole`: others are kinds of it, which only a supply-chain node can have."""
    if name in NAMES:
        id_ = NAMES[name]
        return known().entities[id_] if id_ else _own(name, "SupplyChainNode")
    classes = ["SupplyChainNode"]
    if type_ in _PRODUCTS and not as_whole:
        classes.append("Technology")
    found = (known_entity(name, class_) for class_ in classes)
    own = "Technology" if type_ == "ultimate_output" else "SupplyChainNode"
    return next(filter(None, found), None) or _own(name, own)


def _own(name: str, class_: str) -> Entity:
    return Entity(unknown_id(name, class_), class_, name, (name,))


def _above(id_: str, broader: Mapping[str, str]) -> list[str]:
    above: list[str] = []
    while (id_ := broader.get(id_, "")) and id_ not in above:
        above.append(id_)
    return above


def _provider(rows: list[Row]) -> Entity:
    """A provider by its rows, one for each alias; a single alias is its fuller name."""
    name, aliases = rows[0]["provider_name"], [row["alias"] for row in rows if row["alias"]]
    if rows[0]["provider_type"] == "country":
        found = by_code(name) or next(filter(None, (known_entity(a, "Country") for a in aliases)), None)
        return found or entity_of(aliases[0] if aliases else name, "Country")
    if name in NAMES:
        id_ = NAMES[name]
        return known().entities[id_] if id_ else Entity(unknown_id(name, "Firm"), "Firm", name, (name,))
    ordered = [*aliases, name] if len(aliases) == 1 else [name, *aliases]
    return next(filter(None, (known_entity(n, "Firm") for n in ordered)), None) or entity_of(name, "Firm")


def _is_money(row: Row) -> bool:
    return row["market_share_chart_global_market_size_info"].startswith("$")


def _geography(caption: str) -> str:
    """Shares by country follow the head offices of firms, except where the chart says it counts plants."""
    return "site" if "site" in caption.lower() else "headquarters"
