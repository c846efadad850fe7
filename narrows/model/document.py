"""A document as it was read: its text, and where in that text its passages, tables and cells lie.

Every `start` and `end` counts characters of `Document.text` (half-open).  For a text file that text is the
decoded file, newlines untouched; for PDF, DOCX, XLSX and HTML it is the text the reader wrote down.
"""

from dataclasses import dataclass
from enum import StrEnum


class PassageKind(StrEnum):
    """What a passage is; only the first four state things."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    BIBLIOGRAPHY = "bibliography"
    FURNITURE = "furniture"  # page headers, page numbers, source lines


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text that reads as one: a paragraph, a heading, a table, a footnote."""

    start: int
    end: int
    kind: PassageKind = PassageKind.PARAGRAPH
    page: int | None = None  # from 1
    sheet: str | None = None
    table: int | None = None  # index into Document.tables, when kind is TABLE
    continues: bool = False  # goes on from the previous PARAGRAPH, which a footnote or page header cut in two


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell; merged cells keep their span.  Rows and columns count from 1."""

    row: int
    column: int
    start: int
    end: int
    text: str
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its cells in reading order, and the caption and unit that stand by it."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    caption: str = ""
    page: int | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader made of one file.  `id` is `doc:` and 16 hex digits of the SHA-256 of its bytes."""

    id: str
    path: str  # as the user named it, POSIX separators
    media_type: str
    text: str
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...] = ()
    title: str = ""
    publisher: str = ""
    date: str = ""  # ISO 8601, as precise as known
    encoding: str = ""

    @property
    def name(self) -> str:
        """The file name, without its folders."""
        return self.path.rsplit("/", 1)[-1]
