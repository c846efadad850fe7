"""All candidates of one text: known names, then each shape."""

from ingest.extract.mention.known import Known
from ingest.extract.mention.organization import organizations
from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.regulation import regulations
from ingest.extract.mention.technology import technologies
from ingest.extract.mention.units import units


def scan(reading: Reading, known: Known) -> list[Candidate]:
    """Candidates in no particular order, overlapping as they may."""
    hits = list(known.lexicon.hits(reading.squeezed, reading.original))
    found = [
        Candidate(h.start, h.end, h.name.entity.type, h.name.rule, h.name.entity, h.name.generic) for h in hits
    ]
    if reading.language == "zh":
        cut = units(reading, hits)
        found += technologies(reading, cut)
        found += organizations(reading, cut)
        found += regulations(reading, cut)
    return found
