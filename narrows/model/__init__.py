"""The shapes that flow one way: Document (read) -> Extraction (mentions, statements) -> graph."""

from narrows.model.claim import (
    Drop,
    DropReason,
    Entity,
    Extraction,
    Mention,
    QualifierValue,
    Statement,
)
from narrows.model.document import Cell, Document, Passage, PassageKind, Table

__all__ = [
    "Cell",
    "Document",
    "Drop",
    "DropReason",
    "Entity",
    "Extraction",
    "Mention",
    "Passage",
    "PassageKind",
    "QualifierValue",
    "Statement",
    "Table",
]
