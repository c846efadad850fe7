"""A document with the tables that only their names make out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from ingest.extract.mention import Names
from ingest.extract.table.naming import Lookup
from ingest.extract.table.recover.columns import Header, headers, wanted
from ingest.extract.table.recover.fit import Fit, fit, score_of
from ingest.extract.table.recover.turned import turned
from ingest.extract.table.recover.pieces import Piece, is_torn, kind_of, pieces
from narrows.resolve import strip_brackets
from narrows.model import Cell, Document, Passage, PassageKind, Table

_LONGEST = 400  # words of a region
_FEWEST = 2  # rows
_DOUBTFUL = 0.1  # of the cells are at fault
_BETTER = 0.5  # of the faults of the other reading at most
_UNTOLD = 0.15  # what a title costs that does not say what it heads
_TALL = 6  # line ends in one cell (two a line where empty lines stand between)
_HOLLOW = 0.4  # of the rows have a cell in each column
_USUAL, _WIDE = 6, 0.03  # characters of a title, and what each more costs
_TRIED = 120  # ways to read a header
_LEAST = 0.6  # that a word of a turned table scores
_FLAT = "text/plain"


def recovered(document: Document, *, vocabulary: bool = True) -> Document:
    """The document, its flattened tables that no reader of lines could part into cells parted if possible.

    So are those whose cells do not hold what their titles say.
    """
    if document.media_type != _FLAT:
        return document
    lookup = Lookup(Names(document, vocabulary=vocabulary), vocabulary)
    tables = list(document.tables)
    passages: list[Passage] = []
    for passage in document.passages:
        if passage.kind is PassageKind.TABLE:
            old = None if passage.table is None else tables[passage.table]
            faults = 1.0 if old is None else _faults(document.text, old, lookup)
            found = None
            if faults > _DOUBTFUL:
                found = table_in(document.text, passage, _caption(document, passage), lookup)
            if found is not None and passage.table is None:
                passage = replace(passage, table=len(tables))
                tables.append(found)
            elif found is not None and passage.table is not None:
                if _faults(document.text, found, lookup) < _BETTER * faults:
                    tables[passage.table] = found
        passages.append(passage)
    return replace(document, passages=tuple(passages), tables=tuple(tables))


def _faults(text: str, table: Table, lookup: Lookup) -> float:
    """Which part of the cells is not what its title says, is very tall, misses, or tears a name apart."""
    wants = {cell.column: wanted(cell.text, lookup) for cell in table.cells if cell.row == 1}
    body = [cell for cell in table.cells if cell.row > 1]
    wrong = sum(score_of(wants.get(c.column, ""), kind_of(c.text, lookup)) < 0 for c in body)
    tall = sum(cell.text.count("\n") >= _TALL for cell in body)
    filled = Counter(cell.column for cell in body for _ in range(cell.row_span))
    rows = len({cell.row for cell in body})
    missing = sum(rows - filled[column] for column in wants if filled[column] < _HOLLOW * rows)
    return (wrong + tall + missing + _torn(text, body, lookup)) / max(len(body), 1)


def _torn(text: str, body: Sequence[Cell], lookup: Lookup) -> int:
    """How many known names begin in one cell and end in the next."""
    ordered = sorted({(cell.start, cell.end) for cell in body})
    every = [Piece(a, b, text[a:b], n, True, "") for n, (a, b) in enumerate(ordered)]
    return sum(is_torn(one, two, lookup) for one, two in pairwise(every))


def _caption(document: Document, passage: Passage) -> str:
    """The captions above the passage, maybe with a paragraph between."""
    above = [p for p in document.passages if p.end <= passage.start][::-1]
    said = list(takewhile(_is_caption, above))
    rest = above[len(said) :]
    if rest and rest[0].kind is PassageKind.PARAGRAPH:
        said += takewhile(_is_caption, rest[1:])
    return " ".join(" ".join(document.text[p.start : p.end].split()) for p in reversed(said))


def _is_caption(passage: Passage) -> bool:
    return passage.kind is PassageKind.CAPTION


def table_in(text: str, passage: Passage, caption: str, lookup: Lookup) -> Table | None:
    """The table of a passage: of all ways to read its header, the one whose columns its words fit best."""
    every = pieces(text, passage.start, passage.end, lookup)
    if not 0 < len(every) <= _LONGEST:
        return None
    fitted: dict[tuple[int, tuple[str, ...]], Fit | None] = {}
    best: tuple[tuple[float, int, int], Header, Fit] | None = None
    for header in _likeliest(headers(text, every, lookup)):
        key = header.length, header.wants
        if key not in fitted:
            fitted[key] = fit(every[header.length :], header.wants)
        found = fitted[key]
        if found is None or found.rows < _FEWEST:
            continue
        longest = max(len(strip_brackets(title.text)) for title in header.titles)
        starts = {title.start for title in header.titles}
        cut = sum(piece.glued and piece.start in starts for piece in every[: header.length])
        cost = _UNTOLD * header.wants.count("") + _WIDE * (max(0, longest - _USUAL) + cut)
        rank = found.score - cost, len(header.titles), -longest
        if best is None or rank > best[0]:
            best = rank, header, found
    other = turned(text, every, lookup) if passage.table is None else None
    if other is not None and other.score > (best[0][0] if best else _LEAST):
        return Table(passage.start, passage.end, other.cells, caption, passage.page)
    if best is None:
        return None
    _, header, laid = best
    cells = sorted(_cells(text, header, laid), key=lambda c: (c.row, c.column))
    return Table(passage.start, passage.end, tuple(cells), caption, passage.page)


def _likeliest(every: Iterable[Header]) -> list[Header]:
    """Those with the fewest titles that do not say what they head."""
    ordered = sorted(every, key=lambda header: header.wants.count("") / len(header.wants))
    kept = list(dict.fromkeys((header.length, header.wants) for header in ordered))[:_TRIED]
    return [header for header in ordered if (header.length, header.wants) in kept]


def _cells(text: str, header: Header, laid: Fit) -> Iterator[Cell]:
    top = 2 if header.groups else 1
    wide = len(header.titles) // max(len(header.groups), 1)
    for n, t in enumerate(header.groups):
        yield Cell(1, 1 + n * wide, t.start, t.end, text[t.start : t.end], 1, wide)
    for n, t in enumerate(header.titles, 1 + len(header.wants) - len(header.titles)):
        yield Cell(top, n, t.start, t.end, text[t.start : t.end])
    for row, column, start, end, span in laid.cells:
        yield Cell(row + top + 1, column + 1, start, end, text[start:end], span)
