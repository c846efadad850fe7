"""How badly a table of a flattened text was parted into cells, by what its titles say."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ingest.extract.table.naming import Lookup
from ingest.extract.table.recover.columns import wanted
from ingest.extract.table.recover.fit import score_of
from ingest.extract.table.recover.pieces import Piece, is_torn, kind_of
from narrows.model import Cell, Table

_TALL = 6  # line ends in one cell (two a line where empty lines stand between)
_TORN = 3  # cells that a torn name counts for
_HOLLOW = 0.4  # of the rows have a cell in each column


def faults(text: str, table: Table, lookup: Lookup) -> float:
    """Which part of the cells is not what its title says, is very tall, misses, or tears a name apart."""
    wants = {cell.column: wanted(cell.text, lookup) for cell in table.cells if cell.row == 1}
    body = [cell for cell in table.cells if cell.row > 1]
    wrong = sum(score_of(wants.get(c.column, ""), kind_of(c.text, lookup)) < 0 for c in body)
    tall = sum(cell.text.count("\n") >= _TALL for cell in body)
    filled = Counter(cell.column for cell in body for _ in range(cell.row_span))
    rows = len({cell.row for cell in body})
    missing = sum(rows - filled[column] for column in wants if filled[column] < _HOLLOW * rows)
    return (wrong + tall + missing + _TORN * _torn(text, body, lookup)) / max(len(body), 1)


def _torn(text: str, body: Sequence[Cell], lookup: Lookup) -> int:
    """How many known names begin in one cell and end in the next."""
    ordered = sorted({(cell.start, cell.end) for cell in body})
    every = [Piece(a, b, text[a:b], n, True, "") for n, (a, b) in enumerate(ordered)]
    return sum(is_torn(one, two, lookup) for one, two in pairwise(every))
