"""Judgements: two entities meet in one, claims keep their own ids, and undoing restores the graph exactly."""

import pytest

from narrows.errors import NarrowsError
from narrows.graph import Graph
from narrows.load.judge import judge, undo
from narrows.resolve.judgement import Judgement, Verdict
from tests.graphs import Fact, tiny

TSM: list[Fact] = [
    ("firm:x-aaaaaaaaaaaa", "HEADQUARTERED_IN", "country:tw"),
    ("firm:asml", "SUPPLIES", "firm:x-aaaaaaaaaaaa"),
    ("firm:x-aaaaaaaaaaaa", "SUPPLIES", "firm:tsmc"),
]
TSMC: list[Fact] = [
    ("firm:tsmc", "HEADQUARTERED_IN", "country:tw"),
    ("firm:tsmc", "SUPPLIES", "firm:apple"),
]


def same(a: str, b: str) -> Judgement:
    """A judgement that the two are one."""
    return Judgement(Verdict.SAME, (min(a, b), max(a, b)), "tester", "same listing", 0.9, "2024-01-01")


MERGE = same("firm:tsmc", "firm:x-aaaaaaaaaaaa")


def claims(graph: Graph) -> set[tuple[str, str, str]]:
    """Typed relationships between entities."""
    rows = graph.rows("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS t, b.id AS b")
    return {(row["a"], row["t"], row["b"]) for row in rows}


def test_judged_the_same_they_meet_in_the_vocabularys_entity(graph: Graph) -> None:
    tiny(graph, TSM, path="tsm.txt")
    tiny(graph, TSMC, path="tsmc.txt")
    judge(graph, MERGE)
    assert claims(graph) == {
        ("firm:tsmc", "HEADQUARTERED_IN", "country:tw"),
        ("firm:asml", "SUPPLIES", "firm:tsmc"),
        ("firm:tsmc", "SUPPLIES", "firm:apple"),
    }
    [firm] = graph.rows("MATCH (f:Firm {id: 'firm:tsmc'}) RETURN f.name AS name, f.aliases AS aliases")
    assert firm["name"] == "TSMC"
    assert "X Aaaaaaaaaaaa" in firm["aliases"]
    referents = "MATCH (s:Statement) WHERE s.subject_id = 'firm:x-aaaaaaaaaaaa' RETURN count(s) AS kept"
    assert graph.rows(referents) == [{"kept": 2}]


def test_undoing_a_judgement_restores_the_graph_exactly(graph: Graph) -> None:
    tiny(graph, TSM, path="tsm.txt")
    tiny(graph, TSMC, path="tsmc.txt")
    before = graph.digest()
    judge(graph, MERGE)
    assert graph.digest() != before
    undo(graph, MERGE.id)
    assert graph.digest() == before


def test_loading_after_a_judgement_gives_the_graph_of_judging_after_loading(graph: Graph) -> None:
    tiny(graph, TSM, path="tsm.txt")
    tiny(graph, TSMC, path="tsmc.txt")
    judge(graph, MERGE)
    more: list[Fact] = [("firm:x-aaaaaaaaaaaa", "SUPPLIES", "firm:nvidia"), *TSM]
    tiny(graph, more, path="more.txt")
    loaded_last = graph.digest()
    undo(graph, MERGE.id)
    judge(graph, MERGE)
    assert graph.digest() == loaded_last
    assert tiny(graph, more, path="more.txt").writes == 0
    tiny(graph, TSM, path="more.txt")
    undo(graph, MERGE.id)
    separate = graph.digest()
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")
    tiny(graph, TSM, path="tsm.txt")
    tiny(graph, TSM, path="more.txt")
    tiny(graph, TSMC, path="tsmc.txt")
    assert graph.digest() == separate


def test_a_contradiction_is_refused(graph: Graph) -> None:
    tiny(graph, [*TSM, *TSMC])
    different = Judgement(Verdict.DIFFERENT, ("firm:apple", "firm:x-aaaaaaaaaaaa"), "tester")
    judge(graph, different)
    judge(graph, MERGE)
    before = graph.digest()
    with pytest.raises(NarrowsError, match="tester judged them different"):
        judge(graph, same("firm:apple", "firm:tsmc"))
    assert graph.digest() == before


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        (("firm:nobody", "firm:tsmc"), "the graph has no entity firm:nobody"),
        (("country:tw", "firm:tsmc"), "of two classes"),
        (("firm:tsmc", "firm:tsmc"), "compared with itself"),
    ],
)
def test_a_judgement_about_nothing_is_refused(graph: Graph, pair: tuple[str, str], message: str) -> None:
    tiny(graph, TSMC)
    with pytest.raises(NarrowsError, match=message):
        judge(graph, same(*pair))


def test_a_judgement_that_is_not_there_cannot_be_undone(graph: Graph) -> None:
    with pytest.raises(NarrowsError, match="no judgement judgement:0"):
        undo(graph, "judgement:0")
