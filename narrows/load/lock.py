"""One run at a time on this machine: a file lock for each graph, freed by the system when a run is killed."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from narrows.errors import NarrowsError
from narrows.load.run import Run
from narrows.server.home import default_home


def state() -> Path:
    """The user's folder for locks and the log of runs."""
    folder = default_home().path / "runs"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def exclusive(uri: str, run: Run) -> Iterator[None]:
    """Hold the graph at `uri` for this run.  Raises NarrowsError when a run of this user holds it."""
    name = sha256(uri.encode()).hexdigest()[:12]
    holder = state() / f"{name}.json"
    try:
        with FileLock(state() / f"{name}.lock", timeout=0):
            holder.write_text(json.dumps({"pid": os.getpid(), "run": run.id, "started": run.started}))
            yield
            holder.unlink(missing_ok=True)
    except Timeout as error:
        raise NarrowsError(
            f"another run is writing to the graph at {uri}: {_describe(holder)}",
            "wait for it to end, or stop it; what it has written stays valid",
        ) from error


def _describe(holder: Path) -> str:
    try:
        held = json.loads(holder.read_text())
    except (OSError, ValueError):  # it is just starting or ending
        return "it has just started"
    return f"process {held['pid']}, started {held['started']}"
