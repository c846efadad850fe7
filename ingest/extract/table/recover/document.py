"""A document with the tables that only their names make out."""

from dataclasses import replace
from itertools import takewhile

from ingest.extract.mention import Names
from ingest.extract.table.naming import Lookup
from ingest.extract.table.recover.faults import faults
from ingest.extract.table.recover.region import table_in
from narrows.model import Document, Passage, PassageKind, Table

_DOUBTFUL = 0.1  # of the cells are at fault
_BETTER = 0.5  # of the faults of the other reading at most
_FLAT = "text/plain"


def recovered(document: Document, *, vocabulary: bool = True) -> Document:
    """The document, its flattened tables that no reader of lines could part into cells parted if possible.

    So are those whose cells do not hold what their titles say.
    """
    if document.media_type != _FLAT:
        return document
    lookup = Lookup(Names(document, vocabulary=vocabulary), vocabulary)
    tables = list(document.tables)
    passages: list[Passage] = []
    for passage in document.passages:
        if passage.kind is PassageKind.TABLE:
            if passage.table is not None:
                tables[passage.table] = _better(document, passage, tables[passage.table], lookup)
            elif found := table_in(document.text, passage, _caption(document, passage), lookup):
                passage = replace(passage, table=len(tables))
                tables.append(found)
        passages.append(passage)
    return replace(document, passages=tuple(passages), tables=tuple(tables))


def _better(document: Document, passage: Passage, table: Table, lookup: Lookup) -> Table:
    """The table, or another reading of the passage that is clearly less at fault."""
    wrong = faults(document.text, table, lookup)
    if wrong > _DOUBTFUL:
        other = table_in(document.text, passage, _caption(document, passage), lookup)
        if other is not None and faults(document.text, other, lookup) < _BETTER * wrong:
            return other
    return table


def _caption(document: Document, passage: Passage) -> str:
    """The captions above the passage, maybe with a paragraph between."""
    above = [p for p in document.passages if p.end <= passage.start][::-1]
    said = list(takewhile(_is_caption, above))
    rest = above[len(said) :]
    if rest and rest[0].kind is PassageKind.PARAGRAPH:
        said += takewhile(_is_caption, rest[1:])
    return " ".join(" ".join(document.text[p.start : p.end].split()) for p in reversed(said))


def _is_caption(passage: Passage) -> bool:
    return passage.kind is PassageKind.CAPTION
