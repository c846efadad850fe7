"""Protects a corrected layout file: the tables beside it are read again, the rest is not."""

from pathlib import Path

import neo4j

from ingest.jobs.ingest import ingest
from tests.graphs import wiped


def test_tables_are_read_again_when_their_layout_file_changes(empty: neo4j.Driver, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for folder in "ab":
        (tmp_path / folder / "t.csv").write_text(f"Who,X\nTSMC,60\nUMC,{ord(folder)}\n", encoding="utf-8")
    graph = wiped(empty)
    assert ingest(graph, [str(tmp_path)], workers=1).documents.added == 2
    layout = '[[table]]\ncaption = "Foundry market share"\ncolumns = { "Who" = "firm", "X" = "share" }\n'
    (tmp_path / "a" / "tables.toml").write_text(layout, encoding="utf-8")
    report = ingest(graph, [str(tmp_path)], workers=1)
    assert (report.documents.unchanged, report.documents.failed) == (1, 0)
