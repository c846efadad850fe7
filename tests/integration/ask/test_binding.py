"""What a user gives is checked before it reaches the graph, and never becomes part of the statement."""

from typing import Any

import pytest

from narrows.ask.question import QuestionError
from narrows.graph import Graph
from tests.graphs import tiny


@pytest.mark.parametrize(
    ("question", "params", "message"),
    [
        ("sole_sorce", {}, "there is no question 'sole_sorce'"),
        ("sole_source", {"treshold": 0.9}, "sole_source has no parameter 'treshold'"),
        ("sole_source", {"threshold": "high"}, "threshold is a share from 0 to 1, not 'high'"),
        ("sole_source", {"threshold": 75}, "threshold is a share from 0 to 1, not 75"),
        ("sole_source", {"threshold": float("nan")}, "threshold is a share from 0 to 1, not nan"),
        ("sole_source", {"holder": "bank"}, "holder is one of any, firm, country, not 'bank'"),
        ("sole_source", {"as_of": "last year"}, "as_of is a date"),
        ("segment_leaders", {"top": 0}, "top is a whole number from 1, not 0"),
        ("segment_leaders", {"top": "2.5"}, "top is a whole number from 1, not '2.5'"),
        ("profile", {}, "profile needs name"),
        ("profile", {"name": ""}, "profile needs name"),
        ("conflicts", {"spread": -1}, "spread is a number from 0, not -1"),
    ],
)
def test_a_mistake_is_named(graph: Graph, question: str, params: dict[str, Any], message: str) -> None:
    with pytest.raises(QuestionError) as failure:
        graph.ask(question, **params)
    assert message in failure.value.message
    assert failure.value.hint


@pytest.mark.parametrize(
    "name", ["'", '"', "`", "\\", "'}) DETACH DELETE n //", "a\nb", "🏭", "$param", "\x00"]
)
def test_hostile_text_is_text(graph: Graph, name: str) -> None:
    tiny(graph, [("firm:a", "SUPPLIES", "firm:b")])
    assert graph.ask("find", name=name).rows == ()
    with pytest.raises(QuestionError, match="the graph has no entity called"):
        graph.ask("profile", name=name)
    assert graph.rows("MATCH (e:Entity) RETURN count(e) AS entities") == [{"entities": 2}]


def test_types_are_those_of_the_header(graph: Graph) -> None:
    tiny(graph, [("country:us", "SUPPLIES", "firm:b")])
    assert graph.ask("sole_source", threshold="0.9").params["threshold"] == 0.9
    assert graph.ask("segment_leaders", top="3").params["top"] == 3
    assert graph.ask("controlling_coalition", alliance="美國").params["alliance"] == ["country:us"]
    assert graph.ask("sole_source", as_of=None).params["as_of"] is None
