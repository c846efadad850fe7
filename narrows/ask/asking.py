"""Asks a question of the graph."""

from collections.abc import Mapping, Sequence
from typing import Any

from narrows.ask.answer import Answer, Coverage
from narrows.ask.binding import bind
from narrows.ask.evidence import Evidence, evidence_of
from narrows.ask.plain import plain
from narrows.ask.question import question
from narrows.graph import Graph

_SIZE = "RETURN COUNT { (:Statement) } AS statements, COUNT { (:Document) } AS documents"
_DATE = "UNWIND $ids AS id MATCH (s:Statement {id: id}) RETURN min(s.date) AS first, max(s.date) AS last"


def ask(graph: Graph, name: str, /, **params: Any) -> Answer:
    """Answer the question called `name`.

    Raises QuestionError for an unknown question, parameter or name, and for a value of the wrong type.
    """
    asked = question(name)
    bound = bind(graph, asked, params)
    found = graph.rows(asked.statement, param=bound)
    rows = tuple(_row(row, [*asked.returns, "statements"]) for row in found)
    ids = list(dict.fromkeys(i for row in rows for i in row["statements"]))
    evidence = tuple(evidence_of(graph, ids))
    return Answer(asked.id, bound, asked.returns, rows, evidence, _coverage(graph, ids, evidence))


def _row(row: Mapping[str, Any], columns: Sequence[str]) -> dict[str, Any]:
    """The columns asked for, without what only Browser draws; each statement once."""
    return {name: plain(row[name]) for name in columns} | {
        "statements": list(dict.fromkeys(row["statements"]))
    }


def _coverage(graph: Graph, ids: list[str], evidence: tuple[Evidence, ...]) -> Coverage:
    (size,) = graph.rows(_SIZE)
    (dates,) = graph.rows(_DATE, ids=ids)
    return Coverage(
        statements=len(ids),
        documents=len({e.document for e in evidence}),
        statements_in_graph=size["statements"],
        documents_in_graph=size["documents"],
        first_date=dates["first"],
        last_date=dates["last"],
    )
