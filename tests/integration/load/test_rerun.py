"""A second load of the same input writes nothing, by the server's own counters."""

from narrows.graph import Graph
from narrows.load import Run, Scope, Unchanged, load
from tests.graphs import Fact, reading, tiny

FACTS: list[Fact] = [
    ("firm:asml", "HAS_SHARE", "node:euv-scanner", {"value": 100.0, "unit": "%", "date": "2023"}),
    ("firm:asml", "HEADQUARTERED_IN", "country:nl"),
    ("firm:asml", "SUPPLIES", "firm:tsmc"),
]


def test_an_unchanged_document_writes_nothing(graph: Graph) -> None:
    tiny(graph, FACTS)
    before = graph.digest()
    report = tiny(graph, FACTS)
    assert report.writes == 0
    assert report.documents.unchanged == 1
    assert graph.digest() == before
    assert graph.rows("MATCH (r:Run) RETURN count(r) AS runs") == [{"runs": 1}]


def test_a_document_known_by_its_fingerprint_writes_nothing(graph: Graph) -> None:
    first = reading(FACTS, fingerprint="f")
    load(graph, [first], scope=Scope(("facts.txt",)))
    again = Unchanged(first.document.id, "facts.txt", "facts.txt")
    report = load(graph, [again], scope=Scope(("facts.txt",)))
    assert (report.writes, report.documents.unchanged) == (0, 1)


def test_written_and_unchanged_are_counted_exactly(graph: Graph) -> None:
    report = tiny(graph, FACTS)
    counts = report.counts()
    nodes = 1 + 1 + 3 + 3 + 4  # run, document, passages, statements, entities
    relationships = 1 + 3 + 6 + 3 * 4  # READ_BY, PART_OF, MENTIONS, SUBJECT + OBJECT + EVIDENCED_BY + typed
    assert (counts["nodes_written"], counts["relationships_written"]) == (nodes, relationships)
    counts = tiny(graph, FACTS).counts()
    assert (counts["nodes_written"], counts["nodes_deleted"], counts["nodes_unchanged"]) == (0, 0, nodes - 1)
    assert counts["relationships_unchanged"] == relationships - 1


def test_the_same_graph_in_whatever_order_documents_come(graph: Graph) -> None:
    one = reading(FACTS[:2], path="one.txt")
    two = reading(FACTS[1:], path="two.txt")
    load(graph, [one, two], run=Run())
    digest = graph.digest()
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")
    load(graph, [two, one], run=Run())
    assert graph.digest() == digest
