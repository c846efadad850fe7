"""Reading: a file or URL becomes a `Document` with exact offsets."""

from ingest.read.errors import ReadError
from ingest.read.find import find
from ingest.read.reading import read

__all__ = ["ReadError", "find", "read"]
