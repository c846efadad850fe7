"""What a pair of arguments looks like, as names of features: words between and around, marks, kinds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ingest.extract.mention.reading import tagged
from ingest.extract.statement.fold import fold
from ingest.extract.statement.learned.candidates import Pair, kinds_between
from ingest.extract.statement.learned.classes import class_of
from ingest.extract.statement.line import LETTERS, Item, Line
from ingest.extract.statement.modality import denied, hypothetical, wished

_MARKS = re.compile(r"[，；：,;:]")
_EN = re.compile(r"[a-z]+(?:'s)?|\d+|[^\sa-z\d]")
_LONG = 9  # steps of a path
_MANY = 24  # words between: with more, their order says nothing


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a line, or an argument, whose text is its kind in capitals."""

    start: int
    end: int
    text: str
    tag: str
    cls: str


@dataclass(eq=False)
class Context:
    """A line with its words."""

    line: Line
    language: str

    @cached_property
    def tokens(self) -> list[Token]:
        """Words and arguments in order."""
        if self.language == "zh":
            cut: list[Token] = []
            at = 0
            for text, tag in tagged(self.line.text):
                cut += self._token(at, text, tag)
                at += len(text)
            return cut
        lower = self.line.text.lower()
        return [t for m in _EN.finditer(lower) for t in self._token(m.start(), m.group(), "")]

    def _token(self, at: int, text: str, tag: str) -> Iterator[Token]:
        letter = LETTERS.get(text)
        if letter:
            yield Token(at, at + 1, letter, "item", "")
        elif not text.isspace():
            shown = re.sub(r"\d+", "0", text)
            yield Token(at, at + len(text), shown, tag, class_of(text, self.language))

    @cached_property
    def index(self) -> dict[int, int]:
        """The token that starts at a character."""
        return {t.start: n for n, t in enumerate(self.tokens)}


def features(pair: Pair, context: Context) -> Iterator[str]:
    """The names of the features that the pair has."""
    tokens = context.tokens
    kinds = pair.role + pair.kinds
    i = context.index[pair.first] if pair.first >= 0 else -1
    j = context.index[pair.second]
    between = tokens[i + 1 : j]
    text = pair.line.text[max(pair.first, -1) + 1 : pair.second]
    yield kinds
    for name in _plain(pair, context, i, j, text):
        yield f"{kinds}|{name}"
    yield f"marks{min(len(_MARKS.findall(text)), 4)}"
    words = between if len(between) <= _MANY else [*between[: _MANY // 2], *between[-_MANY // 2 :]]
    for token in words:
        if token.tag != "item":
            yield f"b:{token.text}"
            yield f"{kinds}|b:{token.text}"
            if token.cls:
                yield f"{kinds}|bc:{token.cls}"
    for a, b in pairwise(words):
        yield f"{kinds}|bb:{a.text}_{b.text}"
        yield f"bb:{a.text}_{b.text}"


def _plain(pair: Pair, context: Context, i: int, j: int, text: str) -> Iterator[str]:
    """Features that are told with the kinds of the pair."""
    line, tokens = pair.line, context.tokens
    between = tokens[i + 1 : j]
    marks = len(_MARKS.findall(text))
    inner = kinds_between(line.cells, max(pair.first, -1) + 1, pair.second)
    yield f"marks{min(marks, 4)}"
    yield f"items{min(len(inner), 6)}"
    yield f"far{min(len(between) // 3, 7)}"
    yield f"kb:{inner[:5]}" if len(inner) <= 5 else "kb:many"
    yield f"near:{pair.one.kind in inner}{pair.other.kind in inner}"
    yield f"path:{_path(between)}"
    yield f"cpath:{_path(between, classes_only=True)}"
    verbs = [t for t in between if t.tag.startswith("v") or t.cls]
    if verbs:
        yield f"fv:{verbs[0].text}"
        yield f"lv:{verbs[-1].text}"
        yield f"flv:{verbs[0].cls}_{verbs[-1].cls}"
        yield f"lc:{verbs[-1].cls}"
        yield f"fc:{verbs[0].cls}"
    else:
        yield "noverb"
    yield from _around(tokens, i, j)
    clause = _MARKS.split(text)[-1]
    if denied(clause, context.language):
        yield "denied"
    if hypothetical(line.text[: pair.second], context.language):
        yield "if"
    if wished(clause, context.language):
        yield "wished"
    one, other = (_written(item) for item in (pair.one, pair.other))
    yield f"ei:{one[-2:]}"
    yield f"ej:{other[-2:]}"
    yield f"ee:{one[-1:]}_{other[-1:]}"
    if "C" in pair.kinds:
        yield f"cc:{one[:1] if pair.one.kind == 'C' else ''}_{other[:1] if pair.other.kind == 'C' else ''}"
    before = kinds_between(line.cells, 0, pair.start)
    yield f"kbefore:{before[-3:]}"
    yield f"first:{not before}"
    yield f"same:{pair.one.kind in before}{pair.other.kind in before}"
    yield f"after:{kinds_between(line.cells, pair.second + 1, len(line.cells))[:2]}"
    yield f"group:{min(len(pair.one.members), 2)}{min(len(pair.other.members), 2)}"


def _around(tokens: list[Token], i: int, j: int) -> Iterator[str]:
    """Words right after the earlier argument, before and after the later one, and before the earlier one."""
    for name, words in (
        ("ai", tokens[i + 1 : min(i + 4, j)]),
        ("aj", tokens[j + 1 : j + 4]),
    ):
        for n in range(1, len(words) + 1):
            yield f"{name}:{'_'.join(t.text for t in words[:n])}"
        yield f"{name}c:{'_'.join(t.cls or t.tag[:1] for t in words)}"
    for name, words in (
        ("bj", tokens[max(j - 3, i + 1) : j]),
        ("bi", tokens[max(i - 3, 0) : max(i, 0)]),
    ):
        for n in range(1, len(words) + 1):
            yield f"{name}:{'_'.join(t.text for t in words[-n:])}"
        yield f"{name}c:{'_'.join(t.cls or t.tag[:1] for t in words)}"
    for token in _until_mark(tokens[j + 1 : j + 9]):
        if token.tag.startswith("v") or token.cls:
            yield f"vj:{token.text}"
            yield f"vjc:{token.cls}"
    for token in _until_mark(tokens[max(i - 8, 0) : max(i, 0)][::-1]):
        if token.tag.startswith("v") or token.cls:
            yield f"vi:{token.text}"
            yield f"vic:{token.cls}"


def _until_mark(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        if _MARKS.fullmatch(token.text) or token.text in "。.":
            return
        yield token


def _path(tokens: Sequence[Token], *, classes_only: bool = False) -> str:
    """Arguments, marks and classified words between the two, in order."""
    steps: list[str] = []
    for token in tokens:
        step = _step(token, classes_only)
        if step and (not steps or steps[-1] != step):
            steps.append(step)
    return " ".join(steps) if len(steps) <= _LONG else "long"


def _step(token: Token, classes_only: bool) -> str:
    if token.tag == "item" or _MARKS.fullmatch(token.text):
        return token.text
    if token.cls or classes_only:
        return token.cls
    if token.tag.startswith("v"):
        return "v"
    return token.text if token.tag in ("p", "uj", "c") else ""


def _written(item: Item) -> str:
    return fold(item.members[-1].entity.name) if item.members else ""
