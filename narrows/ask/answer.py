"""What a question answers: rows, the sentences and cells behind them, and what the answer covers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence or cell behind a statement; `start` and `end` count characters of the document's text."""

    statement: str
    claim: str  # "台積電 HAS_SHARE 晶圓代工 {value: 67.1, ...}" in the preferred names
    text: str
    document: str
    title: str
    publisher: str
    date: str
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


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an answer rests on: how much of the graph it used, and of which dates."""

    statements: int  # behind the rows
    documents: int  # that state them
    statements_in_graph: int
    documents_in_graph: int
    first_date: str | None  # of the figures and facts used
    last_date: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a question with their evidence and coverage.

    ``frame`` has the columns of the question's ``returns`` and ``statements``, the ids behind each row.
    """

    id: str
    params: Mapping[str, Any]
    frame: pd.DataFrame
    evidence: tuple[Evidence, ...]
    coverage: Coverage

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The rows as plain dictionaries, missing values as None."""
        return [
            {str(k): v for k, v in row.items()}
            for row in self.frame.astype(object).where(self.frame.notna(), None).to_dict("records")
        ]

    def _repr_html_(self) -> str:
        return self.frame.to_html(notebook=True)
