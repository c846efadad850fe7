"""Names in English text by their build: things, which have no capitals, firms and quoted rules."""

from collections.abc import Iterator, Sequence

from ingest.extract.mention.english.controlled import controlled
from ingest.extract.mention.english.firm import firms
from ingest.extract.mention.english.heading import heading
from ingest.extract.mention.english.rule import rules
from ingest.extract.mention.english.technology import technologies
from ingest.extract.mention.lexicon import Hit, Lexicon
from ingest.extract.mention.reading import Candidate, Reading

__all__ = ["candidates"]


def candidates(reading: Reading, hits: Sequence[Hit], lexicon: Lexicon) -> Iterator[Candidate]:
    """All of them; `hits` are the known names of the text."""
    yield from heading(reading)
    yield from technologies(reading, hits, lexicon)
    yield from firms(reading, hits)
    yield from rules(reading)
    yield from controlled(reading)
