"""Where documents are found: the same content at two paths is one document that knows both."""

from collections.abc import Iterable, Mapping

from narrows.graph import Graph, Row, Transaction

Place = tuple[str, str]  # path as the user names it, location on this machine
_ALL = "MATCH (d:Document) RETURN d.id AS id, d.paths AS paths, d.locations AS locations"
_OF = "UNWIND $keys AS key MATCH (d:Document {id: key}) RETURN d.paths AS paths, d.locations AS locations"
_SET = """
UNWIND $rows AS row MATCH (d:Document {id: row.id})
SET d.path = row.paths[0], d.paths = row.paths, d.locations = row.locations
"""


def all_places(graph: Graph) -> dict[str, frozenset[Place]]:
    """The places of every document in the graph, by Document.id."""
    return {row["id"]: _places(row) for row in graph.rows(_ALL)}


def add_place(tx: Transaction, id_: str, place: Place) -> None:
    """Note that the document lies there too."""
    have = next((_places(row) for row in tx.read_each(_OF, [id_])), frozenset())
    if place not in have:
        set_places(tx, {id_: have | {place}})


def set_places(tx: Transaction, places: Mapping[str, Iterable[Place]]) -> None:
    """Write the places of documents, in order of path."""
    rows: list[Row] = []
    for id_, found in places.items():
        ordered = sorted(found)
        rows.append({"id": id_, "paths": [p for p, _ in ordered], "locations": [at for _, at in ordered]})
    tx.write(_SET, rows)


def _places(row: Row) -> frozenset[Place]:
    return frozenset(zip(row["paths"] or (), row["locations"] or (), strict=True))
