"""The header of a region: the ways to read its first words as titles, and what each column wants."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, combinations, groupby

from ingest.extract.table.heading import TECHNICAL, Heading, read_heading
from ingest.extract.table.matching import last_group
from ingest.extract.table.naming import Lookup
from ingest.extract.table.recover.pieces import Piece, is_torn
from narrows.resolve import fold

_NAMED = ("firm", "body", "rule")
_COLUMNS = range(2, 9)
_TITLE = 12  # characters of a title at most
_LINES = 12  # of a header
_VALUES = 3  # columns of figures, of a table whose first column may lack a title
_TURNED = 3  # lines of a header whose first line may stand behind the others
_SOFT = 10  # ends of lines at which a title may go on

_WANTS = {
    "firm": "firm", "customer": "firm", "parent": "firm", "acquirer": "firm", "acquired": "firm",
    "country": "country", "headquarters": "country", "place": "place",
    "node": "thing", "technology": "thing",
    "regulation": "rule", "basis_in_law": "rule", "issuer": "body", "alliance": "body",
    "date": "date", "share": "value", "amount": "value", "count": "value", "growth": "value", "rank": "value",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """`length` pieces are the `titles`, below `groups` that each stand over as many of them.

    `wants` says for each column what stands in it: "" for any words.
    """

    length: int
    titles: list[Piece]
    wants: tuple[str, ...]  # one more than titles where the first column has none
    groups: tuple[Piece, ...] = ()


def headers(text: str, every: Sequence[Piece], lookup: Lookup) -> Iterator[Header]:
    """All ways to read the first lines as titles, where two columns or more say what they hold."""
    seen: set[tuple[int, ...]] = set()
    read: dict[str, Heading] = {}
    for length in _lengths(every):
        for groups, titles in _titles(text, every[:length], lookup):
            key = (length, len(groups), *(t.start for t in titles), *(t.end for t in titles))
            named = sum(title.kind in _NAMED for title in titles)
            if (
                len(titles) not in _COLUMNS
                or key in seen
                or any(len(title.text) > _TITLE for title in titles)
                or 0 < named < len(titles) - 2  # the first row
            ):
                continue
            seen.add(key)
            for title in titles:
                if title.text not in read:
                    read[title.text] = read_heading(title.text, lookup)
            headings = [read[title.text] for title in titles]
            for under in ("value", "firm"):  # what stands below the name of a country, a rule, a thing
                wants = tuple(_want(heading, under) for heading in headings)
                if sum(map(bool, wants)) >= 2:
                    yield Header(length, titles, wants, groups)
                if not groups and wants.count("value") >= _VALUES and wants[0] == "value":
                    for label in ("thing", "firm", "country"):  # rows begin with a name without a title
                        yield Header(length, titles, (label, *wants))


def _titles(
    text: str, some: Sequence[Piece], lookup: Lookup
) -> Iterator[tuple[tuple[Piece, ...], list[Piece]]]:
    """Groups and titles: the first line may divide those below it, or stand behind them."""
    lines = [list(line) for _, line in groupby(some, key=lambda piece: piece.line)]
    lines = [line for line in lines if len(line) == 1 or any(p.text[0] not in "（(" for p in line)]
    if not lines:
        return
    for titles in _joins(text, list(chain(*lines))):
        yield (), titles
    if len(lines) == 1:
        return
    above, below = lines[0], list(chain(*lines[1:]))
    yield (), _completed(above, below, lookup)
    if len(above) > 1 and len(lines) <= _TURNED:
        yield (), [*below, *above]  # a header whose cells were set in the middle of their height
    for titles in _joins(text, below):
        if len(above) > 1 and len(titles) > len(above) and len(titles) % len(above) == 0:
            yield tuple(above), titles


def _completed(titles: Sequence[Piece], rest: Sequence[Piece], lookup: Lookup) -> list[Piece]:
    """The titles; a word further down goes on with the first that it makes a known name with: 澳大, 利亞."""
    made = list(titles)
    at = 0
    for piece in rest:
        for n in range(at, len(made)):
            if is_torn(made[n], piece, lookup):
                made[n] = replace(made[n], text=made[n].text + piece.text)
                at = n + 1
                break
    return made


def _lengths(every: Sequence[Piece]) -> list[int]:
    """After how many pieces a header may end: at the ends of lines, above the first figure."""
    ends = []
    for n, piece in enumerate(every):
        if n and piece.first:
            ends.append(n)
        if piece.line >= _LINES or piece.kind == "value":
            break
    return ends


def _joins(text: str, some: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The titles, words above each other joined at some ends of lines or at none; brackets always.

    First those joined where no empty line stands between.
    """
    soft = [n for n in range(1, len(some)) if some[n].first and some[n].text[0] not in "（("]
    if glued := [n for n in soft if some[n].glued]:
        apart = [n for n in soft if not some[n].glued]
        for joints in _some_of(apart):
            yield _joined(text, some, {*glued, *joints})
    for joints in _some_of(soft):
        yield _joined(text, some, set(joints))


def _some_of(places: Sequence[int]) -> Iterator[tuple[int, ...]]:
    return chain.from_iterable(combinations(places, n) for n in range(min(len(places), _SOFT) + 1))


def _joined(text: str, some: Sequence[Piece], joints: Set[int]) -> list[Piece]:
    made: list[Piece] = []
    for n, piece in enumerate(some):
        if made and (n in joints or piece.text[0] in "（("):
            last = made[-1]
            joined = "".join(text[last.start : piece.end].split())
            made[-1] = replace(last, end=piece.end, text=joined)
        else:
            made.append(piece)
    return made


def wanted(title: str, lookup: Lookup) -> str:
    """What the cells below a title hold, as in `Header.wants`; "" below a name, where that is not known."""
    heading = read_heading(title, lookup)
    return "" if heading.whole is not None else _want(heading, "")


def _want(heading: Heading, under: str) -> str:
    if heading.whole is not None and not (heading.role and heading.whole.type in TECHNICAL):
        return under
    if heading.measure == "localization" or (heading.date and heading.role in ("", "date")):
        return "value"
    return _WANTS.get(heading.role or last_group(fold(heading.text), "roles")[0], "")
