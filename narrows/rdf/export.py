"""The graph as a stream of triples, in one order for one graph, whatever its size."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import neo4j
from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from narrows.errors import NarrowsError
from narrows.rdf.edge import PREDICATE, Edge, edge_triples
from narrows.rdf.terms import TYPE, qualifier_datatype, triples
from narrows.schema import Schema, iri_of
from narrows.schema.iri import DCTERMS, ID, NAR, PROV, RDF, RDFS, XSD

FORMATS = {"turtle": RdfFormat.TURTLE, "nquads": RdfFormat.N_QUADS, "jsonld": RdfFormat.JSON_LD}

_STRANGE = """
MATCH (n) WHERE n.id IS NULL OR size([label IN labels(n) WHERE label IN $labels]) <> 1
OR any(label IN labels(n) WHERE NOT label IN $labels AND label <> 'Entity')
RETURN labels(n) AS labels, n.id AS id LIMIT 1
"""
_NODES = """
MATCH (n:{label})
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties, COLLECT {{
    MATCH (n)-[r]->(m) OPTIONAL MATCH (s:Statement {{id: r.statement}})
    RETURN {{type: type(r), end: m.id, properties: properties(r), stated: properties(s)}}
}} AS edges
ORDER BY n.id
"""


def export(driver: neo4j.Driver, output: IO[bytes] | Path, format: str, schema: Schema | None = None) -> None:
    """Write the whole graph in one of FORMATS.  NarrowsError for what the ontology does not declare."""
    schema = schema or Schema.load()
    well_known = {"nar": NAR, "rdf": RDF, "rdfs": RDFS, "xsd": XSD, "prov": PROV, "dcterms": DCTERMS}
    ours = {class_.prefix: f"{ID}{class_.prefix}/" for class_ in schema.classes.values() if class_.prefix}
    serialize(graph_triples(driver, schema), output, FORMATS[format], prefixes=well_known | ours)


def graph_triples(driver: neo4j.Driver, schema: Schema) -> Iterator[Triple]:
    """All nodes, class by class in order of id, each with its properties and outgoing relationships."""
    labels = [name for name, class_ in schema.classes.items() if class_.prefix]
    quietly = neo4j.NotificationMinimumSeverity.OFF  # a class without nodes is no mistake
    with (
        driver.session(default_access_mode=neo4j.READ_ACCESS, notifications_min_severity=quietly) as session,
        session.begin_transaction() as tx,
    ):
        for strange in tx.run(_STRANGE, labels=labels):
            raise NarrowsError(
                f"node {strange['id']} with labels {strange['labels']} is none of the ontology's",
                "every node has an id and exactly one class of the ontology",
            )
        for label in labels:
            for row in tx.run(_NODES.format(label=label)):
                yield from _node(schema, row["labels"], row["properties"])
                yield from _edges(schema, row["id"], row["edges"])


def _node(schema: Schema, labels: list[str], properties: Mapping[str, object]) -> Iterator[Triple]:
    id_ = str(properties["id"])
    node = NamedNode(iri_of(id_))
    for label in sorted(labels):
        yield Triple(node, TYPE, NamedNode(NAR + label))
    statement = "Statement" in labels
    for key, value in sorted(properties.items()):
        if key == "id" or (key == "iri" and value == node.value):
            continue
        if statement and key == "predicate":
            yield Triple(node, PREDICATE, NamedNode(f"{NAR}{value}"))
        else:
            yield from triples(node, key, value, qualifier_datatype(schema, key) if statement else None)


def _edges(schema: Schema, id_: str, rows: list[Mapping[str, Any]]) -> Iterator[Triple]:
    made = [(Edge(id_, row["type"], row["end"], row["properties"]), row["stated"]) for row in rows]
    for edge, stated in sorted(made, key=lambda pair: pair[0].canonical):
        yield from edge_triples(schema, edge, stated)
