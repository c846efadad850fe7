"""Prints answers and evidence: for people, for spreadsheets and for programs."""

import csv
import dataclasses
import json
import sys
from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from narrows.ask.answer import Answer
from narrows.ask.evidence import Evidence
from narrows.ask.markdown import markdown

_HIDDEN = "statements"  # ids are for programs; people get the sentences
_PIPED = 160  # columns of a table that goes into a file or a pipe


def show(answer: Answer, format: str, *, evidence: int, limit: int) -> None:
    """Print `answer` to standard output as table, json, csv or markdown."""
    match format:
        case "json":
            _json(as_json(answer))
        case "csv":
            _csv(answer)
        case "markdown":
            sys.stdout.write(markdown(answer))
        case _:
            _table(answer, evidence, limit)


def as_json(answer: Answer) -> dict[str, Any]:
    """`{"id", "rows", "evidence", "coverage"}`, ready for `json.dump`."""
    return {
        "id": answer.id,
        "rows": [dict(row) for row in answer.rows],
        "evidence": [dataclasses.asdict(e) for e in answer.evidence],
        "coverage": dataclasses.asdict(answer.coverage),
    }


def show_evidence(evidence: Sequence[Evidence], format: str = "table") -> None:
    """Print each sentence or cell with its claim and place."""
    if format == "json":
        _json([dataclasses.asdict(e) for e in evidence])
        return
    console = terminal()
    for e in evidence:
        console.print(f"[bold]{escape(e.claim)}[/bold]  [dim]{e.statement}[/dim]", highlight=False)
        console.print(f"  「{escape(' '.join(e.text.split()))}」", highlight=False)
        source = " · ".join(part for part in (e.title, e.publisher, e.date) if part)
        place = f"{e.place}, characters {e.start}-{e.end}"
        console.print(f"  [dim]{escape(source)} ({escape(place)})[/dim]", highlight=False)


def terminal() -> Console:
    """A console as wide as the terminal; 160 columns into a file or a pipe."""
    return Console(width=None if sys.stdout.isatty() else _PIPED)


def _json(value: Any) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, allow_nan=False, indent=1)
    sys.stdout.write("\n")


def _csv(answer: Answer) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    columns = [*answer.columns, _HIDDEN]
    writer.writerow(columns)
    for row in answer.rows:
        values = (row[column] for column in columns)
        writer.writerow([";".join(map(str, v)) if isinstance(v, list) else v for v in values])


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case list():
            return ", ".join(map(_cell, value))
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return f"{value:,.4f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
        case _:
            return str(value)


def _table(answer: Answer, evidence: int, limit: int) -> None:
    console = terminal()
    columns = [c for c in answer.columns if any(row[c] not in (None, []) for row in answer.rows)]
    if columns:
        table = Table(*columns, box=None, header_style="bold", pad_edge=False)
        for row in answer.rows[:limit]:
            table.add_row(*(escape(_cell(row[c])) for c in columns))
        console.print(table)
    if len(answer.rows) > limit:
        console.print(f"… {len(answer.rows) - limit} more rows (--limit, or --format csv)")
    if evidence and answer.evidence:
        console.print("\n[bold]Says who?[/bold]")
        wanted = dict.fromkeys(row[_HIDDEN][0] for row in answer.rows if row[_HIDDEN])
        first = {e.statement: e for e in reversed(answer.evidence)}
        show_evidence([first[i] for i in wanted if i in first][:evidence])
    console.print(_covered(answer), highlight=False)


def _covered(answer: Answer) -> str:
    c = answer.coverage
    if not c.statements_in_graph:
        return "No rows: the graph is empty.  `narrows ingest PATH...` reads documents into it."
    dates = f", dated {c.first_date} to {c.last_date}" if c.first_date else ""
    used = f" from {c.statements} statements in {c.documents} documents{dates}" if c.statements else ""
    rows = f"{len(answer.rows)} row{'s' * (len(answer.rows) != 1)}" if answer.rows else "No rows"
    return (
        f"[dim]{rows}{used}; "
        f"the graph holds {c.statements_in_graph} statements from {c.documents_in_graph} documents.[/dim]"
    )
