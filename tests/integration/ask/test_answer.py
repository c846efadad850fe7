"""What Python users get: typed columns, the evidence of each row, coverage, and a list of questions."""

from narrows import Answer, Graph
from narrows.ask import Coverage
from tests.graphs import Fact, tiny

FACTS: list[Fact] = [
    ("firm:asml", "HAS_SHARE", "node:n", {"value": 100.0, "unit": "%", "date": "2023"}),
    ("firm:tsmc", "HAS_SHARE", "node:foundry", {"value": 90.0, "unit": "%", "date": "2024-Q1", "op": ">"}),
    ("firm:asml", "SUPPLIES", "firm:tsmc"),
]


def test_an_answer_has_a_typed_frame_and_its_sentences(graph: Graph) -> None:
    tiny(graph, FACTS)
    answer = graph.ask("sole_source", threshold=0.9)
    assert isinstance(answer, Answer)
    assert answer.frame["share"].tolist() == [1.0, 0.9]
    types = {name: str(dtype) for name, dtype in answer.frame.dtypes.items()}
    assert types["holder"] == types["date"] == "string"
    assert (types["share"], types["documents"]) == ("Float64", "Int64")
    assert answer.columns["share"].startswith("0 to 1")
    (sentence,) = answer.because(0)
    assert sentence.text.startswith("ASML HAS_SHARE")
    assert sentence.claim == "ASML HAS_SHARE N (date 2023, unit %, value 100.0)"
    assert answer.coverage == Coverage(2, 1, 3, 1, "2023", "2024-Q1")


def test_no_rows_are_an_answer_too(graph: Graph) -> None:
    answer = graph.ask("sole_source")
    assert answer.rows == ()
    assert list(answer.frame.columns) == [*answer.columns, "statements"]
    assert answer.coverage == Coverage(0, 0, 0, 0, None, None)


def test_questions_are_listed(graph: Graph) -> None:
    listed = graph.questions().set_index("id")
    assert listed.loc["sole_source", "family"] == "chokepoint"
    assert listed.loc["sole_source", "params"] == ["threshold", "holder", "as_of"]
