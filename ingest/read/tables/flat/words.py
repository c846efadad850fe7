"""The words of a flattened table, and which of them are values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.read.layout.lines import Line
from narrows.model import Cell

_CURRENCY = "[美歐欧日韓韩]元|美金|日圓|韓圜|英[鎊镑]|[盧卢]比|人民[幣币]|新[臺台]幣|元"
_SIZE = r"\s?(?:奈米|纳米|nm|吋)(?:以下|以上)?"
_SCALE = rf"(?:\s?(?:億|亿|萬|万|兆|百萬|billion|million|bn|mn)(?:{_CURRENCY})?|{_SIZE})?"
_AMOUNT = r"[-+−]?\d[\d,]*(?:\.\d+)?(?:[-–~]\d[\d,.]*)?[%％]?"
_VALUE = rf"(?:[<>≤≥~≈約]\s?)?(?:US\$|NT\$|[$€£¥])?{_AMOUNT}(?:\(\d+\))?{_SCALE}\*?"
_TOKEN = re.compile(rf"Not\s+Available|(?<!\S){_VALUE}(?!\S)|\S+")
_IS_VALUE = re.compile(rf"{_VALUE}|[-–—]|N/A|n/a|n\.a\.|Not\s+Available|[◎○●✓✔×△▲]")
OPEN = ("、", "，", ",", "／", "/")
_MARK = re.compile(r"[、，,；;。：]")
_YEAR = re.compile(r"(?:19|20)\d{2}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place; `line` counts the lines of the table from 0."""

    start: int
    end: int
    text: str
    line: int
    value: bool
    apart: bool  # two blanks or more before it: the converter saw another column


def words(text: str, lines: Sequence[Line]) -> list[Word]:
    """The words of `lines`; "360 億" and "Not Available" are one word each, also over a line end."""
    found: list[Word] = []
    starts = [line.start for line in lines]
    line = 0
    for match in _TOKEN.finditer(text, lines[0].start, lines[-1].end):
        word, start = match.group(), match.start()
        while line + 1 < len(starts) and start >= starts[line + 1]:
            line += 1
        apart = text[max(0, start - 2) : start] == "  "
        found.append(Word(start, start + len(word), word, line, is_value(word), apart))
    return found


def is_value(text: str) -> bool:
    """Whether a text is a figure with its unit and nothing else, or a tick."""
    return _IS_VALUE.fullmatch(text) is not None


def is_period(word: Word) -> bool:
    """Whether the value is a year, which more often heads a column than fills it."""
    return bool(_YEAR.fullmatch(word.text))


def goes_on(text: str) -> bool:
    """Whether a cell goes on behind this: it ends with a comma or a stroke."""
    return text.endswith(OPEN)


def joined(text: str, first: Word, last: Word) -> Word:
    """Two words, and what stands between them, as one."""
    return replace(first, end=last.end, text=text[first.start : last.end], value=False)


def cells_of(rows: Sequence[Sequence[Word]], first: int) -> list[Cell]:
    """The words of rows as their cells, from column 1; `first` is the number of the first row."""
    return [
        Cell(number, column, word.start, word.end, word.text)
        for number, row in enumerate(rows, first)
        for column, word in enumerate(row, 1)
    ]


def whole_rows(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """The rows, those after an open comma put to the one above."""
    found: list[list[Word]] = []
    for row in rows:
        if found and goes_on(found[-1][-1].text):
            found[-1] = [*found[-1], *row]
        else:
            found.append(list(row))
    return found


def is_title(word: Word, longest: int) -> bool:
    """Whether the word may head a column: short, without marks."""
    return len(word.text) <= longest and not _MARK.search(word.text)


def by_line(found: Sequence[Word], count: int) -> list[list[Word]]:
    """The words of each of `count` lines."""
    lines: list[list[Word]] = [[] for _ in range(count)]
    for word in found:
        lines[word.line].append(word)
    return lines
