"""The notebook in `examples/` runs from the top on the examples, and is kept without outputs."""

from collections.abc import Iterator
from pathlib import Path

import nbformat
import neo4j
import pytest
from nbclient import NotebookClient

from ingest.jobs.ingest import ingest
from narrows.graph.connect import Credentials
from tests.graphs import wiped

EXAMPLES = Path(__file__).parents[3] / "examples"
NOTEBOOK = EXAMPLES / "questions.ipynb"


@pytest.fixture
def loaded(server: Credentials, driver: neo4j.Driver, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The examples in the session's graph, which the notebook's own process reaches."""
    ingest(wiped(driver), [str(EXAMPLES)])
    monkeypatch.setenv("NEO4J_URI", server.uri)
    monkeypatch.setenv("NEO4J_USERNAME", server.username)
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    yield


def _notebook() -> nbformat.NotebookNode:
    notebook: nbformat.NotebookNode = nbformat.read(NOTEBOOK, 4)  # type: ignore[no-untyped-call]  # it has no types
    return notebook


def test_outputs_are_stripped() -> None:
    notebook = _notebook()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert code
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)


@pytest.mark.usefixtures("loaded")
def test_it_runs_and_shows_rows() -> None:
    notebook = _notebook()
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(EXAMPLES)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    shown = "\n".join(o.get("text", "") + str(o.get("data", {}).get("text/plain", "")) for o in outputs)
    assert "ASML" in shown
    assert "Empty DataFrame" not in shown
