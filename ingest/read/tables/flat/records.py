"""Records told line by line: a title, and below it each attribute with its value, 主營：蝕刻設備."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.read.layout import roles
from ingest.read.layout.lines import Line
from narrows.model import Cell, Table

_KEY = re.compile(
    r"(?:[-–—－•●◆■□○‧·▪➢✓*+]\s*)?(?P<key>[^\W\d_][^\s，。；：:、（）()「」《》]{1,9})\s?[：:]\s*(?=\S)"
)
_NUMBER = re.compile(r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]|[①-⑳]|[-–—－•●◆■□○▪➢✓*+])\s*")
_REMARK = re.compile("[備备][註注]")  # an attribute among others; 註 stands below a table
_COUNTED = re.compile(r"(?:案例|個案|个案|案|例)\s?[\d一二三四五六七八九十]{1,3}")  # 案例一 names nothing
_OPEN = ("、", "，", "及", "與", "和", "与")
_FULL = 40  # half-width characters of a line that may go on
_FEWEST = 2  # records, and attributes that two of them have
_MOST = 8  # attributes
_LONG = 120  # characters of a value
_TITLE = 24  # of a title
_CAPTION = 40  # of the line above that may say what they are records of

Span = tuple[int, int]


@dataclass(slots=True)
class _Record:
    title: Span | None
    values: dict[str, tuple[Span, Span]] = field(default_factory=dict)  # by key: its place and the value's


@dataclass(frozen=True, slots=True)
class Told:
    """A table, and from which to which line (exclusive) it is told."""

    table: Table
    first: int
    end: int


def record_tables(text: str, lines: Sequence[Line]) -> Iterator[Told]:
    """The runs of records of the same attributes, as tables with a column for the titles if there are any."""
    at = 0
    while at < len(lines):
        records, end = _run(lines, at)
        if _is_table(records):
            above = lines[at - 1].text if at else ""
            caption = "" if roles.SENTENCE_END.search(above) or len(above) > _CAPTION else above
            yield Told(_table(text, lines[at:end], records, caption), at, end)
            at = end
        else:
            at += 1


def _run(lines: Sequence[Line], at: int) -> tuple[list[_Record], int]:
    """The records from this line on, and where they end; the first line is a title or an attribute."""
    records: list[_Record] = []
    end = at
    last: str | None = None
    for n in range(at, len(lines)):
        line = lines[n]
        match = _KEY.match(line.text)
        noted = roles.NOTE.match(line.text) and not (records and _REMARK.match(line.text))
        if match and not noted and not roles.is_furniture(line.text):
            key, value = match["key"], (line.start + match.end(), line.start + len(line.text))
            if not records or key in records[-1].values:
                records.append(_Record(None))
            records[-1].values[key] = (line.start + match.start("key"), line.start + match.end("key")), value
            last, end = key, n + 1
        elif _is_title(lines, n) and not (last is not None and lines[n - 1].text.endswith(_OPEN)):
            if records and not records[-1].values:
                return records[:-1], end
            number = _NUMBER.match(line.text)
            start = line.start + (number.end() if number else 0)
            records.append(_Record((start, line.start + len(line.text))))
            last = None
        elif last is not None and _goes_on(lines[n - 1], line, lines[n + 1] if n + 1 < len(lines) else None):
            place, (start, _) = records[-1].values[last]
            records[-1].values[last] = place, (start, line.start + len(line.text))
            end = n + 1
        else:
            break
    if records and not records[-1].values:
        records.pop()
    return records, end


def _is_title(lines: Sequence[Line], n: int) -> bool:
    """Whether a short line without a colon stands right above an attribute."""
    if n + 1 >= len(lines) or not _KEY.match(lines[n + 1].text):
        return False
    text = lines[n].text
    return len(text) <= _TITLE and not re.search(r"[，。；：:]", text) and not roles.is_furniture(text)


def _goes_on(before: Line, line: Line, after: Line | None) -> bool:
    """Whether a value runs over its line: it ends with an open mark, or the next attribute follows."""
    if roles.is_furniture(line.text) or roles.NOTE.match(line.text) or len(before.text) < 8:
        return False
    if before.text.endswith(_OPEN):
        return True
    closed = before.text.endswith(("。", "；"))
    return not closed and (
        before.width >= _FULL or (after is not None and _KEY.match(after.text) is not None)
    )


def _is_table(records: Sequence[_Record]) -> bool:
    if len(records) < _FEWEST:
        return False
    counts = Counter(key for record in records for key in record.values)
    shared = [key for key, count in counts.items() if count > 1]
    long = sum(end - start > _LONG for r in records for _, (start, end) in r.values.values())
    named = sum(len(record.values) > 1 for record in records)
    return (
        len(shared) >= _FEWEST
        and len(counts) <= _MOST
        and named >= len(records) - 1
        and 4 * long <= sum(counts.values())
        and sum(counts[key] for key in shared) >= 0.7 * sum(counts.values())
    )


def _table(text: str, lines: Sequence[Line], records: Sequence[_Record], caption: str) -> Table:
    named = [r.title for r in records if r.title and not _COUNTED.fullmatch(text[slice(*r.title)])]
    titled = 2 * len(named) > len(records)
    columns: dict[str, int] = {}
    cells: list[Cell] = []
    for row, record in enumerate(records, 2):
        if titled and record.title:
            cells.append(_cell(text, row, 1, record.title))
        for key, (place, value) in record.values.items():
            if key not in columns:
                columns[key] = len(columns) + 1 + titled
                cells.append(_cell(text, 1, columns[key], place))
            cells.append(_cell(text, row, columns[key], value))
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    return Table(lines[0].start, lines[-1].end, ordered, caption, lines[0].page)


def _cell(text: str, row: int, column: int, span: Span) -> Cell:
    return Cell(row, column, *span, text[slice(*span)])
