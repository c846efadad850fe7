"""One source run, and what it added, changed and removed in a few lines."""

from collections.abc import Iterator
from threading import Event

from ingest.jobs.config import Source
from ingest.jobs.ingest import Watch, ingest
from narrows.graph import Graph
from narrows.load import Outcome, RunReport


class Stopped(KeyboardInterrupt):
    """The scheduler was told to end; the run stops between two documents."""


def run_source(source: Source, *, workers: int | None = None, watch: Watch | None = None) -> RunReport:
    """Make the graph hold what the source has now."""
    with Graph.connect() as graph:
        return ingest(
            graph,
            source.paths,
            source=source.name,
            connector=source.connector,
            workers=workers,
            watch=watch,
        )


def stops(stop: Event) -> Watch:
    """A watch that ends the run between two documents once `stop` is set."""

    def watch(_: int, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        for outcome in outcomes:
            if stop.is_set():
                raise Stopped
            yield outcome

    return watch


def summary(report: RunReport) -> str:
    """One line for documents, one for the graph, one for each failure."""
    documents, tally = report.documents, report.tally
    lines = [
        f"{report.run.source}: documents {documents.added} added, {documents.changed} changed, "
        f"{documents.deleted} removed, {documents.unchanged} unchanged, {documents.failed} failed",
        f"  statements +{tally.statements_added} -{tally.statements_removed}, "
        f"entities +{tally.entities_added} -{tally.entities_removed}, {report.writes} writes",
    ]
    lines += [f"  failed: {failure.reason}" for failure in report.failures]
    return "\n".join(lines)
