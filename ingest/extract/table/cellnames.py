"""The names in a cell whose column says what they are: one or several, with other forms in brackets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extract.found import Found, outermost
from ingest.extract.table.codes import country_of
from ingest.extract.table.naming import known_entity, rest
from ingest.extract.table.plausible import is_plausible
from ingest.extract.table.residual import is_residual, is_total
from ingest.extract.table.value import is_missing
from narrows.model import Cell, Entity
from narrows.resolve import fold, unknown_id

_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_PERCENT = re.compile(r"^\s*[<>~≈]?\s*[\d.,]+\s*%?\s*$")
_NOTE = r"[*†‡§¹²³⁴-⁹]+|\[[a-z\d]\]|[(（]?[註注]\s?[\d一二三]?[)）]?|\\\d{1,2}\\"
_MARK = re.compile(rf"\s*(?:{_NOTE})\s*$")
_COMMA = r"[,，](?!\s*(?:ltd|inc|llc|co\b|corp|limited|gmbh|s\.a|n\.v))"
_HARD = re.compile(rf"[、；;]|<[^<>]{{1,200}}>|(?<=[》」])\s*(?=[《「])|{_COMMA}", re.I)
_SOFT = re.compile(rf"{_HARD.pattern}|\s+and\s+|\s+&\s+(?=[A-Z])|[與与和及]", re.I)
_TRIMMED = '•·-–*《》〈〉「」『』"“”'
_LINE = re.compile(r"\n")
_BLANK = re.compile(r"\s+")
_LONG = 60  # characters: a longer text is a description, no name
_PART = 14  # characters: a list of longer parts is a phrase

CLASSES = {  # the classes that a column of each role names, the usual one first
    "firm": ("Firm",),
    "customer": ("Firm", "Country"),
    "parent": ("Firm", "Organization"),
    "supplier": ("Firm",),
    "subsidiary": ("Firm",),
    "investor": ("Organization", "Firm", "Country"),
    "acquirer": ("Firm",),
    "acquired": ("Firm",),
    "country": ("Country",),
    "headquarters": ("Country",),
    "against": ("Country", "Firm"),
    "node": ("SupplyChainNode", "Technology"),
    "technology": ("Technology", "SupplyChainNode"),
    "regulation": ("Regulation", "Organization"),
    "basis_in_law": ("Regulation",),
    "issuer": ("Organization", "Country"),
    "alliance": ("Organization", "Regulation"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """An entity named in a cell: [start, end) counts in the cell's text."""

    entity: Entity
    cell: Cell
    start: int
    end: int
    country: Entity | None = None  # in the brackets behind a firm: Intel (US)
    item: str = ""  # the whole text, when brackets narrow what is meant: Cobalt (mined)
    total: bool = False

    @property
    def text(self) -> str:
        """The name as written."""
        return self.cell.text[self.start : self.end]


def names_in(cell: Cell, role: str, found: Sequence[Found], *, vocabulary: bool = True) -> list[Named]:
    """All names of a cell in a column of `role`; `found` are the mentions at offsets of the cell's text.

    An unknown name becomes an entity of the role's first class, if it looks like one.
    """
    classes = CLASSES[role]
    made: list[Named] = []
    pieces = list(_pieces(cell.text, classes, vocabulary))
    if classes[0] in ("SupplyChainNode", "Technology") and _is_phrase(cell.text, pieces):
        return _mentioned(cell, found, classes)
    for start, end in pieces:
        if named := _named(cell, start, end, classes, found, vocabulary):
            made.append(named)
    return made


def _pieces(text: str, classes: Sequence[str], vocabulary: bool) -> Iterator[tuple[int, int]]:
    """The places of single names; what stands in brackets stays with the name before it."""
    if is_missing(text):
        return
    whole = " ".join(text.split())
    if is_residual(whole) or any(known_entity(whole, class_, vocabulary=vocabulary) for class_ in classes):
        yield _trimmed(text, 0, len(text))
        return
    shut = [m.span() for m in _BRACKETS.finditer(text)]
    at = 0
    for m in _split(text, classes, vocabulary).finditer(text):
        if any(a <= m.start() < b for a, b in shut):
            continue
        if text[at : m.start()].strip():
            yield _trimmed(text, at, m.start())
        at = m.end()
    if text[at:].strip():
        yield _trimmed(text, at, len(text))


def _split(text: str, classes: Sequence[str], vocabulary: bool) -> re.Pattern[str]:
    """What parts names here: a comma, a line end or blank between known names, else an and."""
    if _HARD.search(text):
        return _HARD
    for mark, parts in ((_LINE, text.splitlines()), (_BLANK, text.split())):
        named = [part for part in parts if part.strip()]
        if len(named) > 1 and all(_known(_main(part), classes, vocabulary) for part in named):
            return mark
    return _SOFT if classes[0] in ("Firm", "Country") else _HARD


def _main(name: str) -> str:
    return " ".join(_BRACKETS.sub(" ", name).split())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in _TRIMMED):
        start += 1
    if (mark := _MARK.search(text, start, end)) and mark.start() > start:
        end = mark.start()
    while start < end and (text[end - 1].isspace() or text[end - 1] in _TRIMMED):
        end -= 1
    return start, end


def _is_phrase(text: str, pieces: Sequence[tuple[int, int]]) -> bool:
    """True for a description with commas in it, not a list of names."""
    return len(pieces) > 1 and any(b - a > _PART or text[a:b][-1:] in "與与和及之的" for a, b in pieces)


def _mentioned(cell: Cell, found: Sequence[Found], classes: Sequence[str]) -> list[Named]:
    """The names that the finder of names saw in a description, the outermost ones."""
    fitting = [f for f in found if f.entity.type in classes and not f.pronoun]
    return [Named(f.entity, cell, f.start, f.end) for f in outermost(fitting)]


def _named(
    cell: Cell, start: int, end: int, classes: Sequence[str], found: Sequence[Found], vocabulary: bool
) -> Named | None:
    text = cell.text[start:end]
    if is_missing(text) or len(text) > _LONG or not any(map(str.isalpha, text)) or _is_torn(text):
        return None
    if is_residual(text):
        return Named(rest(classes[0], " ".join(text.split())), cell, start, end)
    brackets = list(_BRACKETS.finditer(text))
    main_end = brackets[0].start() if brackets and brackets[0].start() else len(text)
    main = " ".join(text[:main_end].split())
    inside = [m[1].strip() for m in brackets]
    home = next(filter(None, (country_of(part) for part in inside)), None) if classes[0] == "Firm" else None
    aliases = [part for part in inside if part and not _PERCENT.match(part) and country_of(part) is None]
    here = [f for f in found if start <= f.start and f.end <= end and not f.pronoun]
    full = _known(" ".join(text.split()), classes, vocabulary)
    bare = full or _known(main, classes, vocabulary)
    alias = next(
        filter(None, (_known(p, classes, vocabulary) for a in aliases for p in re.split("[/／]", a))), None
    )
    stop = start + len(text[:main_end].rstrip())
    said = _covering(here, classes, start, stop) or _covering(here, classes, start, end)
    entity = bare or alias or said
    if entity is None:
        if not is_plausible(main, classes[0]):
            return None
        entity = _new(main, aliases, classes[0])
    narrowed = bool(
        bare and not full and aliases and entity.type in ("SupplyChainNode", "Technology") and alias is None
    )
    item = " ".join(text.split()) if narrowed else ""
    return Named(entity, cell, start, stop, home, item, is_total(main))


def _is_torn(text: str) -> bool:
    """True for a piece of a name: it begins with a bracket, or a bracket lacks its other half."""
    opened, closed = (sum(text.count(b) for b in pair) for pair in ("(（[", ")）]"))
    return text[0] in "(（[)）]" or opened != closed


def _known(name: str, classes: Sequence[str], vocabulary: bool) -> Entity | None:
    found = (known_entity(name, class_, vocabulary=vocabulary) for class_ in classes)
    entity = next(filter(None, found), None)
    return entity or (country_of(name) if "Country" in classes else None)


def _covering(found: Sequence[Found], classes: Sequence[str], start: int, end: int) -> Entity | None:
    """The mention of a fitting class that is nearly all of the text."""
    fitting = [f for f in found if f.entity.type in classes and f.start >= start and f.end <= end]
    best = max(fitting, key=lambda f: f.end - f.start, default=None)
    return best.entity if best and 5 * (best.end - best.start) >= 4 * (end - start) else None


def _new(name: str, aliases: Sequence[str], class_: str) -> Entity:
    others = [a for a in aliases if not a.isdigit() and len(a) < _LONG and fold(a) != fold(name)]
    kept = others if class_ in ("Firm", "Organization", "Regulation") else []
    return Entity(unknown_id(name, class_), class_, name, tuple(dict.fromkeys((name, *kept))))
