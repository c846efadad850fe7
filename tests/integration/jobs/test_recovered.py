"""Protects the evidence of a flattened table that only the names in it part into cells."""

from pathlib import Path

from ingest.jobs.ingest import ingest
from narrows.graph import Graph

_TEXT = (
    "表 9  全球委外封測業者市占率\n2023 年 2024 年\n排名 業者 占比 排名 業者 占比\n"
    "1 日月光 26.4% 1 日月光 24.9%\n2 艾克爾 14.4% 2 長電科技\n14.1%\n資料來源：作者整理。\n"
    "由上表可知，前兩大業者合計已占全球四成，其餘業者僅能在利基市場中求取生存，集中度相當高。\n"
)


def test_the_cell_is_quoted_with_its_headers(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(_TEXT, encoding="utf-8")
    report = ingest(graph, [str(tmp_path)], workers=1)
    assert report.documents.failed == 0
    query = """
        MATCH (s:Statement {subject_id: 'firm:jcet', predicate: 'HAS_SHARE'})-[e:EVIDENCED_BY]->(:Passage)
        RETURN s.value AS value, s.date AS date, e.text AS text
    """
    (found,) = graph.rows(query)
    assert (found["value"], found["date"]) == (14.1, "2024")
    assert "14.1%" in found["text"] and "長電科技" in found["text"] and "2024 年" in found["text"]
    assert ingest(graph, [str(tmp_path)], workers=1).documents.unchanged == 1
