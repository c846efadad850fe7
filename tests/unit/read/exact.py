"""What holds for every document, whatever its format."""

from pathlib import Path

from ingest.read import read
from narrows.model import Document, PassageKind


def read_text(tmp_path: Path, text: str) -> Document:
    """A text file as a document, whose offsets are checked."""
    file = tmp_path / "report.txt"
    file.write_bytes(text.encode())
    document = read(file)
    assert_exact(document)
    return document


def assert_exact(document: Document) -> None:
    """Offsets of cells and passages lead to their text; passages do not overlap; tables hold their cells."""
    end = 0
    for passage in document.passages:
        assert end <= passage.start < passage.end <= len(document.text)
        end = passage.end
        assert (passage.table is None) or passage.kind is PassageKind.TABLE
    for table in document.tables:
        assert table.cells
        for cell in table.cells:
            assert document.text[cell.start : cell.end] == cell.text
            assert table.start <= cell.start <= cell.end <= table.end


def said(document: Document) -> list[tuple[str, str]]:
    """Kind and text of every passage."""
    return [(passage.kind.value, document.text[passage.start : passage.end]) for passage in document.passages]


def grid(document: Document, table: int = 0) -> dict[tuple[int, int], str]:
    """Row and column to text, for the cells of one table that hold something."""
    return {(cell.row, cell.column): cell.text for cell in document.tables[table].cells if cell.text}


def row(document: Document, number: int, table: int = 0) -> list[str]:
    """The texts of one row's cells from left to right."""
    return [text for (at, _), text in sorted(grid(document, table).items()) if at == number]
