"""Flattened tables whose lines are rows: words go to the columns that hold others of their shape."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ingest.read.layout.lines import Line
from ingest.read.tables.flat.shapes import DATE, NUMBER, shape_of
from ingest.read.tables.flat.words import (
    OPEN,
    Word,
    by_line,
    cells_of,
    is_period,
    is_title,
    joined,
    whole_rows,
    words,
)
from narrows.model import Cell, Table

_FEWEST = 2  # rows with a word for each column
_LEAST = 0.4  # of the rows must be such
_COLUMNS = (3, 9)
_TITLE = 14  # characters of a column's title at most
_GOES_ON = re.compile(
    r"(?:19|20)\d\d ?年 ?\d{1,2}(?: ?月(?: ?\d{1,2}(?: ?日.?)?)?)?|.*\d ?月.{0,2}"
)  # of a date
_TURNED = re.compile(r"[一-鿿] [A-Za-z]")
_PAGE = re.compile(r"\d{1,3}")
_UNIT = re.compile(r"(?:年|月|日|季|奈米|纳米|nm|吋|英吋|寸|代|家|人|座|件|項|项|片|萬|万|億|亿|兆)")

Row = list[Word | None]


def build_aligned(text: str, lines: Sequence[Line], caption: str) -> Table | None:
    """The table in `lines`: a line of titles, and rows that fit its columns; None when a row does not.

    Words beyond the number of columns are joined where Latin letters or figures meet Chinese ones.  In a row
    with fewer words the first columns go on from the row above, or else those stay empty that no word fits.
    """
    filled = [row for row in by_line(words(text, lines), len(lines)) if row and not _is_page(row)]
    rows = [_joined(text, row) for row in whole_rows(filled)]
    if len(rows) <= _FEWEST:
        return None
    body = rows[1:]
    titles = _titles(text, rows[0], Counter(map(len, body)))
    if not _is_header(titles):
        return None
    count = len(titles)
    exact = [row for row in body if len(row) == count] or _titled(body, count)
    if len(exact) < _FEWEST or len(exact) < _LEAST * len(body) or not any(w.value for w in exact[0][1:]):
        return None
    shapes = [Counter(shape_of(row[c].text) for row in exact) for c in range(count)]
    placed: list[Row] = []
    for row in body:
        fitting = _fit(text, row, count, shapes)
        if fitting is None:
            return None
        placed.append(fitting)
    cells = (*cells_of([titles], 1), *_cells(placed))
    return Table(lines[0].start, lines[-1].end, cells, caption, lines[0].page)


def _titled(body: Sequence[list[Word]], count: int) -> list[list[Word]]:
    """Rows whose first column stands above them: each with its title before it; none if that is not so."""
    if len(body[0]) != 1 or any(len(row) not in (1, count - 1) for row in body):
        return []
    found: list[list[Word]] = []
    title = body[0][0]
    for row in body:
        if len(row) == 1:
            title = row[0]
        else:
            found.append([title, *row])
    return found


def _titles(text: str, row: list[Word], lengths: Counter[int]) -> list[Word]:
    """The titles of columns; 2023Q4 市占率 is one where that gives as many as most rows have words."""
    if len(row) <= lengths.most_common(1)[0][0]:
        return row
    made: list[Word] = []
    for word in row:
        if made and DATE.fullmatch(made[-1].text) and not DATE.fullmatch(word.text):
            made[-1] = joined(text, made[-1], word)
        else:
            made.append(word)
    return made


def may_be_titles(text: str, line: Line) -> bool:
    """Whether a line may head a table: a few short words, no values."""
    return _is_header(_joined(text, words(text, [line])))


def _is_page(row: Sequence[Word]) -> bool:
    return len(row) == 1 and _PAGE.fullmatch(row[0].text) is not None


def _is_header(row: Sequence[Word]) -> bool:
    low, high = _COLUMNS
    return low <= len(row) <= high and not any(
        (w.value and not is_period(w)) or not is_title(w, _TITLE) for w in row
    )


def _joined(text: str, row: Sequence[Word]) -> list[Word]:
    """Words that are surely one: a number and its unit, the parts of a list."""
    found: list[Word] = []
    for word in row:
        last = found[-1] if found else None
        if last is not None and (
            _GOES_ON.fullmatch(f"{last.text} {word.text}")
            or (NUMBER.fullmatch(last.text.rsplit("、")[-1]) and _UNIT.match(word.text))
            or last.text.endswith((*OPEN, "與", "及", "和"))
            or word.text.startswith((*OPEN, "（", "("))
        ):
            found[-1] = _one(text, last, word)
        else:
            found.append(word)
    return found


def _one(text: str, first: Word, last: Word) -> Word:
    made = joined(text, first, last)
    return replace(made, value=shape_of(made.text) in ("date", "value"))


def _fits(word: Word, seen: Counter[str]) -> bool:
    """Whether the column holds values where the word is one, and words where it is words."""
    shape = shape_of(word.text)
    figures = seen["date"] + seen["value"]
    named = seen["latin"] + seen["words"]
    if shape == "none":
        return True
    if shape in ("date", "value"):
        return figures > 0 and (seen[shape] > 0 or figures > named)
    return named > 0


def _fit(text: str, row: list[Word], count: int, shapes: Sequence[Counter[str]]) -> Row | None:
    """The row's words in their columns; None when no way or several fit as well."""
    if len(row) == 1 and not row[0].value:
        return [row[0], *[None] * (count - 1)]  # the title of a group
    if len(row) > count:
        return _best(_shortened(text, row, count), shapes)
    missing = count - len(row)
    if all(map(_fits, row, shapes[missing:])):
        return [*[None] * missing, *row]
    return _best(_spread(row, count), shapes)


def _best(ways: Iterable[Row], shapes: Sequence[Counter[str]]) -> Row | None:
    """The one way that fits, of several the one with the most words of shapes that their columns have.

    Latin letters belong to the Chinese word behind them, not before: 寒武紀｜AI 晶片.
    """
    fitting: dict[tuple[int, int], list[Row]] = {}
    for way in ways:
        placed = [(word, seen) for word, seen in zip(way, shapes, strict=True) if word is not None]
        if all(_fits(word, seen) for word, seen in placed):
            usual = sum(seen[shape_of(word.text)] > 0 for word, seen in placed)
            turned = sum(len(_TURNED.findall(word.text)) for word, _ in placed)
            fitting.setdefault((usual, -turned), []).append(way)
    best = fitting[max(fitting)] if fitting else []
    return best[0] if len(best) == 1 else None


def _spread(row: Sequence[Word], count: int) -> Iterator[Row]:
    for columns in combinations(range(count), len(row)):
        way: Row = [None] * count
        for word, column in zip(row, columns, strict=True):
            way[column] = word
        yield way


def _shortened(text: str, row: Sequence[Word], count: int) -> Iterator[Row]:
    """The row with as many words as columns: joined at soft places, fewest first."""
    soft = [i for i in range(len(row) - 1) if _is_soft(row[i], row[i + 1])]
    over = len(row) - count
    if over > len(soft) or over > 4:
        return
    for joints in combinations(soft, over):
        made: list[Word] = []
        for i, word in enumerate(row):
            if i - 1 in joints:
                made[-1] = _one(text, made[-1], word)
            else:
                made.append(word)
        yield [*made]


def _is_soft(one: Word, other: Word) -> bool:
    return (
        not other.apart
        and (one.text[-1].isascii() or other.text[0].isascii())
        and not (one.value and other.value)
    )


def _cells(rows: Sequence[Row]) -> list[Cell]:
    cells: list[Cell] = []
    above: dict[int, int] = {}  # place in `cells` of the last cell of each column
    for number, row in enumerate(rows, 2):
        first = next(c for c, word in enumerate(row) if word is not None)
        for c, word in enumerate(row):
            if word is not None:
                above[c] = len(cells)
                cells.append(Cell(number, c + 1, word.start, word.end, word.text))
            elif c < first and c in above:
                held = cells[above[c]]
                cells[above[c]] = replace(held, row_span=number - held.row + 1)
        if sum(word is not None for word in row) == 1 and first == 0:
            above.clear()
    return cells
