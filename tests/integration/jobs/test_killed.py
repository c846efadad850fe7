"""`narrows ingest` killed while its workers read: they end too, and the next run ends in the same graph."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import psutil

from ingest.jobs.ingest import ingest
from narrows.graph import Graph
from narrows.graph.connect import Credentials

_SENTENCE = "Firm number {n} supplies lenses to ASML. ASML is headquartered in the Netherlands.\n\n"


def _documents(folder: Path) -> None:
    folder.mkdir()
    for number in range(8):
        text = "".join(_SENTENCE.format(n=number * 100 + line) for line in range(60))
        (folder / f"{number}.txt").write_text(text)


def test_killed_while_workers_read(graph: Graph, server: Credentials, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    _documents(docs)
    ingest(graph, [str(docs)], workers=1)
    undisturbed = graph.digest()
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")

    environment = os.environ | {
        "NEO4J_URI": server.uri,
        "NEO4J_USERNAME": server.username,
        "NEO4J_PASSWORD": server.password,
    }
    command = [sys.executable, "-m", "narrows", "ingest", str(docs), "--workers", "2"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        while not graph.rows("MATCH (d:Document) RETURN d.id LIMIT 1"):
            assert process.poll() is None
            sleep(0.02)
        workers = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGKILL)
    assert psutil.wait_procs(workers, timeout=30)[1] == []

    graph.uri = server.uri
    report = ingest(graph, [str(docs)], workers=1)
    assert report.documents.added + report.documents.unchanged == 8
    assert graph.digest() == undisturbed
