"""A run that is killed at any point leaves whole documents only, and the next run ends in the same graph."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from time import sleep

import pytest

from narrows.graph import Graph
from narrows.graph.connect import Credentials
from narrows.load import Reading, Scope, load
from tests.graphs import Fact, reading

SCOPE = Scope(("docs/",))
_DOCUMENTS = 12
_CHILD = """
import sys
from narrows.graph import Graph
from narrows.load import load
from tests.integration.load.test_killed import SCOPE, told
with Graph.connect() as graph:
    print("ready", flush=True)
    load(graph, told(int(sys.argv[1])), scope=SCOPE)
"""


def readings(version: int) -> list[Reading]:
    """A dozen documents; firms and countries recur, the second version changes some and drops some."""
    made = []
    for number in range(_DOCUMENTS - 3 * (version - 1)):
        shift = version if number % 2 else 1
        facts: list[Fact] = []
        for i in range(20):
            firm, other = f"firm:f{(number + i) % 7}", f"firm:f{(number + i + shift) % 7}"
            if firm != other:
                facts.append((firm, "SUPPLIES", other, {"item": f"part {i % 5}"}))
            facts.append((firm, "HAS_SHARE", f"node:n{i % 3}", {"value": float(i), "unit": "%"}))
        made.append(reading(facts, path=f"docs/{number}.txt", fingerprint=f"{number} {shift}"))
    return made


def told(version: int) -> Iterator[Reading]:
    """The readings, each announced on standard output before it is loaded."""
    for number, made in enumerate(readings(version)):
        print(number, flush=True)
        yield made


def _kill_at(document: int, delay: float, version: int, server: Credentials) -> None:
    environment = os.environ | {
        "NEO4J_URI": server.uri,
        "NEO4J_USERNAME": server.username,
        "NEO4J_PASSWORD": server.password,
    }
    command = [sys.executable, "-c", _CHILD, str(version)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        for line in child.stdout:
            if line.strip() == str(document):
                sleep(delay)
                break
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert child.returncode == -signal.SIGKILL


@pytest.mark.parametrize("seed", range(3))
def test_killed_half_way_the_next_run_ends_in_the_same_graph(
    graph: Graph, server: Credentials, seed: int
) -> None:
    load(graph, readings(1), scope=SCOPE)
    load(graph, readings(2), scope=SCOPE)
    undisturbed = graph.digest()
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")

    chance = random.Random(seed)
    _kill_at(chance.randrange(_DOCUMENTS), chance.random() / 50, 1, server)
    half = graph.rows("MATCH (d:Document)<-[:PART_OF]-(p) RETURN d.id AS id, count(p) AS passages")
    whole = {made.document.id: len(made.document.passages) for made in readings(1)}
    assert all(whole[row["id"]] == row["passages"] for row in half)

    graph.uri = server.uri
    load(graph, readings(1), scope=SCOPE)
    _kill_at(chance.randrange(_DOCUMENTS - 3), chance.random() / 50, 2, server)
    report = load(graph, readings(2), scope=SCOPE)

    assert report.status == "done"
    assert graph.digest() == undisturbed
    assert graph.rows("MATCH (r:Run) WHERE r.lock IS NOT NULL RETURN r.id") == []
