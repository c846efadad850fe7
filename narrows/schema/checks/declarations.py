"""Classes, predicates, qualifiers and links say all that is derived from them."""

from collections.abc import Iterator, Mapping

from narrows.schema.checks.content import Content
from narrows.schema.checks.problem import Problem
from narrows.schema.iri import LANGUAGES
from narrows.schema.shape import Class, Link, Predicate, Qualifier

Declaration = Class | Qualifier | Link


def problems(content: Content) -> Iterator[Problem]:
    """Declarations without labels, definition, domain or range; prefixes that two classes share."""
    schema = content.schema
    declared = (schema.classes, schema.qualifiers, schema.predicates, schema.links)
    for declarations in declared:
        yield from _described(content, declarations)
    for link in (*schema.predicates.values(), *schema.links.values()):
        for side, ends in (("rdfs:domain", link.domain), ("rdfs:range", link.range)):
            if not ends:
                yield _problem(
                    content, link, f"has no {side}", f"say with {side} which classes may stand there"
                )
    for predicate in schema.predicates.values():
        yield from _read_backwards(content, predicate)
    yield from _prefixes(content)


def _described(content: Content, declarations: Mapping[str, Declaration]) -> Iterator[Problem]:
    for item in declarations.values():
        if missing := [tag for tag in LANGUAGES if not item.labels.get(tag)]:
            yield _problem(content, item, f"has no rdfs:label in {', '.join(missing)}", "add the label")
        if not item.definition:
            yield _problem(content, item, "has no skos:definition", "say in one sentence what it is")


def _read_backwards(content: Content, predicate: Predicate) -> Iterator[Problem]:
    if missing := [tag for tag in LANGUAGES if not predicate.inverse.get(tag)]:
        hint = "say how it reads from object to subject"
        yield _problem(content, predicate, f"has no nar:inverseLabel in {', '.join(missing)}", hint)


def _prefixes(content: Content) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for name, class_ in content.schema.classes.items():
        if class_.prefix and owners.setdefault(class_.prefix, name) != name:
            message = f"shares nar:idPrefix {class_.prefix!r} with {owners[class_.prefix]}"
            yield _problem(content, class_, message, "give each class a prefix of its own")


def _problem(content: Content, item: Declaration, message: str, hint: str) -> Problem:
    return Problem(content.ontology.file(item.iri), item.name, message, hint)
