"""The page that describes the schema: written from the ontology, so that it cannot say anything else."""

from collections.abc import Iterable, Iterator, Mapping

from narrows.schema.schema import Schema
from narrows.schema.shape import Class, Datatype, Link, Predicate, Qualifier

_HEAD = """\
# The schema

Written by `narrows ontology page` from the files in `ontology/`; change those, not this page.

Every claim is a typed relationship between two entities, for Neo4j Browser and Cypher. Behind it stand a
`Statement` with the same qualifiers, and the passages that state it with the exact sentence or cell.
"""


def page(schema: Schema) -> str:
    """The whole page, in Markdown."""
    entities = [schema.classes[name] for name in schema.entity_labels]
    records = [class_ for class_ in schema.classes.values() if not class_.is_entity]
    parts = (
        _HEAD,
        "## What a claim stands on\n",
        _diagram(_evidence_lines(schema)),
        "## What claims relate\n",
        _diagram(_predicate_lines(schema)),
        "## Entities\n\nA node has the label `Entity` and one of these.\n",
        _classes(entities),
        "## Records\n",
        _classes(records),
        "## Predicates\n",
        _predicates(schema.predicates.values()),
        "## Qualifiers\n",
        _qualifiers(schema.qualifiers.values()),
        "## Links\n",
        _links(schema.links.values()),
    )
    return "\n".join(parts)


def _diagram(lines: Iterable[str]) -> str:
    return "\n".join(("```mermaid", "flowchart LR", *(f"    {line}" for line in lines), "```", ""))


def _evidence_lines(schema: Schema) -> Iterator[str]:
    for link in schema.links.values():
        for start in _ends(link.domain):
            for end in _ends(link.range):
                yield f"{start} -->|{link.name}| {end}"


def _predicate_lines(schema: Schema) -> Iterator[str]:
    """One arrow a pair of classes, with every predicate between them; Site last, as in the ontology."""
    between: dict[tuple[str, str], list[str]] = {}
    order = list(schema.classes)
    for predicate in schema.predicates.values():
        for start in sorted(predicate.domain, key=order.index):
            for end in sorted(predicate.range, key=order.index):
                between.setdefault((start, end), []).append(predicate.name)
    for (start, end), names in sorted(between.items(), key=lambda i: [order.index(name) for name in i[0]]):
        yield f'{start} -->|"{"<br>".join(names)}"| {end}'


def _classes(classes: Iterable[Class]) -> str:
    rows = (
        (f"`{c.name}`", _named(c.labels), f"`{c.prefix}:`" if c.prefix else "", c.definition) for c in classes
    )
    return _table(("label", "name", "ids", "what it is"), rows)


def _predicates(predicates: Iterable[Predicate]) -> str:
    rows = (
        (
            f"`{p.name}`",
            f"{_named(p.labels)}; inversely: {_named(p.inverse)}",
            _ends_text(p.domain),
            _ends_text(p.range),
            p.definition,
            ", ".join(f"`{name}`" for name in p.qualifiers),
        )
        for p in predicates
    )
    return _table(("type", "reads", "from", "to", "what it says", "qualifiers"), rows)


def _qualifiers(qualifiers: Iterable[Qualifier]) -> str:
    rows = ((f"`{q.name}`", _named(q.labels), _holds(q), q.definition) for q in qualifiers)
    return _table(("property", "name", "holds", "what it says"), rows)


def _links(links: Iterable[Link]) -> str:
    rows = (
        (f"`{link.name}`", _ends_text(link.domain), _ends_text(link.range), link.definition) for link in links
    )
    return _table(("type", "from", "to", "what it says"), rows)


def _holds(qualifier: Qualifier) -> str:
    words = {Datatype.LIST: "list of str", Datatype.DATE: "date, as precise as stated"}
    said = [words.get(qualifier.datatype, qualifier.datatype.value)]
    if qualifier.allowed:
        said.append("one of " + " ".join(f"`{value}`" for value in qualifier.allowed))
    if qualifier.minimum is not None:
        said.append(f"at least {qualifier.minimum:g}")
    if qualifier.maximum is not None:
        said.append(f"at most {qualifier.maximum:g}")
    if qualifier.max_percent is not None:
        said.append(f"at most {qualifier.max_percent:g} in percent")
    return ", ".join(said)


def _ends(classes: frozenset[str]) -> list[str]:
    """The classes, or `Entity` alone when every entity class is among them."""
    return ["Entity"] if "Entity" in classes else sorted(classes)


def _ends_text(classes: frozenset[str]) -> str:
    return ", ".join(_ends(classes))


def _named(labels: Mapping[str, str]) -> str:
    return " / ".join(labels.values())


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (head, ("---",) * len(head), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
