"""Plain text, as written or as a PDF converter left it."""

from ingest.read.about import date_in, title_in
from ingest.read.content import Content
from ingest.read.decode import decode
from ingest.read.layout.passages import lay_out
from ingest.read.source import Source
from ingest.read.tables.pipes import pipe_tables

MEDIA_TYPES = ("text/plain",)
SUFFIXES = (".txt", ".text")


def looks_like(_head: bytes) -> bool:
    """Nothing in the bytes says plain text; it is what remains."""
    return False


def content(source: Source) -> Content:
    """The decoded file, newlines untouched; pipe tables are read as in Markdown."""
    text, encoding = decode(source.data, source.path, source.charset)
    passages, tables = lay_out(text, pipe_tables(text))
    return Content(text, passages, tables, title_in(text, passages), "", date_in(text), encoding)
