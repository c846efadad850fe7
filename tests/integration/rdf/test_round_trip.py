"""What is exported can be validated by anybody, and imported without loss."""

import io
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest
from pyshacl import validate
from rdflib import Graph as RdfGraph

from narrows.content import ONTOLOGY
from narrows.errors import NarrowsError
from narrows.graph import Graph
from narrows.graph.transaction import Row
from narrows.rdf import export, load
from narrows.schema.validate import violations
from tests.graphs import Fact, tiny
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


def test_what_was_loaded_conforms_and_comes_back_as_the_loader_left_it(
    empty: neo4j.Driver, tmp_path: Path
) -> None:
    facts: list[Fact] = [
        ("firm:asml", "HAS_SHARE", "node:euv-scanner", {"value": 100, "unit": "%", "date": "2024-Q4"}),
        ("country:nl", "PRODUCES", "node:euv-scanner", {"sole": True, "joint": ("Germany",)}),
        ("firm:asml", "HEADQUARTERED_IN", "country:nl"),
    ]
    graph, file = Graph(empty), tmp_path / "graph.ttl"
    tiny(graph, facts)
    file.write_bytes(exported(graph, "turtle"))
    assert list(violations([file])) == []
    digest = graph.digest()
    empty.execute_query("MATCH (n) DETACH DELETE n")
    load(graph, file)
    assert graph.digest() == digest
    written = graph.counters.total()
    tiny(graph, facts)
    assert graph.counters.total() == written


def test_qualifiers_are_written_once_with_their_statement(graph: Graph) -> None:
    text = exported(graph, "nquads").decode()
    assert text.count("#HAS_SHARE> <https://w3id.org/narrows/id/node/euv-scanner>") == 2
    assert "<https://w3id.org/narrows/ontology#statement>" not in text
    assert text.count('"95.5"') == 1


def test_a_relationship_that_differs_from_its_statement_is_written_out(graph: Graph, tmp_path: Path) -> None:
    graph.driver.execute_query("MATCH ()-[r:HAS_SHARE {date: '2023'}]->() SET r.note = 'kept'")
    file, before = tmp_path / "graph.ttl", everything(graph)
    file.write_bytes(exported(graph, "turtle"))
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")
    load(graph, file)
    assert everything(graph) == before


@pytest.mark.parametrize(
    ("cypher", "message"),
    [
        (
            "CREATE (:Gadget {id: 'gadget:1'})",
            "node gadget:1 with labels .*Gadget.* is none of the ontology's",
        ),
        ("MATCH (f:Firm) SET f:Gadget", "is none of the ontology's"),
        ("MATCH (a:Firm), (b:Country) CREATE (a)-[:LIKES]->(b)", "relationship LIKES, which the ontology"),
    ],
)
def test_what_the_ontology_does_not_declare_is_refused(graph: Graph, cypher: str, message: str) -> None:
    graph.driver.execute_query(cypher)
    with pytest.raises(NarrowsError, match=message):
        exported(graph, "turtle")


def test_the_export_conforms_to_the_shapes(graph: Graph) -> None:
    ontology = RdfGraph()
    for file in sorted(ONTOLOGY.glob("*.ttl")):
        ontology.parse(file)
    data = RdfGraph().parse(data=exported(graph, "turtle"), format="turtle")
    conforms, _, report = validate(data, shacl_graph=ontology, ont_graph=ontology)
    assert conforms, report
