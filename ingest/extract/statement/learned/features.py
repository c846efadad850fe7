"""What a pair of arguments looks like, as names of features: words between and around, marks, kinds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ingest.extract.mention.reading import tagged
from ingest.extract.statement.learned.candidates import Pair, kinds_between
from ingest.extract.statement.learned.classes import class_of
from ingest.extract.statement.learned.framed import Said
from ingest.extract.statement.line import KINDS, LETTERS, Item, Line
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


def features(pair: Pair, context: Context, said: Said) -> frozenset[str]:
    """The names of the features that the pair has; the model weighs each also with the pair's kinds."""
    return frozenset((*_features(pair, context), *_said(said)))


def _said(said: Said) -> Iterator[str]:
    """What the frames say of the two."""
    yield "framed" if said.labels else "unframed"
    yield from (f"says:{label}" for label in said.labels)
    yield from (f"beside:{word}" for word in said.beside)
    if said.settled:
        yield "settled"


def _features(pair: Pair, context: Context) -> Iterator[str]:
    tokens = context.tokens
    i = context.index[pair.first] if pair.first >= 0 else -1
    j = context.index[pair.second]
    text = pair.line.text[max(pair.first, -1) + 1 : pair.second]
    yield "any"
    yield from _way(pair, tokens[i + 1 : j], text)
    yield from _around(tokens, i, j)
    yield from _sense(pair, text, context.language)
    for side, item in (("i", pair.one), ("j", pair.other)):
        yield from _spelling(side, item, context.language)
    yield from _figures(pair)
    yield f"ee:{pair.one.written[-1:]}_{pair.other.written[-1:]}"
    yield from _neighbours(pair)


def _way(pair: Pair, between: list[Token], text: str) -> Iterator[str]:
    """The words, marks and arguments between the two."""
    inner = kinds_between(pair.line.cells, max(pair.first, -1) + 1, pair.second)
    yield f"marks{min(len(_MARKS.findall(text)), 4)}"
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
    words = between if len(between) <= _MANY else [*between[: _MANY // 2], *between[-_MANY // 2 :]]
    for token in words:
        if token.tag != "item":
            yield f"b:{token.text}"
            if token.cls:
                yield f"bc:{token.cls}"
    for a, b in pairwise(words):
        yield f"bb:{a.text}_{b.text}"


def _sense(pair: Pair, text: str, language: str) -> Iterator[str]:
    """Whether it is denied, supposed or wished."""
    clause = _MARKS.split(text)[-1]
    if denied(clause, language):
        yield "denied"
    if hypothetical(pair.line.text[: pair.second], language):
        yield "if"
    if wished(clause, language):
        yield "wished"


def _spelling(side: str, item: Item, language: str) -> Iterator[str]:
    """How the name ends, which mostly says what it is; of a country also how it begins."""
    written = item.written
    if language == "zh":
        for length in (1, 2, 3):
            yield f"e{side}{length}:{written[-length:]}"
        begins = written[:2]
    else:
        words = written.lower().split()
        for length in (1, 2):
            yield f"e{side}{length}:{' '.join(words[-length:])}"
        yield f"e{side}3:{written[-3:].lower()}"
        begins = words[0] if words else ""
    if item.kind == "C":
        yield f"s{side}:{begins}"


def _figures(pair: Pair) -> Iterator[str]:
    """Where percentages stand, and what is written before and after the nearest."""
    text, end = pair.line.text, pair.second
    at = [i for i, char in enumerate(text) if char == KINDS["P"]]
    if not at:
        return
    yield f"figures{min(len(at), 3)}"
    places = {"before" if i < pair.start else "between" if i < end else "after" for i in at}
    yield f"figures:{' '.join(sorted(places))}"
    if after := next((i for i in at if i > end), 0):
        yield f"to figure:{text[end + 1 : after] if after - end < 8 else 'far'}"
        yield f"after figure:{text[after + 1 : after + 3]}"
    if before := next((i for i in reversed(at) if i < end), 0):
        yield f"from figure:{min(end - before, 9)}"
        yield f"before figure:{text[max(0, before - 2) : before]}"


def _neighbours(pair: Pair) -> Iterator[str]:
    """The arguments before and after the two, and how many they are of."""
    line = pair.line
    one, other = pair.one, pair.other
    if "C" in pair.kinds:
        first, second = (item.written[:1] if item.kind == "C" else "" for item in (one, other))
        yield f"cc:{first}_{second}"
    before = kinds_between(line.cells, 0, pair.start)
    yield f"kbefore:{before[-3:]}"
    yield f"first:{not before}"
    yield f"same:{one.kind in before}{other.kind in before}"
    yield f"after:{kinds_between(line.cells, pair.second + 1, len(line.cells))[:2]}"
    yield f"group:{min(len(one.members), 2)}{min(len(other.members), 2)}"


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
