"""A sheet to its tables: blocks of rows between empty rows, with the title rows above them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.read.draft import GridCell


@dataclass(slots=True)
class Part:
    """Either one table with the lines that stand above it, or lines alone."""

    titles: list[str] = field(default_factory=list)
    cells: list[GridCell] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


def parts(rows: Iterable[Sequence[GridCell]]) -> Iterator[Part]:
    """The parts of a sheet; `rows` are its filled rows in order, with the sheet's row and column numbers.

    A row with a single cell before a table is a title of it, after it a note.  An empty row ends a table;
    titles wait for the table below.
    """
    part = Part()
    last = 0
    for row in rows:
        gap = row[0].row > last + 1
        last = row[0].row + max(0, min(cell.row_span for cell in row) - 1)
        if gap and part.cells:
            yield part
            part = Part()
        alone = len(row) == 1
        if not part.cells:
            if alone:
                part.titles.append(row[0].text)
                continue
        elif alone and (part.after or (row[0].column_span == 1 and _is_note(row[0].text))):
            part.after.append(row[0].text)
            continue
        part.cells.extend(row)
    if part.cells or part.titles:
        yield part


def _is_note(text: str) -> bool:
    lowered = text.lstrip("(（*").lower()
    return lowered.startswith(
        (
            "source",
            "note",
            "資料來源",
            "资料来源",
            "數據來源",
            "数据来源",
            "來源",
            "来源",
            "註",
            "注",
            "備註",
            "备注",
        )
    )
