"""Every question on a tiny graph of its own: exact rows, and the exact statements behind each row."""

from pathlib import Path

import pytest

from narrows.ask import ask, question, questions
from narrows.graph import Graph
from tests.integration.ask.golden import Golden, goldens


def test_every_question_has_a_golden_file() -> None:
    assert [path.stem for path in goldens()] == sorted(questions())


@pytest.mark.parametrize("path", goldens(), ids=lambda path: path.stem)
def test_a_question_answers_exactly(graph: Graph, path: Path) -> None:
    golden = Golden(path)
    golden.load(graph)
    for case in golden.cases:
        answer = ask(graph, golden.id, **case.params)
        assert [golden.named(dict(row)) for row in answer.rows] == case.rows, case.why

        stated = {statement for row in answer.rows for statement in row["statements"]}
        assert {e.statement for e in answer.evidence} == stated, "each statement opens its sentence"
        assert all(e.text and e.end > e.start for e in answer.evidence)
        columns = list(question(golden.id).returns)
        assert list(answer.frame.columns) == [*columns, "statements"]


@pytest.mark.parametrize("path", goldens(), ids=lambda path: path.stem)
def test_a_file_runs_as_pasted_and_returns_what_its_header_says(graph: Graph, path: Path) -> None:
    asked = question(path.stem)
    found = graph.run(asked.path.read_text(encoding="utf-8"))
    assert list(found.columns)[: len(asked.returns)] == list(asked.returns)
    assert set(found.columns[len(asked.returns) :]) <= {"statements", "drawing"}
    assert "statements" in found.columns
