"""What a question answers: rows, the sentences and cells behind them, and what the answer covers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from narrows.ask.evidence import Evidence
from narrows.ask.frame import frame


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

    ``columns`` says what each column holds.  Every row has ``statements`` too: the ids behind it, which
    ``evidence`` and `narrows evidence` take.  Shares lie between 0 and 1; dates are as precise as stated.
    """

    id: str
    params: Mapping[str, Any]
    columns: Mapping[str, str]
    rows: tuple[Mapping[str, Any], ...]
    evidence: tuple[Evidence, ...]
    coverage: Coverage

    @property
    def frame(self) -> pd.DataFrame:
        """The rows as a DataFrame with typed, nullable columns: those of ``columns``, then ``statements``."""
        return frame(self.rows, [*self.columns, "statements"])

    def because(self, row: int) -> tuple[Evidence, ...]:
        """The evidence of one row, counted from 0."""
        return tuple(e for e in self.evidence if e.statement in self.rows[row]["statements"])

    def _repr_html_(self) -> str:
        return self.frame.to_html(notebook=True)
