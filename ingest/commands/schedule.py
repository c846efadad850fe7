"""`narrows schedule`: keep running the sources of narrows.toml at their times."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    config: Annotated[Path, typer.Option(help="The file that names the sources.")] = Path("narrows.toml"),
) -> None:
    """Run every source at its time, one at a time, until SIGTERM or Ctrl-C."""
    from ingest.jobs.config import read_config
    from ingest.jobs.schedule import keep_running
    from narrows.errors import NarrowsError
    from narrows.graph import Graph

    timed = [source for source in read_config(config).sources.values() if source.schedule]
    if not timed:
        raise NarrowsError(f"{config}: no source has a schedule", 'add one, such as schedule = "30 6 * * *"')
    Graph.connect().close()  # a server that is not there should be said now, not at half past six
    keep_running(timed, lambda line: typer.echo(line))
