"""Jars from a Maven repository on this machine: fetched once, mended when damaged, refused when wrong."""

import threading
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from narrows.errors import NarrowsError
from narrows.server.jars import ensure_jars
from narrows.server.lock import Jar
from narrows.server.ports import HOST


class Repository:
    """A folder served over HTTP that remembers which jars were asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        asked = self.asked

        class Handler(SimpleHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path.endswith(".jar"):
                    asked.append(self.path.rpartition("/")[2])
                super().do_GET()

            def log_message(self, format: str, *args: object) -> None:
                """Keep the test's output clean."""

        self.server = ThreadingHTTPServer((HOST, 0), partial(Handler, directory=str(folder)))
        self.url = f"http://{HOST}:{self.server.server_port}"

    def put(self, coordinate: str, content: bytes) -> Jar:
        jar = Jar(coordinate, sha256(content).hexdigest(), len(content))
        file = self.folder / jar.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return jar


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    repository = Repository(tmp_path / "repository")
    monkeypatch.setenv("NARROWS_MAVEN", repository.url + "/")
    monkeypatch.setenv("NO_PROXY", HOST)
    thread = threading.Thread(target=repository.server.serve_forever)
    thread.start()
    yield repository
    repository.server.shutdown()
    repository.server.server_close()
    thread.join()


def test_jars_are_fetched_once(repository: Repository, tmp_path: Path) -> None:
    jars = [repository.put("org.a:one:1", b"one"), repository.put("org.a:two:2:linux-x86_64", b"two")]
    first = ensure_jars(jars, tmp_path / "cache")
    assert [file.read_bytes() for file in first] == [b"one", b"two"]
    assert ensure_jars(jars, tmp_path / "cache") == first
    assert sorted(repository.asked) == ["one-1.jar", "two-2-linux-x86_64.jar"]


@pytest.mark.parametrize("damage", [b"", b"on", b"oNe", b"one and more"])
def test_a_damaged_jar_alone_is_fetched_again(repository: Repository, tmp_path: Path, damage: bytes) -> None:
    jars = [repository.put("org.a:one:1", b"one"), repository.put("org.a:two:2", b"two")]
    files = ensure_jars(jars, tmp_path / "cache")
    repository.asked.clear()
    files[0].write_bytes(damage)
    assert [file.read_bytes() for file in ensure_jars(jars, tmp_path / "cache")] == [b"one", b"two"]
    assert repository.asked == ["one-1.jar"]


def test_a_repository_that_serves_another_jar_is_refused(repository: Repository, tmp_path: Path) -> None:
    jar = repository.put("org.a:one:1", b"one")
    (repository.folder / jar.path).write_bytes(b"not one")
    with pytest.raises(NarrowsError) as raised:
        ensure_jars([jar], tmp_path / "cache")
    assert raised.value.message == f"org.a:one:1 from {repository.url} is not the jar that the lock names"
    assert not (tmp_path / "cache" / "maven" / jar.path).exists()


def test_a_jar_the_repository_lacks_is_named(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(NarrowsError) as raised:
        ensure_jars([Jar("org.a:none:1", "00", 1)], tmp_path / "cache")
    assert raised.value.message == f"org.a:none:1 is not at {repository.url}"


def test_an_unreachable_repository_is_named_without_its_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", HOST)
    monkeypatch.setenv("NARROWS_MAVEN", f"http://reader:hidden@{HOST}:1/maven")
    with pytest.raises(NarrowsError) as raised:
        ensure_jars([Jar("org.a:one:1", "00", 1)], tmp_path / "cache")
    assert raised.value.message == f"cannot fetch org.a:one:1 from http://{HOST}:1/maven: ConnectionError"
    assert "NARROWS_MAVEN" in raised.value.hint
    assert "hidden" not in str(raised.value)


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NarrowsError) as raised:
        ensure_jars([], tmp_path / "file" / "cache")
    assert raised.value.message == f"cannot write to {tmp_path / 'file' / 'cache'}: Not a directory"
    assert "NARROWS_CACHE" in raised.value.hint
