"""Where flattened tables stand: below a caption, down to the source line, a note or a heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from ingest.read.layout import roles
from ingest.read.layout.lines import Line
from ingest.read.layout.shape import Shape

LONGEST = 150  # lines
_PARTED = re.compile(r"\S\s+\S")
_LEAD = 6  # lines of prose at most
_LED = re.compile(r"[。：:]$")
_PROSE_MARK = re.compile(r"[，。]")
_PROSE = re.compile(r"[。！？]")


@dataclass(slots=True)
class Region:
    """The lines of a table and the caption above them; `valued` when numbers end some of its lines."""

    caption: str
    lines: list[Line] = field(default_factory=list)
    valued: bool = True


def regions(lines: Sequence[Line], shape: Shape) -> list[Region]:
    """The regions that may be tables: mostly short lines, at least two, with values or all without."""
    found: list[Region] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if not (roles.TABLE_CAPTION.match(line.text) and roles.is_caption(line.text, shape.full(line))):
            continue
        region = Region(line.text)
        while index < len(lines) and (shape.wrapped(lines[index - 1]) or roles.UNIT.match(lines[index].text)):
            joint = "" if shape.wrapped(lines[index - 1]) else " "
            region.caption += joint + lines[index].text
            index += 1
        index += _lead(lines[index : index + _LEAD], shape)
        while index < len(lines) and roles.UNIT.match(lines[index].text):
            region.caption += " " + lines[index].text
            index += 1
        region.lines = _below(lines[index : index + LONGEST], shape)
        region.valued = _has_values(region.lines, shape)
        if not region.valued:
            region.lines = _wordy(lines[index : index + LONGEST], shape)
        if region.valued or len(region.lines) > 2:
            found.append(region)
            index += len(region.lines) if region.valued else 0
    return found


def _lead(lines: Sequence[Line], shape: Shape) -> int:
    """How many lines of prose stand between the caption and the table: full ones, and one that ends them."""
    full = len(list(takewhile(lambda line: shape.full(line) and not _LED.search(line.text), lines)))
    told = lines[: full + 1]
    ended = len(told) > full and _LED.search(told[full].text) and not _ends(told[full], shape)
    return len(told) if ended and _PROSE_MARK.search("".join(line.text for line in told)) else 0


def _below(lines: Sequence[Line], shape: Shape) -> list[Line]:
    body: list[Line] = []
    for line in lines:
        if _ends(line, shape):
            return body
        body.append(line)
    if len(lines) < LONGEST and not any(_PROSE.search(line.text) for line in body):
        return body  # the text ends with it
    return []  # no end in sight: whatever this is, it is no table


def _ends(line: Line, shape: Shape) -> bool:
    if (
        roles.SOURCE.match(line.text)
        or roles.NOTE.match(line.text)
        or roles.is_caption(line.text, shape.full(line))
    ):
        return True
    return bool(roles.CHAPTER.match(line.text)) or (shape.gap(line) and shape.full(line))


def rows_below(lines: Sequence[Line], shape: Shape) -> list[Line]:
    """Short lines of several words each, down to where something else begins."""

    def is_row(line: Line) -> bool:
        other = shape.full(line) or _PROSE.search(line.text) or _ends(line, shape)
        return not other and _PARTED.search(line.text) is not None

    return list(takewhile(is_row, lines))


def _has_values(lines: Sequence[Line], shape: Shape) -> bool:
    if len(lines) < 2:
        return False
    full = sum(shape.full(line) and not line.trailing for line in lines)
    valued = sum(bool(roles.VALUES.search(line.text)) for line in lines)
    return full <= 0.3 * len(lines) and (valued >= 2 or shape.spaced)


def _wordy(lines: Sequence[Line], shape: Shape) -> list[Line]:
    """Lines of words down to where the text goes on, if nothing else ends the table before."""
    body: list[Line] = []
    for line in lines:
        gap = bool(body) and line.blanks > 0 and not shape.spaced
        if gap or _PROSE.search(line.text) or _ends(line, shape):
            break
        body.append(line)
    return body
