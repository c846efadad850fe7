"""The number in a cell, with the unit of its column."""

import re
from dataclasses import dataclass, replace

from ingest.extract import quantity
from ingest.extract.found import Quantity
from ingest.extract.table.unit import Unit
from ingest.extract.table.words import words
from narrows.resolve import fold

_MARKS = re.compile(
    r"[*†‡§¹²³⁴-⁹]+|(?<=[\d%])\s*(?:\[[a-z\d]\]|\([a-e]\)|[(（]?[註注][\d一二三]?[)）]?)|(?<=\d)\s*(?:e|f|p|r)$"
)
_OPS = {
    "<": "< ≤ 不到 under",
    ">": "> ≥ 逾 超过 over + 以上",
    "~": "~ ≈ 约 近 about around nearly c.",
}
_OP = {word: op for op, listed in _OPS.items() for word in listed.split()} | {"以下": "<"}
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_NUMBER = re.compile(
    r"^\s*(?P<op>[<>≤≥~≈]=?|约|逾|超过|不到|近|about|over|under|around|nearly|c\.)?\s*(?P<sign>[-−+])?"
    rf"(?P<low>{_DIGITS})\s*%?\s*(?:(?:-|~|–|至|to)\s*(?P<high>\d+(?:\.\d+)?))?"
    r"\s*(?P<percent>%|percent|pct)?\s*(?P<more>\+|以上|以下)?$"
)
_COUNT = re.compile(r"^\s*(?P<low>\d{1,3}(?:,\d{3})*|\d+)\s*(?:[(（][\d.,%]+[)）])?$")


_BARE = Unit()


@dataclass(frozen=True, slots=True)
class Value:
    """A cell's number.  Percent is 0 to 100; an amount is in plain units of its currency."""

    kind: str  # percent | amount | number
    value: float
    value_max: float | None = None
    op: str = "="
    currency: str = ""
    text: str = ""  # as written


def is_missing(text: str) -> bool:
    """True for an empty cell, a dash, N/A, 不明."""
    plain = " ".join(fold(text).split())
    return not plain or plain in words("missing")


def value_of(text: str, unit: Unit = _BARE) -> Value | None:
    """The number that a cell states, None when it states none or less than none."""
    if is_missing(text):
        return None
    plain = _MARKS.sub("", " ".join(fold(text).split())).strip()
    if m := _NUMBER.match(plain):
        if m["sign"] in ("-", "−"):
            return None
        low = float(m["low"].replace(",", ""))
        high = float(m["high"]) if m["high"] else None
        op = _OP[(m["op"] or m["more"] or "").rstrip("=")] if (m["op"] or m["more"]) else "="
        percent = bool(m["percent"]) or "%" in plain
        return _scaled(Value("percent" if percent else "number", low, high, op, text=text.strip()), unit)
    found = [q for q in quantity.find(plain) if q.kind in ("percent", "amount", "number")]
    if len(found) != 1 or found[0].value is None or _rest(plain, found[0]):
        return None
    q = found[0]
    kind = "amount" if q.currency or (unit.money and q.kind != "percent") else q.kind
    made = Value(kind, q.value or 0.0, q.value_max, q.op, q.currency, text.strip())
    if not q.currency and unit.money and kind != "percent":  # 18.6 億 under （美元）
        scale = 1.0 if re.search(r"[万亿兆千百]|illion|bn|mn", plain) else unit.scale
        return _times(replace(made, kind="amount", currency=unit.currency), scale)
    return replace(made, kind="number") if kind == "amount" and not q.currency and not unit.money else made


def count_of(text: str) -> int | None:
    """The whole number of a cell that counts things; what stands in brackets behind it is a part of it."""
    m = _COUNT.match(_MARKS.sub("", fold(text)).strip())
    return int(m["low"].replace(",", "")) if m else None


def _scaled(value: Value, unit: Unit) -> Value:
    if value.kind == "percent" or unit.percent:
        return replace(value, kind="percent")
    if unit.money:
        return _times(replace(value, kind="amount", currency=unit.currency), unit.scale)
    return value


def _times(value: Value, scale: float) -> Value:
    high = None if value.value_max is None else round(value.value_max * scale, 4)
    return replace(value, value=round(value.value * scale, 4), value_max=high)


def _rest(plain: str, found: Quantity) -> str:
    """What the cell says beyond the number."""
    return re.sub(r"[\s.,，。()（）]", "", plain[: found.start] + plain[found.end :])
