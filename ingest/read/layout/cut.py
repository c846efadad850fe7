"""Very long passages, cut at sentence ends."""

import re
from collections.abc import Iterator

LONGEST = 1500  # characters
_SENTENCE_END = re.compile(r"[。！？!?；](?:[」』”’）)\"]*)|\.(?=\s)|\n(?=\s*\n)")


def cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of at most LONGEST characters that cover text[start:end] but for the blanks between them."""
    while end - start > LONGEST:
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start, min(start + LONGEST, end))]
        # Half the length at least, or a heap of fragments follows; without a sentence end, at the limit.
        middle = ends[-1] if ends and ends[-1] - start > LONGEST // 2 else start + LONGEST
        yield start, _before_blanks(text, start, middle)
        start = middle
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _before_blanks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
