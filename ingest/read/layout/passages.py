"""A flat text to passages and tables."""

from collections.abc import Sequence

from ingest.read.layout.blocks import blocks
from ingest.read.layout.cut import cut
from ingest.read.layout.lines import Line, lines
from ingest.read.layout.shape import shape
from ingest.read.tables.flat.tables import FlatTable, flat_tables
from narrows.model import Passage, PassageKind, Table


def lay_out(text: str, known: Sequence[Table] = ()) -> tuple[tuple[Passage, ...], tuple[Table, ...]]:
    """The passages of `text`, and its tables: those `known` before, and flattened ones found in the lines."""
    outside, walls = _outside(lines(text), [(table.start, table.end) for table in known])
    measured = shape(outside)
    flat = [  # none goes on past a table that is known
        each
        for each in flat_tables(text, outside, measured)
        if not any(each.start < table.end and table.start < each.end for table in known)
    ]
    rest, more = _outside(outside, [(each.start, each.end) for each in flat])
    spans = [FlatTable(table.start, table.end, table.page or 0, table) for table in known] + flat
    spans.sort(key=lambda each: each.start)
    tables: list[Table] = []
    found: list[Passage] = []
    for span in spans:
        index = None
        if span.table is not None:
            index = len(tables)
            tables.append(span.table)
        found.append(Passage(span.start, span.end, PassageKind.TABLE, page=span.page or None, table=index))
    for block in blocks(rest, measured, walls | more):
        page = block.lines[0].page
        for part, (start, end) in enumerate(cut(text, block.lines[0].start, block.lines[-1].end)):
            found.append(Passage(start, end, block.kind, page=page, continues=block.continues and part == 0))
    return tuple(sorted(found, key=lambda passage: passage.start)), tuple(tables)


def _outside(found: Sequence[Line], spans: Sequence[tuple[int, int]]) -> tuple[list[Line], frozenset[int]]:
    """The lines outside `spans`, and the starts of those right after one."""
    kept: list[Line] = []
    walls: set[int] = set()
    waiting = sorted(spans, reverse=True)
    for line in found:
        while waiting and line.start >= waiting[-1][1]:
            waiting.pop()
            walls.add(line.start)
        if not waiting or line.end <= waiting[-1][0]:
            kept.append(line)
    return kept, frozenset(walls)
