"""Amounts of money, counts and measures, with their scales and units."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from ingest.extract.found import Quantity
from ingest.extract.quantity.bounds import bounds
from ingest.extract.quantity.numerals import (
    CHINESE,
    DIGITS,
    ENGLISH_NUMBER,
    ENGLISH_SCALE,
    SCALE,
    matches,
    number,
    scale,
)

_NUM = rf"(?:{DIGITS})"
_TO = r"\s?(?:-|~|至|到|to)\s?"
_UNITS = yaml.safe_load((Path(__file__).parent / "units.yaml").read_text("utf-8"))
_AFTER = {form: code for code, forms in _UNITS["currency_after"].items() for form in forms}
_BEFORE = {form: code for code, forms in _UNITS["currency_before"].items() for form in forms}
_MEASURES = {form: unit for unit, forms in _UNITS["measure"].items() for form in forms}
_COUNTED = "|".join(sorted(_UNITS["counted"].split(), key=len, reverse=True))


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


_SIGN = _either(_BEFORE)
_CHINESE_UNIT = _either(w for w in _AFTER if not w.isascii())
_ENGLISH_UNIT = _either(w for w in _AFTER if w.isascii())
_CHINESE_AMOUNT = re.compile(
    rf"(?:(?P<before>{_SIGN})\s?)?(?P<low>{_NUM}|{CHINESE}?)(?P<scale1>{SCALE})?\s?"
    rf"(?:{_TO}(?P<high>{_NUM}))?\s?(?P<scale>{SCALE})?[余多]?\s?"
    rf"(?P<after>{_CHINESE_UNIT})(?![素件年月老首器宇])"
)
_SIGNED = re.compile(
    rf"(?P<before>{_SIGN})\s?(?P<low>{_NUM})\s?(?:{_TO}(?:{_SIGN})?(?P<high>{_NUM}))?"
    rf"(?:[\s-]?(?P<scale>{SCALE}|{ENGLISH_SCALE}))?"
)
_SIGNED_RANGE = re.compile(
    rf"(?<!from )(?<!\w)(?P<before>{_SIGN})\s?(?P<low>{_NUM})[\s-]?(?P<scale1>{SCALE}|{ENGLISH_SCALE}){_TO}"
    rf"(?:{_SIGN})\s?(?P<high>{_NUM})[\s-]?(?P<scale>{SCALE}|{ENGLISH_SCALE})"
)
_APART = "(?<![a-z0-9_.])"  # no part of a word or number; \w would match Chinese: 用七奈米
_WORDED = re.compile(
    rf"(?<![\w.$])(?P<low>{_NUM}|{ENGLISH_NUMBER})(?:{_TO}(?P<high>{_NUM}))?"
    rf"[\s-]?(?P<scale>{ENGLISH_SCALE})?\s(?P<after>{_ENGLISH_UNIT})\b"
)
_SHARED_SCALE = re.compile(
    rf"{_APART}(?P<low>{_NUM})\s?(?P<scale>亿|兆|万亿|千万|百万)"
    r"(?![一-龥]?(?:美|人民|新台|欧|日|韩|英|港|元|块|颗|片|人|台|吨|个|次))"
)
_SHARED_UNIT = re.compile(
    rf"(?:\s?[、与和及]\s?{_NUM}\s?(?:{SCALE}))*?\s?[、与和及]\s?{_NUM}\s?(?:{SCALE})\s?(?P<after>{_CHINESE_UNIT})(?![素件年月老首器宇])"
)
_MEASURE = re.compile(
    rf"{_APART}(?P<low>{_NUM}|{CHINESE})(?:\s?(?:-|~|至|到|/|to)\s?(?P<high>{_NUM}|"
    rf"{CHINESE}))?[\s-]?(?P<unit>{'|'.join(sorted(_MEASURES, key=len, reverse=True))})(?![a-z])"
)
_SIZES = ("奈米", "纳米", "nm", "微米")  # 用七奈米, of which no word is part
_COUNT = re.compile(
    rf"{_APART}(?P<low>{_NUM}|{CHINESE}|{ENGLISH_NUMBER})(?:{_TO}(?P<high>{_NUM}))?"
    rf"\s?(?P<scale>{SCALE})?[余多]?\s?(?:(?:new|existing|additional|more|other) )?"
    rf"(?P<unit>{_COUNTED})(?![a-z月半])"
)
# Before a price, which is no amount that is spent: 每公斤 110 美元.
_EACH = re.compile(
    r"每(?:一)?(?:公斤|千克|公吨|公克|英磅|磅|吨|克|盎司|桶|片|颗|台|部|支|辆|件|套|组|瓦|度|千瓦时|股|加仑|公升|平方公尺)"
    r"[^，。；]{0,6}$|per (?:kilogram|kg|tonne|ton|ounce|pound|barrel|wafer|unit|watt|share) (?:of )?$"
)
_FACTOR = re.compile(rf"{_APART}(?P<low>{_NUM}|{CHINESE})\s?(?P<unit>倍|times)(?![a-z])")


def amounts(text: str) -> Iterator[Quantity]:
    """Money of a folded text, in plain units of its currency."""
    for pattern in (_CHINESE_AMOUNT, _SIGNED_RANGE, _SIGNED, _WORDED):
        for m in matches(pattern, text):
            groups = m.groupdict()
            if not groups["low"] or _EACH.search(text, max(0, m.start() - 12), m.start()):
                continue
            word = groups.get("scale") or groups.get("scale1") or ""
            after = groups.get("after") or ""
            currency = _AFTER.get(after, "") or _BEFORE.get(groups.get("before") or "", "")
            if after == "元" and not word and not currency and not groups["low"][0].isdigit():
                continue  # 一元, 多元
            factor = scale(word)
            first = scale(groups["scale1"]) if groups.get("scale1") else factor
            if groups.get("scale1") and groups.get("scale") and not groups["high"]:
                factor = first = scale(groups["scale1"]) * scale(groups["scale"])
            start, end, sign = bounds(text, *m.span())
            low = round(number(groups["low"]) * first, 4)
            made = Quantity(start, end, "amount", low, op=sign, currency=currency)
            yield (
                replace(made, value_max=round(number(groups["high"]) * factor, 4)) if groups["high"] else made
            )
    for m in matches(_SHARED_SCALE, text):
        start, end, sign = bounds(text, *m.span())
        value = round(number(m["low"]) * scale(m["scale"]), 4)
        if unit := _SHARED_UNIT.match(text, m.end()):  # 78.6 億、66 億與 47.5 億美元
            yield Quantity(start, end, "amount", value, op=sign, currency=_AFTER[unit["after"]])
            continue
        yield Quantity(start, end, "number", value, op=sign)


def measures(text: str) -> Iterator[Quantity]:
    """Sizes, counts and factors of a folded text, in the unit they are written in."""
    for m in matches(_MEASURE, text):
        if _goes_on(text, m) and m["unit"] not in _SIZES:
            continue
        unit = next(u for w, u in _MEASURES.items() if re.fullmatch(w, m["unit"]))
        yield _measured(text, m, "measure", unit, 1.0)
    for m in matches(_COUNT, text):
        if m["low"] in ("a", "an") or text[m.start() - 1 : m.start()] == "第" or _goes_on(text, m):
            continue
        yield _measured(text, m, "count", m["unit"], scale(m["scale"] or ""))
    for m in matches(_FACTOR, text):
        if _goes_on(text, m):
            continue
        yield _measured(text, m, "number", "times", 1.0)


def _goes_on(text: str, m: re.Match[str]) -> bool:
    """Whether a numeral in characters follows another character: 更上一層, 這一家."""
    return not m["low"][0].isascii() and text[m.start() - 1 : m.start()].isalpha()


def _measured(text: str, m: re.Match[str], kind: str, unit: str, factor: float) -> Quantity:
    start, end, sign = bounds(text, *m.span())
    made = Quantity(start, end, kind, number(m["low"]) * factor, op=sign, unit=unit)
    high = m.groupdict().get("high")
    return replace(made, value_max=number(high) * factor) if high else made
