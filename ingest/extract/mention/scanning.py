"""All candidates of one text: known names, then each shape."""

import re

from ingest.extract.mention.country import short_countries
from ingest.extract.mention.known import Known
from ingest.extract.mention.lexicon import Hit
from ingest.extract.mention.organization import organizations
from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.regulation import regulations
from ingest.extract.mention.technology import is_head, technologies
from ingest.extract.mention.units import units


def scan(reading: Reading, known: Known) -> list[Candidate]:
    """Candidates in no particular order, overlapping as they may."""
    hits = [h for h in known.lexicon.hits(reading.squeezed, reading.original) if not _is_pair(h, reading, known)]
    found = [
        Candidate(h.start, h.end, h.name.entity.type, h.name.rule, h.name.entity, h.name.generic) for h in hits
    ]
    if reading.language == "zh":
        found += short_countries(reading, known.short)
        cut = units(reading, hits)
        found += technologies(reading, cut)
        found += organizations(reading, cut)
        found += regulations(reading, cut)
    return found


_TECHNICAL = ("Technology", "SupplyChainNode")


def _is_pair(hit: Hit, reading: Reading, known: Known) -> bool:
    """True for a known name such as 「甲與乙」 in running text, where 甲 and 乙 are names by themselves."""
    if hit.name.entity.type not in _TECHNICAL or (hit.start, hit.end) == (0, len(reading.squeezed)):
        return False
    parts = re.split(r"[与和及&、]|以及", reading.squeezed[hit.start : hit.end])
    return len(parts) > 1 and all(any(n.entity.type in _TECHNICAL for n in known.lexicon.whole(p)) or is_head(p) for p in parts)
