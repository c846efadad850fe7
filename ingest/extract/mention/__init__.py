"""Mentions: which firm, agency, country, technology, node or rule a text names, and where."""

from ingest.extract.mention.finding import find_in
from ingest.extract.mention.names import Names
from ingest.extract.mention.printing import printed

__all__ = ["Names", "find_in", "printed"]
