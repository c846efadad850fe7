"""Broader terms lead upwards, inside one class."""

from collections.abc import Iterator

from narrows.schema.checks.content import Content
from narrows.schema.checks.problem import Problem
from narrows.schema.vocabulary import Concept


def problems(content: Content) -> Iterator[Problem]:
    """Broader terms that do not exist, are of another class, or lead back to where they began."""
    concepts = content.vocabulary.concepts
    for concept in concepts.values():
        for broader in concept.broader:
            if broader not in concepts:
                yield _problem(concept, f"skos:broader {broader or 'of another vocabulary'} does not exist")
            elif concepts[broader].type != concept.type:
                yield _problem(concept, f"skos:broader {broader} is a {concepts[broader].type}")
        above = list(concept.broader)
        for id_ in above:
            if id_ in concepts:
                above.extend(b for b in concepts[id_].broader if b not in above)
        if concept.id in above:
            yield _problem(concept, "is its own broader term, directly or through others")


def _problem(concept: Concept, message: str) -> Problem:
    return Problem(
        concept.file, concept.id, message, "name a broader concept of the same class, or leave it out"
    )
