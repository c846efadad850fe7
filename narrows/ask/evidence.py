"""The sentences and cells behind statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from narrows.graph import Graph

_EVIDENCE = """
UNWIND range(0, size($ids) - 1) AS position
MATCH (s:Statement {id: $ids[position]})-[by:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(d:Document)
MATCH (s)-[:SUBJECT]->(subject) MATCH (s)-[:OBJECT]->(object)
RETURN s.id AS statement, subject.name AS subject, s.predicate AS predicate, object.name AS object,
       properties(s) AS qualifiers, by.text AS text, d.id AS document, d.title AS title,
       d.publisher AS publisher, d.date AS date, d.path AS path, by.start AS start, by.end AS end,
       by.page AS page, by.sheet AS sheet, by.row AS row, by.column AS column
ORDER BY position, date, path, start
"""
_OF_CLAIM = ("subject", "predicate", "object", "qualifiers")
_NOT_QUALIFIERS = {"id", "predicate", "subject_id", "object_id", "confidence", "rule"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence or cell behind a statement; `start` and `end` count characters of the document's text."""

    statement: str
    claim: str  # "ASML HAS_SHARE EUV scanner (date 2023, unit %, value 100)" in the preferred names
    text: str
    document: str
    title: str
    publisher: str | None
    date: str | None  # of the document
    path: str
    start: int
    end: int
    page: int | None
    sheet: str | None
    row: int | None
    column: int | None

    @property
    def place(self) -> str:
        """Where to look: file, page or sheet, row and column."""
        parts = [self.path]
        if self.page is not None:
            parts.append(f"p. {self.page}")
        if self.sheet:
            parts.append(f"sheet {self.sheet}")
        if self.row is not None:
            parts.append(f"row {self.row}" + (f", column {self.column}" if self.column is not None else ""))
        return ", ".join(parts)


def evidence_of(graph: Graph, statements: Iterable[str]) -> list[Evidence]:
    """The sentences and cells behind the statements with these ids: in that order, the earliest first."""
    ids = list(dict.fromkeys(statements))
    return [
        Evidence(**{k: v for k, v in row.items() if k not in _OF_CLAIM}, claim=_claim(row))
        for row in graph.rows(_EVIDENCE, ids=ids)
    ]


def _claim(row: dict[str, Any]) -> str:
    qualifiers = {k: v for k, v in sorted(row["qualifiers"].items()) if k not in _NOT_QUALIFIERS}
    tail = ", ".join(f"{k} {v}" for k, v in qualifiers.items())
    return f"{row['subject']} {row['predicate']} {row['object']}" + (f" ({tail})" if tail else "")
