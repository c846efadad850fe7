"""Sentences of Chinese and English text, by punctuation and line breaks."""

import re
from collections.abc import Iterator

_ABBREVIATION = re.compile(
    r"(?:\b(?:U\.S|U\.K|E\.U|Inc|Ltd|Co|Corp|No|Nos|Dr|Mr|Ms|Mrs|St|Fig|vs|cf|e\.g|i\.e|etc|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]))\.$"
)
_LEGAL = re.compile(r"\b(?:Inc|Ltd|Co|Corp)\.$")  # these end a sentence when a new one clearly begins
_OPENER = re.compile(r"\s+(?:The|This|That|These|Those|It|In|On|As|At|By|For|However|Its|They|BIS|A|An)\s")
_END = re.compile(r"[。！？!?]+[」』”\"）)]*|\n+|[.](?=[\"”')]*\s+[\"“(]?[A-Z0-9])[\"”')]*")


def split(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence, without the blanks around it."""
    start = 0
    for mark in _END.finditer(text):
        end = mark.start() + 1
        if (
            mark.group().startswith(".")
            and _ABBREVIATION.search(text, max(start, end - 7), end)
            and not (_LEGAL.search(text, start, end) and _OPENER.match(text, mark.end()))
        ):
            continue
        yield from _trimmed(text, start, mark.end())
        start = mark.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
