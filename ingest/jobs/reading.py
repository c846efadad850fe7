"""One document read and extracted; runs in a worker process, so it takes and gives plain values."""

import signal

from ingest.jobs.version import fingerprint
from narrows.errors import NarrowsError
from narrows.load import Failed, Outcome, Reading, Unchanged


def read_one(path: str, location: str, version: str, known: frozenset[str]) -> Outcome:
    """Read and extract; Unchanged when the graph has it (a URL tells only now), Failed with the reason."""
    from ingest.extract.pipeline import extract
    from ingest.read import read

    try:
        document = read(path)
        mark = fingerprint(document.id, version)
        if mark in known:
            return Unchanged(document.id, path, location)
        return Reading(document, extract(document), mark, location)
    except NarrowsError as error:
        return Failed(path, location, str(error))


def start_worker() -> None:
    """Ctrl-C reaches the whole group of processes: the parent alone decides what stops."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
