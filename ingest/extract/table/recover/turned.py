"""Tables whose rows are attributes of the things that head the columns: words to cells, row by row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from ingest.extract.table.naming import Lookup
from ingest.extract.table.recover.columns import wanted
from ingest.extract.table.recover.fit import Fit, kinds, parted
from ingest.extract.table.recover.pieces import Piece
from narrows.model import Cell

_THINGS = range(2, 7)
_FEWEST = 3  # rows
_LABEL = 10  # characters
_TORN = 2  # characters of a label's second line
_LOST = 0.8  # what a word costs that is in no row
_SILENT = 0.6  # what a row costs whose label says nothing
_PARTS = 3  # words of a label
_WORDS = ("words", "thing", "rule")
_JOINTS = 2  # of the names that head columns

Labels = Mapping[int, tuple[int, str]]  # by the first word: how many words a label has, what its row holds
Row = tuple[int, Fit]  # the word that its label begins with, and its cells


@dataclass(frozen=True, slots=True)
class Turned:
    """The cells, and what a word of the rows scores on average."""

    cells: tuple[Cell, ...]
    score: float


def turned(text: str, every: Sequence[Piece], lookup: Lookup) -> Turned | None:
    """The table below a line 「項目 甲 乙 丙」; None when few of its words make rows with a cell for each."""
    labels = _labels(every, lookup)
    if len(labels) < _FEWEST:
        return None
    best: Turned | None = None
    begins = {**_unsaid(every, labels), **labels}
    for things in _heads(text, every[1 : min(labels)]):
        rows, score = _rows(every, begins, len(things))
        if len(rows) >= _FEWEST and score > 0 and (best is None or score > best.score):
            best = Turned(tuple(_cells(text, every, begins, things, rows)), score)
    return best


def _labels(every: Sequence[Piece], lookup: Lookup) -> dict[int, tuple[int, str]]:
    """Where rows may begin: lines whose first words say what the row holds, maybe with the line below."""
    found: dict[int, tuple[int, str]] = {}
    for n, piece in enumerate(every):
        if n == 0 or not piece.first or piece.kind not in _WORDS:
            continue
        for length in range(_PARTS, 0, -1):
            label = _label(every[n : n + length], length)
            if label and (want := wanted(label, lookup)):
                found[n] = length, want
                break
    return found


def _label(some: Sequence[Piece], length: int) -> str:
    """The words as a label: a Latin one before a Chinese one, or torn by the end of the line."""
    if len(some) < length:
        return ""
    for one, two in pairwise(some):
        torn = two.first and len(two.text) <= _TORN
        if not torn and not (not two.first and one.text.isascii()):
            return ""
    label = "".join("".join(p.text for p in some).split())
    return label if len(label) <= _LABEL else ""


def _unsaid(every: Sequence[Piece], labels: Labels) -> dict[int, tuple[int, str]]:
    """Other lines that may begin a row, whatever their first words say."""
    found: dict[int, tuple[int, str]] = {}
    for n, piece in enumerate(every):
        if piece.first and n > min(labels) and piece.kind in _WORDS and len(piece.text) <= _LABEL:
            found[n] = next((k for k in range(_PARTS, 0, -1) if _label(every[n : n + k], k)), 1), ""
    return found


def _heads(text: str, some: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The things: a word each, or some words joined, two names last."""
    joints = [
        n for n in range(1, len(some)) if some[n].text[0].isascii() or some[n - 1].open or some[n].first
    ]
    for count in range(min(len(joints), _JOINTS) + 1):
        names = {n for n in joints if some[n].kind == some[n - 1].kind == "thing"}
        for chosen in sorted(combinations(joints, count), key=lambda c: len(names.intersection(c))):
            made: list[Piece] = []
            for n, piece in enumerate(some):
                if n in chosen:
                    last = made[-1]
                    made[-1] = replace(last, end=piece.end, text=text[last.start : piece.end])
                else:
                    made.append(piece)
            if len(made) in _THINGS and all(len(thing.text) <= 2 * _LABEL for thing in made):
                yield made


def _rows(every: Sequence[Piece], labels: Labels, count: int) -> tuple[list[Row], float]:
    """The rows that together fit best, and what a word scores; a label may be a part of the row above."""
    starts = sorted(labels)
    ends = [*starts, len(every)]
    best: dict[int, tuple[float, list[Row]]] = {len(every): (0.0, [])}
    for at in range(len(starts) - 1, -1, -1):
        start = starts[at]
        length, want = labels[start]
        ways = []
        for end in ends[at + 1 :]:
            score, rows = best[end]
            ways.append((score - _LOST * (end - start), rows))
            found = _row(every[start + length : end], want, count)
            if found is not None:
                cost = 0.0 if want else _SILENT
                ways.append((score - cost + found.score * (end - start), [(start, found), *rows]))
        best[start] = max(ways, key=lambda way: (way[0], -len(way[1])))
    score, rows = best[starts[0]]
    return rows, score / max(len(every) - starts[0], 1)


def _row(body: Sequence[Piece], want: str, count: int) -> Fit | None:
    """The cells of a row: of what its label says, else of whatever kind they all are."""
    if not count <= len(body) <= 4 * count:
        return None
    found = parted(body, want, count)
    if found is not None and want:
        return found
    every = (parted(body, kind, count) for kind in kinds())
    return max((each for each in (found, *every) if each), key=lambda each: each.score, default=None)


def _cells(
    text: str, every: Sequence[Piece], labels: Labels, things: Sequence[Piece], rows: Sequence[Row]
) -> Iterator[Cell]:
    yield Cell(1, 1, every[0].start, every[0].end, every[0].text)
    for n, thing in enumerate(things, 2):
        yield Cell(1, n, thing.start, thing.end, thing.text)
    for row, (first, laid) in enumerate(rows, 2):
        start, end = every[first].start, every[first + labels[first][0] - 1].end
        yield Cell(row, 1, start, end, text[start:end])
        for _, column, a, b, _ in laid.cells:
            yield Cell(row, 2 + column, a, b, text[a:b])
