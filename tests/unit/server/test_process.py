"""A process is recognised by its command line: a process id that someone else has got is left alone."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from narrows.server import local, process
from narrows.server.home import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    home.prepare()
    return home


@pytest.fixture
def stranger() -> Iterator[subprocess.Popen[bytes]]:
    """Another program, which has the process id that the record names."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as program:
        yield program


def record(home: Home, pid: int) -> None:
    home.record.write_text(json.dumps({"bolt": 7687, "http": 7474, "pid": pid}))


def test_a_reused_process_id_is_not_our_server(home: Home, stranger: subprocess.Popen[bytes]) -> None:
    record(home, stranger.pid)
    assert process.find(home, stranger.pid) is None
    assert local.status(home) is None


def test_stopping_leaves_a_reused_process_id_alone(home: Home, stranger: subprocess.Popen[bytes]) -> None:
    record(home, stranger.pid)
    assert local.stop(home) is False
    assert stranger.poll() is None
    assert json.loads(home.record.read_text()) == {"bolt": 7687, "http": 7474}


def test_another_homes_server_is_not_ours(home: Home) -> None:
    line = ["-c", "input()", "org.neo4j.server.CommunityEntryPoint", f"--home-dir={home.path}2"]
    with subprocess.Popen([sys.executable, *line], stdin=subprocess.PIPE) as other:
        assert process.find(home, other.pid) is None
        assert process.find(Home(Path(f"{home.path}2")), other.pid) is not None


def test_a_damaged_record_counts_as_none(home: Home) -> None:
    home.record.write_text('{"bolt": 76')
    assert local.status(home) is None


def test_a_home_that_was_never_started_has_nothing_to_stop(tmp_path: Path) -> None:
    assert local.stop(Home(tmp_path / "nowhere")) is False
    assert not (tmp_path / "nowhere").exists()


def test_last_words_leave_out_the_java_stack(home: Home) -> None:
    home.console.write_text("Starting\nCaused by: no room\n\tat org.neo4j.Main\n\t... 3 more\n\nStopped\n")
    assert process.last_words(home) == "    Starting\n    Caused by: no room\n    Stopped"
