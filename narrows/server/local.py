"""Start, stop and find the local server of a home."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from filelock import FileLock, Timeout

from narrows.errors import NarrowsError
from narrows.server import config, memory, ports, process, secret
from narrows.server.home import Home, default_cache, default_home
from narrows.server.jars import ensure_jars
from narrows.server.lock import read_lock

_LEAST_DISK = 512  # MiB free for data and logs
_WAIT_SECONDS = 600  # for another `narrows up`, which may be downloading


@dataclass(frozen=True, slots=True)
class Server:
    """A running local server; `event` says what the call that returned it found or did."""

    home: Home
    pid: int
    bolt_port: int
    http_port: int
    password: str = field(repr=False)
    event: Literal["created", "started", "running"] = "running"
    username: str = secret.USERNAME

    @property
    def bolt_uri(self) -> str:
        return f"bolt://{ports.HOST}:{self.bolt_port}"

    @property
    def http_uri(self) -> str:
        return f"http://{ports.HOST}:{self.http_port}"

    @property
    def browser_uri(self) -> str:
        return f"{self.http_uri}/browser/"


def status(home: Home | None = None) -> Server | None:
    """The running server, or None."""
    home = home or default_home()
    record = _read_record(home)
    if record.get("pid") is None or process.find(home, record["pid"]) is None:
        return None
    return Server(home, record["pid"], record["bolt"], record["http"], secret.read(home))


def start(home: Home | None = None) -> Server:
    """The home's server, started if it was not running; returns when it answers."""
    home = home or default_home()
    home.prepare()
    with _only_one(home):
        if running := status(home):
            return running
        return _launch(home)


def ensure() -> Server:
    """The default home's server, started if need be."""
    return status() or start()


def stop(home: Home | None = None) -> bool:
    """Stop the server gracefully; False if none was running."""
    home = home or default_home()
    if not home.path.is_dir():
        return False
    with _only_one(home):
        record = _read_record(home)
        running = process.find(home, record["pid"]) if "pid" in record else None
        if running is not None:
            process.stop(running)
        if "pid" in record:
            _write_record(home, bolt=record["bolt"], http=record["http"])
    return running is not None


def _launch(home: Home) -> Server:
    _check_disk(home)
    sizes = memory.plan_here()
    classpath = ensure_jars(read_lock(), default_cache())
    before = _read_record(home)
    bolt = ports.choose(before.get("bolt", ports.BOLT))
    http = ports.choose(before.get("http", ports.HTTP), taken=bolt)
    created = secret.ensure(home)
    (home.conf / "neo4j.conf").write_text(config.neo4j_conf(bolt, http, sizes), encoding="ascii")
    pid = process.launch(home, classpath, sizes)
    try:
        _write_record(home, bolt=bolt, http=http, pid=pid)
        process.wait_ready(home, pid, http)
    except BaseException:  # Ctrl-C too: what was started here does not stay behind half-started
        if half_started := process.find(home, pid):
            process.stop(half_started)
        raise
    return Server(home, pid, bolt, http, secret.read(home), "created" if created else "started")


@contextmanager
def _only_one(home: Home) -> Iterator[None]:
    try:
        with FileLock(home.lock, timeout=_WAIT_SECONDS):
            yield
    except Timeout as error:
        raise NarrowsError(
            f"another `narrows` has been at work on the server of {home.path} for {_WAIT_SECONDS} s",
            "end it, then try again",
        ) from error


def _read_record(home: Home) -> dict[str, int]:
    """Empty before the first start; a record cut off by a full disk or a crash counts as none."""
    try:
        record = json.loads(home.record.read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _write_record(home: Home, **values: int) -> None:
    fresh = home.record.with_suffix(".new")
    fresh.write_text(json.dumps(values), encoding="ascii")
    fresh.replace(home.record)


def _check_disk(home: Home) -> None:
    free = shutil.disk_usage(home.path).free // (1024 * 1024)
    if free < _LEAST_DISK:
        raise NarrowsError(
            f"only {free} MiB are free on the disk of {home.path}, Neo4j needs {_LEAST_DISK} MiB to start",
            "free some space, or set NARROWS_HOME to a folder on another disk",
        )
