"""The words of a region, and what each is: a name of some class, a date, a figure, other words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.extract.found import outermost
from ingest.extract.mention import find_in
from ingest.extract.table.codes import country_of
from ingest.extract.table.naming import Lookup, known_entity
from ingest.extract.table.value import is_missing
from ingest.read.tables.flat.shapes import shape_of
from narrows.resolve import is_unknown

_LINE = re.compile(r"[^\n\f]+")
_WORD = re.compile(r"\S+")
_OPEN = ("、", "，", ",", "；", "／", "/", "與", "及", "和", "与")
_UNIT = re.compile(
    r"(?:奈米|纳米|nm|吋|英[吋寸]|寸|層|层|萬|万|億|亿|兆|美元|歐元|欧元|日圓|日元|人民[幣币]|新[臺台]幣|[盧卢]比|韓元|韩元|[%％])"
    r"|(?:[年月日季代家人座件項项片元]|以[上下])(?![一-鿿])"
)
_FIGURE = re.compile(r".*\d(?:[%％年月日]|[\d,.~–～-]*)")
_ITEM = re.compile(r"[①-⑳]|[●◆■□○•▪➢]")
_DATE = re.compile(r"(?:19|20)\d\d[年.](?:\d{1,2}(?:月(?:\d{1,2}日)?)?)?")
_PARTS = 6  # of a date at most
_ASIDE = re.compile(r"[（(][^（）()]*[)）]?")
_PARTED = re.compile(r"[、，,；;／/（()）\s]+")
_APART = 2  # line ends between two lines that an empty one parts
_COVER = 0.6  # of a word's characters are the name
_CLASSES = {"Firm": "firm", "Country": "country", "SupplyChainNode": "thing", "Technology": "thing",
            "Regulation": "rule", "Organization": "body"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A word at its place.  `kind`: firm, country, thing, rule, body, date, value, none, latin or words."""

    start: int
    end: int
    text: str
    line: int
    first: bool  # of its line
    kind: str
    sure: bool = False  # a name of the vocabulary, and nothing else
    glued: bool = False  # to the line above, where empty lines part all others
    open: bool = False  # goes on behind: a comma or an open bracket at its end


def pieces(text: str, start: int, end: int, lookup: Lookup) -> list[Piece]:
    """The words of text[start:end]; a known name of several words, or a figure and its unit, is one."""
    found: list[Piece] = []
    lines = [m for m in _LINE.finditer(text, start, end) if m.group().strip()]
    close = [text.count("\n", a.end(), b.start()) < _APART for a, b in pairwise(lines)]
    close = [False, *(close if not all(close) else [False] * len(close))]
    for number, match in enumerate(lines):
        words = [m.span() for m in _WORD.finditer(text, *match.span())]
        if len(words) > 1 and _ITEM.fullmatch(text[slice(*words[0])]):
            del words[0]
        for n, (a, b) in enumerate(_merged(text, words, match.span(), lookup)):
            piece = _piece(text[a:b], a, b, number, n == 0, lookup)
            found.append(replace(piece, glued=n == 0 and close[number]))
    return list(_with_torn(list(_with_open(_with_dates(text, found))), lookup))


def _merged(
    text: str, words: list[tuple[int, int]], line: tuple[int, int], lookup: Lookup
) -> Iterator[tuple[int, int]]:
    names = _names(text[slice(*line)], line[0], lookup)
    at = 0
    while at < len(words):
        start, end = words[at]
        at += 1
        while at < len(words) and _holds(text, start, end, words[at], names):
            end = words[at][1]
            at += 1
        yield start, end


def _names(line: str, offset: int, lookup: Lookup) -> list[tuple[int, int]]:
    """The known names with a blank in them."""
    found = (f for f in find_in(line, names=lookup.names) if not is_unknown(f.entity.id) and not f.pronoun)
    return [(f.start + offset, f.end + offset) for f in found if " " in line[f.start : f.end].strip()]


def _holds(text: str, start: int, end: int, word: tuple[int, int], names: list[tuple[int, int]]) -> bool:
    """Whether the next word belongs to the one before."""
    if any(a < end and word[0] < b for a, b in names):
        return True
    if text[word[0]] in "（(、，," and text[end - 1] not in ")）":
        return True
    return _FIGURE.fullmatch(text[start:end]) is not None and _UNIT.match(text, word[0]) is not None


def _piece(word: str, start: int, end: int, line: int, first: bool, lookup: Lookup) -> Piece:
    kind, sure = _kind(word, lookup)
    return Piece(start, end, word, line, first, kind, sure)


def _kind(word: str, lookup: Lookup) -> tuple[str, bool]:
    plain = word.strip("、，,；;")
    if is_missing(plain):
        return "none", False
    shape = shape_of(plain)
    if shape in ("none", "date", "value"):
        return shape, False
    if country_of(plain):
        return "country", True
    main = _ASIDE.sub("", plain)
    whole = _kind_of_name(main or plain, lookup)
    parts = [part for part in _PARTED.split(main) if part] or [plain]
    told = [whole] if whole[0] else [_kind_of_name(part, lookup) for part in parts]
    counts = Counter(kind for kind, _ in told if kind)
    kind = max(sorted(counts), key=lambda k: counts[k], default="")
    if kind and 2 * counts[kind] >= len(told):
        return kind, all(sure for _, sure in told)
    return ("rule", False) if plain.startswith("《") else (shape, False)


def _kind_of_name(name: str, lookup: Lookup) -> tuple[str, bool]:
    """What a name is, and whether it is a known one; "" where it is none."""
    if known := _known_kind(name, lookup):
        return known, True
    length: Counter[str] = Counter()
    found = [f for f in find_in(name, names=lookup.names) if not f.pronoun]
    for f in outermost(found):
        length[_CLASSES[f.entity.type]] += f.end - f.start
    kind = max(sorted(length), key=lambda k: length[k], default="")
    return (kind, False) if kind and length[kind] >= _COVER * len(name.replace(" ", "")) else ("", False)


def kind_of(text: str, lookup: Lookup) -> str:
    """What a text is, as in `Piece.kind`."""
    return _kind(" ".join(text.split()), lookup)[0]


def _with_torn(found: list[Piece], lookup: Lookup) -> Iterator[Piece]:
    """Each piece; open where a known name goes on in the next line."""
    for n, piece in enumerate(found):
        after = found[n + 1] if n + 1 < len(found) else None
        torn = after is not None and after.first and is_torn(piece, after, lookup)
        yield replace(piece, open=True) if torn else piece


def is_torn(one: Piece, two: Piece, lookup: Lookup) -> bool:
    """Whether the end of one text and the beginning of the next are a known name, and neither by itself."""
    last, first = _PARTED.split(one.text.strip())[-1], _PARTED.split(two.text.strip())[0]
    if not last or not first or _known_kind(last, lookup) or _known_kind(first, lookup):
        return False
    return bool(_known_kind(last + first, lookup))


def _known_kind(name: str, lookup: Lookup) -> str:
    """What a name of the vocabulary is; "" where it is none."""
    kinds = (k for c, k in _CLASSES.items() if known_entity(name, c, vocabulary=lookup.vocabulary))
    return next(kinds, "")


def _with_dates(text: str, found: list[Piece]) -> list[Piece]:
    """A date that runs over lines as one piece."""
    made: list[Piece] = []
    at = 0
    while at < len(found):
        ends = range(min(at + _PARTS, len(found)), at + 1, -1)
        whole = next(
            (n for n in ends if _DATE.fullmatch("".join("".join(p.text for p in found[at:n]).split()))),
            at + 1,
        )
        first, last = found[at], found[whole - 1]
        one = whole == at + 1
        made.append(
            first if one else replace(first, end=last.end, text=text[first.start : last.end], kind="date")
        )
        at = whole
    return made


def _with_open(found: Iterable[Piece]) -> Iterator[Piece]:
    """Each piece, told whether it goes on behind."""
    depth = 0
    for piece in found:
        depth += len(re.findall("[（(《]", piece.text)) - len(re.findall("[）)》]", piece.text))
        depth = max(depth, 0)
        yield replace(piece, open=piece.text.endswith(_OPEN) or depth > 0)
