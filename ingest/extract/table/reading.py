"""A table to statements: its grid, the roles of its columns, then row by row what the cells state."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.extract.statement.places import sites
from ingest.extract.table import lists, numbers, pairs
from ingest.extract.table.cellnames import CLASSES, Named, names_in
from ingest.extract.table.claim import Claim
from ingest.extract.table.columns import NUMERIC, Column, Mentions, columns_of
from ingest.extract.table.columns import date_of as cell_date
from ingest.extract.table.grid import Grid, Line, grid_of, turned
from ingest.extract.table.heading import Heading, read_heading
from ingest.extract.table.layout import Layout
from ingest.extract.table.matching import first_group
from ingest.extract.table.naming import Lookup, known_entity
from ingest.extract.table.number import Number
from ingest.extract.table.record import Record
from ingest.extract.table.residual import is_total
from ingest.extract.table.unit import Unit
from ingest.extract.table.value import Value, count_of, is_missing, value_of
from narrows.model import Cell, Drop, DropReason, Table
from narrows.resolve import fold

# Where the next date of a cell begins, also behind the rest of a list in HTML: <ul> 2022 年 2 月 2023 年
_NEXT_DATE = re.compile(r"[、\n]|</?[a-z][^<>]*>|(?<=[年月日])\s+(?=(?:19|20)\d\d)")
_KEPT_AS_TEXT = ("place", "threshold", "against", "status", "item")


_PAID = ("investment", "subsidy", "acquisition")
_SCALED = re.compile(r"\d\s?[万亿兆百千]|illion|\d\s?[bm]n")
_NO_LAYOUT = Layout()


@dataclass(frozen=True, slots=True)
class Read:
    """What one table states, and what of it could not be read."""

    claims: tuple[Claim, ...]
    drops: tuple[Drop, ...]
    columns: tuple[Column, ...] = ()


def read_table(table: Table, lookup: Lookup, mentions: Mentions, layout: Layout = _NO_LAYOUT) -> Read:
    """Read one table; one without recognised roles states nothing and is dropped whole."""
    grid = grid_of(table)
    caption = [read_heading(layout.caption, lookup), read_heading(table.caption, lookup)]
    best: Read | None = None
    for candidate in _ways(grid):
        above = [read_heading(cell.text, lookup) for cell in candidate.titles]
        headings = tuple(h for h in (*reversed(above), *caption) if h.text)
        columns = columns_of(candidate, lookup, mentions, layout.columns)
        made = _read(candidate, columns, headings, lookup, mentions)
        if best is None or len(made.claims) > len(best.claims):
            best = made
    if best is None or not best.claims:
        whole = Drop(DropReason.UNREADABLE_TABLE, table.start, table.end, table.caption)
        return Read((), (whole,), best.columns if best else ())
    return best


def _ways(grid: Grid | None) -> Iterator[Grid]:
    """The table as it stands, and turned when its first column is a list of attributes."""
    if grid is None:
        return
    yield grid
    stubs = [line.cells[grid.columns[0]].text for line in grid.lines if grid.columns[0] in line.cells]
    roles = [first_group(fold(text), "roles") for text in stubs]
    if len(grid.lines) > 1 and 2 * sum(map(bool, roles)) > len(roles) and len({r for r in roles if r}) > 1:
        yield turned(grid)


def _read(
    grid: Grid, columns: Sequence[Column], headings: Sequence[Heading], lookup: Lookup, mentions: Mentions
) -> Read:
    claims: list[Claim] = []
    drops: list[Drop] = []
    read_groups: dict[tuple[Cell, ...], tuple[Heading, ...]] = {}
    valued = [c for c in columns if c.role in (*NUMERIC, "value")]
    for line in grid.lines:
        group = read_groups.setdefault(line.group, tuple(read_heading(c.text, lookup) for c in line.group))
        record = _record(line, columns, (*group, *headings), lookup, mentions)
        stub = next(iter(line.cells.values()))
        if record.is_total() or is_total(stub.text):
            continue
        for column in valued:
            cell = line.cells.get(column.index)
            if cell is None or is_missing(cell.text):
                continue
            made = list(_numeric(record, column, cell))
            claims += made
            if (
                not made
                and _value(record, column, cell) is None
                and count_of(cell.text) is None
                and column.role != "count"
            ):
                drops.append(Drop(DropReason.UNREADABLE_CELL, cell.start, cell.end, cell.text.strip()))
        for column in columns:
            if column.role == "tick" and column.index in line.cells:
                claims += lists.ticked(record, column, line.cells[column.index])
        claims += pairs.claims(record, numbers=bool(valued))
        claims += lists.claims(record, numbers=bool(valued))
    return Read(tuple(_once(claims)), tuple(drops), tuple(columns))


def _record(
    line: Line, columns: Sequence[Column], headings: tuple[Heading, ...], lookup: Lookup, mentions: Mentions
) -> Record:
    record = Record(columns=tuple(columns))
    labels: list[Heading] = []
    for column in columns:
        cell = line.cells.get(column.index)
        if cell is None or is_missing(cell.text):
            continue
        if column.role in CLASSES:
            found = names_in(cell, column.role, mentions(cell), vocabulary=lookup.vocabulary)
            if column.heading.inner_role not in ("", "headquarters"):
                found = [replace(n, country=None) for n in found]
            record.names[column.index], record.roles[column.index] = found, column.role
        if column.role == "date":
            dates = [cell_date(part) for part in _NEXT_DATE.split(cell.text)]
            record.dates += [date for date in dates if date[0]] or [d for d in [cell_date(cell.text)] if d[0]]
        elif column.role == "basis":
            record.basis = first_group(fold(cell.text), "bases")
        elif column.role == "label":
            labels.append(read_heading(cell.text, lookup))
        elif column.role in _KEPT_AS_TEXT:
            record.texts.setdefault(column.role, " ".join(cell.text.split()))
            if column.role == "place":
                record.names[column.index] = _sites(cell, mentions)
                record.roles[column.index] = "site"
    record.headings = (*labels, *headings)
    _place_issuers(record, vocabulary=lookup.vocabulary)
    return record


def _sites(cell: Cell, mentions: Mentions) -> list[Named]:
    """The countries that a cell names, by themselves or by a place in them."""
    named = [(f.start, f.end, f.entity) for f in mentions(cell) if f.entity.type == "Country"]
    places = {entity.id: Named(entity, cell, start, end) for start, end, entity in sites(cell.text)}
    return list((places | {e.id: Named(e, cell, start, end) for start, end, e in named}).values())


def _place_issuers(record: Record, *, vocabulary: bool) -> None:
    """商務部 in a row of the United States is the American one."""
    country = next((n.text for n in record.named("country")), "")
    for index, role in record.roles.items():
        if country and role == "issuer":
            record.names[index] = [
                replace(
                    n,
                    entity=known_entity(f"{country}{n.text}", "Organization", vocabulary=vocabulary)
                    or n.entity,
                )
                for n in record.names[index]
            ]


def _numeric(record: Record, column: Column, cell: Cell) -> Iterator[Claim]:
    if column.heading.total:
        return
    value = _value(record, column, cell)
    if value is not None and value.kind != "number":
        yield from numbers.claims(Number(record, column, cell, value))
    elif (count := count_of(cell.text)) is not None:
        yield from numbers.supplier_counts(record, column, cell, count)


def _value(record: Record, column: Column, cell: Cell) -> Value | None:
    """The cell's number in the unit of its header, the group or the caption."""
    headings = (column.heading, *record.headings)
    unit = next((h.unit for h in headings if h.unit.is_known), Unit())
    value = value_of(cell.text, unit)
    if value is None:
        return None
    if unit.money and value.kind == "amount" and column.role == "share":
        unit, value = Unit(percent=True), value_of(cell.text, Unit(percent=True))
    if value is not None and value.kind == "number" and _is_paid(column, headings, value):
        return replace(value, kind="amount")
    if value is not None and value.kind == "number" and _counts_share(column, headings):
        factor = 100.0 if column.fraction else 1.0
        high = None if value.value_max is None else round(value.value_max * factor, 6)
        return replace(value, kind="percent", value=round(value.value * factor, 6), value_max=high)
    return value


def _is_paid(column: Column, headings: Sequence[Heading], value: Value) -> bool:
    """True for 50 億 under 投資金額: an amount of a currency that is not written."""
    paid = column.role == "amount" and any(h.measure in _PAID for h in headings)
    return paid and _SCALED.search(fold(value.text)) is not None


def _counts_share(column: Column, headings: Sequence[Heading]) -> bool:
    """True when a bare number is a percentage: the column or the caption is one of shares."""
    return column.role == "share" or (column.role == "value" and any(h.role == "share" for h in headings))


def _once(claims: Sequence[Claim]) -> Iterator[Claim]:
    seen: set[tuple[object, ...]] = set()
    for claim in claims:
        key = (
            claim.predicate,
            claim.subject.entity.id,
            claim.object.entity.id,
            tuple(sorted(claim.qualifiers.items(), key=lambda i: i[0])),
            claim.cell.start if claim.predicate != "HEADQUARTERED_IN" else 0,  # once, where it is said first
        )
        if key not in seen:
            seen.add(key)
            yield claim
