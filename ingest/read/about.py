"""What a text says about itself in its first lines: title and date."""

import re

from ingest.read.layout import roles
from narrows.model import Passage, PassageKind

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DATED = re.compile(
    r"^(?:(?:Published|Updated|Date|發布日期|发布日期|日期|出版日期|公布日期)(?:\s+on)?\s*[:：]?\s*)?(?P<date>"
    r"\d{4}-\d{2}-\d{2}|\d{4}[./]\d{1,2}[./]\d{1,2}|\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|"
    r"\d{4}-\d{2}|(?P<month>[A-Z][a-z]{2,8})\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+(?P<after>[A-Z][a-z]{2,8})\.?\s+\d{4})\s*$",
)
_TITLE = 60  # characters
_LOOKED_AT = 30  # lines: a date further down speaks of something else


def date_in(text: str) -> str:
    """The date on a line of its own among the first lines, as ISO 8601; empty when there is none."""
    for line in text[:4000].splitlines()[:_LOOKED_AT]:
        if match := _DATED.match(line.strip()):
            return iso(match["date"])
    return ""


def iso(written: str) -> str:
    """`2022-10-13` for 2022/10/13, 2022年10月13日, October 13, 2022, 13 Oct 2022; empty for others."""
    numbers = [int(number) for number in re.findall(r"\d+", written)]
    word = re.search(r"[A-Za-z]{3,}", written)
    if word:
        month = next((i for i, name in enumerate(_MONTHS, 1) if name.startswith(word.group().lower())), 0)
        day, year = numbers if len(numbers) == 2 else (0, 0)
        numbers = [year, month, day]
    if (
        not numbers
        or not (1000 <= numbers[0] <= 9999)
        or any(n > top for n, top in zip(numbers[1:], (12, 31), strict=False))
    ):
        return ""
    if 0 in numbers:
        return ""
    return "-".join([f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:3])])


def title_in(text: str, passages: tuple[Passage, ...]) -> str:
    """The first heading that is no chapter and no "Abstract", else the first passage if it is short."""
    first = [
        (passage.kind, " ".join(text[passage.start : passage.end].strip("#*_ \t").split()))
        for passage in passages[:5]
    ]
    for kind, words in first:
        numbered = roles.NAMED_HEADING.match(words) or roles.HEADING.match(words)
        if kind is PassageKind.HEADING and not numbered:
            return words
    for kind, words in first[:1]:
        sentence = len(words) > _TITLE or roles.SENTENCE_END.search(words)
        if kind in (PassageKind.HEADING, PassageKind.PARAGRAPH) and not sentence:
            return "" if roles.NAMED_HEADING.match(words) else words
    return ""
