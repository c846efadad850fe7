"""HTML: one passage a block, spans laid out as a browser does, metadata."""

from pathlib import Path

from ingest.read import read
from tests.unit.read.exact import assert_exact, grid, said

_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Export
 controls</title><meta property="og:site_name" content="BIS">
<meta property="article:published_time" content="2022-10-07T12:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/rules">Rules</a></nav>
<script>var x = "<p>no</p>";</script>
<h1>Rule</h1><p>BIS <b>amends</b> the
 EAR.<br>It takes effect at once.</p>
<table><caption>Table 1. Shares</caption><tr><th rowspan="2">Firm</th><th colspan="2">Share</th></tr>
<tr><td>20<b>22</b></td><td>2023</td></tr><tr><td>ASML</td><td>95%</td><td><p>a</p><p>b</p></td></tr></table>
<ul><li>Synopsys<li>Cadence</ul></body></html>"""


def test_blocks_in_order(tmp_path: Path) -> None:
    file = tmp_path / "rule.html"
    file.write_text(_PAGE)
    document = read(file)
    assert_exact(document)
    assert (document.title, document.publisher, document.date) == ("Export controls", "BIS", "2022-10-07")
    assert said(document) == [
        ("furniture", "Home Rules"),
        ("heading", "Rule"),
        ("paragraph", "BIS amends the EAR.\nIt takes effect at once."),
        ("caption", "Table 1. Shares"),
        ("table", "Firm\tShare\n2022\t2023\nASML\t95%\ta b"),
        ("paragraph", "Synopsys"),
        ("paragraph", "Cadence"),
    ]


def test_spans(tmp_path: Path) -> None:
    file = tmp_path / "rule.html"
    file.write_text(_PAGE)
    document = read(file)
    assert document.tables[0].caption == "Table 1. Shares"
    assert grid(document) == {
        (1, 1): "Firm",
        (1, 2): "Share",
        (2, 2): "2022",
        (2, 3): "2023",
        (3, 1): "ASML",
        (3, 2): "95%",
        (3, 3): "a b",
    }
    spans = [(cell.row_span, cell.column_span) for cell in document.tables[0].cells[:2]]
    assert spans == [(2, 1), (1, 2)]


def test_deep_nesting_is_read(tmp_path: Path) -> None:
    file = tmp_path / "deep.html"
    file.write_text("<html><body>" + "<div>" * 200 + "deep" + "</div>" * 200)
    assert read(file).text == "deep"
