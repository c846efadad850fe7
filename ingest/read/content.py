"""What a format makes of a source; `ingest.read.reading` turns it into a `Document`."""

from dataclasses import dataclass

from narrows.model import Passage, Table


@dataclass(frozen=True, slots=True)
class Content:
    """Text, its passages and tables, and what the file says about itself (empty when it does not)."""

    text: str
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...] = ()
    title: str = ""
    publisher: str = ""
    date: str = ""  # ISO 8601
    encoding: str = ""
