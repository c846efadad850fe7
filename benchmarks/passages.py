"""Passages of many styles and fields, annotated whole: what the extraction finds of them.

Nobody tunes to those of a part "aside": they are only counted.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from ingest.extract.pipeline import extract
from ingest.extract.table.recover import recovered
from ingest.read import read
from narrows.model import Extraction
from narrows.resolve import squeeze

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "passages"
PARTS = ("tuned", "aside", "pages", "pages aside", "prose", "prose aside")
_CLASSES = {
    "FIRM": "Firm",
    "ORG": "Organization",
    "COUNTRY": "Country",
    "REGULATION": "Regulation",
    "TECHNOLOGY": "Thing",
    "NODE": "Thing",
    "Technology": "Thing",
    "SupplyChainNode": "Thing",
}
_Thing = TypeVar("_Thing", "Name", "Said")
_OURS = frozenset(("DESIGNATES", "PART_OF_NODE", "LOCATED_IN", "OWNS"))  # not annotated


@dataclass(frozen=True, slots=True)
class Name:
    """A class and every written form of one thing, folded."""

    type: str
    forms: frozenset[str]

    def is_same(self, other: "Name") -> bool:
        """True when the classes agree and the two share a form."""
        return self.type == other.type and not self.forms.isdisjoint(other.forms)


@dataclass(frozen=True, slots=True)
class Said:
    """A predicate with its two ends."""

    predicate: str
    subject: Name
    object: Name

    def is_same(self, other: "Said") -> bool:
        """True when predicate and both ends agree."""
        return (
            self.predicate == other.predicate
            and self.subject.is_same(other.subject)
            and self.object.is_same(other.object)
        )


@dataclass(frozen=True, slots=True)
class Count:
    """What was right, what was found too much and what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Part of what was found that is right."""
        return self.right / ((self.right + self.wrong) or 1)

    @property
    def recall(self) -> float:
        """Part of what is there that was found."""
        return self.right / ((self.right + self.missed) or 1)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / ((2 * self.right + self.wrong + self.missed) or 1)


@cache
def counts(part: str) -> tuple[Count, Count]:
    """Entities and statements of the passages of a part, counted together."""
    gold = {g["id"]: g for g in _lines("gold.jsonl")}
    entities, statements = Count(), Count()
    for passage in _lines("passages.jsonl"):
        if passage["part"] == part:
            made = extract(recovered(read(str(FOLDER / passage["file"]))))
            names, said = _annotated(gold[passage["id"]])
            entities += _count(names, _found(made).values())
            statements += _count(said, _stated(made))
    return entities, statements


def measure() -> Iterator[tuple[str, str]]:
    """Rows of figure and value."""
    for part in PARTS:
        for kind, count in zip(("entities", "statements"), counts(part), strict=True):
            shown = f"{count.precision:.3f} / {count.recall:.3f} / {count.f1:.3f}"
            yield f"{part}: {kind}, precision / recall / F1", f"{shown} of {count.right + count.missed}"


def _lines(file: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / file).read_text("utf-8").splitlines()]


def _name(type_: str, written: Iterable[str]) -> Name:
    return Name(
        _CLASSES.get(type_, type_), frozenset(squeeze(w).text.lower().strip('「」“”《》"') for w in written)
    )


def _annotated(gold: dict[str, Any]) -> tuple[list[Name], list[Said]]:
    entities, relations = gold["entities"], gold["relations"]
    names = {e["e"]: _name(e["type"], [*e["surfaces"], *e.get("names", ())]) for e in entities}
    return list(names.values()), [Said(r["p"], names[r["s"]], names[r["o"]]) for r in relations]


def _found(made: Extraction) -> dict[str, Name]:
    written: dict[str, list[str]] = {}
    for mention in made.mentions:
        written.setdefault(mention.entity, []).append(mention.text)
    return {
        id_: _name(made.entities[id_].type, [made.entities[id_].name, *made.entities[id_].names, *texts])
        for id_, texts in written.items()
    }


def _stated(made: Extraction) -> list[Said]:
    names = _found(made)
    return [
        Said(s.predicate, names[s.subject], names[s.object])
        for s in made.statements
        if s.predicate not in _OURS and s.subject in names and s.object in names
    ]


def _count(gold: list[_Thing], found: Iterable[_Thing]) -> Count:
    """Each annotated thing is found once; what is the same as none of them is wrong."""
    found = list(found)
    right = sum(any(g.is_same(f) for f in found) for g in gold)
    wrong = sum(not any(g.is_same(f) for g in gold) for f in found)
    return Count(right, wrong, len(gold) - right)
