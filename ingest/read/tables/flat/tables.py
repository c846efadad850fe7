"""The flattened tables of a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.read.layout import roles
from ingest.read.layout.lines import Line
from ingest.read.layout.shape import Shape
from ingest.read.tables.flat.aligned import build_aligned, may_be_titles
from ingest.read.tables.flat.build import build, build_by_line
from ingest.read.tables.flat.records import record_tables
from ingest.read.tables.flat.regions import LONGEST, Region, regions, rows_below
from ingest.read.tables.flat.words import by_line, words
from narrows.model import Table

_ROWS = 3  # at least, of a table without caption


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
            if not _is_list(region):
                table = build_by_line(text, region.lines, region.caption)
                if table is not None or may_be_titles(text, region.lines[0]):
                    start, end = region.lines[0].start, region.lines[-1].end
                    found.append(FlatTable(start, end, region.lines[0].page, table))
            continue
        for part in _parts(text, region):
            table = None if _is_list(part) else build(text, part.lines, part.caption)
            found.append(FlatTable(part.lines[0].start, part.lines[-1].end, part.lines[0].page, table))
    found += _records(text, lines, [(each.start, each.end) for each in found])
    return found + _without_caption(text, lines, shape, [(each.start, each.end) for each in found])


def _records(text: str, lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> list[FlatTable]:
    """Tables told as records, outside of what is `taken`."""
    return [
        FlatTable(told.table.start, told.table.end, lines[told.first].page, told.table)
        for told in record_tables(text, lines)
        if not any(_is_taken(line, taken) for line in lines[told.first : told.end])
    ]


def _is_list(region: Region) -> bool:
    """Whether the first line is a numbered item, not the titles of columns."""
    return roles.NUMBERED_ITEM.match(region.lines[0].text) is not None


def _without_caption(
    text: str, lines: Sequence[Line], shape: Shape, taken: Sequence[tuple[int, int]]
) -> list[FlatTable]:
    """Tables that only their titles and rows give away, outside of what is `taken`."""
    found: list[FlatTable] = []
    at = 0
    while at < len(lines):
        table, body = None, list[Line]()
        if not _is_taken(lines[at], taken) and may_be_titles(text, lines[at]):
            body = rows_below(lines[at : at + LONGEST], shape)
        if len(body) > _ROWS:
            table = build_aligned(text, body, _title(lines[at - 1], shape) if at else "")
        if table is not None:
            found.append(FlatTable(table.start, table.end, body[0].page, table))
        at += len(body) if table is not None else 1
    return found


def _is_taken(line: Line, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start <= line.start < end for start, end in taken)


def _title(line: Line, shape: Shape) -> str:
    """The line above a table, if it may be its title."""
    return "" if shape.full(line) or roles.SENTENCE_END.search(line.text) else line.text


def _parts(text: str, region: Region) -> list[Region]:
    """Cut before each title above a line that begins as the header: 「公司 總部 2024」 under 「GPU」."""
    rows = [[word.text for word in row] for row in by_line(words(text, region.lines), len(region.lines))]
    first = rows[1][:1] if len(rows) > 3 and len(rows[1]) > 1 else []
    starts = [i for i, row in enumerate(rows[:-1]) if first and rows[i + 1][:1] == first and len(row) <= 2]
    if len(starts) < 2 or starts[0] != 0:
        return [region]
    parts = []
    for begin, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        title, rest = region.lines[begin].text, region.lines[begin + 1 : end]
        if rest:
            parts.append(Region(f"{region.caption} {title}", rest))
    return parts
