"""Qualifiers of an event from its surroundings: date, amount, count, place, threshold, status."""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

from ingest.extract.found import Quantity
from ingest.extract.statement.fold import fold
from ingest.extract.statement.line import ITEM, KINDS, Item, Line
from narrows.model import QualifierValue

_KIND_OF_ROLE = {"amount": "A", "count": "N", "value": "P"}
_BREAK = "，；：。"
_UNITS = {"奈米": "nm", "纳米": "nm", "层": "layers", "微米": "um", "毫米": "mm"}
_THRESHOLD = re.compile(
    r"(?P<number>\d+(?:\.\d+)?(?:\s?/\s?\d+)?)\s?-?(?P<unit>奈米|纳米|微米|毫米|层|nm|mm|um|layers?)\s?(?:[及或]|and|or)?\s?"
    r"(?:(?P<below>以下|或更小|或更先进|below|less|smaller)|以上|above|more)"
)
_OTHER_PART = re.compile(r", (?:while|whereas|but|although)\b")  # what stands before it is of another matter
# How large a fund is, not what it puts into one thing: 註冊資本 2,041 億元
_SIZE = re.compile(r"(?:注册资本|资本额|(?<!投资)(?:总)?规模|产值|募资|募集|募得|筹资|筹集)[^，；。]{0,8}$")
_OF_RULE = re.compile(
    rf"的[^{ITEM}，；。]{{0,6}}{KINDS['R']}"
)  # 總額 7,600 億盧比的「任務」: how large a plan is
_BEHIND = re.compile(rf"[^{ITEM}，。；：、]{{0,3}}{KINDS['A']}")
_DATES = re.compile(rf"{KINDS['D']}(?:[、和与及]{KINDS['D']})+$")  # 2019 年 5 月和 8 月: since the first
# 今年 8 月: a date of its own, though nobody can tell which
_OWN_DATE = re.compile(
    r"此前|(?:今|去|明|前|后|隔|翌|次)年|[本上下]月|本季|上季|(?:日前|近日|昨[日天]?|今[日天])"
)
_UNTIL = re.compile(r"(?:要求|目标|规定)[^，；。]{0,3}(?:到|至|最迟|在)?$")
_IN_FORCE_AFTER = re.compile(r"起?(?:正式)?(?:生效|施行|实施|实行|适用)")
_IN_FORCE_BEFORE = re.compile(
    r"\b(?:effective|(?:takes?|took) effect|into force|in effect)(?: on| from| as of| since)?\s*$"
)
_RANKS = {
    "zh": (re.compile(r"唯一|独家|仅有"), re.compile(r"最大|龙头|领先|主要|首屈一指|数一数二|霸主")),
    "en": (
        re.compile(r"\b(?:only|sole|exclusive)\b"),
        re.compile(r"\b(?:largest|leading|main|primary|dominant|biggest|top)\b"),
    ),
}


def clause_bounds(line: Line, start: int, end: int) -> tuple[int, int]:
    """The clause, or clauses, in which [start, end) of the line lies."""
    low = max((line.text.rfind(mark, 0, start) for mark in _BREAK), default=-1) + 1
    ends = [at for mark in _BREAK if (at := line.text.find(mark, end)) >= 0]
    return low, min(ends, default=len(line.text))


def is_deadline(text: str, at: int) -> bool:
    """True in 要求到 2030 年: by when something is to be, not when it was asked for."""
    return _UNTIL.search(text, max(at - 8, 0), at) is not None


def date_of(line: Line, start: int, end: int, trigger: int) -> Quantity | None:
    """The date of what [start, end) states: the nearest before the trigger, in its clause if there is one."""
    dates = [
        i
        for i, cell in enumerate(line.cells)
        if cell is not None and cell.kind == "D" and not is_deadline(line.text, i)
    ]
    low, high = clause_bounds(line, start, end)
    for candidates in (
        [i for i in dates if low <= i < trigger and ", " not in line.text[i:trigger]][::-1],
        [i for i in dates if trigger <= i < high and ", " not in line.text[trigger:i]],
        [i for i in dates if low <= i < trigger][::-1],
        [i for i in dates if trigger <= i < high],
        [] if _OWN_DATE.search(line.text, low, high) else [i for i in dates if i < low][::-1],
    ):
        if candidates:
            several = _DATES.search(line.text, 0, candidates[0] + 1)
            return line.item(several.start() if several else candidates[0]).quantity
    return None


def in_force(line: Line) -> str:
    """The date from which the line says something is in force: 「自 2023 年 8 月 1 日起生效」."""
    for at, cell in enumerate(line.cells):
        if cell is None or cell.kind != "D" or cell.quantity is None:
            continue
        before = _IN_FORCE_BEFORE.search(line.text[:at])
        if before or _IN_FORCE_AFTER.match(line.text, at + 1):
            return cell.quantity.date
    return ""


def nearest(line: Line, kind: str, start: int, end: int, trigger: int) -> Item | None:
    """The argument of a kind nearest to the trigger within the clause."""
    low, high = clause_bounds(line, start, end)
    char = KINDS[kind]
    found = [
        i
        for i in range(low, high)
        if line.text[i] == char
        and not (kind == "A" and (_SIZE.search(line.text, low, i) or _is_of_other_rule(line, i, start, end)))
        and not _OTHER_PART.search(line.text, min(i, trigger), max(i, trigger))
    ]
    if not found:
        return None
    # 補助台積電 4,760 億、美光 465 億: what stands before the mark is the other one's
    return line.item(min(found, key=lambda i: ("、" in line.text[i:trigger], abs(i - trigger), i)))


def _is_of_other_rule(line: Line, amount: int, start: int, end: int) -> bool:
    """Whether an amount tells how large a rule is that has no part in what [start, end) states."""
    rule = _OF_RULE.match(line.text, amount + 1)
    return rule is not None and not start <= rule.end() - 1 < end


def amount_of(line: Line, item: Item) -> Quantity | None:
    """The amount written right behind an argument: 投資甲 145 億元、乙 15 億美元."""
    at = next((i for i, cell in enumerate(line.cells) if cell is item), -1)
    behind = _BEHIND.match(line.text, at + 1) if at >= 0 else None
    return line.item(behind.end() - 1).quantity if behind else None


def only(line: Line, kind: str) -> Quantity | None:
    """The quantity of a kind, when the line has just one."""
    found = [
        cell.quantity
        for i, cell in enumerate(line.cells)
        if cell is not None
        and cell.kind == kind
        and not (_SIZE.search(line.text, 0, i) or _OF_RULE.match(line.text, i + 1))
    ]
    return found[0] if len(found) == 1 else None


def around(
    line: Line,
    takes: Collection[str],
    start: int,
    end: int,
    trigger: int,
    told: Mapping[str, QualifierValue] = MappingProxyType({}),
) -> dict[str, QualifierValue]:
    """The date, amount, count and value around [start, end) that a predicate takes and nobody `told`.

    Of `date_before`, only a date that opens the clause counts.
    """
    found: dict[str, QualifierValue] = {}
    if "date" in takes and "date" not in told:
        date = date_of(line, start, end, trigger)
        if date is not None:
            found |= of_quantity(date, "date")
    if "date_before" in takes and "date" not in told:
        low = clause_bounds(line, start, end)[0]
        dates = [c for c in line.cells[low:start] if c is not None and c.kind == "D"]
        if dates and dates[-1].quantity is not None:  # 2014 年起中國推動…, not a goal for 2030
            found |= of_quantity(dates[-1].quantity, "date")
    if "valid_from" in takes and (since := in_force(line)):
        found["valid_from"] = since
    for role in ("amount", "count", "value"):
        if role in takes and role not in told:
            item = nearest(line, _KIND_OF_ROLE[role], start, end, trigger)
            if item is not None and item.quantity is not None:
                found |= of_quantity(item.quantity, role)
    return found


def figure(line: Line, qualifiers: Mapping[str, QualifierValue]) -> tuple[int, int] | None:
    """Where the line writes the number of a claim."""
    for role in ("value", "amount", "share", "count"):
        for cell in line.cells if role in qualifiers else ():
            if cell is not None and cell.quantity is not None and cell.quantity.value == qualifiers[role]:
                return cell.quantity.start, cell.quantity.end
    return None


def of_quantity(quantity: Quantity, role: str) -> dict[str, QualifierValue]:
    """The qualifiers that a quantity fills in the role of value, amount, date or count."""
    found: dict[str, QualifierValue] = {}
    if role == "date":
        if quantity.date:
            found["date"] = quantity.date
        if quantity.date_end:
            found["date_end"] = quantity.date_end
        return found
    if quantity.value is None:
        return found
    if role == "count":
        return {"count": int(quantity.value)}
    found[role] = quantity.value
    if quantity.value_max is not None and quantity.value_max != quantity.value:
        found[f"{role}_max"] = quantity.value_max
    if role == "amount" and quantity.currency:
        found["currency"] = quantity.currency
    if role == "value" and quantity.unit:
        found["unit"] = quantity.unit
    if quantity.op != "=":
        found["op"] = quantity.op
    return found


def threshold(written: str) -> str:
    """The bound that a name sets, the same in any language: 「14 奈米以下」 is "<= 14 nm"."""
    match = _THRESHOLD.search(fold(written))
    if match is None:
        return ""
    below = match["below"] is not None
    unit = _UNITS.get(match["unit"], match["unit"])
    return f"{'<=' if below else '>='} {match['number'].replace(' ', '')} {unit}"


def rank(words: str, language: str) -> dict[str, QualifierValue]:
    """Whether the words make a maker the only one, or a leading one."""
    sole, dominant = _RANKS[language]
    if sole.search(words):
        return {"sole": True}
    return {"dominant": True} if dominant.search(words) else {}
