"""Numbers as Chinese and English write them, to a float.  All input is folded text."""

import re
from collections.abc import Iterator
from functools import cache

import cn2an

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
CHINESE = r"[零〇一二两三四五六七八九十百千万亿]{1,12}(?:点[零一二三四五六七八九]{1,6})?"
_NUMERALS = ("low", "high", "above", "below")  # groups of patterns that hold a numeral
SCALE = r"万亿|千亿|百亿|十亿|亿|兆|千万|百万|十万|万|千|百"
ENGLISH_SCALE = r"trillion|billion|million|thousand|tn|bn|mn|[tbmk](?![a-z])"
_WORDS = {
    "万亿": 1e12, "兆": 1e12, "千亿": 1e11, "百亿": 1e10, "十亿": 1e9, "亿": 1e8, "千万": 1e7, "百万": 1e6,
    "十万": 1e5, "万": 1e4, "千": 1e3, "百": 1e2,
    "trillion": 1e12, "tn": 1e12, "t": 1e12, "billion": 1e9, "bn": 1e9, "b": 1e9,
    "million": 1e6, "mn": 1e6, "m": 1e6, "thousand": 1e3, "k": 1e3,
}  # fmt: skip
_ENGLISH = {
    word: float(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "seventy": 70.0,
    "eighty": 80.0,
    "ninety": 90.0,
    "hundred": 100.0,
}
ENGLISH = "|".join(sorted((w for w in _ENGLISH if w != "zero"), key=len, reverse=True))
_TENS = rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:{ENGLISH})"
ENGLISH_NUMBER = rf"{_TENS}|{ENGLISH}"


def scale(word: str) -> float:
    """The factor a scale word stands for; 1 for no word."""
    return _WORDS[word] if word else 1.0


def number(text: str) -> float:
    """The value of digits, Chinese numerals or English number words."""
    plain = text.replace(",", "").replace("○", "〇").strip()
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    if plain[0].isascii():
        return sum(_ENGLISH[word] for word in re.split(r"[- ]", plain))
    if re.fullmatch("[零〇一二三四五六七八九]{2,}", plain):  # 二〇二二, digit by digit
        return float("".join(str("零一二三四五六七八九".index(c.replace("〇", "零"))) for c in plain))
    if plain[0] in "百千万亿":
        plain = "一" + plain
    return float(cn2an.cn2an(plain.replace("两", "二").replace("〇", "零"), "smart"))


@cache
def _is_readable(text: str) -> bool:
    """False for characters of numerals that make no number: 十四五, 千百."""
    try:
        number(text.lstrip("+-"))
    except (ValueError, KeyError):
        return False
    return True


def matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern whose numerals make numbers."""
    for match in pattern.finditer(text):
        said = match.groupdict()
        if all(_is_readable(said[name]) for name in _NUMERALS if said.get(name)):
            yield match
