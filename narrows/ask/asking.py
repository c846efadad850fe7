"""Asks a question of the graph."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from narrows.ask.answer import Answer, Coverage, Evidence
from narrows.ask.binding import bind
from narrows.ask.question import question
from narrows.graph import Graph

_EVIDENCE = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[by:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(d:Document)
MATCH (s)-[:SUBJECT]->(subject) MATCH (s)-[:OBJECT]->(object)
RETURN id AS statement, subject.name AS subject, s.predicate AS predicate, object.name AS object,
       properties(s) AS qualifiers, by.text AS text, d.id AS document, d.title AS title,
       d.publisher AS publisher, d.date AS date, d.path AS path, by.start AS start, by.end AS end,
       p.page AS page, p.sheet AS sheet, by.row AS row, by.column AS column
ORDER BY statement, path, start
"""
_SIZE = "RETURN COUNT { (:Statement) } AS statements, COUNT { (:Document) } AS documents"
_DRAWING = "drawing"  # what Neo4j Browser draws
_NOT_QUALIFIERS = {"id", "predicate", "subject_id", "object_id", "confidence", "rule"}


def ask(graph: Graph, name: str, **params: Any) -> Answer:
    """Answer the question called `name`; raises QuestionError for an unknown question or parameter."""
    asked = question(name)
    bound = bind(graph, asked, params)
    frame = graph.run(asked.statement, param=bound).drop(columns=_DRAWING, errors="ignore")
    ids = list(dict.fromkeys(i for row in frame["statements"] for i in row))
    evidence = tuple(evidence_of(graph, ids))
    return Answer(asked.id, bound, frame, evidence, _coverage(graph, frame, ids, evidence))


def evidence_of(graph: Graph, statements: Iterable[str]) -> list[Evidence]:
    """The sentences and cells behind the statements with these ids, in their order of id and place."""
    return [
        Evidence(**{k: v for k, v in row.items() if k not in _CLAIM}, claim=_claim(row))
        for row in graph.rows(_EVIDENCE, ids=list(statements))
    ]


_CLAIM = ("subject", "predicate", "object", "qualifiers")


def _claim(row: dict[str, Any]) -> str:
    qualifiers = {k: v for k, v in sorted(row["qualifiers"].items()) if k not in _NOT_QUALIFIERS}
    tail = "".join(f", {k} {v}" for k, v in qualifiers.items()).removeprefix(", ")
    return f"{row['subject']} {row['predicate']} {row['object']}" + (f" ({tail})" if tail else "")


def _coverage(graph: Graph, frame: pd.DataFrame, ids: list[str], evidence: tuple[Evidence, ...]) -> Coverage:
    (size,) = graph.rows(_SIZE)
    dates = sorted(frame["date"].dropna()) if "date" in frame else []
    return Coverage(
        statements=len(ids),
        documents=len({e.document for e in evidence}),
        statements_in_graph=size["statements"],
        documents_in_graph=size["documents"],
        first_date=dates[0] if dates else None,
        last_date=dates[-1] if dates else None,
    )
