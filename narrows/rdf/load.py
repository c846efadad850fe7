"""Writes what an RDF file describes into the graph: nodes by id, relationships where missing."""

from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from typing import TypeVar

from narrows.graph import Graph, Row
from narrows.graph.transaction import batches, quoted
from narrows.load.ground import prepare
from narrows.rdf.edge import Edge
from narrows.rdf.read import Node, opened
from narrows.schema import Schema

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

_NODE = "UNWIND $rows AS row MERGE (n:{key} {{id: row.id}}) SET n{labels} SET n = row"
_CLAIM = """
UNWIND $rows AS row MATCH (a:Entity {{id: row.start}}), (b:Entity {{id: row.end}})
MERGE (a)-[r:{type} {{statement: row.properties.statement}}]->(b) SET r = row.properties
"""
_LINK = """
UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}), (b:{end} {{id: row.end}})
WHERE NOT EXISTS {{ MATCH (a)-[same:{type}]->(b) WHERE properties(same) = row.properties }}
CREATE (a)-[r:{type}]->(b) SET r = row.properties
"""


def load(graph: Graph, file: Path, schema: Schema | None = None) -> tuple[int, int]:
    """Import an export; repeated, it changes nothing.  Returns how many nodes and relationships the file has.

    Raises NarrowsError for a file that is no RDF, is incomplete, or uses terms outside the ontology.
    """
    schema = schema or Schema.load()
    prepare(graph, schema)
    nodes = edges = 0
    with opened(file, schema) as source:
        for label in (name for name, class_ in schema.classes.items() if class_.prefix):
            for batch in batches(source.nodes(label)):
                _write_nodes(graph, schema, batch)
                nodes += len(batch)
        for chunk in batches(source.edges()):
            _write_edges(graph, schema, chunk)
            edges += len(chunk)
    return nodes, edges


def _write_nodes(graph: Graph, schema: Schema, nodes: Iterable[Node]) -> None:
    for labels, group in _grouped(nodes, lambda node: node.labels):
        named = "".join(f":{quoted(label, schema.labels)}" for label in labels)
        key = "Entity" if "Entity" in labels else quoted(labels[0], schema.labels)
        _write(graph, _NODE.format(key=key, labels=named), [node.properties for node in group])


def _write_edges(graph: Graph, schema: Schema, edges: Iterable[Edge]) -> None:
    def kind(edge: Edge) -> tuple[str, str, str, bool]:
        claims = edge.type in schema.predicates and "statement" in edge.properties
        return edge.type, _key(schema, edge.start), _key(schema, edge.end), claims

    for (type_, start, end, claims), group in _grouped(edges, kind):
        text = (_CLAIM if claims else _LINK).format(
            type=quoted(type_, schema.relationship_types),
            start=quoted(start, schema.labels),
            end=quoted(end, schema.labels),
        )
        rows = [{"start": edge.start, "end": edge.end, "properties": edge.properties} for edge in group]
        _write(graph, text, rows)


def _write(graph: Graph, cypher: str, rows: list[Row]) -> None:
    graph.transact(lambda tx: tx.write(cypher, rows))


def _key(schema: Schema, id_: str) -> str:
    """The label under which an id is looked up."""
    name = schema.class_of(id_)
    return "Entity" if schema.classes[name].is_entity else name


def _grouped(items: Iterable[T], key: Callable[[T], K]) -> list[tuple[K, list[T]]]:
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return list(groups.items())
