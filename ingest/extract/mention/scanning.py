"""All candidates of one text: known names, then each shape."""

from ingest.extract.mention.known import Known
from ingest.extract.mention.reading import Candidate, Reading


def scan(reading: Reading, known: Known) -> list[Candidate]:
    """Candidates in no particular order, overlapping as they may."""
    found = [
        Candidate(hit.start, hit.end, hit.name.entity.type, hit.name.rule, hit.name.entity, hit.name.generic)
        for hit in known.lexicon.hits(reading.squeezed, reading.original)
    ]
    return found
