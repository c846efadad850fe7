"""Text and tables of a PDF written down page after page; tables broken over pages joined."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ingest.read.layout import roles
from narrows.model import Cell, Table


@dataclass(frozen=True, slots=True)
class PageTable:
    """Rows of a table as found on one page; None where a merged cell reaches over."""

    rows: list[list[str | None]]

    @property
    def columns(self) -> int:
        """Greatest number of columns."""
        return max(len(row) for row in self.rows)


@dataclass(slots=True)
class _Written:
    cells: list[Cell]
    columns: int
    rows: int
    page: int
    header: list[str | None]
    caption: list[str] = field(default_factory=list)


class PdfText:
    """The text of a document, and the tables in it."""

    def __init__(self) -> None:
        self.pages = 0
        self._parts: list[str] = []
        self._length = 0
        self._tables: list[_Written] = []
        self._above: list[str] = []  # lines since the last table, at most two
        self._open: _Written | None = None  # a table nothing was written below yet

    @property
    def text(self) -> str:
        """All pages, parted by form feeds."""
        return "".join(self._parts)

    def page(self, pieces: Iterable[str | PageTable]) -> None:
        """Writes one page: lines ("" for a gap) and tables from top to bottom."""
        if self.pages:
            self._write("\f")
        self.pages += 1
        for piece in pieces:
            if isinstance(piece, PageTable):
                self._table(piece)
            else:
                self._write(f"{piece}\n")
                if piece.strip():
                    self._above = [*self._above[-1:], piece.strip()]
                    if not roles.PAGE_NUMBER.match(piece.strip()):
                        self._open = None

    def tables(self) -> Iterator[Table]:
        """The tables in order."""
        for each in self._tables:
            if each.cells:
                caption = " ".join(each.caption)
                yield Table(each.cells[0].start, each.cells[-1].end, tuple(each.cells), caption, each.page)

    def _table(self, table: PageTable) -> None:
        goes_on = (
            self._open is not None and self._open.page < self.pages and self._open.columns == table.columns
        )
        rows = table.rows
        if goes_on and self._open is not None:
            into = self._open
            rows = rows[1:] if rows and rows[0] == into.header else rows
        else:
            caption = [line for line in self._above if roles.CAPTION.match(line) or roles.UNIT.match(line)]
            into = _Written([], table.columns, 0, self.pages, rows[0], caption)
            self._tables.append(into)
        self._write("\n")
        for row in rows:
            into.rows += 1
            self._row(row, into)
        self._write("\n")
        self._open, self._above = into, []

    def _row(self, row: list[str | None], into: _Written) -> None:
        first = True
        for column, text in enumerate(row, 1):
            if text is None:
                self._widen(into, column, row)
                continue
            if not text.strip():
                continue
            self._write("" if first else "\t")
            start = self._length
            self._write(text.strip())
            into.cells.append(Cell(into.rows, column, start, self._length, text.strip()))
            first = False
        self._write("\n")

    def _widen(self, into: _Written, column: int, row: list[str | None]) -> None:
        """A None to the right of a cell of the same row is part of that cell."""
        if into.cells and into.cells[-1].row == into.rows:
            last = into.cells[-1]
            if last.column + last.column_span == column and row[last.column - 1] is not None:
                into.cells[-1] = replace(last, column_span=last.column_span + 1)

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
