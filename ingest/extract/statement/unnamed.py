"""Shares of firms that are counted and not named: 前七大供應商, the top three suppliers."""

import re

from ingest.extract.statement.line import KINDS, Line

_F = KINDS["F"]
_NOT = f"，。；,;.{_F}{KINDS['C']}"
_FIRMS = {
    "zh": r"(?:供应商|厂商|企业|公司|业者|制造商|生产商|设备商|材料商|大厂|巨头|龙头|集团|代工厂|晶圆厂)",
    "en": r"(?:suppliers|firms|companies|(?:chip)?makers|manufacturers|producers|vendors|players|foundries)",
}
_NUMBER = {
    "zh": rf"(?:前\s?)?(?<!第)(?:(?P<n>[二两三四五六七八九十]|\d{{1,2}})\s?[大家强间]|{KINDS['N']})",
    "en": rf"(?:(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})\b|{KINDS['N']})",
}
_GROUP = {
    "zh": re.compile(
        rf"{_NUMBER['zh']}[^{_NOT}]{{0,10}}?(?:{_FIRMS['zh']}|(?<={KINDS['N']}))(?!之一|之首|中|之中|里|当中|其中)"
    ),
    "en": re.compile(
        r"(?<!one of )(?<!one of the )(?<!among the )"
        r"\b(?:top|leading|largest|biggest|major|these|those|the) "
        rf"{_NUMBER['en']}[^{_NOT}]{{0,30}}?(?:\b{_FIRMS['en']}\b|(?<={KINDS['N']}))"
    ),
}
_ENGLISH = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMERALS = {word: i + 2 for listed in ("二三四五六七八九十", _ENGLISH) for i, word in enumerate(listed)} | {
    "两": 2
}
_BESIDE = 6  # characters between a list and the group that sums it up: 「甲、乙和丙這三大廠商」


def is_unnamed(line: Line, low: int, at: int, language: str) -> bool:
    """Whether [low, at) of a line, before a share, gives it to counted firms that are not all named there."""
    groups = list(_GROUP[language].finditer(line.text, low, at))
    if not groups:
        return False
    group = groups[-1]
    written = group["n"] or ""
    count = int(written) if written.isdigit() else _NUMERALS.get(written)
    listed = [
        len(line.item(i).members)
        for i in range(low, at)
        if line.text[i] == _F and (i >= group.start() or group.start() - i <= _BESIDE)
    ]
    return not any(size == count if count else size > 1 for size in listed)
