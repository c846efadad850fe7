"""A label leads to one concept of a class; a short form may need its context."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from narrows.schema.checks.content import Content
from narrows.schema.checks.problem import Problem
from narrows.schema.vocabulary import Concept, Label


def problems(content: Content) -> Iterator[Problem]:
    """Labels that two concepts of one class share in one language: a mention could not be told apart."""
    holders: dict[tuple[str, str, str], list[Concept]] = defaultdict(list)
    for concept in content.vocabulary.concepts.values():
        for language, text in dict.fromkeys(_folded(label) for label in _labels(concept)):
            holders[concept.type, language, text].append(concept)
    for (_, language, text), sharing in holders.items():
        for first, second in pairwise(sharing):
            yield Problem(
                second.file,
                second.id,
                f"ambiguous: {text!r}@{language} is a label of {first.id} too",
                "keep it where it is meant most, or merge the two concepts",
            )


def _labels(concept: Concept) -> tuple[Label, ...]:
    return (*concept.labels.items(), *concept.alt, *concept.hidden)


def _folded(label: Label) -> Label:
    language, text = label
    return language, unicodedata.normalize("NFKC", text).casefold().strip()
