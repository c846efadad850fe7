"""Seconds: start-up, extraction, loading, an unchanged second run, each question.  Needs `narrows up`."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ingest.extract.pipeline import extract
from ingest.extract.table.recover import recovered
from ingest.jobs.ingest import ingest
from ingest.read import find, read
from narrows.ask import ask, questions
from narrows.graph import Graph

EXAMPLES = Path(__file__).parents[1] / "examples"
REPEATS = 20


def measure() -> Iterator[tuple[str, str]]:
    """Figures as (what, value with its unit); `examples/` is left in the graph."""
    yield "narrows --help", f"{_seconds(lambda: _narrows('--help')):.2f} s"
    paths = find([str(EXAMPLES / "documents"), str(EXAMPLES / "tables")])
    documents = [recovered(read(path)) for path in paths]
    size = sum(len(d.text.encode()) for d in documents) / 1000
    for document in documents:
        extract(document)  # the vocabulary is loaded once
    elapsed = _seconds(lambda: [extract(d) for _ in range(REPEATS) for d in documents])
    yield "extraction, one process", f"{REPEATS * size / elapsed:.0f} kB/s"
    with Graph.connect() as graph:
        yield "ingest examples", f"{_seconds(lambda: ingest(graph, [str(EXAMPLES)])):.2f} s"
        yield "ingest examples again, unchanged", f"{_seconds(lambda: ingest(graph, [str(EXAMPLES)])):.2f} s"
        for question in questions().values():
            given = {k: p.default for k, p in question.params.items() if p.required}
            elapsed = _seconds(partial(ask, graph, question.id, **given))
            yield f"ask {question.id}", f"{1000 * elapsed:.0f} ms"


def _narrows(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "narrows", *arguments], check=True, capture_output=True)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
