"""A name finds its entity in any language, script and case; an unknown one suggests the nearest."""

import pytest

from narrows.ask.naming import resolve
from narrows.ask.question import QuestionError
from narrows.graph import Graph
from tests.graphs import Fact, tiny

FACTS: list[Fact] = [
    ("firm:tsmc", "SUPPLIES", "firm:nvidia"),
    ("firm:asml", "SUPPLIES", "firm:tsmc"),
    ("country:us", "RESTRICTS", "node:euv-scanner"),
    ("firm:echo", "PRODUCES", "technology:echo"),
    ("firm:b", "PRODUCES", "technology:echo"),
]


@pytest.mark.parametrize("name", ["firm:tsmc", "TSMC", " tsmc ", "台積電", "台积电", "ＴＳＭＣ", "台 積 電"])
def test_any_spelling_finds_the_entity(graph: Graph, name: str) -> None:
    tiny(graph, FACTS)
    assert resolve(graph, name) == "firm:tsmc"


def test_of_several_the_best_connected_is_meant_unless_the_class_says_otherwise(graph: Graph) -> None:
    tiny(graph, FACTS)
    assert resolve(graph, "Echo") == "technology:echo"
    assert resolve(graph, "Echo", ("Firm",)) == "firm:echo"


def test_an_unknown_name_suggests_the_nearest(graph: Graph) -> None:
    tiny(graph, FACTS)
    with pytest.raises(QuestionError) as failure:
        resolve(graph, "Nvidea", ("Firm",))
    assert str(failure.value) == "the graph has no Firm called 'Nvidea'\n  did you mean NVIDIA?"


def test_the_last_part_of_an_id_is_a_name_of_last_resort(graph: Graph) -> None:
    tiny(graph, [("country:cn", "SUPPLIES", "country:us")])
    assert resolve(graph, "CN") == "country:cn"


def test_a_pasted_name_is_found_as_the_vocabulary_writes_it(graph: Graph) -> None:
    tiny(graph, FACTS)
    text = "MATCH (e:Entity) WHERE toLower($name) IN e.names_folded RETURN e.id AS id"
    for name in ("TSMC", "tsmc", "台積電", "台积电"):
        assert graph.rows(text, name=name) == [{"id": "firm:tsmc"}]
