"""The pinned jars in the cache: each is checked against the lock; the missing and damaged are fetched."""

import errno
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

from narrows.errors import NarrowsError
from narrows.server.lock import Jar
from narrows.server.mirror import repositories, shown

if TYPE_CHECKING:
    from jgo.maven import MavenContext

_AT_ONCE = 4  # one after the other takes 21 s
_TIMEOUT = 60  # seconds a repository may stay silent

_HINT = (
    "set NARROWS_MAVEN to a Maven repository that this machine reaches, "
    "or name one under [repositories] in ~/.config/jgo.conf or as a mirror in ~/.m2/settings.xml; "
    "or set NEO4J_URI to use another server"
)


def ensure_jars(jars: Sequence[Jar], cache: Path) -> list[Path]:
    """The jars' files, every one with the SHA-256 of the lock. Safe when several processes ask at once."""
    store = cache / "maven"
    try:
        store.mkdir(parents=True, exist_ok=True)
        with FileLock(cache / "jars.lock"):
            missing = [jar for jar in jars if not jar.is_at(store / jar.path)]
            if missing:
                _fetch(missing, store)
    except OSError as error:
        raise NarrowsError(f"cannot write to {cache}: {error.strerror}", _disk_hint(error)) from error
    return [store / jar.path for jar in jars]


def _fetch(jars: Sequence[Jar], store: Path) -> None:
    from jgo.maven import MavenContext, PythonResolver
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("Neo4j (first time only)", total=sum(jar.size for jar in jars))

        @contextmanager
        def advance(_name: str, _size: int) -> Iterator[Callable[[int], None]]:
            yield lambda size: progress.advance(task, size)

        context = MavenContext(
            resolver=PythonResolver(progress_callback=advance),
            repo_cache=store,
            remote_repos=repositories(),
            timeout=_TIMEOUT,
        )
        pool = ThreadPoolExecutor(_AT_ONCE)
        try:
            for done in [pool.submit(_fetch_one, jar, context) for jar in jars]:
                done.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _fetch_one(jar: Jar, context: "MavenContext") -> None:
    import requests

    file = context.repo_cache / jar.path
    file.unlink(missing_ok=True)
    group, artifact, version, *classifier = jar.coordinate.split(":")
    wanted = context.project(group, artifact).at_version(version).artifact("".join(classifier), "jar")
    places = ", ".join(shown(url) for url in context.remote_repos.values())
    try:
        wanted.resolve()
    except requests.RequestException as error:
        # the error's own text may hold a mirror's password
        reason = type(error).__name__
        raise NarrowsError(f"cannot fetch {jar.coordinate} from {places}: {reason}", _HINT) from None
    except RuntimeError:
        raise NarrowsError(f"{jar.coordinate} is not at {places}", _HINT) from None
    if not jar.is_at(file):
        file.unlink()
        raise NarrowsError(f"{jar.coordinate} from {places} is not the jar that the lock names", _HINT)


def _disk_hint(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "free some space (the jars need 155 MB), or set NARROWS_CACHE to a folder on another disk"
    return "set NARROWS_CACHE to a folder that you can write to"
