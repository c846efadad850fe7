"""One CSV file of the folder, row by row, each cell with its place in the file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.read import ReadError, read
from narrows.model import Cell, Document

COLUMNS: Mapping[str, tuple[str, ...]] = {  # what is read of each file
    "inputs.csv": (
        "input_id",
        "input_name",
        "type",
        "stage_id",
        "market_share_chart_global_market_size_info",
    ),
    "providers.csv": ("provider_name", "alias", "provider_id", "provider_type", "country"),
    "provision.csv": (
        "provider_name",
        "provider_id",
        "provided_name",
        "provided_id",
        "share_provided",
        "year",
    ),
    "sequence.csv": (
        "input_name",
        "input_id",
        "goes_into_name",
        "goes_into_id",
        "is_type_of_name",
        "is_type_of_id",
    ),
    "stages.csv": ("stage_id", "stage_name", "market_share_chart_caption"),
}
_HINT = "take the file again from the dataset's release"


@dataclass(frozen=True, slots=True)
class Row:
    """One record: [start, end) in the document, and its cells by column name."""

    number: int  # from 1, the header included
    start: int
    end: int
    cells: Mapping[str, Cell]

    def __getitem__(self, column: str) -> str:
        return self.cells[column].text.strip()


@dataclass(frozen=True, slots=True)
class File:
    """A file as a document, and its records."""

    document: Document
    rows: tuple[Row, ...]


def read_file(path: Path) -> File:
    """Read one of the five.  Raises ReadError when it is missing, or a column or field of it is."""
    if not path.is_file():
        raise ReadError(f"{path.as_posix()}: no such file", f"the dataset has five: {', '.join(COLUMNS)}")
    document = read(path)
    by_row: dict[int, list[Cell]] = {}
    for cell in document.tables[0].cells:
        by_row.setdefault(cell.row, []).append(cell)
    header = [cell.text.strip().removeprefix("\ufeff") for cell in by_row.pop(1)]
    missing = [column for column in COLUMNS[path.name] if column not in header]
    if missing:
        raise ReadError(f"{path.as_posix()}, row 1: no column {', '.join(missing)}", _HINT)
    rows = []
    for number, cells in by_row.items():
        if len(cells) == 1 and not cells[0].text.strip():
            continue
        if len(cells) != len(header):
            wrong = f"{len(cells)} fields where the header has {len(header)}"
            raise ReadError(f"{path.as_posix()}, row {number}: {wrong}", _HINT)
        rows.append(Row(number, cells[0].start, cells[-1].end, dict(zip(header, cells, strict=True))))
    title = f"ETO Advanced Semiconductor Supply Chain Dataset: {path.stem}"
    return File(replace(document, title=title, publisher="Emerging Technology Observatory"), tuple(rows))
