"""The same claims in three languages: how many are found, and whether they come out as the same claims."""

import shlex
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from ingest.extract.pipeline import extract
from ingest.read import read
from narrows.model import QualifierValue, Statement

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "claims"
LANGUAGES = ("zh-Hant", "zh-Hans", "en")
_FLOATS = frozenset(("value", "value_max", "amount", "amount_max", "share"))
_TRUTHS = frozenset(("sole", "dominant"))


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence or table in each language, the claims it makes, and the languages known to go wrong."""

    id: str
    text: Mapping[str, str]
    claims: frozenset[str]  # Statement ids
    lines: Mapping[str, str]  # each claim in words, by Statement id
    known: frozenset[str]


@cache
def cases() -> tuple[Case, ...]:
    """The cases of every file of the folder, in order."""
    entries = [e for path in sorted(FOLDER.glob("*.yaml")) for e in yaml.safe_load(path.read_text("utf-8"))]
    return tuple(_case(entry) for entry in entries)


def _case(entry: Mapping[str, object]) -> Case:
    written = entry["claims"]
    assert isinstance(written, list)
    lines = {expected.id: _line(expected) for expected in map(claim, written)}
    known = entry.get("known", [])
    assert isinstance(known, list)
    texts = {language: str(entry[language]) for language in LANGUAGES}
    return Case(str(entry["id"]), texts, frozenset(lines), lines, frozenset(known))


def claim(line: str) -> Statement:
    """A claim written as `PREDICATE subject object qualifier=value ...`; `joint` parts its names by `|`."""
    predicate, subject, object_, *rest = shlex.split(line)
    pairs = (part.split("=", 1) for part in rest)
    return Statement(predicate, subject, object_, 0, 0, {name: _value(name, text) for name, text in pairs})


def _value(name: str, text: str) -> QualifierValue:
    if name in _FLOATS:
        return float(text)
    if name in _TRUTHS:
        return text == "true"
    if name == "joint":
        return tuple(text.split("|"))
    return int(text) if name == "count" else text


def said(text: str) -> dict[str, str]:
    """The claims that Narrows finds in a text, by Statement id, written as in the files."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said.md"
        path.write_text(text, encoding="utf-8")
        return {s.id: _line(s) for s in extract(read(path)).statements}


def _line(statement: Statement) -> str:
    parts = [statement.predicate, statement.subject, statement.object]
    for name, value in sorted(statement.qualifiers.items()):
        text = (
            "|".join(value)
            if isinstance(value, tuple)
            else f"{value:g}"
            if isinstance(value, float)
            else str(value)
        )
        parts.append(shlex.quote(f"{name}={text}") if " " in text else f"{name}={text}")
    return " ".join(parts)


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared claims over all claims of two sets; 1 when both are empty."""
    return len(one & other) / len(one | other) if one or other else 1.0


def measure() -> Iterator[tuple[str, str]]:
    """Precision and recall by language against the claims expected; the agreement of each two languages."""
    found = {(c.id, language): frozenset(said(c.text[language])) for c in cases() for language in LANGUAGES}
    yield "cases", str(len(cases()))
    for language in LANGUAGES:
        right = sum(len(found[c.id, language] & c.claims) for c in cases())
        made = sum(len(found[c.id, language]) for c in cases())
        wanted = sum(len(c.claims) for c in cases())
        yield f"{language}: precision, recall of claims", f"{right / made:.3f} {right / wanted:.3f}"
        exact = sum(found[c.id, language] == c.claims for c in cases())
        yield f"{language}: cases all right", f"{exact} of {len(cases())}"
    pairs = [(a, b) for i, a in enumerate(LANGUAGES) for b in LANGUAGES[i + 1 :]]
    for a, b in pairs:
        yield f"{a} and {b}: mean Jaccard of claim ids", f"{agreement(found, a, b):.3f}"
    yield "mean Jaccard of claim ids", f"{sum(agreement(found, a, b) for a, b in pairs) / len(pairs):.3f}"


def agreement(found: Mapping[tuple[str, str], frozenset[str]], one: str, other: str) -> float:
    """The mean Jaccard of the claims found in two languages, over all cases."""
    return sum(jaccard(found[c.id, one], found[c.id, other]) for c in cases()) / len(cases())
