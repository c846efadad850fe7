"""`narrows run`: one source of narrows.toml, or all."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    name: Annotated[str, typer.Argument(help="A source of narrows.toml.", metavar="NAME")] = "",
    all_: Annotated[bool, typer.Option("--all", help="Every source, in the order of the file.")] = False,
    config: Annotated[Path, typer.Option(help="The file that names the sources.")] = Path("narrows.toml"),
    workers: Annotated[int, typer.Option(min=0, help="Processes that extract; 0: one a processor.")] = 0,
) -> None:
    """Run a source now: load what is new or changed, drop what is gone, say what happened.

    The exit code is 1 when a source could not be run, after the others have been.
    """
    from ingest.commands.ingest import progress
    from ingest.jobs.config import read_config
    from ingest.jobs.job import run_source, summary
    from narrows.errors import NarrowsError

    read = read_config(config)
    if bool(name) == all_:
        raise NarrowsError("name one source, or give --all", f"there are: {', '.join(read.sources)}")
    failed = False
    for source in read.sources.values() if all_ else [read.source(name)]:
        try:
            typer.echo(summary(run_source(source, workers=workers or None, watch=progress)))
        except NarrowsError as error:
            failed = True
            typer.secho(f"{source.name}: {error}", fg="red", err=True)
    if failed:
        raise typer.Exit(1)
