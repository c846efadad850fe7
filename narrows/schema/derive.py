"""From the ontology's triples to its declarations."""

from collections.abc import Iterator, Mapping

from narrows.schema.facts import Facts, OntologyError
from narrows.schema.iri import NAR, OWL, RDFS, SH, SKOS, XSD, local_name
from narrows.schema.shape import Class, Datatype, Link, Predicate, Qualifier

_DATATYPES = {
    f"{XSD}double": Datatype.FLOAT,
    f"{XSD}integer": Datatype.INT,
    f"{XSD}string": Datatype.STR,
    f"{XSD}boolean": Datatype.BOOL,
    f"{NAR}PartialDate": Datatype.DATE,
}


def classes(facts: Facts) -> Iterator[Class]:
    """Each class that is a node label: those with an id prefix, and nar:Entity, in file order."""
    for iri in facts.of_type(f"{OWL}Class"):
        prefix = facts.text(iri, f"{NAR}idPrefix")
        if not prefix and iri != f"{NAR}Entity":
            continue
        yield Class(
            name=local_name(iri),
            iri=iri,
            labels=dict(facts.tagged(iri, f"{RDFS}label")),
            definition=facts.text(iri, f"{SKOS}definition"),
            prefix=prefix,
            parents=tuple(local_name(parent) for parent in facts.iris(iri, f"{RDFS}subClassOf")),
            ancestors=frozenset(local_name(a) for a in _closure(facts, iri, f"{RDFS}subClassOf")),
            indexes=facts.texts(iri, f"{NAR}index"),
            full_text=facts.texts(iri, f"{NAR}fullText"),
        )


def qualifiers(facts: Facts) -> Iterator[Qualifier]:
    """Each qualifier with the restrictions of its SHACL property shape."""
    for iri in facts.of_type(f"{NAR}Qualifier"):
        shapes = (iri, *facts.iris(iri, f"{SH}node"))
        given = next((type_ for shape in shapes for type_ in facts.iris(shape, f"{SH}datatype")), "")
        if given not in _DATATYPES:
            raise OntologyError(
                f"{facts.file(iri)}: qualifier {local_name(iri)} has no datatype we know",
                f"give it an sh:datatype of {', '.join(sorted(_DATATYPES))}",
            )
        is_list = any(path.startswith("_:") for path in facts.iris(iri, f"{SH}path"))
        allowed = facts.items(next(iter(facts.iris(iri, f"{SH}in")), "")) if facts.all(iri, f"{SH}in") else ()
        yield Qualifier(
            name=local_name(iri),
            iri=iri,
            labels=dict(facts.tagged(iri, f"{RDFS}label")),
            definition=facts.text(iri, f"{SKOS}definition"),
            datatype=Datatype.LIST if is_list else _DATATYPES[given],
            allowed=tuple(value if isinstance(value, str) else value.value for value in allowed),
            pattern=next((text for shape in shapes for text in facts.texts(shape, f"{SH}pattern")), ""),
            minimum=_number(facts, iri, f"{SH}minInclusive"),
            maximum=_number(facts, iri, f"{SH}maxInclusive"),
            max_percent=_number(facts, iri, f"{NAR}maxPercent"),
        )


def links(facts: Facts, known: Mapping[str, Class]) -> Iterator[Link]:
    """Each relationship type that ties claims to evidence, documents to runs, judgements to entities."""
    for iri in facts.of_type(f"{NAR}Link"):
        yield Link(
            name=local_name(iri),
            iri=iri,
            labels=dict(facts.tagged(iri, f"{RDFS}label")),
            definition=facts.text(iri, f"{SKOS}definition"),
            domain=_ends(facts, iri, f"{RDFS}domain", known),
            range=_ends(facts, iri, f"{RDFS}range", known),
            above=facts.iris(iri, f"{RDFS}subPropertyOf"),
        )


def predicates(
    facts: Facts, known: Mapping[str, Class], available: Mapping[str, Qualifier]
) -> Iterator[Predicate]:
    """Each predicate, with its own qualifiers and those of the properties above it."""
    for iri in facts.of_type(f"{NAR}Predicate"):
        lineage = _closure(facts, iri, f"{RDFS}subPropertyOf")
        taken = {local_name(q) for above in lineage for q in facts.iris(above, f"{NAR}qualifier")}
        if unknown := taken - available.keys():
            names = ", ".join(sorted(unknown))
            raise OntologyError(
                f"{facts.file(iri)}: {local_name(iri)} takes undeclared qualifiers: {names}",
                "declare them in qualifiers.ttl",
            )
        yield Predicate(
            name=local_name(iri),
            iri=iri,
            labels=dict(facts.tagged(iri, f"{RDFS}label")),
            definition=facts.text(iri, f"{SKOS}definition"),
            domain=_ends(facts, iri, f"{RDFS}domain", known),
            range=_ends(facts, iri, f"{RDFS}range", known),
            above=facts.iris(iri, f"{RDFS}subPropertyOf"),
            inverse=dict(facts.tagged(iri, f"{NAR}inverseLabel")),
            qualifiers={name: available[name] for name in available if name in taken},
        )


def _ends(facts: Facts, iri: str, side: str, known: Mapping[str, Class]) -> frozenset[str]:
    """The classes named by a domain or range (a class, or an owl:unionOf), and their subclasses."""
    named: set[str] = set()
    for end in facts.iris(iri, side):
        union = facts.iris(end, f"{OWL}unionOf")
        members = facts.items(union[0]) if union else (end,)
        named.update(local_name(member) for member in members if isinstance(member, str))
    return frozenset(name for name, class_ in known.items() if named & class_.ancestors)


def _closure(facts: Facts, iri: str, step: str) -> list[str]:
    """The IRI and everything above it, nearest first."""
    found = [iri]
    for above in found:
        found.extend(parent for parent in facts.iris(above, step) if parent not in found)
    return found


def _number(facts: Facts, iri: str, name: str) -> float | None:
    text = facts.text(iri, name)
    return float(text) if text else None
