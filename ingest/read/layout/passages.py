"""A flat text to passages."""

from collections.abc import Iterable

from ingest.read.layout.blocks import blocks
from ingest.read.layout.cut import cut
from ingest.read.layout.lines import Line, lines
from ingest.read.layout.shape import shape
from narrows.model import Passage, Table
from narrows.model.document import PassageKind


def lay_out(text: str, tables: Iterable[Table] = ()) -> tuple[Passage, ...]:
    """The passages of `text`; the spans of `tables`, found before, are left to them."""
    taken = sorted((table.start, table.end, index, table.page) for index, table in enumerate(tables))
    found: list[Passage] = [
        Passage(start, end, PassageKind.TABLE, page=page, table=index) for start, end, index, page in taken
    ]
    kept: list[Line] = []
    walls: set[int] = set()
    spans = iter(taken)
    span = next(spans, None)
    for line in lines(text):
        while span is not None and line.start >= span[1]:
            walls.add(line.start)
            span = next(spans, None)
        if span is None or line.end <= span[0]:
            kept.append(line)
    for block in blocks(kept, shape(kept), frozenset(walls)):
        page = block.lines[0].page
        for part, (start, end) in enumerate(cut(text, block.lines[0].start, block.lines[-1].end)):
            found.append(Passage(start, end, block.kind, page=page, continues=block.continues and part == 0))
    return tuple(sorted(found, key=lambda passage: passage.start))
