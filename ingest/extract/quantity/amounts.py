"""Amounts of money, counts and measures, with their scales and units."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.found import Quantity
from ingest.extract.quantity.bounds import bounds
from ingest.extract.quantity.numerals import CHINESE, DIGITS, ENGLISH_NUMBER, ENGLISH_SCALE, SCALE, number, scale

_NUM = rf"(?:{DIGITS})"
_TO = r"\s?(?:-|~|至|到|to)\s?"
_AFTER = {
    "美元": "USD", "美金": "USD", "人民币元": "CNY", "元人民币": "CNY", "人民币": "CNY", "新台币": "TWD", "元新台币": "TWD", "台币": "TWD",
    "欧元": "EUR", "日圆": "JPY", "日元": "JPY", "日币": "JPY", "韩元": "KRW", "韩圆": "KRW", "韩币": "KRW", "英镑": "GBP", "港元": "HKD",
    "港币": "HKD", "新加坡元": "SGD", "新币": "SGD", "瑞士法郎": "CHF", "卢布": "RUB", "卢比": "INR", "印度卢比": "INR", "加元": "CAD",
    "加币": "CAD", "澳元": "AUD", "澳币": "AUD", "马币": "MYR", "令吉": "MYR", "元": "",
    "u.s. dollars": "USD", "us dollars": "USD", "dollars": "USD", "usd": "USD", "euros": "EUR", "euro": "EUR", "eur": "EUR", "yen": "JPY",
    "won": "KRW", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "pounds": "GBP", "rupees": "INR", "twd": "TWD", "cny": "CNY", "krw": "KRW", "jpy": "JPY",
}  # fmt: skip
_BEFORE = {
    "us$": "USD", "u.s.$": "USD", "nt$": "TWD", "hk$": "HKD", "c$": "CAD", "a$": "AUD", "s$": "SGD", "$": "USD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "rmb": "CNY", "rmb¥": "CNY", "cny": "CNY", "usd": "USD", "eur": "EUR", "jpy": "JPY", "krw": "KRW", "₩": "KRW", "₹": "INR",
    "ntd": "TWD", "twd": "TWD", "人民币": "CNY", "新台币": "TWD", "台币": "TWD", "港币": "HKD", "美金": "USD",
}  # fmt: skip


def _either(words: dict[str, str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


_CHINESE_AMOUNT = re.compile(
    rf"(?:(?P<before>{_either(_BEFORE)})\s?)?(?P<low>{_NUM}|{CHINESE}?)(?P<scale1>{SCALE})?\s?(?:{_TO}(?P<high>{_NUM}))?\s?"
    rf"(?P<scale>{SCALE})?(?:余|多)?\s?(?P<after>{_either({k: v for k, v in _AFTER.items() if not k.isascii()})})(?!素|件|年|月|老|首|器|宇)"
)
_SIGNED = re.compile(
    rf"(?P<before>{_either({k: v for k, v in _BEFORE.items() if v})})\s?(?P<low>{_NUM})\s?(?:{_TO}(?:{_either({k: v for k, v in _BEFORE.items() if k.endswith('$')})})?(?P<high>{_NUM}))?"
    rf"(?:[\s-]?(?P<scale>{SCALE}|{ENGLISH_SCALE}))?"
)
_WORDED = re.compile(
    rf"(?<![\w.$])(?P<low>{_NUM}|{ENGLISH_NUMBER})(?:{_TO}(?P<high>{_NUM}))?[\s-]?(?P<scale>{ENGLISH_SCALE})?\s(?P<after>{_either({k: v for k, v in _AFTER.items() if k.isascii()})})\b"
)
_SHARED_SCALE = re.compile(rf"(?<![\w.])(?P<low>{_NUM})\s?(?P<scale>亿|兆|万亿|千万|百万)(?![一-龥]?(?:美|人民|新台|欧|日|韩|英|港|元|块|颗|片|人|台|吨|个|次))")
_MEASURES = {
    "奈米": "nm", "纳米": "nm", "nm": "nm", "nanometers?": "nm", "微米": "μm", "μm": "μm", "um": "μm", "microns?": "μm", "公厘": "mm", "毫米": "mm", "mm": "mm",
    "millimeters?": "mm", "公分": "cm", "英寸": "inch", "吋": "inch", "inch(?:es)?": "inch", "公吨": "t", "吨": "t", "tons?": "t", "tonnes?": "t", "公斤": "kg", "kg": "kg",
    "公里": "km", "km": "km", "层": "layers", "layers?": "layers", "gb/s": "GB/s", "gbps": "Gbps", "tops": "TOPS", "tflops": "TFLOPS", "ghz": "GHz", "gw": "GW", "mw": "MW",
    "gwh": "GWh", "mwh": "MWh", "kwh": "kWh", "瓦": "W", "伏特": "V", "wafers per month": "wafers/month",
}  # fmt: skip
_MEASURE = re.compile(
    rf"(?<![\w.])(?P<low>{_NUM}|{CHINESE})(?:\s?(?:-|~|至|到|/|to)\s?(?P<high>{_NUM}|{CHINESE}))?[\s-]?(?P<unit>{'|'.join(sorted(_MEASURES, key=len, reverse=True))})(?![a-z])"
)
_COUNTED = "家|间|个|种|项|座|名|位|人|条|类|席|件|片|台|架|颗|块|艘|艘|国|类别|笔|次|篇|款|部|份|支|枚|辆|万人|entities|companies|firms|countries|items|entries|persons|suppliers|plants|fabs"
_COUNT = re.compile(
    rf"(?<![\w.])(?P<low>{_NUM}|{CHINESE}|{ENGLISH_NUMBER})(?:{_TO}(?P<high>{_NUM}))?\s?(?P<scale>{SCALE})?(?:余|多)?\s?(?:(?:new|existing|additional|more|other) )?(?P<unit>{_COUNTED})(?![a-z月半])"
)
_FACTOR = re.compile(rf"(?<![\w.])(?P<low>{_NUM}|{CHINESE})\s?(?P<unit>倍|times)(?![a-z])")


def amounts(text: str) -> Iterator[Quantity]:
    """Money of a folded text, in plain units of its currency."""
    for pattern in (_CHINESE_AMOUNT, _SIGNED, _WORDED):
        for m in pattern.finditer(text):
            groups = m.groupdict()
            if not groups["low"]:
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
            yield replace(made, value_max=round(number(groups["high"]) * factor, 4)) if groups["high"] else made
    for m in _SHARED_SCALE.finditer(text):
        start, end, sign = bounds(text, *m.span())
        yield Quantity(start, end, "number", round(number(m["low"]) * scale(m["scale"]), 4), op=sign)


def measures(text: str) -> Iterator[Quantity]:
    """Sizes, counts and factors of a folded text, in the unit they are written in."""
    for m in _MEASURE.finditer(text):
        unit = next(u for w, u in _MEASURES.items() if re.fullmatch(w, m["unit"]))
        yield _measured(text, m, "measure", unit, 1.0)
    for m in _COUNT.finditer(text):
        if m["low"] in ("a", "an") or (text[m.start() - 1 : m.start()] == "第"):
            continue
        yield _measured(text, m, "count", m["unit"], scale(m["scale"] or ""))
    for m in _FACTOR.finditer(text):
        yield _measured(text, m, "number", "times", 1.0)


def _measured(text: str, m: re.Match[str], kind: str, unit: str, factor: float) -> Quantity:
    start, end, sign = bounds(text, *m.span())
    made = Quantity(start, end, kind, number(m["low"]) * factor, op=sign, unit=unit)
    high = m.groupdict().get("high")
    return replace(made, value_max=number(high) * factor) if high else made
