"""What is exported can be validated by anybody, and imported without loss."""

import io
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest
from pyshacl import validate
from rdflib import Graph as RdfGraph

from narrows.content import ONTOLOGY
from narrows.graph import Graph
from narrows.graph.transaction import Row
from narrows.rdf import export, load
from tests.integration.rdf.graph import CREATE

_EVERYTHING = """
MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties,
COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), m.id, properties(r)] } AS edges ORDER BY n.id
"""


@pytest.fixture
def graph(empty: neo4j.Driver) -> Iterator[Graph]:
    empty.execute_query(CREATE)
    yield Graph(empty)


def everything(graph: Graph) -> list[Row]:
    rows = graph.rows(_EVERYTHING)
    for row in rows:
        row["labels"] = sorted(row["labels"])
        row["edges"] = sorted(row["edges"], key=repr)
    return rows


def exported(graph: Graph, format: str) -> bytes:
    output = io.BytesIO()
    export(graph.driver, output, format)
    return output.getvalue()


@pytest.mark.parametrize(("format", "ending"), [("turtle", "ttl"), ("nquads", "nq"), ("jsonld", "jsonld")])
def test_import_gives_back_every_node_relationship_and_property(
    graph: Graph, tmp_path: Path, format: str, ending: str
) -> None:
    file = tmp_path / f"graph.{ending}"
    file.write_bytes(exported(graph, format))
    before, digest = everything(graph), graph.digest()
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")
    assert load(graph, file) == (12, 19)
    assert everything(graph) == before
    assert graph.digest() == digest
    assert exported(graph, format) == file.read_bytes()


def test_a_second_import_changes_nothing(graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_bytes(exported(graph, "turtle"))
    before = everything(graph)
    load(graph, file)
    assert everything(graph) == before


def test_the_export_conforms_to_the_shapes(graph: Graph) -> None:
    ontology = RdfGraph()
    for file in sorted(ONTOLOGY.glob("*.ttl")):
        ontology.parse(file)
    data = RdfGraph().parse(data=exported(graph, "turtle"), format="turtle")
    conforms, _, report = validate(data, shacl_graph=ontology, ont_graph=ontology)
    assert conforms, report
