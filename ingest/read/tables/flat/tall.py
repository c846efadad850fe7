"""Flattened tables with a cell a line: titles, then rows that each have figures in the same places."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.read.layout.lines import Line
from ingest.read.tables.flat.shapes import NAMED, shape_of
from ingest.read.tables.flat.words import Word, cells_of, goes_on, is_title, joined, words
from narrows.model import Table

_COLUMNS = range(3, 9)
_FEWEST = 2  # rows
_TITLE = 14  # characters of a column's title at most
_BROKEN = 3  # lines by which titles that run over lines may be more than the columns


def build_tall(text: str, lines: Sequence[Line], caption: str) -> Table | None:
    """The table in `lines`; None when no number of columns gives rows that are figures in the same places.

    A line after an open comma goes on with its cell.  Of several numbers of columns the smallest counts.
    """
    cells = _cells(text, lines)
    if not cells:
        return None
    shapes = [shape_of(cell.text) for cell in cells]
    for count in _COLUMNS:
        for above in range(count, count + _BROKEN + 1):
            titles = _titles(text, cells[:above], count)
            if titles and _is_periodic(shapes[above:], count):
                rows = [cells[at : at + count] for at in range(above, len(cells), count)]
                found = tuple(cells_of([titles, *rows], 1))
                return Table(lines[0].start, lines[-1].end, found, caption, lines[0].page)
    return None


def _cells(text: str, lines: Sequence[Line]) -> list[Word]:
    """Each line as a cell; none when a line holds more than one."""
    found: list[Word] = []
    for word in words(text, lines):
        last = found[-1] if found else None
        if last is None or (last.line != word.line and not goes_on(last.text)):
            found.append(word)
        elif last.line != word.line or not word.apart:
            found[-1] = replace(joined(text, last, word), line=word.line)
        else:
            return []
    return found


def _titles(text: str, cells: Sequence[Word], count: int) -> list[Word]:
    """The titles of `count` columns: a date above another goes with it; none when they are no titles."""
    made: list[Word] = []
    for cell in cells:
        aside = cell.text[0] in "（("
        if made and (aside or (shape_of(made[-1].text) == "date" and shape_of(cell.text) in NAMED)):
            made[-1] = joined(text, made[-1], cell)
        else:
            made.append(cell)
    named = all(is_title(cell, _TITLE) and shape_of(cell.text) != "value" for cell in made)
    return made if named and len(made) == count else []


def _is_periodic(shapes: Sequence[str], count: int) -> bool:
    """Whether the cells make whole rows whose columns hold figures alone or words alone, and some of each."""
    if len(shapes) % count or len(shapes) < _FEWEST * count:
        return False
    columns = [{shape in NAMED for shape in shapes[at::count] if shape != "none"} for at in range(count)]
    return all(len(kinds) <= 1 for kinds in columns) and columns[0] == {True} and {False} in columns
