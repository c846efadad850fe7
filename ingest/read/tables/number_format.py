"""A spreadsheet's number as the sheet shows it: 0.554 with the format `0.0%` is 55.4%.

The codes are those of ECMA-376 part 1, 18.8.31; colours, conditions and fill characters change no text.
"""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_DROPPED = re.compile(r"\[(?!h|m|s)[^\]]*\]|\\(?=[ ()\-])|[_*].", re.IGNORECASE)
_CURRENCY = re.compile(r"\[\$([^\-\]]*)(?:-[^\]]*)?\]")
_DIGITS = re.compile(r"[#0?](?:[#0?,.]*[#0?])?(?P<scale>,*)")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')


def shown(value: object, code: str) -> str:
    """What a cell with this value and format code shows; dates as ISO 8601 whatever their format."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time.min else value.isoformat(" ", "minutes")
    if isinstance(value, date | time | timedelta):
        return str(value)
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), code)
    return "" if value is None else str(value)


def _number(value: Decimal, code: str) -> str:
    sections = code.split(";")
    if value < 0 and len(sections) > 1 and sections[1]:
        value, code = -value, sections[1]
    elif value == 0 and len(sections) > 2 and sections[2]:
        code = sections[2]
    else:
        code = sections[0]
    code = _DROPPED.sub("", _CURRENCY.sub(r'"\1"', code))
    bare = _LITERAL.sub("", code)
    digits = _DIGITS.search(bare)
    if digits is None and not bare.strip() and code.strip():  # a section of fixed text, as "-" for zero
        return _LITERAL.sub(r"\1\2", code).strip()
    if code.strip().lower() in ("general", "@", "") or digits is None or re.search(r"[/E]", bare):
        return _plain(value)
    if "%" in bare:
        value *= 100
    value /= Decimal(1000) ** len(digits["scale"])
    places = digits.group().rstrip(",").partition(".")[2]
    grouping = "," if "," in digits.group().rstrip(",") else ""
    written = f"{value.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP):{grouping}f}"
    optional = len(places) - len(places.rstrip("#"))
    for _ in range(optional):
        if written.endswith("0"):
            written = written[:-1]
    literal = _LITERAL.sub(lambda match: match[1] if match[1] is not None else match[2], code)
    pattern = _DIGITS.search(literal)
    if pattern is None:
        return written
    return (literal[: pattern.start()] + written.rstrip(".") + literal[pattern.end() :]).strip()


def _plain(value: Decimal) -> str:
    """As the General format: at most 15 digits, no exponent and no trailing zeros."""
    written = f"{Decimal(f'{value:.15g}'):f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
