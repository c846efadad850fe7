"""What a table says: rows of text in, claims out as short tuples."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ingest.extract.pipeline import extract
from ingest.read import read
from narrows.model import Document, Extraction, QualifierValue

Said = tuple[str, str, str, dict[str, QualifierValue]]


def markdown(rows: Iterable[Sequence[str]], caption: str = "") -> str:
    """A Markdown table below its caption."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    rule = "|" + " --- |" * lines[0].count(" | ") + " --- |"
    return "\n".join([caption, "", lines[0], rule, *lines[1:], ""])


def extraction(path: Path, text: str) -> tuple[Document, Extraction]:
    """A file of that text, read and extracted."""
    path.write_text(text, encoding="utf-8")
    document = read(path)
    return document, extract(document)


def table(folder: Path, rows: Iterable[Sequence[str]], caption: str = "") -> list[Said]:
    """The claims of a table's cells, in reading order."""
    _, made = extraction(folder / "table.md", markdown(rows, caption))
    return claims(made)


def claims(made: Extraction) -> list[Said]:
    """The claims of cells, in reading order."""
    found = [s for s in made.statements if s.table is not None]
    return [(s.subject, s.predicate, s.object, dict(s.qualifiers)) for s in found]


def lines(said: Iterable[Said]) -> list[str]:
    """Claims as sorted lines: `firm:tsmc HAS_SHARE node:foundry date=2024 unit=% value=64`."""
    return sorted(
        " ".join([s, p, o, *(f"{k}={_plain(v)}" for k, v in sorted(q.items()))]) for s, p, o, q in said
    )


def _plain(value: QualifierValue) -> str:
    return (
        f"{value:.10g}"
        if isinstance(value, float)
        else "+".join(value)
        if isinstance(value, tuple)
        else str(value)
    )
