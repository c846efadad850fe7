"""Writes down what a reader found, block by block, and keeps where each block lies in the text."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.read.layout.cut import cut
from narrows.model import Cell, Passage, PassageKind, Table


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell before it is written down; row and column count from 1."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1


class Draft:
    """A document being written: blocks stand apart by an empty line, rows by a line end, cells by a tab."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.passages: list[Passage] = []
        self.tables: list[Table] = []

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(self._parts)

    def write(self, text: str) -> tuple[int, int]:
        """Appends `text`; its start and end."""
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return start, self._length

    def block(
        self, text: str, kind: PassageKind, *, page: int | None = None, sheet: str | None = None
    ) -> None:
        """Appends one block as one passage, or several when it is very long."""
        text = text.strip()
        if not text:
            return
        self._apart()
        start, _ = self.write(text)
        for left, right in cut(text, 0, len(text)):
            self.passages.append(Passage(start + left, start + right, kind, page, sheet))

    def table(
        self,
        cells: Iterable[GridCell],
        *,
        caption: str = "",
        page: int | None = None,
        sheet: str | None = None,
        passage: bool = True,
    ) -> None:
        """Appends a table in reading order; cells without text are left out."""
        filled = sorted((c for c in cells if c.text.strip()), key=lambda cell: (cell.row, cell.column))
        if not filled:
            return
        self._apart()
        written: list[Cell] = []
        row = filled[0].row
        for cell in filled:
            if written:
                self.write("\t" if cell.row == row else "\n")
            row = cell.row
            body = cell.text.strip()
            start, end = self.write(body)
            written.append(Cell(row, cell.column, start, end, body, cell.row_span, cell.column_span))
        table = Table(written[0].start, self._length, tuple(written), caption, page, sheet)
        if passage:
            kind, index = PassageKind.TABLE, len(self.tables)
            self.passages.append(Passage(table.start, table.end, kind, page, sheet, index))
        self.tables.append(table)

    def _apart(self) -> None:
        if self._length:
            self.write("\n\n")
