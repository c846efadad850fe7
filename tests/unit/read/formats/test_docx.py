"""DOCX: paragraphs and tables in order, merged cells with their spans."""

from pathlib import Path

import docx

from ingest.read import read
from tests.unit.read.exact import assert_exact, said


def test_blocks_and_merged_cells(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("晶圓代工", 1)
    word.add_paragraph("Published 2024-05-06")
    word.add_paragraph("台積電在熊本設廠。")
    word.add_paragraph("表 1 市佔率")
    word.add_paragraph("單位：%")
    table = word.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "公司"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "市佔率"
    for column, text in ((1, "2022"), (2, "2023")):
        table.cell(1, column).text = text
    for column, text in enumerate(("台積電", "58", "")):
        table.cell(2, column).text = text
    word.add_paragraph("資料來源：公司年報")
    file = tmp_path / "report.docx"
    word.save(str(file))
    document = read(file)
    assert_exact(document)
    assert (document.title, document.date) == ("晶圓代工", "2024-05-06")
    assert said(document) == [
        ("heading", "晶圓代工"),
        ("furniture", "Published 2024-05-06"),
        ("paragraph", "台積電在熊本設廠。"),
        ("caption", "表 1 市佔率"),
        ("caption", "單位：%"),
        ("table", "公司\t市佔率\n2022\t2023\n台積電\t58"),
        ("furniture", "資料來源：公司年報"),
    ]
    assert document.tables[0].caption == "表 1 市佔率 單位：%"
    assert [(c.row, c.column, c.row_span, c.column_span, c.text) for c in document.tables[0].cells] == [
        (1, 1, 2, 1, "公司"),
        (1, 2, 1, 2, "市佔率"),
        (2, 2, 1, 1, "2022"),
        (2, 3, 1, 1, "2023"),
        (3, 1, 1, 1, "台積電"),
        (3, 2, 1, 1, "58"),
    ]
