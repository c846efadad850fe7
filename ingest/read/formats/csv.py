"""CSV and TSV: one table; a passage a record."""

from ingest.read.content import Content
from ingest.read.decode import decode
from ingest.read.source import Source
from ingest.read.tables.delimited import delimiter, records
from narrows.model import Cell, Passage, PassageKind, Table

MEDIA_TYPES = ("text/csv", "text/tab-separated-values")
SUFFIXES = (".csv", ".tsv", ".tab")


def looks_like(_head: bytes) -> bool:
    """A name without suffix is never taken for CSV: a comma proves nothing."""
    return False


def content(source: Source) -> Content:
    """Cells hold the field without its quotes; a doubled quote stays doubled, so that offsets hold."""
    text, encoding = decode(source.data, source.path, source.charset)
    separator = "\t" if source.suffix in {".tsv", ".tab"} else delimiter(text)
    cells: list[Cell] = []
    passages: list[Passage] = []
    for row, fields in enumerate(records(text, separator), 1):
        cells.extend(
            Cell(row, column, field.start, field.end, text[field.start : field.end])
            for column, field in enumerate(fields, 1)
        )
        start, end = fields[0].start, fields[-1].end
        if text[start:end].strip():
            passages.append(Passage(start, end, PassageKind.TABLE, table=0))
    if not cells:
        return Content(text, (), encoding=encoding)
    return Content(text, tuple(passages), (Table(0, len(text), tuple(cells)),), encoding=encoding)
