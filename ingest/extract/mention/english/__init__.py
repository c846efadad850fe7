"""Names that English text writes in small letters: tools, materials, steps and products."""

from ingest.extract.mention.english.technology import technologies

__all__ = ["technologies"]
