"""Reads annotated passages: sentences with their mentions marked inline, each followed by what it states.

A file holds passages, each opened by a line `## title`.  A line of text is a sentence; in it `[F:台積電]`
marks a mention (F firm, O organization, C country, T technology, N supply-chain node, R regulation).  Lines
below it that begin with `>` are its statements, `> SUBJECT PREDICATE OBJECT {key=value; ...}`, with names as
they are marked in the passage.  A line `= A | B` says that A and B name one thing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from narrows.schema import Schema

FOLDER = Path(__file__).parent / "passages"
CLASSES = {
    "F": "Firm",
    "O": "Organization",
    "C": "Country",
    "T": "Technology",
    "N": "SupplyChainNode",
    "R": "Regulation",
}
PREDICATES = frozenset(Schema.load().predicates)
_MARK = re.compile(r"\[([FOCTNR]):([^\[\]]+)\]")
_SAID = re.compile(
    rf"> ?(?P<s>.+?) (?P<p>{'|'.join(sorted(PREDICATES))}) (?P<o>.+?)(?:\s*\{{(?P<q>[^{{}}]*)\}})?\s*"
)


class PassageError(ValueError):
    """A passage that cannot be read: the message names file and line."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention: its class and characters [start, end) of the sentence."""

    type: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What a sentence states, by the names of its ends."""

    subject: str
    predicate: str
    object: str
    qualifiers: dict[str, str]


@dataclass(slots=True)
class Sentence:
    """Text without its marks."""

    text: str
    mentions: list[Marked]
    stated: list[Stated] = field(default_factory=list)


@dataclass(slots=True)
class Annotated:
    """A passage."""

    title: str
    sentences: list[Sentence] = field(default_factory=list)
    names: dict[str, set[str]] = field(default_factory=dict)  # a written form -> all forms of that thing


def passages(path: Path) -> list[Annotated]:
    """The passages of one file.  Raises PassageError."""
    found: list[Annotated] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if line.startswith("## "):
            found.append(Annotated(line[3:]))
        elif line:
            if not found:
                raise PassageError(f"{path.name}:{number}: text before the first '## title'")
            try:
                _read(line, found[-1])
            except ValueError as error:
                raise PassageError(f"{path.name}:{number}: {error}") from error
    return found


def _read(line: str, passage: Annotated) -> None:
    if line.startswith("= "):
        names = {name.strip() for name in line[2:].split("|")}
        for name in names:
            passage.names[name] = passage.names.get(name, set()) | names
    elif line.startswith(">"):
        if not passage.sentences:
            raise ValueError("a statement before any sentence")
        passage.sentences[-1].stated.append(_said(line, passage))
    else:
        passage.sentences.append(_sentence(line))


def _sentence(line: str) -> Sentence:
    text, marked, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        marked.append(Marked(CLASSES[mark[1]], len(text), len(text) + len(mark[2]), mark[2]))
        text += mark[2]
        at = mark.end()
    text += line[at:]
    if re.search(r"\[[FOCTNR]:", text):
        raise ValueError("marks are not nested and end with ]")
    return Sentence(text, marked)


def _said(line: str, passage: Annotated) -> Stated:
    said = _SAID.fullmatch(line)
    if said is None:
        raise ValueError(f"not of the form '> SUBJECT PREDICATE OBJECT {{key=value}}': {line}")
    known = {m.text for s in passage.sentences for m in s.mentions}
    for end in (said["s"], said["o"]):
        if end not in known:
            raise ValueError(f"{end!r} is marked nowhere above")
    qualifiers = dict(_pairs(said["q"] or ""))
    return Stated(said["s"], said["p"], said["o"], qualifiers)


def _pairs(written: str) -> Iterator[tuple[str, str]]:
    for part in filter(str.strip, written.split(";")):
        key, equals, value = part.partition("=")
        if not equals:
            raise ValueError(f"a qualifier is key=value: {part.strip()!r}")
        yield key.strip(), value.strip()
