"""The passage and the exact words behind a statement: its sentence, or its cell with the headers."""

from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from hashlib import sha256

from narrows.model import Cell, Document, Passage, Statement
from narrows.resolve import is_cjk

_SEPARATOR = " | "


def passage_id(document: str, passage: Passage) -> str:
    """`passage:` and 16 hex digits of the document's id and the place."""
    place = f"{document} {passage.start} {passage.end}"
    return f"passage:{sha256(place.encode()).hexdigest()[:16]}"


def language(text: str) -> str:
    """`zh` when at least a tenth of the characters are Chinese, else `en`."""
    return "zh" if 10 * sum(map(is_cjk, text)) >= max(len(text), 1) else "en"


class Source:
    """A document with its passages and cells within reach."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._passages = sorted(document.passages, key=lambda p: (p.start, -p.end))
        self._starts = [p.start for p in self._passages]

    def passage(self, start: int, end: int) -> Passage:
        """The smallest passage around [start, end), else one of exactly that place."""
        for passage in reversed(self._passages[: bisect_right(self._starts, start)]):
            if passage.end >= end:
                return passage
        return Passage(start, end)

    def words(self, statement: Statement) -> str:
        """The sentence as the document has it; for a table, header and text of the stub and the cell."""
        if statement.table is None or statement.row is None:
            return self.document.text[statement.start : statement.end]
        row = self._rows[statement.table].get(statement.row, [])
        if statement.column is not None:
            row = [c for i, c in enumerate(row) if i == 0 or _spans(c, statement.column)]
        headers = self._rows[statement.table].get(1, []) if statement.row > 1 else []
        return _SEPARATOR.join(_with_header(cell, headers) for cell in row if cell.text.strip())

    def sheet(self, statement: Statement) -> str | None:
        """The sheet of the table that states it."""
        return None if statement.table is None else self.document.tables[statement.table].sheet

    @cached_property
    def _rows(self) -> list[dict[int, list[Cell]]]:
        tables: list[dict[int, list[Cell]]] = []
        for table in self.document.tables:
            rows: dict[int, list[Cell]] = defaultdict(list)
            for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
                rows[cell.row].append(cell)
            tables.append(rows)
        return tables


def _spans(cell: Cell, column: int) -> bool:
    return cell.column <= column < cell.column + cell.column_span


def _with_header(cell: Cell, headers: list[Cell]) -> str:
    header = next((h.text.strip() for h in headers if _spans(h, cell.column)), "")
    return f"{header}: {cell.text.strip()}" if header else cell.text.strip()
