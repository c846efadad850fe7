"""Flattened tables without a number: a line of titles, and below it rows of words."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.read.layout.lines import Line
from ingest.read.tables.flat.words import Word, by_line, goes_on, is_title, whole_rows, words
from narrows.model import Cell, Table

_FEWEST = 2  # rows
_TITLE = 10  # characters of a column's title at most
_LABEL = 14  # characters of a cell that is not in the last column
_MOST = 5  # columns


def build_texts(text: str, lines: Sequence[Line], caption: str) -> Table | None:
    """The table in `lines`: as many cells a row as titles, or one more where the label column has none.

    The words of a row fill its columns, one each; what is left belongs to the last, and a line after an open
    comma goes on with it.
    """
    rows = [row for row in by_line(words(text, lines), len(lines)) if row]
    if len(rows) <= _FEWEST or any(word.value for row in rows for word in row):
        return None
    titles, body = rows[0], whole_rows(rows[1:])
    if not all(is_title(word, _TITLE) for word in titles):
        return None
    ragged = len({len(row) for row in body}) > 1
    for first in (1, 2):  # the column of the first title
        count = len(titles) + first - 1
        parted = [_parted(row, count, ragged=ragged) for row in body]
        if 2 <= count <= _MOST and len(body) >= _FEWEST and all(parted):
            cells = [Cell(1, first + i, w.start, w.end, w.text) for i, w in enumerate(titles)]
            for number, spans in enumerate(parted, 2):
                cells += [Cell(number, i, *span, text[slice(*span)]) for i, span in enumerate(spans, 1)]
            return Table(lines[0].start, lines[-1].end, tuple(cells), caption, lines[0].page)
    return None


def _parted(row: Sequence[Word], count: int, *, ragged: bool) -> list[tuple[int, int]]:
    """The cells of a row, if it has as many: labels before the last column, and there a name or a list."""
    for spans in ([(w.start, w.end, w.text) for w in row], _with_latin(row)):
        labels, rest = spans[: count - 1], spans[count - 1 :]
        if not rest or any(len(text) > _LABEL or goes_on(text) for *_, text in labels):
            continue
        is_list = count == 2 and ragged and not labels[0][2].isascii()  # names with blanks between them
        if is_list or all(_goes_on(a, b) for (*_, a), (*_, b) in pairwise(rest)):
            return [*((start, end) for start, end, _ in labels), (rest[0][0], rest[-1][1])]
    return []


def _with_latin(row: Sequence[Word]) -> list[tuple[int, int, str]]:
    """IC 設計: Latin words and the Chinese one after them as one."""
    found: list[tuple[int, int, str]] = []
    for word in row:
        if found and found[-1][2].isascii():
            start, _, text = found.pop()
            found.append((start, word.end, f"{text} {word.text}"))
        else:
            found.append((word.start, word.end, word.text))
    return found


def _goes_on(one: str, other: str) -> bool:
    return goes_on(one) or one[-1:].isascii() or other[:1].isascii()
