"""A region of words as a table: of all ways to read its header, the one whose columns its words fit best."""

from collections.abc import Iterable, Iterator, Sequence

from ingest.extract.table.naming import Lookup
from ingest.extract.table.recover.columns import Header, headers
from ingest.extract.table.recover.fit import Fit, fit
from ingest.extract.table.recover.pieces import Piece, pieces
from ingest.extract.table.recover.turned import turned
from narrows.model import Cell, Passage, Table
from narrows.resolve import strip_brackets

_LONGEST = 400  # words of a region
_FEWEST = 2  # rows
_UNTOLD = 0.15  # what a title costs that does not say what it heads
_USUAL, _WIDE = 6, 0.03  # characters of a title, and what each more costs
_LEFT = 0.04  # what a word above the rows costs that is in no title
_TRIED = 120  # ways to read a header
_LEAST = 0.6  # that a word of a turned table scores

Rank = tuple[float, int, int]  # what a word scores, the number of columns, the shortness of the longest title


def table_in(text: str, passage: Passage, caption: str, lookup: Lookup) -> Table | None:
    """The table of a passage; None when no way to read it fits."""
    every = pieces(text, passage.start, passage.end, lookup)
    if not 0 < len(every) <= _LONGEST:
        return None
    best = _best(text, every, lookup)
    other = turned(text, every, lookup) if passage.table is None else None
    if other is not None and other.score > (best[0][0] if best else _LEAST):
        return Table(passage.start, passage.end, other.cells, caption, passage.page)
    if best is None:
        return None
    cells = sorted(_cells(text, *best[1:]), key=lambda cell: (cell.row, cell.column))
    return Table(passage.start, passage.end, tuple(cells), caption, passage.page)


def _best(text: str, every: Sequence[Piece], lookup: Lookup) -> tuple[Rank, Header, Fit] | None:
    fitted: dict[tuple[int, tuple[str, ...]], Fit | None] = {}
    best: tuple[Rank, Header, Fit] | None = None
    for header in _likeliest(headers(text, every, lookup)):
        key = header.length, header.wants
        if key not in fitted:
            fitted[key] = fit(every[header.length :], header.wants)
        found = fitted[key]
        if found is not None and found.rows >= _FEWEST:
            rank = _rank(every, header, found)
            if best is None or rank > best[0]:
                best = rank, header, found
    return best


def _rank(every: Sequence[Piece], header: Header, found: Fit) -> Rank:
    """Titles that say nothing, long ones, ones that part what no empty line parts, and words in none cost."""
    longest = max(len(strip_brackets(title.text)) for title in header.titles)
    starts = {title.start for title in header.titles}
    cut = sum(piece.glued and piece.start in starts for piece in every[: header.length])
    heads = (*header.groups, *header.titles)
    words = [piece for piece in every[: header.length] if piece.text[0] not in "（("]
    left = sum(not any(head.start <= word.start < head.end for head in heads) for word in words)
    cost = _LEFT * left + _UNTOLD * header.wants.count("") + _WIDE * (max(0, longest - _USUAL) + cut)
    return found.score - cost, len(header.titles), -longest


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
