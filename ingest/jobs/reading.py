"""One document read and extracted; runs in a worker process, so it takes and gives plain values."""

import multiprocessing
import os
import signal
import threading

from ingest.jobs.version import fingerprint, version_at
from narrows.errors import NarrowsError
from narrows.load import Failed, Outcome, Reading, Unchanged


def read_one(path: str, location: str, version: str, known: frozenset[str]) -> Outcome:
    """Read and extract; Unchanged when the graph has it (a URL tells only now), Failed with the reason."""
    from ingest.extract.pipeline import extract
    from ingest.extract.table.recover import recovered
    from ingest.read import read

    try:
        document = read(path)
        mark = fingerprint(document.id, version_at(path, version))
        if mark in known:
            return Unchanged(document.id, path, location)
        document = recovered(document)
        return Reading(document, extract(document), mark, location)
    except NarrowsError as error:
        return Failed(path, location, str(error))


def start_worker() -> None:
    """Leave Ctrl-C, which reaches the whole group, to the parent; end when the parent is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)  # the queue it waits on never ends, for each worker holds both sides
