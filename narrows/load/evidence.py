"""The passage and the exact words behind a statement: its sentence, or its cell with the headers."""

from bisect import bisect_right
from functools import cached_property
from hashlib import sha256

from narrows.load.quote import Quoter
from narrows.model import Document, Passage, Statement
from narrows.resolve import is_cjk


def passage_id(document: str, passage: Passage) -> str:
    """`passage:` and 16 hex digits of the document's id and the place."""
    place = f"{document} {passage.start} {passage.end}"
    return f"passage:{sha256(place.encode()).hexdigest()[:16]}"


def language(text: str) -> str:
    """`zh` when at least a tenth of the characters are Chinese, else `en`."""
    return "zh" if 10 * sum(map(is_cjk, text)) >= max(len(text), 1) else "en"


class Source:
    """A document with its passages and cells within reach."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._passages = sorted(document.passages, key=lambda p: (p.start, -p.end))
        self._starts = [p.start for p in self._passages]

    def passage(self, start: int, end: int) -> Passage:
        """The smallest passage around [start, end), else one of exactly that place."""
        for passage in reversed(self._passages[: bisect_right(self._starts, start)]):
            if passage.end >= end:
                return passage
        return Passage(start, end)

    def words(self, statement: Statement) -> str:
        """The sentence as the document has it; for a table, the cell or row with its headers and caption."""
        if statement.table is None or statement.row is None:
            return self.document.text[statement.start : statement.end]
        return self._quoters[statement.table].quote(statement.row, statement.column)

    def sheet(self, statement: Statement) -> str | None:
        """The sheet of the table that states it."""
        return None if statement.table is None else self.document.tables[statement.table].sheet

    @cached_property
    def _quoters(self) -> list[Quoter]:
        return [Quoter(table) for table in self.document.tables]
