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

from narrows.ask.answer import Answer, Evidence

_HIDDEN = "statements"  # ids are for programs; people get the sentences


def show(answer: Answer, format: str, *, evidence: int, limit: int) -> None:
    """Print `answer` to standard output as table, json, csv or markdown."""
    match format:
        case "json":
            json.dump(as_json(answer), sys.stdout, ensure_ascii=False, indent=1, default=str)
            sys.stdout.write("\n")
        case "csv":
            writer = csv.writer(sys.stdout)
            writer.writerow(answer.frame.columns)
            writer.writerows([_cell(v, sep=";") for v in row.values()] for row in answer.rows)
        case "markdown":
            _markdown(answer)
        case _:
            _table(answer, evidence, limit)


def as_json(answer: Answer) -> dict[str, Any]:
    """`{"id", "params", "rows", "evidence", "coverage"}`, ready for `json.dump`."""
    return {
        "id": answer.id,
        "params": dict(answer.params),
        "rows": answer.rows,
        "evidence": [dataclasses.asdict(e) for e in answer.evidence],
        "coverage": dataclasses.asdict(answer.coverage),
    }


def show_evidence(evidence: Sequence[Evidence], format: str = "table") -> None:
    """Print each sentence or cell with its claim and place."""
    if format == "json":
        json.dump([dataclasses.asdict(e) for e in evidence], sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return
    console = Console()
    for e in evidence:
        console.print(f"[bold]{escape(e.claim)}[/bold]  [dim]{e.statement}[/dim]", highlight=False)
        console.print(f"  「{escape(' '.join(e.text.split()))}」", highlight=False)
        source = " · ".join(part for part in (e.title, e.publisher, e.date) if part)
        place = f"{e.place}, characters {e.start}-{e.end}"
        console.print(f"  [dim]{escape(source)} ({escape(place)})[/dim]", highlight=False)


def _cell(value: Any, sep: str = ", ") -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return sep.join(_cell(v) for v in value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _table(answer: Answer, evidence: int, limit: int) -> None:
    console = Console()
    if not len(answer.frame):
        console.print("No rows.", _covered(answer))
        return
    columns = [c for c in answer.frame.columns if c != _HIDDEN and answer.frame[c].notna().any()]
    table = Table(*columns, box=None, header_style="bold", pad_edge=False)
    for row in answer.rows[:limit]:
        table.add_row(*(escape(_cell(row[c])) for c in columns))
    console.print(table)
    if len(answer.rows) > limit:
        console.print(f"… {len(answer.rows) - limit} more rows (--limit, or --format csv)")
    if evidence and answer.evidence:
        console.print("\n[bold]Says who?[/bold]")
        wanted = [row[_HIDDEN][0] for row in answer.rows if row.get(_HIDDEN)]
        first = {e.statement: e for e in reversed(answer.evidence)}
        show_evidence([first[i] for i in dict.fromkeys(wanted) if i in first][:evidence])
    console.print(_covered(answer), highlight=False)


def _covered(answer: Answer) -> str:
    c = answer.coverage
    dates = f", figures of {c.first_date} to {c.last_date}" if c.first_date else ""
    return (
        f"[dim]{len(answer.frame)} rows from {c.statements} statements in {c.documents} documents{dates}; "
        f"the graph holds {c.statements_in_graph} statements from {c.documents_in_graph} documents.[/dim]"
    )


def _markdown(answer: Answer) -> None:
    columns = [c for c in answer.frame.columns if c != _HIDDEN]
    number = {id_: n for n, id_ in enumerate(dict.fromkeys(e.statement for e in answer.evidence), start=1)}
    print("| " + " | ".join([*columns, "evidence"]) + " |")
    print("|" + " --- |" * (len(columns) + 1))
    for row in answer.rows:
        notes = "".join(f"[^{number[i]}]" for i in row.get(_HIDDEN) or () if i in number)
        print("| " + " | ".join([*(_cell(row[c]).replace("|", "\\|") for c in columns), notes]) + " |")
    print()
    seen: set[str] = set()
    for e in answer.evidence:
        if e.statement not in seen:
            seen.add(e.statement)
            source = f"{e.title or e.document}, {e.place}"
            print(f"[^{number[e.statement]}]: {' '.join(e.text.split())} ({source})")
