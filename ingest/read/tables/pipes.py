"""Markdown pipe tables: cells with exact offsets, also when the rows have different numbers of columns."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.read.layout import roles
from narrows.model import Cell, Table

_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_ABOVE = 8  # lines looked at for a caption
_TITLE = 60  # characters of a title without "Table" in it
_BREAK = re.compile(r"(?<!\\)\|")


def pipe_tables(text: str) -> tuple[Table, ...]:
    """Every pipe table of `text`: a row, a rule of dashes, and the rows that follow.

    A table right below another (only empty lines between) whose own header row is empty goes on from it:
    converters cut long tables so, one fragment a page.  Such fragments become one table.
    """
    found: list[list[list[Cell]]] = []
    end = -1
    for rows in _fragments(text):
        first = rows[0][0].start
        blank_header = not any(cell.text for cell in rows[0])
        if found and blank_header and not text[end:first].strip().strip("|").strip():
            found[-1].extend(rows[1:])
        else:
            found.append(rows)
        end = _end_of_line(text, rows[-1][-1].end)
    return tuple(_table(text, rows) for rows in found)


def _fragments(text: str) -> Iterator[list[list[Cell]]]:
    lines = [(m.start(), m.group().rstrip("\r\n")) for m in re.finditer(r"[^\n]*\n|[^\n]+\Z", text)]
    index = 0
    while index + 1 < len(lines):
        header, rule = lines[index][1], lines[index + 1][1]
        if "|" not in header or "|" not in rule or not _RULE.match(rule) or _RULE.match(header):
            index += 1
            continue
        rows = [_cells(lines[index])]
        index += 2
        while index < len(lines) and "|" in lines[index][1] and lines[index][1].strip():
            rows.append(_cells(lines[index]))
            index += 1
        yield rows


def _cells(line: tuple[int, str]) -> list[Cell]:
    """The cells of a line; row numbers are given later."""
    offset, row = line
    bounds = [match.start() for match in _BREAK.finditer(row)]
    stripped = row.rstrip()
    if not row.lstrip().startswith("|"):
        bounds.insert(0, -1)
    if not stripped.endswith("|") or stripped.endswith("\\|"):
        bounds.append(len(row))
    cells = []
    for column, (left, right) in enumerate(pairwise(bounds), 1):
        raw = row[left + 1 : right]
        start = offset + left + 1 + (len(raw) - len(raw.lstrip()) if raw.strip() else 0)
        cells.append(Cell(0, column, start, start + len(raw.strip()), raw.strip()))
    return cells


def _table(text: str, rows: list[list[Cell]]) -> Table:
    cells = tuple(
        Cell(number, cell.column, cell.start, cell.end, cell.text)
        for number, row in enumerate(rows, 1)
        for cell in row
    )
    start = text.rfind("\n", 0, cells[0].start) + 1
    start += len(text[start:]) - len(text[start:].lstrip()) if start < len(text) else 0
    return Table(start, _end_of_line(text, cells[-1].end), cells, caption_above(text, start))


def caption_above(text: str, start: int) -> str:
    """The line right above `start` when it reads as a title; above a line with the unit, also that one."""
    above = [
        line.strip() for line in text[max(0, start - 2000) : start].splitlines()[-_ABOVE:] if line.strip()
    ]
    parts: list[str] = []
    for line in reversed(above):
        title = line.strip("#*_ ")
        if not roles.UNIT.match(title):
            return " ".join([title, *parts]) if _is_title(line, title) else " ".join(parts)
        parts.insert(0, title)
    return " ".join(parts)


def _is_title(line: str, title: str) -> bool:
    if roles.TABLE_CAPTION.match(title) and roles.is_caption(title, False):
        return True
    ends = roles.SENTENCE_END.search(title) or roles.ITEM.match(line) or roles.is_furniture(title)
    return len(title) <= _TITLE and not ends and "|" not in title


def _end_of_line(text: str, position: int) -> int:
    end = text.find("\n", position)
    line = text[position : len(text) if end < 0 else end]
    return position + len(line.rstrip())
