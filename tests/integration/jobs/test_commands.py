"""`narrows ingest`, `run` and `schedule` as a user starts them."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from narrows.graph import Graph
from narrows.graph.connect import Credentials

TEXT = "ASML is headquartered in the Netherlands.\n"


@pytest.fixture
def folder(tmp_path: Path, graph: Graph, server: Credentials, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document and a narrows.toml, and an environment that reaches the server."""
    assert graph.uri
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "asml.txt").write_text(TEXT)
    (tmp_path / "narrows.toml").write_text(
        "[sources.reports]\npaths = ['docs']\nschedule = '0 6 * * *'\n[sources.gone]\npaths = ['nowhere']\n"
    )
    monkeypatch.setenv("NEO4J_URI", server.uri)
    monkeypatch.setenv("NEO4J_USERNAME", server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    return tmp_path


def _narrows(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "narrows", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_ingest_prints_counts_and_fails_only_when_told_to(folder: Path) -> None:
    first = _narrows(folder, "ingest", "docs", "--format", "json")
    counts = json.loads(first.stdout)
    assert first.returncode == 0
    assert (counts["documents_added"], counts["documents_failed"], counts["source"]) == (1, 0, "docs")
    assert counts["server"]["nodes_created"] == counts["nodes_written"]
    (folder / "docs" / "empty.txt").touch()
    again = _narrows(folder, "ingest", "docs", "--format", "json")
    counts = json.loads(again.stdout)
    assert (again.returncode, counts["documents_unchanged"], sum(counts["server"].values())) == (0, 1, 0)
    assert [failure["path"] for failure in counts["failures"]] == ["docs/empty.txt"]
    assert _narrows(folder, "ingest", "docs", "--strict").returncode == 1
    assert _narrows(folder, "ingest", "docs/empty.txt").returncode == 1


def test_run_says_what_it_added_and_removed(folder: Path) -> None:
    first = _narrows(folder, "run", "reports")
    assert first.stdout.startswith(
        "reports: documents 1 added, 0 changed, 0 removed, 0 unchanged, 0 failed\n"
    )
    (folder / "docs" / "asml.txt").unlink()
    second = _narrows(folder, "run", "reports")
    assert "documents 0 added, 0 changed, 1 removed" in second.stdout
    assert "reports" in _narrows(folder, "runs").stdout


def test_run_all_goes_on_after_a_source_that_is_not_there(folder: Path) -> None:
    done = _narrows(folder, "run", "--all")
    assert done.returncode == 1
    assert "reports: documents 1 added" in done.stdout
    assert "gone: nowhere: no such file or folder" in done.stderr


def test_an_unknown_source_suggests_the_nearest(folder: Path) -> None:
    done = _narrows(folder, "run", "report")
    assert done.returncode == 1
    assert "no source 'report'" in done.stderr
    assert "did you mean reports?" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_schedule_says_when_and_ends_cleanly_when_told(folder: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "narrows", "schedule"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().startswith("reports: next at ")
        process.send_signal(number)
        assert process.stdout.read() == "ending\n"
        assert process.stderr.read() == ""
    assert process.returncode == 0
