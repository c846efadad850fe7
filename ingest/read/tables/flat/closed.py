"""Flattened tables whose cells run over lines, where only a figure says that a row is at its end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.read.layout.lines import Line
from ingest.read.tables.flat.words import Word, by_line, cells_of, goes_on, is_title, joined, words
from narrows.model import Table

_FEWEST = 3  # rows
_EXACT = 0.6  # of the rows have as many parts as the header
_LISTS = 0.5  # of the rows have a list in their last but one column
_COLUMNS = (3, 5)
_TITLE = 12  # characters of a column's title at most, without what stands in brackets
_CLOSING = re.compile(r"[<>≤≥~≈約约]?\d[\d.,]*[%％]?(?:[-–~～]\d[\d.,]*[%％]?)?")
_ASIDE = re.compile(r"[（(][^（）()]*[)）]")

Row = list[Word]


def build_closed(text: str, lines: Sequence[Line], caption: str) -> Table | None:
    """The table in `lines`: titles, and rows that each end with a figure at the end of a line, after a list.

    A word more on a row's first line titles a group of rows; one more on a line of its own goes on with the
    first cell.  None when a row has other parts, or few rows hold a list.
    """
    found = by_line(words(text, lines), len(lines))
    titles = _joined(text, found[0])
    low, high = _COLUMNS
    if not low <= len(titles) <= high or not all(map(_is_title, titles)):
        return None
    count = len(titles)
    rows = _rows(text, found[1:])
    if len(rows) < _FEWEST or not all(count <= len(row) <= count + 1 for row in rows):
        return None
    exact = sum(len(row) == count for row in rows)
    lists = sum("、" in row[-2].text for row in rows)
    if exact < _EXACT * len(rows) or lists < _LISTS * len(rows):
        return None
    body = [part for row in rows for part in _parts(text, row, count)]
    return Table(lines[0].start, lines[-1].end, tuple(cells_of([titles, *body], 1)), caption, lines[0].page)


def _parts(text: str, row: Row, count: int) -> Iterator[Row]:
    """The row, below the title of its group if it has one."""
    if len(row) == count:
        yield row
    elif row[0].line == row[1].line:
        yield row[:1]
        yield row[1:]
    else:
        yield [joined(text, row[0], row[1]), *row[2:]]


def _is_title(word: Word) -> bool:
    return not word.value and is_title(replace(word, text=_ASIDE.sub("", word.text)), _TITLE)


def _rows(text: str, lines: Sequence[list[Word]]) -> list[Row]:
    """The words up to each figure that ends a line; none when words are left after the last."""
    rows: list[Row] = []
    open_: Row = []
    for line in filter(None, lines):
        open_ += line
        if _CLOSING.fullmatch(line[-1].text) and not _is_open(open_[:-1]):
            rows.append(_joined(text, open_))
            open_ = []
    return [] if open_ else rows


def _is_open(row: Sequence[Word]) -> bool:
    """Whether a bracket is still open, or nothing stands before the figure."""
    written = "".join(word.text for word in row)
    return not row or len(re.findall("[（(]", written)) > len(re.findall("[)）]", written))


def _joined(text: str, row: Sequence[Word]) -> Row:
    """The parts of a row: what an open bracket or comma holds together is one."""
    made: Row = []
    for word in row:
        if made and (_is_open(made[-1:]) or goes_on(made[-1].text) or word.text[0] in "（(、"):
            made[-1] = joined(text, made[-1], word)
        else:
            made.append(word)
    return made
