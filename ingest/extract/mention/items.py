"""Lists and columns of technologies: what most items are, the whole of each item is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.extract.mention.included import INCLUDED
from ingest.extract.mention.reading import TECHNICAL, Candidate, Reading
from ingest.extract.mention.scanning import Scan
from ingest.extract.mention.units import Unit
from ingest.extract.mention.wordlists import words
from ingest.extract.view import View
from narrows.model import PassageKind
from narrows.resolve import is_cjk

_NAMED = ("Firm", "Organization", "Regulation", "Country")
_BULLET = re.compile(
    r"^[\s\-–—•*●◆■□▪○►·|]*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[ivx]{1,4}|[a-h])[)）.、](?!\d))?\s*"
)
_VERB = re.compile(
    r"(?:加速|积极|持续|重点|优先|全面|大力)?(?:发展|布局|推动|支持|研发|开发|强化|建立|打造|加速|提升|突破|培育|鼓励|推广|投入|建置|导入|扩大|补助|推进|加快|研制)(?=[\u4e00-\u9fffa-z])"
)  # what a plan does with the item: 布局｜矽光子
_TAIL = re.compile(rf"[\s*†‡:,;。]*(?:\((?:[^()]{{0,6}}(?:项|等|类|%)|{INCLUDED}[^()]*)\))?[\s*†‡]*$")
_SENTENCE = re.compile(r"[。,;:!?，；：！？、《》「」]")
_NEXT_ITEM = re.compile(r"\((?:[一二三四五六七八九十]+|\d{1,2})\)")  # a line ran into the one below
_FIGURE = re.compile(r"\d ?[%亿万兆]|\bn/a\b")  # a row of a table, not a name
RULE = "item of a technical list"
_LEAST = 3  # items that make a list
_SHARE = 0.5  # of them technical


@dataclass(frozen=True, slots=True)
class Item:
    """Characters [start, end) of a text that stand for themselves."""

    scan: Scan
    start: int
    end: int


@dataclass
class Items:
    """The lists of a document, gathered as its views are read."""

    _groups: dict[object, list[Item]] = field(default_factory=dict)
    _found: dict[int, list[Candidate]] = field(default_factory=dict)
    _run: int = 0
    _before: str = ""

    def add(self, view: View, scan: Scan) -> None:
        """Take note of the items of a view, in document order."""
        if view.language != "zh":
            self._before = ""
            return
        if view.cell is not None:
            group: tuple[object, ...] = ("column", view.passage.start, view.cell.column)
        elif view.passage.kind is PassageKind.TABLE:
            group = ("lines", view.passage.start)
        else:
            kind = "bullet" if view.text[:1] in "-–—•*●◆■□▪○►·" else view.passage.kind.value
            if kind != self._before:
                self._run += 1
            self._before = kind
            group = ("run", self._run)
            if kind in ("paragraph", "caption"):
                return
        spans = _segments(scan.reading) if group[0] == "lines" else [(0, len(scan.reading.squeezed))]
        for start, end in spans:
            if item := _item(scan, start, end):
                self._groups.setdefault(group, []).append(item)

    def settle(self) -> None:
        """Once all were added: every item of a technical list is a candidate."""
        for group in self._groups.values():
            kinds = [_kind(item) for item in group]
            open_ = [k for k in kinds if k != "named"]
            technical = [k for k in kinds if k in TECHNICAL]
            if len(open_) < _LEAST or len(technical) < _SHARE * len(open_):
                continue
            usual = max(TECHNICAL, key=technical.count)
            for item, kind in zip(group, kinds, strict=True):
                if kind != "named" and _may_be(item, kind):
                    type_ = kind or usual
                    made = Candidate(item.start, item.end, type_, RULE, strong=False)
                    self._found.setdefault(id(item.scan), []).append(made)

    def candidates(self, scan: Scan) -> Iterator[Candidate]:
        """The items of one text."""
        known = {(c.start, c.end) for c in scan.candidates}
        yield from (c for c in self._found.get(id(scan), ()) if (c.start, c.end) not in known)


def _segments(reading: Reading) -> Iterator[tuple[int, int]]:
    """The columns of flattened lines, parted by blanks."""
    start = 0
    for at in range(1, len(reading.squeezed) + 1):
        if at == len(reading.squeezed) or reading.squeezed[at] == "\n" or reading.is_parted(at):
            if at > start:
                yield start, at
            start = at + 1 if at < len(reading.squeezed) and reading.squeezed[at] == "\n" else at


def _item(scan: Scan, start: int, end: int) -> Item | None:
    """The item without its bullet and tail; None when it is a sentence or nothing."""
    text = scan.reading.squeezed[start:end]
    lead = _BULLET.match(text)
    first = lead.end() if lead else 0
    if verb := _VERB.match(text, first):
        first = verb.end()
    tail = _TAIL.search(text)
    last = tail.start() if tail else len(text)
    body = text[first:last]
    if (
        not 2 <= len(body) <= 32
        or not any(is_cjk(c) for c in body)
        or "\n" in body
        or _FIGURE.search(body)
        or _NEXT_ITEM.search(body)
        or _SENTENCE.search(re.sub(r"\([^()]*\)", "", body))
    ):
        return None
    return Item(scan, start + first, start + last)


def _kind(item: Item) -> str:
    """The class of the longest candidate at the end of an item; "named" for another kind of thing."""
    inside = [c for c in item.scan.candidates if item.start <= c.start and c.end <= item.end]
    if any(c.type in _NAMED and c.length * 2 > item.end - item.start for c in inside):
        return "named"
    body = re.sub(r"\([^()]*\)$", "", item.scan.reading.squeezed[item.start : item.end])
    ending = [
        c
        for c in inside
        if c.type in TECHNICAL and c.end in (item.end, item.start + len(body)) and not c.generic
    ]
    return max(ending, key=lambda c: c.length).type if ending else ""


def _may_be(item: Item, kind: str) -> bool:
    """True when nothing in the item makes it a clause."""
    inside = [u for u in item.scan.units if item.start <= u.start and u.end <= item.end]
    if len(inside) == 1 and (
        inside[0].text in words("technology", "generic") or inside[0].text in words("technology", "vague")
    ):
        return False
    if item.end - item.start < 3 and not kind:
        return False
    return not any(_is_clausal(u) for u in inside)


def _is_clausal(unit: Unit) -> bool:
    """True for a word that makes a clause of an item; a verb such as 仿生 may also say what kind."""
    if unit.hit is not None or unit.text in words("technology", "verbs") or unit.text in "与和及或用含":
        return False
    if unit.tag in ("v", "vd"):
        return unit.text in words("technology", "breaks") or unit.text in words("technology", "actions")
    return unit.tag in ("d", "r", "p", "y") and unit.text not in words("technology", "adjectives")
