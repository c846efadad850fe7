"""A table's cell or row in words: the caption, the group it stands in, and each cell after its headers."""

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property

from narrows.model import Cell, Table

_SEPARATOR = " | "
_UNDER = " / "  # between the headers of one column, from top to bottom
_MOST_HEADERS = 3
_LONGEST = 160  # characters of a cell that only gives context
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_NONE = re.compile(r"n\.?/?a\.?|not\s+available|none|nil", re.I)
_NUMBER = re.compile(r"^[<>≤≥~≈約约逾近]?\s*(?:[A-Z]{0,3}[$€£¥])?\s*[-+−]?\.?\d")


class Quoter:
    """Quotes places of one table."""

    def __init__(self, table: Table) -> None:
        self._caption = " ".join(table.caption.split())
        self._rows: dict[int, list[Cell]] = defaultdict(list)
        for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
            self._rows[cell.row].append(cell)
        self._tall = [cell for cell in table.cells if cell.row_span > 1]
        self._width = len({cell.column for cell in table.cells})
        while len(self._rows) > 1 and self._is_title(first := min(self._rows)):
            title = " ".join(self._rows.pop(first)[0].text.split())
            self._caption = f"{self._caption} {title}".strip()
        rows = self._header_rows()
        self._last_header = rows[-1]
        self._headers = [cell for number in rows for cell in self._row(number)]

    def quote(self, row: int, column: int | None) -> str:
        """A cell with its headers and the names of its row; with no column, the whole row."""
        cells = _filled(self._row(row))
        if column is not None:
            first = cells[:1]
            cells = [c for c in cells if _covers(c, column) or c in first or _is_context(c)]
        parts = [self._caption, self._group(row), *(self._with_headers(cell, row) for cell in cells)]
        return _SEPARATOR.join(part for part in parts if part)

    def _row(self, number: int) -> list[Cell]:
        """The row's cells, and those that reach down into it from above."""
        above = (cell for cell in self._tall if cell.row < number < cell.row + cell.row_span)
        return sorted([*self._rows.get(number, []), *above], key=lambda c: c.column)

    def _header_rows(self) -> tuple[int, ...]:
        """The rows at the top without a number that is no year; at least the first."""
        headers: list[int] = []
        for number, row in self._rows.items():
            if headers and (len(headers) == _MOST_HEADERS or not self._divides(headers[-1], number, row)):
                break
            headers.append(number)
        return tuple(headers)

    def _divides(self, above: int, number: int, row: list[Cell]) -> bool:
        """True for a second row of headers: below merged cells, and without numbers."""
        merged = any(c.column_span > 1 or c.row + c.row_span > number for c in self._rows[above])
        return merged and not any(map(_is_number, row))

    def _group(self, row: int) -> str:
        """The nearest row above that has one cell only: the title of the rows below it."""
        at = bisect_left(self._groups, row)
        return " ".join(_filled(self._rows[self._groups[at - 1]])[0].text.split()) if at else ""

    @cached_property
    def _groups(self) -> list[int]:
        """Rows of one cell below the headers."""
        below = [(n, _filled(row)) for n, row in self._rows.items() if n > self._last_header]
        alone = [(n, row[0]) for n, row in below if len(row) == 1 and not _is_number(row[0])]
        return [n for n, cell in alone if self._width > 1 and n + cell.row_span == n + 1]

    def _is_title(self, number: int) -> bool:
        """True for a row of one cell above a table of several columns."""
        return self._width > 2 and len(_filled(self._rows[number])) == 1

    def _with_headers(self, cell: Cell, row: int) -> str:
        over = (c for c in self._headers if c.row < cell.row and c.row < row and _covers(c, cell.column))
        texts = dict.fromkeys(" ".join(c.text.split()) for c in over)
        header = _UNDER.join(text for text in texts if text)
        body = cell.text.strip()
        return f"{header}: {body}" if header else body


def _filled(row: list[Cell]) -> list[Cell]:
    return [cell for cell in row if cell.text.strip()]


def _covers(cell: Cell, column: int) -> bool:
    return cell.column <= column < cell.column + cell.column_span


def _is_number(cell: Cell) -> bool:
    text = cell.text.strip()
    return bool(_NUMBER.match(text)) and not _YEAR.match(text)


def _is_context(cell: Cell) -> bool:
    """Names and dates beside a number say what it is the number of."""
    text = cell.text.strip()
    return (
        len(text) <= _LONGEST
        and any(map(str.isalnum, text))
        and not (_is_number(cell) or _NONE.fullmatch(text))
    )
