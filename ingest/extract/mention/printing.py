"""Which mentions are printed: maximal ones, and nested ones that a reader would name too."""

import re
from collections.abc import Collection, Iterable

from ingest.extract.found import Found
from ingest.extract.mention.names import Names
from ingest.extract.mention.reading import TECHNICAL
from narrows.resolve import is_cjk

_ADJECTIVE = re.compile(r"(?:an|ese|ish|ch)$")
_SILENT_INSIDE = {  # outer class -> inner classes that are part of the name and no mention of their own
    "Technology": ("Technology", "SupplyChainNode", "Country"),
    "SupplyChainNode": ("Technology", "SupplyChainNode", "Country"),
    "Regulation": ("Technology", "SupplyChainNode", "Regulation", "Country", "Firm", "Organization"),
    "Firm": ("Technology", "SupplyChainNode", "Firm", "Country", "Organization"),
    "Organization": ("Technology", "SupplyChainNode", "Regulation", "Firm"),
    "Country": ("Country",),
}


def printed(mentions: Iterable[Found], used: Collection[str], names: Names, text: str) -> list[Found]:
    """The mentions of a view's text to print; `used` are the ids that its statements speak of."""
    every = [m for m in mentions if not m.pronoun]
    kept: list[Found] = []
    for found in every:
        if names.is_generic(found.entity, text[found.start : found.end]) and found.entity.id not in used:
            continue
        inside = (o for o in every if o is not found and o.start <= found.start and found.end <= o.end)
        if any(_is_silent(found, outer, text, used) for outer in inside):
            continue
        kept.append(found)
    return kept


def _is_silent(inner: Found, outer: Found, text: str, used: Collection[str]) -> bool:
    if inner.entity.type == "Country" and outer.entity.type == "Organization":
        written = text[inner.start : inner.end]
        if is_cjk(written[0]):
            return inner.entity.id not in used  # the institute is called so: 澳洲戰略政策研究所
        return bool(_ADJECTIVE.search(written))  # European Commission
    if inner.entity.type == outer.entity.type == "Organization":
        # 商務部 in 商務部工業安全局 is one, 半導體產業協會 in 國際半導體產業協會 is none
        return inner.start > outer.start and inner.end == outer.end and inner.entity != outer.entity
    if (
        outer.entity.type in TECHNICAL
        and text[outer.start].isdigit()
        and not text[inner.start].isdigit()
        and inner.end == outer.end
    ):
        return False  # DRAM in 「18 奈米以下 DRAM」
    if outer.entity.type == "Regulation" and inner.entity.type in TECHNICAL and inner.entity.id in used:
        return is_cjk(text[outer.start])  # what "Export Controls on Computing Items" is said to restrict
    return inner.entity.type in _SILENT_INSIDE.get(outer.entity.type, ())
