"""PDF: text and tables page by page, pages parted by a form feed; offsets count in the text written down."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from ingest.read.about import date_in, iso, title_in
from ingest.read.content import Content
from ingest.read.errors import ReadError
from ingest.read.layout.passages import lay_out
from ingest.read.source import Source
from ingest.read.tables.pages import PageTable, PdfText

MEDIA_TYPES = ("application/pdf",)
SUFFIXES = (".pdf",)
_GAP = 0.9  # of a line's height: a wider gap between two lines ends a paragraph


def looks_like(head: bytes) -> bool:
    """The PDF mark, which may stand a little after the beginning."""
    return b"%PDF-" in head[:1024]


def content(source: Source) -> Content:
    """Text outside tables as lines, an empty line for a wide gap; tables as rows with tabs."""
    written = PdfText()
    try:
        with pdfplumber.open(BytesIO(source.data)) as pdf:
            about = {key: value for key, value in pdf.metadata.items() if isinstance(value, str)}
            for page in pdf.pages:
                written.page(_pieces(page))
                page.close()
    except (PdfminerException, PDFException) as error:
        raise _broken(source.path, error) from error
    except (KeyError, ValueError, TypeError, IndexError, AssertionError, RecursionError) as error:
        # pdfminer.six lets these out of damaged objects instead of an error of its own.
        raise _broken(source.path, error) from error
    text, tables = written.text, tuple(written.tables())
    if not text.strip():
        raise ReadError(
            f"{source.path}: no text layer ({written.pages} pages of pictures)", "Run OCR on it first."
        )
    passages, tables = lay_out(text, tables)
    made = about.get("CreationDate", "").removeprefix("D:")
    created = iso(f"{made[:4]}-{made[4:6]}-{made[6:8]}")
    title = about.get("Title", "").strip() or title_in(text, passages)
    return Content(text, passages, tables, title, "", date_in(text) or created)


def _broken(name: str, error: BaseException) -> ReadError:
    if isinstance(error, PDFPasswordIncorrect) or any(
        isinstance(arg, PDFPasswordIncorrect) for arg in error.args
    ):
        return ReadError(f"{name}: the PDF is encrypted", "Remove its password and read it again.")
    return ReadError(f"{name}: broken PDF ({error or type(error).__name__})", "Download or export it again.")


def _pieces(page: Any) -> Iterator[str | PageTable]:
    """Lines and tables from top to bottom; a line is "" where the gap to the next is wide."""
    found = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.columns) > 1]
    boxes = [table.bbox for table in found]
    rest = page.filter(lambda item: not any(_inside(item, box) for box in boxes)) if boxes else page
    pieces: list[tuple[float, float, str | PageTable]] = [
        (line["top"], line["bottom"], line["text"]) for line in rest.extract_text_lines(return_chars=False)
    ]
    pieces.extend((table.bbox[1], table.bbox[3], PageTable(_rows(table))) for table in found)
    bottom = 0.0
    for top, below, piece in sorted(pieces, key=lambda each: each[0]):
        if bottom and top - bottom > _GAP * min(below - top, 20.0):
            yield ""
        yield piece
        bottom = below


def _inside(item: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    if item.get("object_type") != "char":
        return False
    across, down = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
    return bool(box[0] <= across <= box[2] and box[1] <= down <= box[3])


def _rows(table: Any) -> list[list[str | None]]:
    """The cells' text; None where a merged cell reaches over."""
    return [[None if cell is None else " ".join(cell.split("\n")) for cell in row] for row in table.extract()]
