"""The lock: the pinned roots are in it, it names no host, and it notices every change of a jar."""

from pathlib import Path

from narrows.server.lock import LOCK, ROOTS, Jar, digest, read_lock, write_lock


def test_lock_pins_the_roots_and_names_no_host() -> None:
    jars = read_lock()
    assert {jar.coordinate for jar in jars} >= set(ROOTS)
    assert len({jar.path for jar in jars}) == len(jars) == 217
    assert "/" not in LOCK.read_text(encoding="ascii")


def test_a_coordinate_is_a_path_in_a_repository() -> None:
    plain = Jar("org.neo4j.app:neo4j-server:5.26.30", "", 0)
    assert plain.path == Path("org/neo4j/app/neo4j-server/5.26.30/neo4j-server-5.26.30.jar")
    native = Jar("io.netty:netty-transport-native-epoll:4.1.1:linux-x86_64", "", 0)
    assert native.path.name == "netty-transport-native-epoll-4.1.1-linux-x86_64.jar"


def test_only_the_very_jar_is_accepted(tmp_path: Path) -> None:
    file = tmp_path / "a.jar"
    file.write_bytes(b"whole")
    jar = Jar("g:a:1", digest(file), 5)
    assert jar.is_at(file)
    file.write_bytes(b"who")
    assert not jar.is_at(file)
    file.write_bytes(b"whOle")
    assert not jar.is_at(file)
    assert not jar.is_at(tmp_path / "missing.jar")


def test_a_lock_is_written_sorted_and_reads_back(tmp_path: Path) -> None:
    jars = (Jar("g:b:1", "bb", 2), Jar("g:a:1:linux", "aa", 1))
    write_lock(jars, tmp_path / "lock")
    assert read_lock(tmp_path / "lock") == (jars[1], jars[0])
