"""Finds the words of `words.yaml` in folded text."""

import re
from collections.abc import Iterable
from functools import cache

from ingest.extract.table.words import groups, words
from narrows.resolve import is_cjk


@cache
def _pattern(listed: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_whole(w) for w in sorted(listed, key=lambda w: (-len(w), w))))


def _whole(word: str) -> str:
    """A Latin word is not found inside another."""
    before = r"(?<![a-z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    after = r"(?![a-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return before + re.escape(word) + after


def has(folded: str, listed: str) -> bool:
    """True when the text has a word of the list."""
    return bool(_pattern(words(listed)).search(folded))


def has_word(folded: str, word: str) -> bool:
    """True when the text has the word."""
    return bool(_pattern((word,)).search(folded))


def first_group(folded: str, divided: str) -> str:
    """The first group, in the order of the file, that has a word in the text; empty when none has."""
    return next((name for name, under in groups(divided).items() if _pattern(under).search(folded)), "")


def last_group(folded: str, divided: str) -> tuple[str, int]:
    """The group whose word ends last in the text, the longest of those, and where it begins; else "", -1."""
    best = ("", -1, -1)
    for name, under in groups(divided).items():
        for start, end in _ends(folded, under):
            if end > best[2] or (end == best[2] and start < best[1]):
                best = (name, start, end)
    return best[:2]


def _ends(folded: str, under: tuple[str, ...]) -> Iterable[tuple[int, int]]:
    found = [m.span() for m in _pattern(under).finditer(folded)]
    return found[-1:]


def ends_with(folded: str, divided: str) -> bool:
    """True when the text ends with a word of one of the groups."""
    return any(end == len(folded) for under in groups(divided).values() for _, end in _ends(folded, under))


def is_chinese(text: str) -> bool:
    """True when the text has a Chinese character."""
    return any(map(is_cjk, text))
