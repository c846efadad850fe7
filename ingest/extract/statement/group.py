"""兩者, 前兩款, 這三國: names counted up that were listed before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.statement.line import ITEM, KINDS, Item, Line

_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_KINDS = {"者": "FCTOR", "国": "C", "家": "F", "款": "T"}  # by the word that counts them
_N = KINDS["N"]
_GROUP = re.compile(
    rf"(?<![{ITEM}第])(?P<said>这|该|上述|此)?(?P<part>前|后)?(?:(?P<number>[两二三四五])(?P<word>者|国(?!会|际|家|间)|家(?:(?=[，。公企厂业大])|(?<=[这该述此]..))|款)|(?P<count>{_N}))"
    r"(?P<head>降规品|产品|晶片|芯片|机型|型号|公司|企业|厂商|业者|大厂|美商|日商)?"
)


def stand_for_groups(line: Line, before: Sequence[Item]) -> None:
    """Put the names meant in place of such words; `before` are earlier lists of names, in reading order.

    Names that stand right before the word are what it counts: 甲與乙兩家.
    """
    at = 0
    while match := _GROUP.search(line.text, at):
        at = match.end()
        number, word = _counted(line, match)
        if word not in _KINDS or (match["count"] and not _is_definite(match, word)):
            continue
        listed = [*before, *(c for c in line.cells[: match.start()] if c is not None and len(c.members) > 1)]
        fitting = [i for i in listed if i.kind in _KINDS[word] and _has(i, number, match["part"])]
        if fitting:
            line.collapse(match.start(), match.end(), _part(fitting[-1], number, match, line))
            at = match.start() + 1


def _counted(line: Line, match: re.Match[str]) -> tuple[int, str]:
    if match["number"]:
        return _NUMBERS[match["number"]], match["word"]
    quantity = line.item(match.start("count")).quantity
    return (int(quantity.value or 0), quantity.unit[-1:]) if quantity is not None else (0, "")


def _is_definite(match: re.Match[str], word: str) -> bool:
    """Whether what is counted was spoken of: 該三家, 前兩款; 三家 alone may be any three."""
    return bool(match["said"] or match["part"] or (word == "款" and match["head"]))


def _has(item: Item, number: int, part: str | None) -> bool:
    return len(item.members) > number if part else len(item.members) == number


def _part(item: Item, number: int, match: re.Match[str], line: Line) -> Item:
    members = item.members[:number] if match["part"] == "前" else item.members[-number:]
    place = line.at[match.start()]
    return replace(item, start=place, end=place, members=members, carried=True)
