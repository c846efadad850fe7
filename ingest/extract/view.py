"""A passage cleaned for reading, with the way back: what a PDF converter broke is whole again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.extract.sentences import split
from narrows.model import Cell, Document, Passage, PassageKind
from narrows.resolve import is_cjk

_CHINESE_MARKS = "，。、；：？！（）「」『』《》〈〉“”…—～％"
_BULLET = re.compile(
    r"[ \t]*(?:[-–—•*●◆■□▪○◎►·]\s+\S|[•●◆■□▪►]|[-–—](?=[^\W\d_])|\(?[0-9]{1,2}[.)、][ \t]|"
    r"[（(][一二三四五六七八九十0-9]{1,3}[)）]|\|)"
)
_LABEL = re.compile(
    r"[^\S\n]*[^\s，。；：:、]{1,12}[：:]"
)  # 設備：甲、乙 below 材料：丙: each is a line of its own
_INLINE = re.compile(r"(?<=[^\s\n] )[●•◆■▪►](?= ?[^\W\d_])")  # 半導體 ● 蓄電池: a list in a line
_MARKUP = re.compile(r"\*{1,3}|<[^<>\n]{1,200}>|`|^#{1,6} ", re.M)
_BREAK = re.compile(r"\s+")
_GOES_ON = re.compile(r"[A-Za-z]- (?!and |or |to )[A-Za-z]")  # "foreign- produced", cut by a line's end
_SILENT = (PassageKind.BIBLIOGRAPHY, PassageKind.FURNITURE)

_YEAR = r"(?:(?:19|20)\d\d[a-z]?(?!\s*[年\d])|n\.d\.)"
_IGNORED = re.compile(
    "|".join(
        (
            rf"[（(][^（）()]*?[,，]\s*{_YEAR}[^（）()]*[）)]",  # （Savov, 2023；TrendForce, 2024e）
            rf"[（(]\s*{_YEAR}(?:\s*[,，；;]\s*{_YEAR})*\s*[）)]",  # Savov（2023）
            r"[（(]\s*(?:詳?[見见]|[參参][見见考]|如|see\b)?\s*(?:[圖图表]|[附註注]|[Ff]igure|[Ff]ig\.|[Tt]able|"
            r"[Aa]ppendix)\s*[\d一二三四五六七八九十]+[^（）()]*[）)]",
            r"(?<=[\u4e00-\u9fff%％）)」》])(?<![為为是約约達达至到第近逾超過过共計计年月於于僅仅佔占和與与及])"
            r"[ ]?\d{1,3}(?=[，。；：])",
            r"(?<=[。；])\d{1,3}(?=\s*[\u4e00-\u9fff])(?!\s*[年月日個个家項项種种])",
            r"\\\d{1,3}\\",  # the Federal Register's footnote marks
            r"(?:https?://|www\.)[^\s，。；）)\u4e00-\u9fff]+",
            r"doi:\S+",
            r"^\s*(?:資料來源|资料来源|資料出處|Sources?|來源|来源)\s*[:：].*",
        )
    ),
    re.M,
)


@dataclass(frozen=True, slots=True)
class View:
    """A passage's text as it should read.  `origin[i]` is the Document offset of character i of `text`."""

    text: str
    origin: tuple[int, ...]
    ignored: tuple[tuple[int, int], ...]  # citations, footnote marks, addresses: nothing is extracted there
    sentences: tuple[tuple[int, int], ...]
    passage: Passage
    language: str  # "zh" | "en"
    cell: Cell | None = None  # the table cell that the view is
    caption: str = ""  # of the table that a cell is in

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters [start, end) of the view stand in the Document."""
        return self.origin[start], self.origin[end - 1] + 1

    def is_ignored(self, start: int, end: int) -> bool:
        """True when [start, end) touches a span from which nothing is extracted."""
        return any(a < end and start < b for a, b in self.ignored)


def views(document: Document) -> list[View]:
    """One view for each run of passages that reads as one and may state something."""
    made: list[View] = []
    for group in _joined(document.passages):
        lines = group[0].kind is PassageKind.TABLE
        view = build(document.text, [(p.start, p.end) for p in group], group[0], lines=lines)
        if view.text:
            made.append(view)
    return made


def _joined(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Passages that a page break or a footnote cut in two are put together again."""
    groups: list[list[Passage]] = []
    for passage in passages:
        if passage.kind in _SILENT or passage.table is not None:
            continue
        if getattr(passage, "continues", False) and groups:
            before = next((g for g in reversed(groups) if g[-1].kind is passage.kind), groups[-1])
            before.append(passage)
        else:
            groups.append([passage])
    return groups


def build(text: str, ranges: Sequence[tuple[int, int]], passage: Passage, *, lines: bool = False) -> View:
    """The view of the given ranges of `text`, read as one; `lines` keeps its line breaks."""
    letters, origin = _clean(text, ranges, lines)
    clean = _INLINE.sub("、", "".join(letters))
    ignored = tuple(m.span() for m in _IGNORED.finditer(clean))
    return View(clean, tuple(origin), ignored, tuple(split(clean)), passage, language_of(clean))


def language_of(text: str) -> str:
    """ "zh" when Chinese characters carry the text, else "en"."""
    chinese = sum(map(is_cjk, text))
    latin = sum(c.isascii() and c.isalpha() for c in text)
    return "zh" if chinese * 4 > latin else "en"


def _clean(text: str, ranges: Iterable[tuple[int, int]], lines: bool) -> tuple[list[str], list[int]]:
    """The characters to read and where each stood."""
    letters: list[str] = []
    origin: list[int] = []
    gap, gap_at = "", 0
    for start, end in ranges:
        if letters:
            gap, gap_at = "\n", start
        for piece, at in _pieces(text, start, end):
            if piece.isspace():
                gap, gap_at = gap + piece, gap_at if gap else at
                continue
            if gap and letters:
                if lines and "\n" in gap:
                    letters.append("\n")
                    origin.append(gap_at)
                elif letters[-1] == "-" and "\n" in gap and text[at].islower() and letters[-2:-1] != [" "]:
                    letters.pop()  # semicon-/ductor
                    origin.pop()
                elif filler := _filler(letters[-1], gap, text, at):
                    letters.append(filler)
                    origin.append(gap_at)
            gap = ""
            letters.extend(piece)
            origin.extend(range(at, at + len(piece)))
    return letters, origin


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Runs of blanks and runs of other characters, without the marks of Markdown and HTML."""
    at = start
    for mark in _MARKUP.finditer(text, start, end):
        yield from _runs(text, at, mark.start())
        if mark.group().startswith("<"):
            yield "\n", mark.start()
        at = mark.end()
    yield from _runs(text, at, end)


def _runs(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    at = start
    for blank in _BREAK.finditer(text, start, end):
        if at < blank.start():
            yield text[at : blank.start()], at
        yield blank.group(), blank.start()
        at = blank.end()
    if at < end:
        yield text[at:end], at


def _filler(before: str, gap: str, text: str, at: int) -> str:
    """What stands for a gap: a line break before an item, nothing inside Chinese or after a hyphen."""
    if "\n" not in gap:
        return "" if before == "-" and _GOES_ON.search(text, max(0, at - 4), at + 5) else " "
    if _BULLET.match(text, at) or (
        _LABEL.match(text, at) and _LABEL.match(text, text.rfind("\n", 0, at - len(gap)) + 1)
    ):
        return "\n"
    return "" if before == "-" or (_is_chinese(before) and _is_chinese(text[at])) else " "


def _is_chinese(char: str) -> bool:
    return is_cjk(char) or char in _CHINESE_MARKS


def cells(document: Document) -> list[View]:
    """One view for each table cell, and for the lines of a table that no cell has, in reading order."""
    made: list[View] = []
    for passage in document.passages:
        if passage.kind is not PassageKind.TABLE or passage.table is None:
            continue
        inside = [
            c for c in document.tables[passage.table].cells if passage.start <= c.start < c.end <= passage.end
        ]
        for cell in inside:
            view = build(document.text, [(cell.start, cell.end)], passage)
            if view.text:
                made.append(replace(view, cell=cell, caption=document.tables[passage.table].caption))
        for start, end in _between(inside, passage):
            view = build(document.text, [(start, end)], passage, lines=True)
            if view.text:
                made.append(view)
    return sorted(made, key=lambda view: view.origin[0])


def _between(inside: Sequence[Cell], passage: Passage) -> Iterator[tuple[int, int]]:
    """The stretches of a table passage that lie in no cell."""
    at = passage.start
    for cell in sorted(inside, key=lambda c: c.start):
        if cell.start > at:
            yield at, cell.start
        at = max(at, cell.end)
    if at < passage.end:
        yield at, passage.end
