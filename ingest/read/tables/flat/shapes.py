"""What a cell of a flattened table looks like: a date, another figure, words, or nothing."""

import re

from ingest.read.tables.flat.words import is_value

NAMED = ("latin", "words")
DATE = re.compile(
    r"(?:19|20)\d\d\s*(?:[年./-]\s*\d{0,2}\s*[月./-]?\s*\d{0,2}\s*日?|年?\s*(?:Q[1-4]|第.季|H[12]))?|\d{1,2}[/月]\d{1,2}日?"
)
NUMBER = re.compile(r"[<>≤≥~≈約约]?\s?[-+−]?\d[\d,./–~-]*[%％]?")
_ABOUT = re.compile(r"[約约近逾]|未[達达滿满]|[不低高][於于足到]|超[過过]|左右|[以]?[上下]|[餘余多]$|\s")
_NONE = re.compile(r"[-–—─－]|N/A|n/a|n\.a\.|Not\s+Available|[無无]")


def shape_of(text: str) -> str:
    """none, date, value, latin or words."""
    if _NONE.fullmatch(text):
        return "none"
    if DATE.fullmatch(text):
        return "date"
    plain = _ABOUT.sub("", text)
    if NUMBER.fullmatch(text) or is_value(text) or NUMBER.fullmatch(plain) or is_value(plain):
        return "value"
    return "latin" if text.isascii() else "words"
