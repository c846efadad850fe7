"""What the Chinese shapes share: going left from a head over the words that belong to the name."""

from collections.abc import Collection, Sequence

from ingest.extract.mention.reading import Reading
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import words
from narrows.resolve import is_cjk

AND = frozenset("与及和暨或")
_IN_NAME = ("n", "b", "j", "s", "l", "x", "zg", "vg", "an", "vn", "t", "a", "ng", "i", "eng", "z")


def leftward(
    reading: Reading,
    units: Sequence[Unit],
    end: int,
    *,
    also: Collection[str] = (),
    rules: bool = False,
    limit: int = 12,
) -> int:
    """The first unit of the name that ends with unit `end`.

    `also` are words that may stand inside; with `rules`, names of rules may, too.
    """
    start = end
    while start > 0 and end - start < limit:
        before = units[start - 1]
        if before.end != units[start].start or reading.is_parted(before.end):
            break
        if not _belongs(before, rules, also):
            break
        start -= 1
    while start < end and (units[start].text in also or units[start].text in words("regulation", "edge")):
        start += 1
    return start


def _belongs(unit: Unit, rules: bool, also: Collection[str]) -> bool:
    if unit.text in also or unit.text in words("regulation", "inside"):
        return True
    if unit.hit is not None:
        type_ = unit.hit.name.entity.type
        return type_ != "Firm" and (type_ != "Regulation" or rules)
    if unit.text in words("technology", "breaks") or not (unit.text and is_cjk(unit.text[0])):
        return False
    return unit.text in words("technology", "verbs") or unit.tag.startswith(_IN_NAME)


def is_definite(units: Sequence[Unit], generic: Collection[str]) -> bool:
    """True when some unit is more than a word of the generic list, a conjunction, a country or a number."""
    return any(
        u.text not in generic
        and u.text not in AND
        and not (u.hit is not None and (u.hit.name.entity.type == "Country" or u.hit.name.generic))
        and is_cjk(u.text[0])
        for u in units
    )
