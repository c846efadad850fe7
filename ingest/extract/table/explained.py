"""Why a table states what it states: the role of each column, and the rule behind each cell's claim."""

from collections.abc import Iterator

from ingest.extract.table.claim import Claim
from ingest.extract.table.columns import Column
from ingest.extract.table.reading import Read
from narrows.model import Document, Table

_SHOWN = 60  # characters of a dropped cell or table


def explained(document: Document, table: Table, read: Read) -> Iterator[str]:
    """Lines in the manner of `--explain`: the table, its columns, its claims, its drops."""
    yield f"{document.name}:{table.start}-{table.end} table {table.caption}".rstrip()
    yield from map(_column, read.columns)
    yield from map(_cell, read.claims)
    for drop in read.drops:
        text = " ".join(document.text[drop.start : drop.end].split())
        yield f"  dropped   {text[:_SHOWN]}  {drop.reason.value}"


def _column(column: Column) -> str:
    heading = column.heading
    said = {"measure": heading.measure, "date": heading.date, "basis": heading.basis}
    more = " ".join(f"{name}={value}" for name, value in said.items() if value)
    return f"  column    {heading.text or '(no header)'}  {column.role or 'no role'}  {more}".rstrip()


def _cell(claim: Claim) -> str:
    cell = f"row {claim.cell.row} column {claim.cell.column} {' '.join(claim.cell.text.split())}"
    ends = f"{claim.subject.entity.name} {claim.predicate} {claim.object.entity.name}"
    given = "  ".join(f"{name}={value}" for name, value in claim.qualifiers.items())
    return f"  cell      {cell}  {ends}  {given}  by {claim.rule}"
