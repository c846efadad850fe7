"""A changed document touches only its own facts; a deleted one takes only its own along."""

from narrows.graph import Graph
from narrows.load import Failed, Scope, load
from tests.graphs import Fact, reading, tiny

A: Fact = ("firm:asml", "HEADQUARTERED_IN", "country:nl")
B: Fact = ("firm:tsmc", "HEADQUARTERED_IN", "country:tw")
C: Fact = ("firm:nikon", "HEADQUARTERED_IN", "country:jp")
FOLDER = Scope(("docs/",))


def claims(graph: Graph) -> set[tuple[str, str]]:
    """Ends of all typed relationships."""
    rows = graph.rows("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, b.id AS b")
    return {(row["a"], row["b"]) for row in rows}


def ids(graph: Graph, label: str) -> set[str]:
    """Ids of the nodes of a label."""
    return {row["id"] for row in graph.rows(f"MATCH (n:{label}) RETURN n.id AS id")}


def test_a_changed_document_touches_only_its_own_facts(graph: Graph) -> None:
    tiny(graph, [A, B], path="one.txt")
    tiny(graph, [B], path="two.txt")
    report = tiny(graph, [A, C], path="one.txt")
    assert claims(graph) == {fact[::2] for fact in (A, B, C)}
    assert (report.documents.changed, report.documents.deleted) == (1, 0)
    tally = report.tally
    assert (tally.statements_added, tally.statements_removed) == (1, 0)
    assert (tally.entities_added, tally.entities_removed) == (2, 0)
    # made: run, document, 2 passages, statement, 2 entities; gone: document, 2 passages
    assert (report.server["nodes_created"], report.server["nodes_deleted"]) == (7, 3)
    fresh = graph.digest()
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")
    tiny(graph, [A, C], path="one.txt")
    tiny(graph, [B], path="two.txt")
    assert graph.digest() == fresh


def test_a_statement_scored_better_elsewhere_falls_back_when_that_goes(graph: Graph) -> None:
    from dataclasses import replace

    sure, unsure = reading([A], path="docs/sure.txt", date="2023"), reading([A], path="docs/unsure.txt")
    weaker = tuple(replace(s, confidence=0.5) for s in unsure.extraction.statements)
    unsure = replace(unsure, extraction=replace(unsure.extraction, statements=weaker))
    load(graph, [unsure], scope=Scope())
    alone = graph.digest()
    load(graph, [sure, unsure], scope=FOLDER)
    score = "MATCH (s:Statement), ()-[r {statement: s.id}]->() RETURN s.confidence AS s, r.confidence AS r"
    assert graph.rows(score) == [{"s": 1.0, "r": 1.0}]
    load(graph, [unsure], scope=FOLDER)
    assert graph.rows(score) == [{"s": 0.5, "r": 0.5}]
    assert graph.digest() == alone


def test_a_deleted_document_takes_its_facts_and_leaves_those_stated_elsewhere(graph: Graph) -> None:
    one, two = reading([A, B], path="docs/one.txt"), reading([B, C], path="docs/two.txt")
    load(graph, [two], scope=FOLDER)
    without = graph.digest()
    load(graph, [one, two], scope=FOLDER)
    report = load(graph, [two], scope=FOLDER)
    assert report.documents.deleted == 1
    assert (report.tally.statements_removed, report.tally.entities_removed) == (1, 2)
    assert claims(graph) == {("firm:tsmc", "country:tw"), ("firm:nikon", "country:jp")}
    assert ids(graph, "Entity") == {"firm:tsmc", "country:tw", "firm:nikon", "country:jp"}
    assert graph.digest() == without


def test_what_lies_outside_the_scope_stays(graph: Graph) -> None:
    load(graph, [reading([A], path="elsewhere/one.txt")], scope=Scope(("elsewhere/",)))
    load(graph, [reading([B], path="docs/two.txt")], scope=FOLDER)
    assert claims(graph) == {("firm:asml", "country:nl"), ("firm:tsmc", "country:tw")}


def test_a_document_that_failed_deletes_nothing(graph: Graph) -> None:
    load(graph, [reading([A], path="docs/one.txt")], scope=FOLDER)
    before = graph.digest()
    report = load(graph, [Failed("docs/one.txt", "docs/one.txt", "broken")], scope=FOLDER)
    assert (report.writes, report.documents.failed, report.documents.deleted) == (0, 1, 0)
    assert graph.digest() == before


def test_a_connector_that_failed_deletes_nothing_of_its_folder(graph: Graph) -> None:
    load(graph, [reading([A], path="docs/x/one.csv"), reading([B], path="docs/two.txt")], scope=FOLDER)
    load(graph, [Failed("docs/x", "docs/x/", "row 3 is broken")], scope=FOLDER)
    assert claims(graph) == {A[::2]}


def test_the_same_content_at_two_paths_is_one_document(graph: Graph) -> None:
    one, two = reading([A], path="docs/one.txt"), reading([A], path="docs/two.txt")
    report = load(graph, [one, two], scope=FOLDER)
    assert (report.documents.added, report.documents.unchanged) == (1, 1)
    paths = "MATCH (d:Document) RETURN d.path AS path, d.paths AS paths"
    assert graph.rows(paths) == [{"path": "docs/one.txt", "paths": ["docs/one.txt", "docs/two.txt"]}]
    report = load(graph, [two], scope=FOLDER)
    assert report.documents.deleted == 0
    assert graph.rows(paths) == [{"path": "docs/two.txt", "paths": ["docs/two.txt"]}]
    assert claims(graph) == {("firm:asml", "country:nl")}


def test_two_documents_that_swap_places_keep_their_facts(graph: Graph) -> None:
    load(graph, [reading([A], path="docs/1"), reading([B], path="docs/2")], scope=FOLDER)
    report = load(graph, [reading([B], path="docs/1"), reading([A], path="docs/2")], scope=FOLDER)
    assert (report.documents.deleted, report.tally.statements_removed) == (0, 0)
    places = graph.rows("MATCH (d:Document)<-[:PART_OF]-(p) RETURN d.paths AS at, p.text AS text ORDER BY at")
    assert [(row["at"], row["text"].split()[0]) for row in places] == [
        (["docs/1"], "TSMC"),
        (["docs/2"], "ASML"),
    ]
