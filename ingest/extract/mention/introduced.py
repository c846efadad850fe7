"""Brackets that introduce another name: who owns it, and whether it may be one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extract.mention.apposition import Alias, aliases
from ingest.extract.mention.latin import classify, is_initials
from ingest.extract.mention.reading import TECHNICAL, Candidate, Reading
from ingest.extract.mention.technology import head_type, is_head
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import words
from narrows.model import Entity
from narrows.resolve import is_cjk

_NAMED = ("Firm", "Organization", "Regulation")
_TAIL = {
    "Organization": re.compile(r"[会会署局部院所府盟组厅处团行司社校学心室厦军队库坛]$|政府$"),
    "Regulation": re.compile(r"[法案例则令单录约定书画划略议策要章度证程言]$"),
}
_NOT_ALIAS = re.compile(
    r"\d+ ?(?:奈米|纳米|nm)|[\d\s.,%+-]+$|第|详|参|见|如|约|共|以|含|即将|不|p\. ?\d|pp\.|[ivx]+$|"
    r".*(?:年|月|日|元|家|项|种|号|名|倍)$|"
    r"specifically$|respectively$|collectively$|"
    r"(?:such as|e ?\.g|i ?\.e|including|used|using|typically|which|that|an?|to|in|for|like|see|with|"
    r"mostly|mainly|made|excluding|adv\.|non) "
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """`alias` is another name of what [start, end) names; `entity` when one of the two is known."""

    start: int
    end: int
    type: str
    name: str
    alias: str
    entity: Entity | None


def introductions(
    reading: Reading, candidates: Sequence[Candidate], units: Sequence[Unit]
) -> Iterator[Introduction]:
    """Every bracket of the text that gives a name to something."""
    longest: dict[int, Candidate] = {}
    exact: dict[tuple[int, int], Candidate] = {}
    for c in sorted(candidates, key=lambda c: (c.length, c.entity is not None)):
        longest[c.end] = c
        exact[c.start, c.end] = c
    for alias in aliases(reading):
        if reading.is_ignored(alias.start, alias.end):
            continue
        text = reading.written(alias.start, alias.end)
        inside = exact.get((alias.start, alias.end))
        owner = longest.get(alias.owner)
        if (inside is not None and inside.type == "Country") or _NOT_ALIAS.match(
            reading.squeezed[alias.start : alias.end]
        ):
            continue
        if owner is None or (owner.type in TECHNICAL and inside is not None and inside.type in _NAMED):
            owner = _owner(reading, units, alias, inside, text)
            if owner is None:
                continue
        if owner.type == "Country":
            continue
        if inside is not None and inside.entity is not None:
            if _group(inside.type) == _group(owner.type) and owner.entity is None:
                name = reading.written(owner.start, owner.end)
                yield Introduction(owner.start, owner.end, owner.type, name, text, inside.entity)
            continue
        if _may_be(reading, alias, owner, text):
            name = reading.written(owner.start, owner.end)
            yield Introduction(owner.start, owner.end, owner.type, name, text, owner.entity)


def _group(type_: str) -> str:
    return "Technical" if type_ in TECHNICAL else type_


def _may_be(reading: Reading, alias: Alias, owner: Candidate, text: str) -> bool:
    """True when the bracketed text reads as a name of the owner."""
    if alias.introduced:
        return len(text) < 30
    if len(text) == 2 and text.isupper() and not is_initials(text, _around(reading, alias, owner)):
        return False
    if owner.generic and owner.entity is not None:
        return False
    if text[0].isascii():
        named = text[0].isupper() and len(text) > 1
        if owner.type in _NAMED:
            return named
        return not any(is_cjk(c) for c in text) and len(text) < 50 and len(text.split()) < 6
    if owner.type in TECHNICAL:
        return 1 < len(text) <= 10 and is_head(reading.squeezed[alias.start : alias.end])
    return owner.type == "Firm" and 2 <= len(text) <= 8 and all(is_cjk(c) for c in text)


def _around(reading: Reading, alias: Alias, owner: Candidate) -> str:
    """What stands before an abbreviation in its bracket, or the owner's own English name."""
    opening = reading.squeezed.rfind("(", 0, alias.start)
    before = reading.written(opening + 1, alias.start) if opening + 1 < alias.start else ""
    return (
        before.strip(" ,，")
        or " ".join(owner.entity.names if owner.entity else ())
        or reading.written(owner.start, owner.end)
    )


def _owner(
    reading: Reading, units: Sequence[Unit], alias: Alias, inside: Candidate | None, text: str
) -> Candidate | None:
    """The Chinese words before a bracket, when what is in it tells what they are."""
    type_ = inside.type if inside is not None and inside.type in _NAMED else classify(text, sure=True)
    ending = [i for i, u in enumerate(units) if u.end == alias.owner]
    if not ending:
        return None
    start = end = ending[0]
    if type_ in ("", "Firm") and head_type(units[end]):
        return None
    if not type_ and text[0].isupper() and _is_cued(units, end):
        type_ = "Firm"
    if not type_:
        return None
    if type_ in _TAIL and not _TAIL[type_].search(units[end].text):
        return None
    limit = 4 if type_ == "Firm" else 10
    while (
        start >= 0
        and end - start < limit
        and _is_part(units[start], type_)
        and (start == end or not reading.is_parted(units[start].end))
    ):
        start -= 1
    start += 1
    if start > end or units[end].end - units[start].start < 2:
        return None
    if start == end and units[end].text in words("firm", "trades") | words("firm", "legal"):
        return None
    return Candidate(units[start].start, units[end].end, type_, "named beside its English name")


def _is_part(unit: Unit, type_: str) -> bool:
    if unit.hit is not None:
        return type_ != "Firm" and unit.hit.name.entity.type not in ("Firm",)
    if not is_cjk(unit.text[0]) or unit.text in words("technology", "breaks"):
        return unit.text in ("与", "及", "和") and type_ != "Firm"
    if type_ == "Firm" and (
        unit.text in words("firm", "cues")
        or (
            unit.text in words("firm", "not_names")
            and len(unit.text) > 1
            and unit.text not in words("firm", "trades")
        )
    ):
        return False
    return not unit.tag.startswith(("p", "c", "u", "d", "r", "y", "m")) and not (
        unit.tag == "v" and unit.text not in words("technology", "verbs")
    )


def _is_cued(units: Sequence[Unit], end: int) -> bool:
    return any(unit.text in words("firm", "cues") for unit in units[max(0, end - 3) : end])
