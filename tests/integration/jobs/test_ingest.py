"""Real files into a real graph: unchanged input costs nothing, bad files are set aside, what is gone goes."""

from pathlib import Path

import pytest

from ingest.jobs.ingest import ingest
from narrows.errors import NarrowsError
from narrows.graph import Graph

ASML = "ASML is headquartered in the Netherlands. TSMC is headquartered in Taiwan.\n"
TEL = "Tokyo Electron is headquartered in Japan.\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder of two documents."""
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "asml.txt").write_text(ASML)
    (folder / "tel.md").write_text(TEL)
    return folder


def _names(graph: Graph) -> set[str]:
    return {row["name"] for row in graph.rows("MATCH (f:Firm) RETURN f.name AS name")}


def test_a_second_run_extracts_nothing_and_writes_nothing(graph: Graph, docs: Path) -> None:
    first = ingest(graph, [str(docs)], workers=1)
    assert (first.documents.added, first.documents.failed) == (2, 0)
    assert _names(graph) == {"ASML", "TSMC", "Tokyo Electron"}
    before = graph.digest()
    second = ingest(graph, [str(docs)], workers=1)
    assert (second.writes, second.documents.unchanged, second.passages) == (0, 2, 0)
    assert graph.digest() == before


def test_a_bad_file_is_set_aside_and_what_it_said_before_stays(graph: Graph, docs: Path) -> None:
    ingest(graph, [str(docs)], workers=1)
    (docs / "tel.md").write_bytes(b"\x00\x01\xff\xfe\x00")
    (docs / "empty.txt").touch()
    report = ingest(graph, [str(docs)], workers=1)
    failures = {Path(failure.path).name: failure.reason for failure in report.failures}
    assert sorted(failures) == ["empty.txt", "tel.md"]
    assert all(name in reason for name, reason in failures.items())
    assert (report.documents.unchanged, report.documents.deleted) == (1, 0)
    assert _names(graph) == {"ASML", "TSMC", "Tokyo Electron"}


def test_what_is_gone_goes_and_a_missing_folder_deletes_nothing(graph: Graph, docs: Path) -> None:
    ingest(graph, [str(docs)], workers=1)
    (docs / "tel.md").unlink()
    report = ingest(graph, [str(docs)], workers=1)
    assert report.documents.deleted == 1
    assert _names(graph) == {"ASML", "TSMC"}
    docs.rename(docs.with_name("moved"))
    with pytest.raises(NarrowsError, match="no such file or folder"):
        ingest(graph, [str(docs)], workers=1)
    assert _names(graph) == {"ASML", "TSMC"}


def test_a_renamed_file_is_the_same_document_at_another_path(graph: Graph, docs: Path) -> None:
    ingest(graph, [str(docs)], workers=1)
    (docs / "tel.md").rename(docs / "renamed.md")
    report = ingest(graph, [str(docs)], workers=1)
    assert (report.documents.unchanged, report.documents.deleted, report.documents.added) == (2, 0, 0)
    paths = graph.rows("MATCH (d:Document) RETURN d.path AS path ORDER BY path")
    assert [Path(row["path"]).name for row in paths] == ["asml.txt", "renamed.md"]


def test_several_processes_make_the_graph_of_one(graph: Graph, docs: Path) -> None:
    ingest(graph, [str(docs)], workers=1)
    alone = graph.digest()
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")
    ingest(graph, [str(docs)], workers=2)
    assert graph.digest() == alone
