"""Words to rows and columns: of all ways to lay them out in reading order, the one that fits best."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from ingest.extract.table.columns import is_tick
from ingest.extract.table.recover.pieces import Piece

_GOOD = 0.9  # what a word must score at least, on average
_TORN = 0.2  # scored by a word that goes on from the line above, whatever it looks like
_GOOD_ROW = 0.5  # likewise, of a row by itself
_MISFITS = 0.12  # of the words may stand where they do not belong
_FILLED = 0.3  # of the rows have a cell in each column
_FULL = 0.6  # of the rows begin in the first column
_EMPTY = 1.2  # what a cell costs that stays empty

Placed = tuple[int, int, int, int, int]  # row and column from 0, start and end in the text, rows spanned

_FILE = Path(__file__).with_name("fits.yaml")


@cache
def _fits() -> Mapping[str, Mapping[str, float]]:
    """By what a column holds ("" where no title says) and the kind of a word: how well they go together."""
    loaded = yaml.safe_load(_FILE.read_text("utf-8"))
    return {"" if want == "say" else want: dict(kinds) for want, kinds in loaded.items()}


def kinds() -> tuple[str, ...]:
    """What a column may hold."""
    return tuple(_fits())


@dataclass(frozen=True, slots=True)
class Fit:
    """The cells, the number of rows, and what a word scores on average."""

    cells: tuple[Placed, ...]
    rows: int
    score: float


def score_of(want: str, kind: str) -> float:
    """How well a cell of this kind stands in a column of that: from -3 to 2."""
    return _fits()[want][kind]


def fit(body: Sequence[Piece], wants: Sequence[str]) -> Fit | None:
    """The best layout of the words below a header; None when even that fits badly.

    Words keep their order; a row begins with a line; columns may stay empty, and the first ones then go on
    from the row above.  Every word scores by its column, and costs by where it breaks off the word before.
    """
    if len(body) < len(wants):
        return None
    way = _way(body, wants, one_row=False)
    if way is None:
        return None
    columns, fresh, score = way
    wrong = sum(score_of(wants[c], p.kind) < 0 for c, p in zip(columns, body, strict=True))
    if score < _GOOD or wrong > _MISFITS * len(body):
        return None
    return _laid(body, columns, fresh, len(wants), score)


def parted(body: Sequence[Piece], want: str, count: int) -> Fit | None:
    """The words of one row in `count` cells that all hold the same; None when they are not as many."""
    way = _way(body, [want] * count, one_row=True) if len(body) >= count else None
    if way is None or way[2] < _GOOD_ROW:
        return None
    columns, fresh, score = way
    return _laid(body, columns, fresh, count, score) if len(set(columns)) == count else None


def _way(
    body: Sequence[Piece], wants: Sequence[str], *, one_row: bool
) -> tuple[list[int], list[bool], float] | None:
    """The column of each word, whether a row begins with it, and what a word scores on average."""
    count = len(wants)
    best: list[dict[int, tuple[float, int, bool]]] = []  # by column: score, column of the last word, new row
    for n, piece in enumerate(body):
        options: dict[int, tuple[float, int, bool]] = {}
        for column in range(count):
            own = score_of(wants[column], piece.kind)
            if n == 0:
                if column == 0:
                    options[column] = (own, -1, True)
                continue
            torn = max(own, _TORN) if piece.first else own
            ways = []
            for before, (score, _, _) in best[-1].items():
                for new_row in (False,) if one_row else (False, True):
                    cost = _step(body[n - 1], piece, before, column, count, new_row, wants[column])
                    if cost is not None:
                        gain = torn if column == before and not new_row else own
                        ways.append((score + gain - cost, before, new_row))
            if ways:
                options[column] = max(ways)
        if not options:
            return None
        best.append(options)
    last = count - 1 if one_row else max(best[-1], key=lambda c: best[-1][c][0] - _EMPTY * (count - 1 - c))
    if last not in best[-1]:
        return None
    score = best[-1][last][0] / len(body)
    columns, fresh = [last], []
    for n in range(len(body) - 1, -1, -1):
        _, before, new_row = best[n][columns[-1]]
        fresh.append(new_row)
        columns.append(before)
    return columns[-2::-1], fresh[::-1], score


def _step(
    one: Piece, two: Piece, before: int, column: int, count: int, new_row: bool, want: str
) -> float | None:
    """What it costs to go from a word in a column to the next word in another; None where that cannot be."""
    breaks = two.first
    if two.glued and (new_row or column != before):
        return None if new_row else 1.0 + _EMPTY * max(0, column - before - 1) if column > before else None
    if two.glued and want not in ("value", "date"):
        return 0.0
    if new_row:
        if not breaks or one.open:
            return None
        return _EMPTY * (count - 1 - before) + (0.0 if column == 0 else 0.8 + 0.4 * column)
    if column == before:
        if one.open:
            return 0.0
        if want in ("value", "date") or "none" in (one.kind, two.kind):
            return None  # two figures are two cells
        if want == "country":
            return 3.0
        if one.sure and two.sure:
            return 0.5 if breaks else 2.0
        if one.sure or two.sure:
            return 0.8 if breaks else 1.5
        if breaks:
            return 0.4
        return 0.3 if one.text[-1].isascii() or two.text[0].isascii() else 1.5
    if column < before or one.open:
        return None
    return _EMPTY * (column - before - 1)


def _laid(
    body: Sequence[Piece], columns: Sequence[int], fresh: Sequence[bool], count: int, score: float
) -> Fit | None:
    cells: list[list[int]] = []
    row, starts = -1, 0
    for n, (piece, column, new_row) in enumerate(zip(body, columns, fresh, strict=True)):
        if new_row:
            row += 1
            starts += column == 0
        if new_row or column != columns[n - 1]:
            cells.append([row, column, piece.start, piece.end, 1])
        else:
            cells[-1][3] = piece.end
    if starts < _FULL * (row + 1) and row > 2 * starts:
        return None
    filled = [sum(cell[1] == column for cell in cells) for column in range(count)]
    if min(filled) < _FILLED * (row + 1) or (min(filled) <= row and any(is_tick(p.text) for p in body)):
        return None  # which columns a row's ticks stand in cannot be told where some are missing
    by_row: dict[int, list[list[int]]] = {}
    for cell in cells:
        by_row.setdefault(cell[0], []).append(cell)
    above: dict[int, list[int]] = {}
    for number in sorted(by_row):
        first = by_row[number][0][1]
        for column in range(first):
            if column in above:
                above[column][4] = number - above[column][0] + 1
        for cell in by_row[number]:
            above[cell[1]] = cell
    return Fit(tuple((c[0], c[1], c[2], c[3], c[4]) for c in cells), row + 1, score)
