"""The header of a flattened table: which words head which column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.read.tables.flat.words import Word

_PERIOD = re.compile(
    r"(?:\d{4}\s*[－–-]\s*\d{4}\s*平均|Q[1-4]\s*(?:19|20)\d{2}|(?:19|20)\d{2}\s*Q[1-4]|"
    r"(?:19|20)\d{2}\s*年(?:第[一二三四1-4]季)?(?=\s|$)|"
    r"(?:19|20)\d{2}\s*年\S+|(?:19|20)\d{2})"
)
_HAN = re.compile(r"[一-鿿]")


@dataclass(frozen=True, slots=True)
class Head:
    """text[start:end] heads `span` columns from `column` (from 1), in header row `row` (from 1)."""

    start: int
    end: int
    row: int
    column: int
    span: int = 1


@dataclass(frozen=True, slots=True)
class Header:
    """The heads of `labels` label columns, then `values` value columns, then perhaps (`tail`) one of text."""

    heads: tuple[Head, ...]
    rows: int
    labels: int
    values: int
    tail: bool


def phrases(text: str, line: Sequence[Word], wanted: int = 0) -> list[tuple[int, int]]:
    """The column titles of a line: periods are one title, and so are Latin words beside Chinese ones.

    Two blanks between words part titles when that gives the `wanted` number.
    """
    if not line:
        return []
    apart: list[tuple[int, int]] = []
    for word in line:
        if apart and not word.apart:
            apart[-1] = (apart[-1][0], word.end)
        else:
            apart.append((word.start, word.end))
    if len(apart) == wanted and wanted > 1:
        return apart
    start, end = line[0].start, line[-1].end
    periods = [match.span() for match in _PERIOD.finditer(text, start, end)]
    spans: list[tuple[int, int]] = []
    for word in line:
        inside = next((span for span in periods if span[0] <= word.start < span[1]), None)
        if inside is not None:
            if not spans or spans[-1] != inside:
                spans.append(inside)
            continue
        spans.append((word.start, word.end))
    chinese = any(_HAN.search(word.text) for word in line)
    return spans if len(spans) == wanted or not chinese else _merged(text, spans, periods)


def _merged(text: str, spans: list[tuple[int, int]], periods: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for span in spans:
        mixed = joined and span not in periods and joined[-1] not in periods
        if mixed and (_latin(text, joined[-1]) or _latin(text, span, first=True)):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _latin(text: str, span: tuple[int, int], first: bool = False) -> bool:
    return not _HAN.match(text[span[0]] if first else text[span[1] - 1])


def read_header(
    text: str, lines: Sequence[Sequence[Word]], values: int, tail: bool, indented: bool
) -> Header | None:
    """The header in `lines` for rows with `values` values; None when the lines do not add up to one.

    `indented`: the first line began with blanks, so that the label column has no title.
    """
    if not lines or values < 1:
        return None
    last = phrases(text, lines[-1], values)
    extra = 1 if tail else 0
    whole = phrases(text, lines[-1], values + extra if indented else 0)
    if len(lines) == 1 and not indented and len(whole) > values + extra:
        labels = len(whole) - values - extra
        return Header(_row(whole, 1, 1), 1, labels, values, tail) if labels <= 4 else None
    if indented and len(lines) == 1 and len(whole) == values + extra:
        return Header(_row(whole, 1, 2), 1, 1, values, tail)
    if len(last) != values or len(lines) < 2:
        return None
    return _grouped(text, lines[:-1], last, values, tail)


def _row(spans: Sequence[tuple[int, int]], row: int, column: int) -> tuple[Head, ...]:
    return tuple(Head(start, end, row, column + i) for i, (start, end) in enumerate(spans))


def _grouped(
    text: str, above: Sequence[Sequence[Word]], last: list[tuple[int, int]], values: int, tail: bool
) -> Header | None:
    """Label titles first, then titles over several value columns; those of each value column come last."""
    labels = phrases(text, above[0])
    groups: list[tuple[int, int]] = []
    tails: list[tuple[int, int]] = []
    for line in above[1:]:
        spans = phrases(text, line)
        if tail and len(spans) == 1 and groups and not tails:
            tails = spans
        elif not groups:
            groups = spans
        else:
            return None
    if not groups and len(labels) > 1 and all(_PERIOD.fullmatch(text, *span) for span in labels):
        groups, labels = labels, []
    if not 0 <= len(labels) <= 4 or (groups and values % len(groups)):
        return None
    width = values // len(groups) if groups else 0
    first = max(len(labels), 1) if labels else 0
    heads = [*_row(labels, 1, 1)]
    heads += [Head(start, end, 1, first + 1 + i * width, width) for i, (start, end) in enumerate(groups)]
    heads += [Head(start, end, 1, first + values + 1) for start, end in tails]
    heads += _row(last, 2, first + 1)
    return Header(tuple(heads), 2, first, values, bool(tails))


def stacked(text: str, lines: Sequence[Sequence[Word]], values: int) -> Header | None:
    """A header whose cells stand below each other, each closed by a unit or note in brackets; else None."""
    spans: list[tuple[int, int]] = []
    open_span: tuple[int, int] | None = None
    for line in lines:
        if not line:
            continue
        open_span = (open_span[0] if open_span else line[0].start, line[-1].end)
        opened = text[slice(*open_span)]
        if opened.count("（") + opened.count("(") == opened.count("）") + opened.count(")") > 0:
            spans.append(open_span)
            open_span = None
    labels = len(spans) - values
    if open_span is not None or not 1 <= labels <= 4 or len(lines) <= len(spans):
        return None
    return Header(_row(spans, 1, 1), 1, labels, values, False)
