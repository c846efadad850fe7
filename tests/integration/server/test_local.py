"""The local server for real: up, status and down as a user runs them, in homes of the tests' own."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import neo4j
import psutil
import pytest
from neo4j.exceptions import AuthError

from narrows.errors import NarrowsError
from narrows.server import local, ports, process
from narrows.server.home import Home


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    home = Home(tmp_path / "home")
    monkeypatch.setenv("NARROWS_HOME", str(home.path))
    monkeypatch.delenv("NEO4J_URI", raising=False)
    yield home
    for pid in servers(home):  # not `stop`: a test may have taken the record away
        process.stop(psutil.Process(pid))


def begin(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "narrows", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "COLUMNS": "200"},
    )


def run(*arguments: str, code: int = 0) -> str:
    with begin(*arguments) as command:
        output, _ = command.communicate()
    assert command.returncode == code, output
    return output


def servers(home: Home) -> list[int]:
    return [
        running.pid
        for running in psutil.process_iter(["cmdline"])
        if f"--home-dir={home.path}" in (running.info["cmdline"] or [])
    ]


def names(server: local.Server) -> list[str]:
    with neo4j.GraphDatabase.driver(server.bolt_uri, auth=(server.username, server.password)) as driver:
        return [record["name"] for record in driver.execute_query("MATCH (n) RETURN n.name AS name").records]


def test_up_twice_down_and_up_again(home: Home) -> None:
    with ExitStack() as held:
        for port in (ports.BOLT, ports.HTTP):
            if ports.is_free(port):
                held.enter_context(socket.create_server((ports.HOST, port)))
        first = run("up")
    server = local.status(home)
    assert server is not None
    assert {server.bolt_port, server.http_port}.isdisjoint({ports.BOLT, ports.HTTP})
    assert re.findall(r"password  (\S+)$", first, re.MULTILINE) == [server.password]
    assert server.browser_uri in first

    second = run("up")
    assert second.startswith("Neo4j is already running.")
    assert server.password not in second
    assert str(home.password) in second
    assert servers(home) == [server.pid]

    listening = {c.laddr.ip for c in psutil.Process(server.pid).net_connections() if c.status == "LISTEN"}
    assert listening <= {"127.0.0.1", "::ffff:127.0.0.1"}
    with (
        neo4j.GraphDatabase.driver(server.bolt_uri, auth=("neo4j", "neo4j")) as driver,
        pytest.raises(AuthError),
    ):
        driver.verify_connectivity()
    with neo4j.GraphDatabase.driver(server.bolt_uri, auth=(server.username, server.password)) as driver:
        driver.execute_query("CREATE (:Thing {name: 'kept'})")
    page = http.client.HTTPConnection(ports.HOST, server.http_port, timeout=10)
    page.request("GET", "/browser/")
    assert b"Neo4j Browser" in page.getresponse().read()
    page.close()

    assert server.password not in run("status")
    assert server.password in run("status", "--password")
    assert run("down") == f"Neo4j has stopped. The graph is kept in {home.path}.\n"
    assert servers(home) == []
    assert run("down") == "No local Neo4j was running.\n"
    assert "`narrows up` starts it" in run("status", code=1)

    again = local.start(home)
    assert again.event == "started"
    assert (again.bolt_port, again.http_port) == (server.bolt_port, server.http_port)
    assert names(again) == ["kept"]


def test_two_at_once_start_one_server(home: Home) -> None:
    with begin("up") as one, begin("up") as other:
        outputs = sorted(command.communicate()[0] for command in (one, other))
    assert [output.splitlines()[0] for output in outputs] == ["Neo4j is already running.", "Neo4j is ready."]
    assert len(servers(home)) == 1


def test_interrupted_start_leaves_nothing_running_and_can_be_repeated(home: Home) -> None:
    with begin("up") as starting:
        while not home.record.exists():
            time.sleep(0.05)
        starting.send_signal(signal.SIGINT)
        starting.communicate()
    assert starting.returncode == 130
    assert servers(home) == []
    assert local.start(home).event == "started"


def test_a_server_that_dies_at_start_is_reported_with_its_last_words(home: Home) -> None:
    server = local.start(home)
    home.record.unlink()  # the server still holds the data's lock
    with pytest.raises(NarrowsError) as raised:
        local.start(home)
    assert raised.value.message.startswith("Neo4j stopped while starting. Its last words:\n")
    assert "lock" in raised.value.message
    assert str(home.console) in raised.value.hint
    assert servers(home) == [server.pid]


def test_another_server_needs_no_local_one(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    monkeypatch.setenv("NEO4J_PASSWORD", "p")
    assert "no local server is needed" in run("up")
    assert not home.path.exists()
    assert "the server named by NEO4J_URI, bolt://127.0.0.1:1, cannot be used" in run("status", code=1)
