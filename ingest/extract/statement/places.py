"""Places where plants are built stand for their countries: 亞利桑那州 is in the United States."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from ingest.extract.found import Found
from ingest.extract.mention.known import known
from ingest.extract.statement.fold import fold
from ingest.extract.statement.forms import any_of
from ingest.extract.statement.frame import read
from ingest.extract.statement.line import Item, characters_of
from narrows.model import Entity

_FILE = Path(__file__).parent / "places.yaml"
_BUILDING = re.compile(
    r"\b(?:fabs?|plants?|factor(?:y|ies)|facilit(?:y|ies)|gigafactor(?:y|ies)|data cent(?:er|re)s?)\b"
    r"|\b(?:invest\w*|buil(?:ds?|t|ding)|campus)\b"
    r"|投资|设厂|建厂|兴建|新建|建设|设立|扩建|增建|扩产|厂|重金|数据中心|资料中心|投产|合建|建造|营运|布局"
)


@cache
def _places() -> tuple[re.Pattern[str], dict[str, tuple[str, Entity]]]:
    """A pattern of all written forms, and for each its English name and its country."""
    countries = known(vocabulary=False).entities
    forms = {
        fold(form): (place, countries[country])
        for country, places in read(_FILE).items()
        for place, written in places.items()
        for form in (*written.split("|"), place)
        if country in countries
    }
    return any_of(forms), forms


def _is_inside_word(folded: str, start: int, end: int) -> bool:
    """True for the mie of "premier"."""
    edges = folded[start - 1 : start + 1], folded[end - 1 : end + 1]
    return any(len(edge) == 2 and edge.isascii() and edge.isalnum() for edge in edges)


def sites(text: str) -> Iterator[tuple[int, int, Entity]]:
    """The places that a text on its own names, such as a table's cell: start, end, country."""
    folded = fold(text)
    pattern, forms = _places()
    for match in pattern.finditer(folded):
        if not _is_inside_word(folded, *match.span()):
            yield *match.span(), forms[match.group()][1]


def places(folded: str, sentences: Sequence[tuple[int, int]], taken: Sequence[Item]) -> Iterator[Item]:
    """The places of sentences that speak of building, outside of other names."""
    pattern, forms = _places()
    occupied = characters_of(taken)
    for start, end in sentences:
        if not _BUILDING.search(folded, start, end):
            continue
        for match in pattern.finditer(folded, start, end):
            if occupied.isdisjoint(range(*match.span())) and not _is_inside_word(folded, *match.span()):
                place, country = forms[match.group()]
                yield Item(
                    "S",
                    *match.span(),
                    (Found(*match.span(), country, "place"),),
                    place=place,
                    written=match.group(),
                )
