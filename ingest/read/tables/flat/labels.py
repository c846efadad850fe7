"""The label columns of a flattened table: whose words they are, and which labels hold for several rows."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.read.tables.flat.rows import Row
from ingest.read.tables.flat.words import Word
from narrows.model import Cell


def label_cells(text: str, rows: Sequence[Row], numbers: Sequence[int | None], labels: int) -> list[Cell]:
    """The label cells of `rows`; `numbers` are their row numbers, None for a row left out.

    The last words of a row fill the last columns, one each, and all words before them the first.  A row
    without its first label, whose last word looks like others of that column, goes on under the label above.
    """
    if labels < 1:
        return []
    stems = _stems(rows, labels)
    cells: list[Cell] = []
    owner: int | None = None  # place in `cells` of the label that holds until the next
    for row, number in zip(rows, numbers, strict=True):
        named = _fresh(row.before, stems) if labels > 1 else list(row.before)
        if not named:
            continue
        carried = len(named) < labels and named[-1].text[:2] in stems
        if carried:
            own = named
        else:
            cut = max(len(named) - labels + 1, 1) if len(named) >= labels else len(named)
            own = named[cut:]
            owner = None
            if number is not None:
                owner = len(cells)
                cells.append(_cell(text, named[:cut], number, 1))
        if number is None:
            continue
        if carried and owner is not None and number > cells[owner].row:
            cells[owner] = replace(cells[owner], row_span=number - cells[owner].row + 1)
        first = labels - len(own) + 1
        cells.extend(Cell(number, first + i, word.start, word.end, word.text) for i, word in enumerate(own))
    return cells


def _stems(rows: Sequence[Row], labels: int) -> frozenset[str]:
    """How the words of the last label column begin, where two rows or more agree."""
    counts = Counter(row.before[-1].text[:2] for row in rows if len(row.before) >= labels > 1)
    return frozenset(stem for stem, count in counts.items() if count > 1)


def _fresh(before: Sequence[Word], stems: frozenset[str]) -> list[Word]:
    """Without what an unfinished row above left behind: everything up to a word of the last label column."""
    stale = [place for place, word in enumerate(before[:-1]) if word.text[:2] in stems]
    return list(before[stale[-1] + 1 :] if stale else before)


def _cell(text: str, found: Sequence[Word], row: int, column: int) -> Cell:
    start, end = found[0].start, found[-1].end
    return Cell(row, column, start, end, text[start:end])
