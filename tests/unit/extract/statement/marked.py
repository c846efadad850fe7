"""Sentences with their names marked, 「[台積電|Firm]生產[晶片|Technology]」, and what they state."""

import re
from collections.abc import Mapping
from typing import Any

from ingest.extract import quantity
from ingest.extract.found import Found, Made
from ingest.extract.sentences import split
from ingest.extract.statement import state
from ingest.extract.statement.discourse import Discourse
from ingest.extract.statement.learned.candidates import Sighting
from ingest.extract.statement.learned.framed import Framed
from narrows.model import Drop, Entity

_MARK = re.compile(r"\[([^\[\]|]+)\|([A-Za-z]+)\]")


def read(marked: str) -> tuple[str, list[Found]]:
    """The sentence without its marks, and its mentions."""
    text = ""
    found: list[Found] = []
    at = 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        name, kind = mark.groups()
        entity = Entity(f"{kind.lower()}:{name}", kind, name, (name,))
        found.append(Found(len(text), len(text) + len(name), entity, "marked"))
        text += name
        at = mark.end()
    return text + marked[at:], found


def run(marked: str, language: str, discourse: Discourse | None = None) -> tuple[list[Made], list[Drop]]:
    """What the frames and rules find in the marked sentences, and what was dropped."""
    text, found = read(marked)
    return state(text, language, list(split(text)), found, quantity.find(text), discourse, learned=False)


def claims(marked: str, language: str = "zh") -> dict[tuple[str, str, str], Mapping[str, Any]]:
    """(subject, predicate, object) of each statement, with its qualifiers."""
    made, _ = run(marked, language)
    return {(m.subject.name, m.predicate, m.object.name): m.qualifiers for m in made}


def seen(marked: str) -> list[tuple[Sighting, Framed]]:
    """Each marked sentence in Chinese as the learned models see it, and what the frames say of it."""
    text, found = read(marked)
    both: list[tuple[Sighting, Framed]] = []
    state(
        text, "zh", list(split(text)), found, quantity.find(text),
        learned=False, watch=lambda *one: both.append(one),
    )  # fmt: skip
    return both
