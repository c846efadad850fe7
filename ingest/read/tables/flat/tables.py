"""The flattened tables of a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.read.layout.lines import Line
from ingest.read.layout.shape import Shape
from ingest.read.tables.flat.build import build, build_by_line
from ingest.read.tables.flat.regions import Region, regions
from ingest.read.tables.flat.words import by_line, words
from narrows.model import Table


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A part of the text that is a table; `table` is None where its rows and columns stay unsure."""

    start: int
    end: int
    page: int
    table: Table | None


def flat_tables(text: str, lines: Sequence[Line], shape: Shape) -> list[FlatTable]:
    """The flattened tables below captions; one with several headers becomes several tables."""
    found = []
    for region in regions(lines, shape):
        if not region.valued:
            if table := build_by_line(text, region.lines, region.caption):
                found.append(FlatTable(table.start, table.end, region.lines[0].page, table))
            continue
        for part in _parts(text, region):
            table = build(text, part.lines, part.caption)
            found.append(FlatTable(part.lines[0].start, part.lines[-1].end, part.lines[0].page, table))
    return found


def _parts(text: str, region: Region) -> list[Region]:
    """Cut before each title above a line that begins as the header: 「公司 總部 2024」 under 「GPU」."""
    rows = [[word.text for word in row] for row in by_line(words(text, region.lines), len(region.lines))]
    first = rows[1][:1] if len(rows) > 3 else []
    starts = [i for i, row in enumerate(rows[:-1]) if first and rows[i + 1][:1] == first and len(row) <= 2]
    if len(starts) < 2 or starts[0] != 0:
        return [region]
    parts = []
    for begin, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        title, rest = region.lines[begin].text, region.lines[begin + 1 : end]
        if rest:
            parts.append(Region(f"{region.caption} {title}", rest))
    return parts
