"""An answer as a Markdown table whose rows have their sentences as footnotes."""

from typing import Any

from narrows.ask.answer import Answer
from narrows.ask.evidence import Evidence


def markdown(answer: Answer) -> str:
    """A table with a column of footnote marks, then one footnote for each statement."""
    behind: dict[str, list[Evidence]] = {}
    for e in answer.evidence:
        behind.setdefault(e.statement, []).append(e)
    number = {statement: n for n, statement in enumerate(behind, start=1)}
    lines = [_line([*answer.columns, "evidence"]), "|" + " --- |" * (len(answer.columns) + 1)]
    for row in answer.rows:
        marks = "".join(f"[^{number[i]}]" for i in row["statements"] if i in number)
        lines.append(_line([*(_cell(row[column]) for column in answer.columns), marks]))
    notes = [f"[^{number[i]}]: {'; '.join(map(_source, found))}" for i, found in behind.items()]
    return "\n".join([*lines, *([""] if notes else []), *notes]) + "\n"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_cell, value))
    return "" if value is None else " ".join(str(value).split()).replace("\\", "\\\\").replace("|", "\\|")


def _source(e: Evidence) -> str:
    return f"{' '.join(e.text.split())} ({e.title}, {e.place})"
