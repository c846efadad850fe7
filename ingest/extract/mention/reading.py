"""A text made ready for finding names: squeezed, cut into words, with its known names."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

import rjieba

from ingest.extract.found import Quantity
from ingest.extract.mention.wordlists import words
from narrows.model import Entity
from narrows.resolve import is_cjk, squeeze

NAMED = ("Firm", "Organization", "Regulation")  # classes of proper names, besides countries
TECHNICAL = ("Technology", "SupplyChainNode")  # classes that one name may be of either
# What a thing is, written right before its name: 關鍵設備｜光刻機.  A pattern, of folded text.
KIND_BEFORE = "(?:关键|核心|重要|主要|必要)(?:设备|材料|零组件|零件|原料)"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the squeezed text with its part of speech in jieba's tags (n, v, p, eng ...)."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention at characters [start, end) of the squeezed text."""

    start: int
    end: int
    type: str
    rule: str
    entity: Entity | None = None  # known; None: to be made from its name
    generic: bool = False
    strong: bool = True  # sure enough to be looked for in the rest of the document
    name: str = ""  # the name, when it is not the text itself
    pronoun: bool = False

    @property
    def length(self) -> int:
        """Characters of squeezed text."""
        return self.end - self.start


@dataclass(eq=False)
class Reading:
    """One text under examination."""

    text: str
    language: str
    quantities: Sequence[Quantity] = ()
    ignored: Sequence[tuple[int, int]] = ()
    squeezed: str = field(init=False)  # folded
    original: str = field(init=False)  # the same characters, unfolded
    origin: tuple[int, ...] = field(init=False)
    _words: list[Word] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        folded = squeeze(self.text)
        self.squeezed, self.origin = folded.text, folded.origin
        self.original = "".join(
            c if c == " " else self.text[i] for c, i in zip(folded.text, folded.origin, strict=True)
        )

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in `text` of squeezed characters [start, end)."""
        return self.origin[start], self.origin[end - 1] + 1

    def written(self, start: int, end: int) -> str:
        """What `text` has at squeezed characters [start, end)."""
        a, b = self.span(start, end)
        return self.text[a:b]

    def is_parted(self, at: int) -> bool:
        """True when a blank parts two Chinese characters here: 「技術 保護」 is two phrases."""
        return (
            0 < at < len(self.origin)
            and self.origin[at] - self.origin[at - 1] > 1
            and is_cjk(self.squeezed[at - 1])
            and is_cjk(self.squeezed[at])
        )

    def is_ignored(self, start: int, end: int) -> bool:
        """True when squeezed characters [start, end) touch a span from which nothing is extracted."""
        first, last = self.span(start, end)
        return any(a < last and first < b for a, b in self.ignored)

    def words(self) -> list[Word]:
        """The squeezed text cut into words (Chinese by jieba's dictionary)."""
        if self._words is None:
            self._words = self._cut()
        return self._words

    def _cut(self) -> list[Word]:
        cut: list[Word] = []
        at = 0
        for text, tag in _jieba().tag(self.squeezed):
            cut.append(Word(at, at + len(text), text, tag))
            at += len(text)
        return cut


_TAUGHT = (  # word lists of this package that jieba's dictionary should know, and as what
    ("technology", ("heads", "Technology"), "n"),
    ("technology", ("heads", "SupplyChainNode"), "n"),
    ("technology", ("alone",), "n"),
    ("technology", ("verbs",), "vn"),
    ("technology", ("kinds",), "n"),
    ("regulation", ("strong",), "n"),
    ("organization", ("strong",), "n"),
    ("organization", ("alone",), "nt"),
)


@cache
def _jieba() -> rjieba.Jieba:
    jieba = rjieba.Jieba()
    for file, keys, tag in _TAUGHT:
        for word in sorted(words(file, *keys)):
            if 1 < len(word) < 7 and not jieba.has_word(word):
                jieba.add_word(word, None, tag)
    return jieba


def in_dictionary(word: str) -> bool:
    """True when jieba's dictionary has the (folded) word."""
    return bool(_jieba().has_word(word))


@lru_cache(maxsize=8)  # both models ask for a sentence's, and once more with the sentence after it
def tagged(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a folded text with their parts of speech in jieba's tags."""
    return tuple(_jieba().tag(text))


@cache
def tags(text: str) -> tuple[str, ...]:
    """The parts of speech of the words of a short (folded) text."""
    return tuple(tag for _, tag in _jieba().tag(text))
