"""`narrows ingest`: documents and tables into the graph."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from narrows.load import Outcome


class Format(StrEnum):
    """How the run's report is printed."""

    TABLE = "table"
    JSON = "json"


def command(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs or URLs.", metavar="PATH...")],
    format: Annotated[Format, typer.Option(help="How the run's counts are printed.")] = Format.TABLE,
    workers: Annotated[int, typer.Option(min=0, help="Processes that extract; 0: one a processor.")] = 0,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when any document failed.")] = False,
) -> None:
    """Load documents and tables; what is gone from PATH goes from the graph, what is unchanged costs nothing.

    A document that cannot be read is reported and the others are loaded: the exit code is 1 only when
    nothing at all could be read, or with --strict.
    """
    from rich.console import Console

    from ingest.jobs.ingest import ingest
    from narrows.graph import Graph

    with Graph.connect() as graph:
        report = ingest(graph, paths, source=" ".join(paths), workers=workers or None, watch=progress)
    if format is Format.JSON:
        typer.echo(report.as_json())
    else:
        Console().print(report.as_table())
    documents = report.documents
    loaded = documents.added + documents.changed + documents.unchanged
    if documents.failed and (strict or not loaded):
        raise typer.Exit(1)


def progress(total: int, outcomes: Iterator["Outcome"]) -> Iterator["Outcome"]:
    """Pass outcomes on; on a terminal, show on standard error how far they are."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("reading", total=total)
        for outcome in outcomes:
            bar.update(task, advance=1, description=outcome.path)
            yield outcome
