"""XLSX: every sheet's tables as they are shown; offsets count in the text written down."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

import openpyxl
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from ingest.read.archive import check_archive
from ingest.read.content import Content
from ingest.read.draft import Draft, GridCell
from ingest.read.errors import ReadError
from ingest.read.layout import roles
from ingest.read.source import Source
from ingest.read.tables.number_format import shown
from ingest.read.tables.sheet import Part, parts
from narrows.model import PassageKind

MEDIA_TYPES = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",)
SUFFIXES = (".xlsx", ".xlsm")
_BROKEN = (InvalidFileException, KeyError, ValueError, TypeError, zipfile.BadZipFile, SyntaxError)


def looks_like(head: bytes) -> bool:
    """An archive that begins with the parts of a workbook."""
    return head.startswith(b"PK") and b"xl/" in head


def content(source: Source) -> Content:
    """Cached values of formulas; one never computed stands as its own text.  Hidden sheets are read too."""
    check_archive(source.data, source.path)
    try:
        book = openpyxl.load_workbook(BytesIO(source.data), data_only=True)
        formulas = openpyxl.load_workbook(BytesIO(source.data)) if _has_formulas(source.data) else None
    except _BROKEN as error:
        raise ReadError(
            f"{source.path}: no readable workbook ({error})", "Open and save it again."
        ) from error
    draft = Draft()
    for sheet in book.worksheets:
        for part in parts(_rows(sheet, formulas[sheet.title] if formulas else None)):
            _write(draft, part, sheet.title)
    about = book.properties
    modified = about.modified.date().isoformat() if about.modified else ""
    return Content(
        draft.text, tuple(draft.passages), tuple(draft.tables), (about.title or "").strip(), "", modified
    )


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(re.search(rb"<f[ />]", archive.read(name)) for name in sheets if name.endswith(".xml"))


def _rows(sheet: Worksheet, formulas: Worksheet | None) -> Iterator[list[GridCell]]:
    """The filled rows, merged cells with their spans."""
    spans = {
        (area.min_row, area.min_col): (area.max_row - area.min_row + 1, area.max_col - area.min_col + 1)
        for area in sheet.merged_cells.ranges
    }
    for row in sheet.iter_rows():
        cells = []
        for cell in row:
            if not isinstance(cell, SheetCell):
                continue  # inside a merged area: its upper left cell speaks for it
            value = cell.value
            if value is None and formulas is not None:
                value = formulas.cell(cell.row, cell.column).value
            text = shown(value, cell.number_format or "General").strip()
            if text:
                cells.append(
                    GridCell(cell.row, cell.column, text, *spans.get((cell.row, cell.column), (1, 1)))
                )
        if cells:
            yield cells


def _write(draft: Draft, part: Part, sheet: str) -> None:
    for title in part.titles:
        kind = PassageKind.CAPTION if part.cells else PassageKind.PARAGRAPH
        draft.block(title, PassageKind.FURNITURE if roles.is_furniture(title) else kind, sheet=sheet)
    caption = " ".join(title for title in part.titles if not roles.is_furniture(title))
    draft.table(part.cells, caption=caption, sheet=sheet)
    for note in part.after:
        draft.block(
            note, PassageKind.FURNITURE if roles.is_furniture(note) else PassageKind.FOOTNOTE, sheet=sheet
        )
