"""A table as rows and columns: what is a title, a header, a group of rows, a row of data."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.extract.table.matching import first_group
from ingest.extract.table.residual import is_residual
from ingest.extract.table.value import is_missing, value_of
from narrows.model import Cell, Table
from narrows.resolve import fold

_DATE = re.compile(
    r"(?:fy|cy)?\s*(?:19|20)\d\d(?:[年e*/-]|\s*q[1-4])*(?:\s*[-–~至/]\s*(?:19|20)?\d\d)?.{0,6}", re.I
)
_UNIT_ONLY = re.compile(
    r"[(（\[].*[)）\]]|%|[a-z$€£¥\s]*(?:million|billion|bn|mn)[a-z\s]*|[万亿千百兆]*(?:美元|元|欧元|日圆|韩元)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of data: its cells by column, and the title of the group it stands in."""

    number: int
    cells: dict[int, Cell]
    group: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """`headers` has for each column its header cells from top to bottom; `titles` stand above all columns."""

    columns: tuple[int, ...]
    headers: dict[int, tuple[Cell, ...]]
    lines: tuple[Line, ...]
    titles: tuple[Cell, ...] = ()


def grid_of(table: Table) -> Grid | None:
    """The table's grid; None when it has no header above data."""
    at = _spread(table)
    numbers = sorted({row for row, _ in at})
    columns = tuple(sorted({column for _, column in at}))
    rows = {n: {c: at[n, c] for c in columns if (n, c) in at} for n in numbers}
    numbers = [n for n in numbers if any(cell.text.strip() for cell in rows[n].values())]
    titles: list[Cell] = []
    while len(numbers) > 2 and (alone := _alone(rows[numbers[0]], len(columns))):
        titles.append(alone)
        numbers = numbers[1:]
    if len(numbers) < 2 or len(columns) < 2:
        return None
    top = _header_rows(rows, numbers)
    if not top:
        return None
    above = [_carried(rows[n], columns) if n != numbers[top - 1] else rows[n] for n in numbers[:top]]
    headers = {c: _distinct([row[c] for row in above if c in row]) for c in columns}
    lines: list[Line] = []
    group: tuple[Cell, ...] = ()
    for n in numbers[top:]:
        alone = _alone(rows[n], len(columns))
        if alone is not None:
            group = (alone,)
        else:
            lines.append(Line(n, rows[n], group))
    return Grid(columns, headers, tuple(lines), tuple(titles)) if lines else None


def turned(grid: Grid) -> Grid:
    """Rows as columns: for a table with attributes in the first column and things as headers."""
    stub, *rest = grid.columns
    attributes = {line.number: line.cells[stub] for line in grid.lines if stub in line.cells}
    columns = (0, *attributes)
    headers: dict[int, tuple[Cell, ...]] = {0: (), **{n: (cell,) for n, cell in attributes.items()}}
    lines = []
    for column in rest:
        cells = {line.number: line.cells[column] for line in grid.lines if column in line.cells}
        if head := grid.headers[column][-1:]:
            lines.append(Line(column, {0: head[0], **cells}))
    return Grid(columns, headers, tuple(lines), grid.titles)


def _spread(table: Table) -> dict[tuple[int, int], Cell]:
    """Every place that a cell covers, merged cells all over their span."""
    at: dict[tuple[int, int], Cell] = {}
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                at.setdefault((row, column), cell)
    return at


def _alone(row: dict[int, Cell], width: int) -> Cell | None:
    """The one cell that fills a row of a wide table."""
    filled = _distinct([cell for cell in row.values() if cell.text.strip()])
    if len(filled) != 1 or width < 2 or is_residual(filled[0].text) or value_of(filled[0].text):
        return None
    spans = filled[0].column_span >= width - 1
    return filled[0] if spans or (width > 2 and filled[0] is next(iter(row.values()))) else None


def _header_rows(rows: dict[int, dict[int, Cell]], numbers: list[int]) -> int:
    """How many rows are headers: the first, and those that divide its cells or give units and dates."""
    if any(map(_is_data, _texts(rows[numbers[0]]))):
        return 0
    top = 1
    while top < len(numbers) - 1:
        above, row = rows[numbers[top - 1]], rows[numbers[top]]
        own = [cell.text for cell in row.values() if cell.row == numbers[top] and cell.text.strip()]
        divides = any(c.column_span > 1 for c in above.values()) or any(
            c.row_span > 1 and c.row < numbers[top] for c in row.values()
        )
        small = all(_DATE.fullmatch(fold(t).strip()) or _UNIT_ONLY.fullmatch(fold(t).strip()) for t in own)
        repeats = len(_texts(above)) < len(own) and all(first_group(fold(t), "roles") for t in own)
        if not own or any(map(_is_data, own)) or not (divides or small or repeats):
            break
        top += 1
    return top


def _carried(row: dict[int, Cell], columns: tuple[int, ...]) -> dict[int, Cell]:
    """A header over several columns that stands in the first of them only."""
    carried: dict[int, Cell] = {}
    last: Cell | None = None
    for column in columns:
        cell = row.get(column)
        last = cell if cell is not None and cell.text.strip() else last
        if last is not None:
            carried[column] = last
    return carried


def _is_data(text: str) -> bool:
    """True for a number that is no year or date."""
    plain = fold(text).strip()
    return not is_missing(text) and not _DATE.fullmatch(plain) and value_of(text) is not None


def _texts(row: dict[int, Cell]) -> list[str]:
    return [cell.text for cell in _distinct(list(row.values())) if cell.text.strip()]


def _distinct(
    cells: list[Cell], key: Callable[[Cell], tuple[int, int]] = lambda c: (c.row, c.column)
) -> tuple[Cell, ...]:
    return tuple({key(cell): cell for cell in cells}.values())
