"""`Graph.run` reads, gives a frame, and refuses to write."""

from dataclasses import replace

import pytest

from narrows.errors import NarrowsError
from narrows.graph import Graph
from narrows.graph.connect import Credentials
from narrows.load import load
from tests.graphs import reading, tiny


@pytest.mark.usefixtures("graph")
def test_connect_finds_the_server(server: Credentials) -> None:
    with Graph.connect() as graph:
        assert graph.uri == server.uri
        assert graph.run("RETURN 1 AS one").to_dict("records") == [{"one": 1}]


def test_no_server_at_an_address_is_said_plainly() -> None:
    with pytest.raises(NarrowsError, match=r"no Neo4j answers at bolt://127\.0\.0\.1:1"):
        Graph.connect("bolt://127.0.0.1:1")


def test_parameters_are_bound_and_columns_named(graph: Graph) -> None:
    tiny(graph, [("firm:asml", "SUPPLIES", "firm:tsmc")])
    frame = graph.run("MATCH (f:Firm) WHERE f.id = $id RETURN f.id AS id, f.name AS name", id="firm:asml")
    assert frame.to_dict("records") == [{"id": "firm:asml", "name": "ASML"}]
    assert list(graph.run("MATCH (n:Site) RETURN n.id AS id, n.name AS name").columns) == ["id", "name"]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Firm {id: 'firm:x'})",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n:Firm) SET n.name = 'x' RETURN n.name",
        "CREATE INDEX i IF NOT EXISTS FOR (n:Firm) ON (n.x)",
    ],
)
def test_a_statement_that_writes_is_refused(graph: Graph, statement: str) -> None:
    tiny(graph, [("firm:asml", "SUPPLIES", "firm:tsmc")])
    before = graph.digest()
    with pytest.raises(NarrowsError, match=r"this statement writes, and Graph\.run only reads"):
        graph.run(statement)
    assert graph.digest() == before


def test_a_mistake_in_cypher_is_shown_with_its_place(graph: Graph) -> None:
    with pytest.raises(NarrowsError, match=r"Neo4j does not run this statement: .*line 1, column"):
        graph.run("MATCH (n) RETURN n GARBAGE )(")


def test_names_with_quotes_and_cypher_are_only_names(graph: Graph) -> None:
    name = "Robert'); MATCH (n) DETACH DELETE n //`\\\"—'"
    made = reading([("firm:asml", "SUPPLIES", "firm:tsmc", {"item": name})])
    mentions = tuple(replace(m, text=name) for m in made.extraction.mentions)
    load(graph, [replace(made, extraction=replace(made.extraction, mentions=mentions))])
    [found] = graph.rows("MATCH ()-[r:SUPPLIES]->(f:Firm) RETURN r.item AS item, f.aliases AS aliases")
    assert found["item"] == name
    assert name in found["aliases"]
