"""PDF: paragraphs, pages, and a table that goes on over pages."""

from pathlib import Path

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from ingest.read import read
from tests.unit.read.exact import assert_exact, said

_FONT = "STSong-Light"


def _report(path: Path, rows: int) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    body = ParagraphStyle("body", fontName=_FONT, fontSize=11, leading=16, wordWrap="CJK", spaceAfter=12)
    cells = [["公司", "總部", "市佔率"]] + [[f"廠商{n}", "日本", f"{n}.5%"] for n in range(rows)]
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 1, (0, 0, 0)), ("FONTNAME", (0, 0), (-1, -1), _FONT)])
    SimpleDocTemplate(str(path), title="設備報告", invariant=1).build(
        [
            Paragraph("東京威力科創是日本最大的半導體設備廠。" * 6, body),
            Paragraph("愛德萬測試也在日本。", body),
            Paragraph("表 1 設備廠市佔率", body),
            Table(cells, repeatRows=1, style=grid),
            Paragraph("資料來源：自行整理。", body),
        ]
    )


def test_paragraphs_and_a_table_over_pages(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    _report(file, 50)
    document = read(file)
    assert_exact(document)
    assert document.title == "設備報告"
    assert [kind for kind, _ in said(document)] == ["paragraph", "paragraph", "caption", "table", "furniture"]
    assert said(document)[0][1].replace("\n", "") == "東京威力科創是日本最大的半導體設備廠。" * 6
    assert document.text.count("\f") == 1
    (table,) = document.tables
    assert table.caption == "表 1 設備廠市佔率"
    assert table.page == 1
    assert table.cells[-1].row == 51  # the header of the second page is no row
    assert [cell.text for cell in table.cells[-3:]] == ["廠商49", "日本", "49.5%"]
    assert document.passages[-1].page == 2
