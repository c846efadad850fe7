"""What each token of a text looks like to the tagger: letters, word, neighbours, what the rules say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.extract.mention.reading import Candidate, Reading
from ingest.extract.mention.wordlists import words
from narrows.resolve import is_cjk

_TOKEN = re.compile(r"[a-z]+|\d+(?:\.\d+)?|\S", re.I)
_LISTS = (
    ("technology", ("heads", "Technology"), "headT"),
    ("technology", ("heads", "SupplyChainNode"), "headN"),
    ("technology", ("alone",), "alone"),
    ("technology", ("verbs",), "verb"),
    ("technology", ("adjectives",), "adj"),
    ("technology", ("kinds",), "kind"),
    ("technology", ("strip",), "strip"),
    ("technology", ("breaks",), "break"),
    ("technology", ("generic",), "generic"),
    ("technology", ("actions",), "action"),
    ("firm", ("trades",), "trade"),
    ("firm", ("cues",), "firmcue"),
    ("firm", ("legal",), "legal"),
    ("organization", ("strong",), "org"),
    ("organization", ("areas",), "area"),
    ("regulation", ("strong",), "reg"),
    ("regulation", ("weak",), "regweak"),
)


@dataclass(frozen=True, slots=True)
class Token:
    """Characters [start, end) of the squeezed text: one Chinese character, a run of letters or of digits."""

    start: int
    end: int
    text: str


def tokens(squeezed: str) -> list[Token]:
    """The tokens of a squeezed text."""
    return [Token(*match.span(), match.group()) for match in _TOKEN.finditer(squeezed)]


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for file, keys, name in _LISTS:
        for word in words(file, *keys):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


@dataclass(frozen=True, slots=True)
class Looks:
    """What both models see of each token: its shape, its word and the word's number, what the rules say."""

    shapes: list[str]
    in_word: list[list[str]]
    word_of: list[int]
    ruled: list[list[str]]


def looks_of(reading: Reading, cut: Sequence[Token], chosen: Iterable[Candidate]) -> Looks:
    """What the tokens of a text look like; `chosen` are the names that the rules chose."""
    in_word, word_of = _word_features(reading, cut)
    return Looks([_shape(reading, t) for t in cut], in_word, word_of, _rule_features(cut, chosen))


def columns(cut: Sequence[Token], looks: Looks) -> Iterator[tuple[tuple[str, str, str, str], list[str]]]:
    """For each token its text, word, part of speech and shape, and what the lists and the rules say of it."""
    for token, shape, row, rules in zip(cut, looks.shapes, looks.in_word, looks.ruled, strict=True):
        word = next((x[2:] for x in row if x.startswith("W:")), "")
        tag = next((x[2:] for x in row if x.startswith("t:")), "")
        listed = [x for x in row if x[:2] not in ("W:", "t:", "p:")]
        yield (token.text, word, tag, shape), [*rules, *listed]


def features(reading: Reading, cut: Sequence[Token], looks: Looks) -> list[list[str]]:
    """For each token the names of its features."""
    count = len(cut)
    shapes, in_word, word_of, ruled = looks.shapes, looks.in_word, looks.word_of, looks.ruled
    zh = reading.language == "zh"
    rows: list[list[str]] = []
    for n, token in enumerate(cut):
        row = ["bias"]
        for k in (-3, -2, -1, 0, 1, 2, 3):
            at = n + k
            if not 0 <= at < count:
                row.append(f"{k}:edge")
                continue
            row.append(f"{k}w:{cut[at].text}")
            row.append(f"{k}s:{shapes[at]}")
            row += [f"{k}r:{r}" for r in ruled[at]]
            if -2 <= k <= 2:
                row += [f"{k}{x}" for x in in_word[at]]
        for a, b in ((-2, -1), (-1, 0), (0, 1), (1, 2), (-1, 1)):
            if n + a >= 0 and n + b < count:
                row.append(f"{a}{b}:{cut[n + a].text}_{cut[n + b].text}")
        if zh:
            for a, b in ((-2, 0), (-1, 1), (0, 2)):
                if n + a >= 0 and n + b < count:
                    row.append(f"tri{a}:{''.join(t.text for t in cut[n + a : n + b + 1])}")
        else:
            row += [f"pre:{token.text[:3]}", f"suf:{token.text[-3:]}", f"suf2:{token.text[-2:]}"]
        for name, at in (
            ("pw", word_of[n] - 1),
            ("ppw", word_of[n] - 2),
            ("nw", word_of[n] + 1),
            ("nnw", word_of[n] + 2),
        ):
            if zh and 0 <= at < len(reading.words()):
                word = reading.words()[at]
                row += [f"{name}:{word.text}", f"{name}t:{word.tag}"]
                row += [f"{name}l:{x}" for x in _listed().get(word.text, ())]
        rows.append(row)
    return rows


def _shape(reading: Reading, token: Token) -> str:
    first = token.text[0]
    if is_cjk(first):
        return "zh"
    if first.isdigit():
        return f"d{min(len(token.text), 4)}"
    if first.isalpha():
        written = reading.original[token.start : token.end]
        if written.isupper():
            return "XX" if len(written) > 1 else "X"
        return "Xx" if written[0].isupper() else "xX" if not written.islower() else "xx"
    return first


def _word_features(reading: Reading, cut: Sequence[Token]) -> tuple[list[list[str]], list[int]]:
    """The dictionary word of each token, where in it the token stands, and the word's number."""
    if reading.language != "zh":
        lists = [[f"l:{x}" for x in _listed().get(t.text, ())] for t in cut]
        return lists, [0] * len(cut)
    found: list[list[str]] = []
    numbers: list[int] = []
    every = reading.words()
    at = 0
    for token in cut:
        while at < len(every) - 1 and every[at].end <= token.start:
            at += 1
        word = every[at]
        place = (
            "S"
            if word.end - word.start == 1
            else "B"
            if token.start == word.start
            else "E"
            if token.end == word.end
            else "M"
        )
        row = [f"p:{place}", f"t:{word.tag}{place}", f"W:{word.text}"]
        row += [f"l:{x}{place}" for x in _listed().get(word.text, ())]
        for size in (2, 3, 4):
            row += [
                f"e{size}:{x}"
                for x in _listed().get(reading.squeezed[max(token.end - size, 0) : token.end], ())
            ]
        found.append(row)
        numbers.append(at)
    return found, numbers


def _rule_features(cut: Sequence[Token], chosen: Iterable[Candidate]) -> list[list[str]]:
    """Where a token stands in what the rules chose: class, rule, known or not; outermost and nested."""
    found: list[list[str]] = [[] for _ in cut]
    outer_end = -1
    for candidate in sorted(chosen, key=lambda c: (c.start, -c.end)):
        nested = candidate.end <= outer_end
        outer_end = max(outer_end, candidate.end)
        sure = "k" if candidate.entity is not None else "u"
        sure += "g" if candidate.generic else ""
        inside = [n for n, t in enumerate(cut) if candidate.start <= t.start and t.end <= candidate.end]
        for n in inside:
            place = "S" if len(inside) == 1 else "B" if n == inside[0] else "E" if n == inside[-1] else "M"
            name = f"{'n' if nested else ''}{candidate.type}{place}"
            found[n] += [f"{name}{sure}", name, f"{name}{candidate.rule}"]
    return [row or ["none"] for row in found]
