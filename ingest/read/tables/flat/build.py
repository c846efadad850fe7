"""Lines of a flattened table to a `Table`, or to nothing when the lines do not add up."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.read.layout.lines import Line
from ingest.read.tables.flat.aligned import build_aligned
from ingest.read.tables.flat.closed import build_closed
from ingest.read.tables.flat.header import Header, phrases, read_header, stacked
from ingest.read.tables.flat.labels import label_cells
from ingest.read.tables.flat.rows import Row, runs, settle, split, usual
from ingest.read.tables.flat.tall import build_tall
from ingest.read.tables.flat.texts import build_texts
from ingest.read.tables.flat.words import Word, by_line, cells_of, is_period, words
from narrows.model import Cell, Table

_FEWEST = 2  # rows
_OF_DATES = ("年", "月", "日")  # alone in a cell: dates were torn apart
_LEAST = 0.7  # of the rows must have the usual number of values


def build(text: str, lines: Sequence[Line], caption: str) -> Table | None:
    """The table in `lines`; None when header and rows do not agree, or too many rows have gaps."""
    return (
        build_tall(text, lines, caption)
        or build_by_line(text, lines, caption)
        or _labelled(text, lines, caption)
    )


def build_by_line(text: str, lines: Sequence[Line], caption: str) -> Table | None:
    """The table in `lines` when each line is a row, of words alone or with numbers; else None."""
    return (
        _uniform(text, lines, caption)
        or build_aligned(text, lines, caption)
        or build_closed(text, lines, caption)
        or build_texts(text, lines, caption)
    )


def _uniform(text: str, lines: Sequence[Line], caption: str) -> Table | None:
    """Every row on a line of its own, with as many words as the header has titles."""
    rows = by_line(words(text, lines), len(lines))
    for top in range(min(3, len(rows) - _FEWEST)):
        body = rows[top + 1 :]
        count = len(body[0])
        titles = phrases(text, rows[top], count)
        fits = len(titles) == count >= 3 and all(len(row) == count for row in body)
        if (
            fits
            and not any((w.start, w.end) in titles and w.value and not is_period(w) for w in rows[top])
            and any(w.value for w in body[0])
        ):
            if all(word.value for word in body[0][1:]) and top:
                return None
            heads = _above(rows[:top], count)
            if heads is None:
                return None
            heads += [
                Cell(top + 1, i, start, end, text[start:end]) for i, (start, end) in enumerate(titles, 1)
            ]
            cells = [*heads, *cells_of(body, top + 2)]
            return _table(cells, caption, lines)
    return None


def _above(rows: Sequence[Sequence[Word]], count: int) -> list[Cell] | None:
    cells: list[Cell] = []
    for number, row in enumerate(rows, 1):
        if not row or count % len(row):
            return None
        width = count // len(row)
        cells.extend(Cell(number, 1 + i * width, w.start, w.end, w.text, 1, width) for i, w in enumerate(row))
    return cells


def _labelled(text: str, lines: Sequence[Line], caption: str) -> Table | None:
    """Rows of labels and a run of values each, that may spread over several lines."""
    found = words(text, lines)
    top = _header_end(found, len(lines))
    for end in top:
        table = _with_header(text, lines, found, end, caption)
        if table is not None and not any(cell.text in _OF_DATES for cell in table.cells):
            return table
    return None


def _header_end(found: Sequence[Word], count: int) -> list[int]:
    """After which line the header may end: before the first line with a value that is no year, or earlier."""
    grouped = by_line(found, count)
    first = next((i for i, row in enumerate(grouped) if any(w.value and not is_period(w) for w in row)), 0)
    return list(range(first, 0, -1))


def _with_header(
    text: str, lines: Sequence[Line], found: Sequence[Word], end: int, caption: str
) -> Table | None:
    rows = runs([word for word in found if word.line >= end])
    count = usual(rows)
    if not count:
        return None
    rows = split(rows, count)
    full = [row for row in rows if len(row.values) == count]
    if len(full) < _FEWEST or len(full) < _LEAST * sum(bool(row.values) for row in rows):
        return None
    top = by_line(found, len(lines))[:end]
    indented = lines[0].indent > 0 and not lines[0].top
    for tail in (False, True):
        header = read_header(text, top, count, tail, indented)
        if header is None:
            continue
        if header.tail == tail and tail == _has_tail(rows, count):
            settle(rows, tail)
            return _table(_cells(text, header, rows), caption, lines)
    header = stacked(text, top, count)
    if header is None or len(rows[0].before) < header.labels:
        return None
    settle(rows, False)
    return _table(_cells(text, header, rows), caption, lines)


def _has_tail(rows: Sequence[Row], count: int) -> bool:
    """Whether text follows the values on their line, or stands between them and a complete label below."""
    times = 0
    for above, below in pairwise(rows):
        inline = [word for word in below.before if below.values and word.line == below.values[0].line]
        beside = any(word.line == above.values[-1].line for word in below.before) if above.values else False
        between = len(inline) < len(below.before) and (bool(inline) or not below.values)
        times += beside or between or bool(above.after)
    return times >= 0.5 * sum(len(row.values) == count for row in rows)


def _cells(text: str, header: Header, rows: Sequence[Row]) -> list[Cell]:
    """Rows without the full number of values are left out: which of their cells is missing cannot be told."""
    cells = [Cell(h.row, h.column, h.start, h.end, text[h.start : h.end], 1, h.span) for h in header.heads]
    number, numbers = header.rows, list[int | None]()
    for row in rows:
        full = len(row.values) == header.values
        number += full
        numbers.append(number if full else None)
        if full:
            first = header.labels + 1
            cells.extend(Cell(number, first + i, w.start, w.end, w.text) for i, w in enumerate(row.values))
            if header.tail and row.after:
                cells.append(_cell(text, row.after, number, first + header.values))
    return cells + label_cells(text, rows, numbers, header.labels)


def _cell(text: str, found: Sequence[Word], row: int, column: int) -> Cell:
    start, end = found[0].start, found[-1].end
    return Cell(row, column, start, end, text[start:end])


def _table(cells: Sequence[Cell], caption: str, lines: Sequence[Line]) -> Table:
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    return Table(lines[0].start, lines[-1].end, ordered, caption, lines[0].page)
