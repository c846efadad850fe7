"""One table in every format that holds tables gives the same claims, each at its own cell."""

from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from ingest.extract.pipeline import extract
from ingest.read import read
from tests.unit.extract.table.said import claims, lines, markdown

CAPTION = "Table 1. Global foundry market share, 2024 Q3 (%)"
ROWS = [("Company", "Headquarters", "Share"), ("TSMC", "Taiwan", "64.7"), ("SMIC", "China", "6.0")]
CLAIMS = [
    "firm:smic HAS_SHARE node:foundry date=2024-Q3 scope=global unit=% value=6",
    "firm:smic HEADQUARTERED_IN country:cn",
    "firm:tsmc HAS_SHARE node:foundry date=2024-Q3 scope=global unit=% value=64.7",
    "firm:tsmc HEADQUARTERED_IN country:tw",
]


def _csv(path: Path) -> None:
    rows = [(f'"{CAPTION}"', "", ""), *ROWS]
    path.write_text("".join(",".join(row) + "\r\n" for row in rows), encoding="utf-8")


def _md(path: Path) -> None:
    path.write_text(markdown(ROWS, CAPTION), encoding="utf-8")


def _html(path: Path) -> None:
    rows = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in ROWS)
    path.write_text(f"<table><caption>{CAPTION}</caption>{rows}</table>", encoding="utf-8")


def _xlsx(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([CAPTION])
    for company, home, share in ROWS:
        sheet.append([company, home, share if share == "Share" else float(share)])
    book.save(path)


def _docx(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(CAPTION, style="Caption")
    table = document.add_table(rows=0, cols=3)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(path))


def _pdf(path: Path) -> None:
    style = [("GRID", (0, 0), (-1, -1), 0.5, "black")]
    story = [Paragraph(CAPTION, getSampleStyleSheet()["Normal"]), Table(ROWS, style=style)]
    SimpleDocTemplate(str(path), pagesize=A4, invariant=1).build(story)


WRITERS: dict[str, Callable[[Path], None]] = {
    "csv": _csv,
    "md": _md,
    "html": _html,
    "xlsx": _xlsx,
    "docx": _docx,
    "pdf": _pdf,
}


@pytest.mark.parametrize("suffix", WRITERS)
def test_same_claims_in_every_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"table.{suffix}"
    WRITERS[suffix](path)
    document = read(path)
    made = extract(document)
    assert lines(claims(made)) == CLAIMS
    for statement in made.statements:
        assert statement.table is not None
        cells = document.tables[statement.table].cells
        cell = next(c for c in cells if (c.row, c.column) == (statement.row, statement.column))
        assert (statement.start, statement.end) == (cell.start, cell.end)
        assert statement.value_text in ("", cell.text)
        for end in (statement.subject, statement.object):
            assert end in {m.entity for m in made.mentions} | {"node:foundry"}


def test_names_that_only_their_column_tells_are_mentions(tmp_path: Path) -> None:
    path = tmp_path / "table.md"
    path.write_text(markdown([("企業", "市占率"), ("樸素晶圓", "3%")], "全球晶圓代工"), encoding="utf-8")
    document = read(path)
    made = extract(document)
    (statement,) = made.statements
    entity = made.entities[statement.subject]
    assert (entity.type, entity.name) == ("Firm", "樸素晶圓")
    assert [document.text[m.start : m.end] for m in made.mentions if m.entity == entity.id] == ["樸素晶圓"]


def test_without_the_vocabulary_columns_still_tell_firms(tmp_path: Path) -> None:
    path = tmp_path / "table.md"
    path.write_text(markdown([("企業", "總部"), ("台積電", "臺灣")]), encoding="utf-8")
    made = extract(read(path), vocabulary=False)
    (statement,) = [s for s in made.statements if s.table is not None]
    assert (statement.predicate, statement.object) == ("HEADQUARTERED_IN", "country:tw")
    assert made.entities[statement.subject].type == "Firm"
    assert statement.subject.startswith("firm:x-")
