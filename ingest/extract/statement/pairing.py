"""Which value goes with which holder and market: in step, by group, or all with all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.extract.found import Found, Quantity
from ingest.extract.statement.fold import fold
from ingest.extract.statement.line import Item

Pair = tuple[Quantity, Found, Found]
_IN_STEP = re.compile(r"分别|\brespectively\b")
_EACH = re.compile(r"各自")
_STRONG = {  # the link between the groups of a list, the strongest first
    "zh": (re.compile(r"以及|及其?|暨"),),
    "en": (re.compile(r"\bas well as\b"), re.compile(r", and\b")),
}
_WEAK = {"zh": re.compile(r"[、，/和与跟]"), "en": re.compile(r",|\band\b")}
_LINK = re.compile(r"\s?(?:[、与和及]|以及|,| and |, and )\s?")
_FIGURE = re.compile(r"[\d一二两三四五六七八九百.]|\b(?:a|one|two|three)\b")


def _in_step(clause: str, holder: Item, market: Item) -> bool:
    """Whether a folded clause pairs its lists one to one.

    分別 and respectively do; 各自 does when the markets are set before the holders (在 A 和 B，甲與乙各自),
    for 「甲與乙在 A 和 B 各自」 is said of each in each.
    """
    return bool(_IN_STEP.search(clause) or (_EACH.search(clause) and market.start < holder.start))


def bounded(values: Sequence[Quantity], view: str) -> list[Quantity]:
    """The values of a list; a bound written before the first holds for all: 超過八成與七成."""
    first = values[0]
    told = first.op != "=" and not _FIGURE.match(fold(view[first.start : first.end]))
    plain = all(_LINK.fullmatch(fold(view[a.end : b.start])) for a, b in pairwise(values))
    if not (told and plain):
        return list(values)
    return [first, *(replace(v, op=first.op) if v.op == "=" else v for v in values[1:])]


def pairs(
    values: Sequence[Quantity], holder: Item, market: Item, clause: str, view: str, language: str
) -> Iterator[Pair]:
    """Each value with whom and what it is said of; none where lists said to be in step do not fit."""
    who, what = _singly(holder), _singly(market)
    step = _in_step(clause, holder, market)
    if len(values) == 1:
        if step and len(who) == len(what) > 1:
            whos, whats = who, what
        else:
            whos, whats = [holder.members], [market.members]
        values = [values[0]] * len(whos)
    elif len(who) == len(values):
        whos = who
        whats = what if step and len(what) == len(values) else [market.members] * len(values)
    elif len(what) == len(values):
        whos, whats = [holder.members] * len(values), what
    elif len(who) == len(what) == 1 or not step:
        whos, whats = [holder.members] * len(values), [market.members] * len(values)
    elif groups := _groups(market, len(values), view, language):
        whos, whats = [holder.members] * len(values), groups
    elif groups := _groups(holder, len(values), view, language):
        whos, whats = groups, [market.members] * len(values)
    else:
        return
    for value, some, things in zip(values, whos, whats, strict=True):
        for one in some:
            for thing in things:
                yield value, one, thing


def _singly(item: Item) -> list[tuple[Found, ...]]:
    return [(member,) for member in item.members]


def _groups(item: Item, wanted: int, view: str, language: str) -> list[tuple[Found, ...]]:
    """The members parted at the strongest link of their list, when that makes as many groups as wanted."""
    links = [fold(view[a.end : b.start]) for a, b in pairwise(item.members)]
    if len(item.members) <= wanted:
        return []
    for strong in _STRONG[language]:
        if not any(map(strong.search, links)):
            continue
        groups: list[tuple[Found, ...]] = [item.members[:1]]
        for link, member in zip(links, item.members[1:], strict=True):
            if strong.search(link):
                groups.append((member,))
            elif _WEAK[language].search(link):
                groups[-1] += (member,)
            else:
                return []
        return groups if len(groups) == wanted else []
    return []
