"""The currency that a bare 元 stands for: another amount's beside it, or that of the payer's country."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.extract.found import Found, Quantity
from narrows.model import Entity
from narrows.resolve import fold

_COUNTRIES = {"中国": "CNY", "china": "CNY", "台湾": "TWD", "taiwan": "TWD"}
_PUBLIC = re.compile(r"(?P<country>中国|china|台湾|taiwan).*(?:基金|政府|部|fund|government|ministry)")
_CONVERTED = re.compile(r"合|相当于|[(（]|equivalent|or about")


def with_neighbours(
    text: str,
    sentences: Iterable[tuple[int, int]],
    quantities: Sequence[Quantity],
    mentions: Iterable[Found] = (),
) -> list[Quantity]:
    """Bare amounts take the currency of the nearest one in their sentence, unless it converts them.

    In a sentence about a public body of a country that counts in 元, a bare 元 is that country's.
    """
    payers = [m for m in mentions if m.entity.type != "Country"]
    folded = fold(text)
    told: dict[int, str] = {}
    for low, high in sentences:
        here = [q for q in quantities if q.kind == "amount" and low <= q.start and q.end <= high]
        unsaid = [q for q in here if not q.currency]
        if not unsaid or any(low <= m.start < high and home_currency([m.entity]) for m in payers):
            continue
        for bare in unsaid:
            near = [q for q in here if q.currency and not _CONVERTED.search(_between(folded, bare, q))]
            if near:
                closest = min(near, key=lambda q: (abs(q.start - bare.start), q.start))
                told[bare.start] = closest.currency
    return [
        replace(q, currency=told[q.start]) if q.kind == "amount" and q.start in told else q
        for q in quantities
    ]


def _between(text: str, one: Quantity, other: Quantity) -> str:
    return text[min(one.end, other.end) : max(one.start, other.start)]


def home_currency(payers: Iterable[Entity]) -> str:
    """ISO 4217 of the first payer that is, or by its name belongs to, a country that counts in 元."""
    for payer in payers:
        for name in map(fold, (payer.name, *payer.names)):
            if payer.type == "Country" and name in _COUNTRIES:
                return _COUNTRIES[name]
            if payer.type != "Country" and (public := _PUBLIC.match(name)):
                return _COUNTRIES[public["country"]]
    return ""
