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
_NOT_QUALIFIERS = {"id", "predicate", "subject_id", "object_id", "confidence", "rule"}


def ask(graph: Graph, name: str, **params: Any) -> Answer:
    """Answer the question called `name`; raises QuestionError for an unknown question or parameter."""
    asked = question(name)
    bound = bind(graph, asked, params)
    frame = graph.run(asked.statement, **bound)
    frame = frame if len(frame.columns) else pd.DataFrame(columns=[*asked.returns, "statements"])
    ids = list(dict.fromkeys(i for row in frame.get("statements", ()) for i in row))
    evidence = tuple(evidence_of(graph, ids))
    return Answer(asked.id, bound, frame, evidence, _coverage(graph, frame, ids, evidence))


def evidence_of(graph: Graph, statements: Iterable[str]) -> list[Evidence]:
    """The sentences and cells behind the statements with these ids, in their order of id and place."""
    rows = graph.run(_EVIDENCE, ids=list(statements))
    return [
        Evidence(
            **{k: (None if _missing(v) else v) for k, v in row.items() if k not in _CLAIM},
            claim=_claim(row),
        )
        for row in rows.to_dict("records")
    ]


_CLAIM = ("subject", "predicate", "object", "qualifiers")


def _claim(row: dict[Any, Any]) -> str:
    qualifiers = {k: v for k, v in sorted(row["qualifiers"].items()) if k not in _NOT_QUALIFIERS}
    tail = "".join(f", {k} {v}" for k, v in qualifiers.items()).removeprefix(", ")
    return f"{row['subject']} {row['predicate']} {row['object']}" + (f" ({tail})" if tail else "")


def _missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and pd.isna(value))


def _coverage(graph: Graph, frame: pd.DataFrame, ids: list[str], evidence: tuple[Evidence, ...]) -> Coverage:
    size = graph.run(_SIZE).iloc[0]
    dates = sorted(str(d) for d in frame.get("date", ()) if not _missing(d) and d)
    return Coverage(
        statements=len(ids),
        documents=len({e.document for e in evidence}),
        statements_in_graph=int(size["statements"]),
        documents_in_graph=int(size["documents"]),
        first_date=dates[0] if dates else None,
        last_date=dates[-1] if dates else None,
    )
