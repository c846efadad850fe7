"""The digest follows what the graph says, not how or where it was made."""

from dataclasses import replace

from narrows.graph import Graph
from narrows.load import load
from tests.graphs import Fact, reading, tiny

A: Fact = ("firm:asml", "HEADQUARTERED_IN", "country:nl")


def test_runs_and_places_on_this_machine_do_not_count(graph: Graph) -> None:
    made = reading([A])
    load(graph, [replace(made, location="file:///here/facts.txt")])
    here = graph.digest()
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")
    load(graph, [replace(made, location="file:///there/facts.txt")])
    assert graph.digest() == here


def test_every_node_property_and_relationship_counts(graph: Graph) -> None:
    tiny(graph, [A])
    digests = {graph.digest()}
    for change in (
        "MATCH (f:Firm) SET f.name = 'x'",
        "MATCH ()-[r:HEADQUARTERED_IN]->() SET r.confidence = 0.5",
        "MATCH ()-[r:HEADQUARTERED_IN]->() DELETE r",
        "CREATE (:Firm {id: 'firm:new'})",
    ):
        graph.driver.execute_query(change)
        digests.add(graph.digest())
    assert len(digests) == 5


def test_an_empty_graph_has_a_digest(graph: Graph) -> None:
    assert graph.digest() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
