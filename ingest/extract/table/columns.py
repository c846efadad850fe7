"""The role of each column: by its header's words, checked against what its cells hold."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.extract import quantity
from ingest.extract.found import Found, outermost
from ingest.extract.table.cellnames import CLASSES
from ingest.extract.table.codes import country_of
from ingest.extract.table.grid import Grid
from ingest.extract.table.heading import Heading, read_heading
from ingest.extract.table.matching import has
from ingest.extract.table.naming import Lookup
from ingest.extract.table.residual import is_residual, is_total
from ingest.extract.table.value import count_of, is_missing, value_of
from ingest.extract.table.words import words
from narrows.model import Cell
from narrows.resolve import fold, is_unknown

Mentions = Callable[[Cell], Sequence[Found]]  # at offsets of the cell's text
SILENT = ("rank", "growth", "note", "status")
NUMERIC = ("share", "amount", "count")
_HALF, _NEARLY_ALL = 0.5, 0.8  # a header is overruled only by cells that are names of another class
_BESIDE = {
    "supplier": re.compile(r"(?:主要|关键|上游)?(?:供应商|供货商|供应来源)|(?:main |key )?suppliers?"),
    "subsidiary": re.compile(r"(?:主要)?(?:子公司|旗下公司|旗下企业|关系企业)|subsidiar(?:y|ies)"),
}
_BY_CONTENT = {
    "Country": "country",
    "Firm": "firm",
    "SupplyChainNode": "node",
    "Technology": "node",
    "Regulation": "regulation",
    "Organization": "issuer",
}


@dataclass(frozen=True, slots=True)
class Column:
    """`role` is one of `words.yaml`; or value (numbers whose header only dates or names), tick, label, ""."""

    index: int
    role: str
    heading: Heading
    head: tuple[Cell, ...]
    fraction: bool = False  # shares written as 0.41


def columns_of(grid: Grid, lookup: Lookup, mentions: Mentions, given: Mapping[str, str]) -> list[Column]:
    """The columns from left to right; `given` has roles by folded header, from a layout file."""
    made: list[Column] = []
    for index in grid.columns:
        head = grid.headers.get(index, ())
        heading = read_heading(" ".join(cell.text.strip() for cell in head), lookup)
        cells = [line.cells[index] for line in grid.lines if index in line.cells]
        filled = list({(c.row, c.column): c for c in cells if not is_missing(c.text)}.values())
        role = given.get(fold(heading.text).strip(), "") or _role(heading, filled, mentions, first=not made)
        made.append(Column(index, role, heading, head, _is_fraction(heading, role, filled)))
    made = [_beside(column, made[:n]) for n, column in enumerate(made)]
    numbers = any(column.role in (*NUMERIC, "value") for column in made)
    return [_stub(column, numbers=numbers) for column in made]


def _beside(column: Column, left: Sequence[Column]) -> Column:
    """Right of firms, 供應商 are theirs, and so are 子公司."""
    if column.role == "firm" and any(c.role == "firm" for c in left):
        for role in ("supplier", "subsidiary"):
            if _BESIDE[role].fullmatch(fold(column.heading.text)):
                return replace(column, role=role)
    return column


def _stub(column: Column, *, numbers: bool) -> Column:
    """Names of no known class before numbers are taken for nodes: parts, materials, segments."""
    return column if column.role != "stub" else replace(column, role="node" if numbers else "")


def _role(heading: Heading, cells: Sequence[Cell], mentions: Mentions, *, first: bool) -> str:
    if heading.total:
        return "note"
    if heading.role in SILENT and heading.whole is None:
        return heading.role
    if not cells:
        return ""
    if heading.whole is not None and all(is_tick(c.text) for c in cells):
        return "tick"
    numbers = sum(value_of(c.text) is not None or count_of(c.text) is not None for c in cells)
    if 2 * numbers >= len(cells):
        if heading.role in NUMERIC and heading.whole is None:
            return heading.role
        if _are_dates(cells) and (heading.role == "date" or not heading.text):
            return "date"
        return "value" if heading.text and not (first and heading.role in CLASSES) else "rank"
    if heading.role == "date" or (not heading.role and _are_dates(cells)):
        return "date"
    of_country = heading.whole is not None and heading.whole.type == "Country"  # 美國 is no 國 of others
    content = _content(cells, mentions, sure=heading.role in CLASSES and not of_country)
    if heading.role in CLASSES and not of_country:
        fits = (
            not content
            or content in CLASSES[heading.role]
            or {content, CLASSES[heading.role][0]} <= {"SupplyChainNode", "Technology"}
        )
        return heading.role if fits else _BY_CONTENT[content]
    if heading.role in NUMERIC:
        return "" if not content else _BY_CONTENT[content]
    if heading.role and not of_country:
        return heading.role
    if content:
        return _BY_CONTENT[content]
    return "label" if _are_labels(cells) else "stub" if first else ""


def _content(cells: Sequence[Cell], mentions: Mentions, *, sure: bool) -> str:
    """The class of most names of the cells, empty when there is none; `sure`: by names of the vocabulary."""
    counts: Counter[str] = Counter()
    named = [cell for cell in cells if not is_residual(cell.text) and not is_total(cell.text)]
    for cell in named:
        if country_of(cell.text):
            counts["Country"] += 1
            continue
        counts.update(sorted(_classes(cell, mentions(cell), sure=sure)))
    counts["SupplyChainNode"] += counts.pop("Technology", 0)
    best = max(sorted(counts), key=lambda class_: counts[class_], default="")
    return best if best and 2 * counts[best] > len(named) else ""


def _classes(cell: Cell, found: Sequence[Found], *, sure: bool) -> set[str]:
    """The classes whose names make up the cell or half of it; a country inside a longer name is none."""
    filled: Counter[str] = Counter()
    for f in outermost(found):
        filled[f.entity.type] += (f.end - f.start) * (not sure or not is_unknown(f.entity.id))
    part = _NEARLY_ALL if sure else _HALF
    return {class_ for class_, length in filled.items() if length >= part * len(cell.text.strip())}


def _are_dates(cells: Sequence[Cell]) -> bool:
    dated = sum(date_of(cell.text) != ("", "") for cell in cells)
    return 2 * dated > len(cells)


def _are_labels(cells: Sequence[Cell]) -> bool:
    """True when the cells of a stub say what is measured or when: transposed tables."""
    return all(has(fold(c.text), "earnings") or date_of(c.text)[0] or "%" in c.text for c in cells)


def date_of(text: str) -> tuple[str, str]:
    """The date that a cell as a whole is, and the end of a period; empty for another text."""
    plain = " ".join(text.split())
    found = quantity.find(plain)
    if len(found) == 1 and found[0].kind == "date" and 2 * (found[0].end - found[0].start) >= len(plain):
        return found[0].date, found[0].date_end
    return "", ""


def is_tick(text: str) -> bool:
    """True for ✓, ●, yes."""
    return fold(text).strip() in words("ticks")


def _is_fraction(heading: Heading, role: str, cells: Sequence[Cell]) -> bool:
    """Shares as parts of one: no percent sign anywhere, decimals, none above one."""
    if role != "share" or heading.unit.is_known or any("%" in c.text for c in cells):
        return False
    values = [v.value for c in cells if (v := value_of(c.text))]
    return bool(values) and max(values) <= 1 and any(0 < v < 1 for v in values)
