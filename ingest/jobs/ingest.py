"""One run: find, skip what the graph has, read and extract the rest, load, clean up."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from ingest.connectors import connectors
from ingest.jobs.plan import Plan, plan
from ingest.jobs.reading import read_one
from ingest.jobs.version import document_id, fingerprint, version, version_at
from ingest.jobs.workers import Task, cores, read_all
from narrows.errors import NarrowsError
from narrows.graph import Graph
from narrows.load import Failed, Outcome, Run, RunReport, Unchanged, load, locate

Watch = Callable[[int, Iterator[Outcome]], Iterator[Outcome]]


def ingest(
    graph: Graph,
    paths: Iterable[str],
    *,
    source: str = "",
    connector: str = "",
    workers: int | None = None,
    watch: Watch | None = None,
) -> RunReport:
    """Make the graph hold what lies at `paths` now.

    `source` names the run; `connector` insists on one; `workers` processes extract (default: one a core).
    `watch` sees how many sources there are and passes their outcomes on.  Raises NarrowsError when a path
    names nothing or another run is writing.
    """
    found = plan(paths, connector)
    total = len(found.files) + len(found.folders)
    outcomes = _outcomes(graph, found, workers or cores())
    if watch:
        outcomes = watch(total, outcomes)
    return load(graph, outcomes, scope=found.scope, run=Run(source=source))


def _outcomes(graph: Graph, found: Plan, workers: int) -> Iterator[Outcome]:
    rows = graph.rows("MATCH (d:Document) WHERE d.fingerprint IS NOT NULL RETURN d.fingerprint AS mark")
    known = frozenset(row["mark"] for row in rows)
    for folder, name in found.folders:
        yield from _connected(folder, name, known)
    fresh: list[Task] = []
    for path in found.files:
        id_, location = _id_of_file(path), locate(path)
        if id_ and fingerprint(id_, version_at(path, version())) in known:
            yield Unchanged(id_, path, location)
        else:
            fresh.append(Task(path, location))
    if fresh:
        read = partial(read_one, version=version(), known=known)
        yield from read_all(fresh, min(workers, len(fresh)), read)


def _connected(folder: str, name: str, known: frozenset[str]) -> Iterator[Outcome]:
    """What a connector makes of a folder; its files explain each other, so one change makes all new."""
    whole = "".join(document_id(file) for file in sorted(Path(folder).iterdir()) if file.is_file())
    try:
        for reading in connectors()[name].readings(Path(folder)):
            document = reading.document
            mark, location = fingerprint(document.id, version() + whole), locate(document.path)
            if mark in known:
                yield Unchanged(document.id, document.path, location)
            else:
                yield replace(reading, fingerprint=mark, location=location)
    except NarrowsError as error:
        yield Failed(folder, locate(folder) + "/", str(error))


def _id_of_file(path: str) -> str:
    """Empty for a URL, and for a file that cannot be opened: the reader will say why."""
    try:
        return "" if "://" in path else document_id(Path(path))
    except OSError:
        return ""
