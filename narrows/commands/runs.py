"""`narrows runs`: what past runs did."""

from typing import Annotated

import typer


def command(
    last: Annotated[int, typer.Option(min=1, help="How many, newest first.")] = 10,
) -> None:
    """Past runs of this user, those that changed nothing included; the graph keeps those that wrote."""
    import json

    from rich.console import Console
    from rich.table import Table

    from narrows.load.lock import state

    log = state() / "runs.jsonl"
    lines = log.read_text(encoding="utf-8").splitlines()[-last:] if log.exists() else []
    columns = ("documents_added", "documents_changed", "documents_deleted", "documents_failed")
    counts = ("statements_added", "statements_removed", "entities_added", "entities_removed")
    table = Table("started", "source", "status", *(c.replace("_", " ") for c in (*columns, *counts)))
    for line in reversed(lines):
        run = json.loads(line)
        shown = (str(run[column]) for column in (*columns, *counts))
        table.add_row(run["started"], run["source"], run["status"], *shown)
    Console().print(table)
