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
    table = Table("started", "source", "status", "documents", "statements", "entities")
    table.caption = "added, removed; for documents also changed and failed"
    for line in reversed(lines):
        run = json.loads(line)
        documents = "+{documents_added} -{documents_deleted} ~{documents_changed} !{documents_failed}"
        table.add_row(
            run["started"][:19],
            run["source"],
            run["status"],
            documents.format(**run),
            "+{statements_added} -{statements_removed}".format(**run),
            "+{entities_added} -{entities_removed}".format(**run),
        )
    Console().print(table)
