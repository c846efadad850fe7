"""XLSX: several tables and sheets, values as they are shown."""

import datetime
from pathlib import Path

from openpyxl import Workbook

from ingest.read import read
from tests.unit.read.exact import assert_exact, grid, said


def _book(path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Shares"
    sheet["A1"] = "Table 1 Foundry shares (%)"
    sheet.merge_cells("A1:C1")
    for row in (["Firm", "Share", None], [None, 2022, "As of"], ["TSMC", 0.554, datetime.date(2023, 1, 31)]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("B2:C2")
    sheet["B4"].number_format = "0.0%"
    sheet["A5"] = "Source: company reports"
    sheet["A8"], sheet["B8"] = "Node", "Sales"
    sheet["A9"], sheet["B9"] = "EUV", 1234567.891
    sheet["B9"].number_format = '#,##0.0" bn"'
    other = book.create_sheet("Sums")
    other["B2"], other["C2"] = "total", "=1+1"
    book.save(path)


def test_tables_of_all_sheets(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    _book(file)
    document = read(file)
    assert_exact(document)
    assert said(document) == [
        ("caption", "Table 1 Foundry shares (%)"),
        ("table", "Firm\tShare\n2022\tAs of\nTSMC\t55.4%\t2023-01-31"),
        ("furniture", "Source: company reports"),
        ("table", "Node\tSales\nEUV\t1,234,567.9 bn"),
        ("table", "total\t=1+1"),
    ]
    assert [table.sheet for table in document.tables] == ["Shares", "Shares", "Sums"]
    assert document.tables[0].caption == "Table 1 Foundry shares (%)"
    assert grid(document)[4, 2] == "55.4%"
    firm, share = document.tables[0].cells[:2]
    assert (firm.row, firm.column, firm.row_span, firm.column_span) == (2, 1, 2, 1)
    assert (share.row, share.column, share.row_span, share.column_span) == (2, 2, 1, 2)
