"""Percentages and fractions: 七成五, 三分之二, 60-70%, 過半, "two-thirds"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.found import Quantity
from ingest.extract.quantity.bounds import bounds
from ingest.extract.quantity.numerals import CHINESE, DIGITS, ENGLISH_NUMBER, matches, number

_NUM = rf"(?:{DIGITS})"
_TO = r"\s?(?:-|~|至|到|to|and)\s?"
_PERCENT = re.compile(
    rf"(?P<between>\bbetween )?(?<![\d.])(?!(?:19|20)\d\d\s?(?:to|至|到|-))(?P<low>[-+]?{_NUM}|"
    rf"\b(?:{ENGLISH_NUMBER}))\s?%?"
    rf"(?:(?:\s?(?:-|~|至|到|to)\s?|(?(between) and |(?!)))(?P<high>{_NUM}))?\s?(?:%|percent(?!age)|"
    rf"per cent|pct)(?!\s?(?:个|個)?\s?(?:百分点|percentage))"
)
_HUNDREDTHS = re.compile(rf"百分之(?P<low>{CHINESE}|{_NUM})(?:{_TO}(?:百分之)?(?P<high>{CHINESE}|{_NUM}))?")
_TENTHS = re.compile(
    rf"(?P<low>[一二两三四五六七八九]|(?<![\d.])\d(?:\.\d)?)\s?成?(?P<half>半|"
    rf"(?<=成)[一二三四五六七八九])?(?:{_TO}(?P<high>[一二三四五六七八九]|\d)\s?成|(?<=[成半])|(?<=成[一二三四五六七八九])|"
    rf"\s?成(?P<tail>[一二三四五六七八九半])?)"
    r"(?![为為立员員本功果长長就分交品型套衣熟绩效]|份(?!额|額))"
)
_POINTS = re.compile(rf"(?P<low>[-+]?{_NUM}|{CHINESE})\s?(?:个)?\s?(?:百分点|percentage points?)")
_FRACTION = re.compile(
    rf"(?P<below>{CHINESE}|\d+)分之(?P<above>{CHINESE}|\d+)|(?<![\d/.])(?P<a>\d)/(?P<b>\d{{1,2}})(?![\d/])"
    rf"|\b(?P<word>{ENGLISH_NUMBER}|a|an)[- ](?P<part>thirds?|quarters?|fourths?|fifths?|sixths?|tenths?)\b"
)
_PARTS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_HALF = re.compile(
    r"(?P<over>(?:超?过|逾|大于)(?:一)?半数?|一?半以上|大半|多数以上|(?:more than|over) (?:a )?half)"
    r"|(?P<near>(?:将?近|接近|约|近乎)(?:一)?半数?|(?:about|nearly|almost|roughly) half)"
    r"|(?P<under>(?:不到|不足|未达)(?:一)?半数?|(?:less than|under) half)"
    r"|(?P<even>(?<![一-龥])半数|一半|(?:\bone[- ])?\bhalf (?=of|the)|占半数)"
)
_HALF_SIGN = {"over": ">", "near": "~", "under": "<", "even": "="}


def shares(text: str) -> Iterator[Quantity]:
    """All shares of a folded text, as percent; percentage points as numbers with that unit."""
    for m in matches(_POINTS, text):
        start, end, sign = bounds(text, *m.span())
        yield Quantity(start, end, "number", number(m["low"].lstrip("+-")), op=sign, unit="percentage points")
    for m in matches(_PERCENT, text):
        if m["low"].startswith("-") and m.start() and (text[m.start() - 1].isalnum()):
            continue
        low = m["low"].lstrip("+")
        yield _percent(text, m, -number(low[1:]) if low.startswith("-") else number(low), _high(m))
    for m in matches(_HUNDREDTHS, text):
        yield _percent(text, m, number(m["low"]), _high(m))
    for m in matches(_TENTHS, text):
        if "成" not in m.group():
            continue
        extra = m["half"] or m["tail"]
        tenths = number(m["low"]) + (0.5 if extra == "半" else number(extra) / 10 if extra else 0)
        yield _percent(text, m, round(tenths * 10, 6), _high(m, 10))
    for m in matches(_FRACTION, text):
        if m["below"]:
            above, below = number(m["above"]), number(m["below"])
        elif m["a"]:
            above, below = number(m["a"]), number(m["b"])
        else:
            above = 1.0 if m["word"] in ("a", "an") else number(m["word"])
            below = _PARTS[m["part"].rstrip("s")]
        if 0 < above < below:
            yield _percent(text, m, round(100 * above / below, 1), None)
    for m in matches(_HALF, text):
        yield Quantity(*m.span(), "percent", 50.0, op=_HALF_SIGN[str(m.lastgroup)], unit="%")


def _high(m: re.Match[str], factor: float = 1) -> float | None:
    return number(m["high"]) * factor if m["high"] else None


def _percent(text: str, m: re.Match[str], low: float, high: float | None) -> Quantity:
    start, end, sign = bounds(text, *m.span())
    made = Quantity(start, end, "percent", low, op=sign, unit="%")
    return replace(made, value_max=high) if high else made
