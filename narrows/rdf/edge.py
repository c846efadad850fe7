"""How a relationship of the graph is written in RDF: one triple, and a resource for properties of its own."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from narrows.errors import NarrowsError
from narrows.rdf.terms import TYPE, qualifier_datatype, triples
from narrows.schema import Schema, iri_of
from narrows.schema.iri import ID, NAR, PROV, RDF

SUBJECT, PREDICATE, OBJECT = (NamedNode(f"{RDF}{end}") for end in ("subject", "predicate", "object"))
EDGE, EVIDENCE = NamedNode(f"{NAR}Edge"), NamedNode(f"{NAR}Evidence")
_DERIVATION, _DERIVED_ENTITY = NamedNode(f"{PROV}qualifiedDerivation"), NamedNode(f"{PROV}entity")
_OF_STATEMENT = ("id", "predicate", "subject_id", "object_id", "rule")  # not repeated on the relationship


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship by its ends' ids."""

    start: str
    type: str
    end: str
    properties: Mapping[str, object]

    @property
    def canonical(self) -> tuple[str, str, str]:
        """What a node's relationships are put in order by."""
        return (
            self.type,
            self.end,
            json.dumps(self.properties, ensure_ascii=False, sort_keys=True, default=str),
        )


def claim(statement: Mapping[str, object]) -> dict[str, object]:
    """The properties of the typed relationship that stands for a statement."""
    kept = {key: value for key, value in statement.items() if key not in _OF_STATEMENT}
    return {"statement": statement["id"], **kept}


def term_of(schema: Schema, type_: str) -> NamedNode:
    """The property a relationship type is written as: a link's own, or the well-known one right above it."""
    if type_ in schema.predicates:
        return NamedNode(schema.predicates[type_].iri)
    if type_ in schema.links:
        link = schema.links[type_]
        return NamedNode(next(iter(link.above), link.iri))
    raise NarrowsError(f"the graph has a relationship {type_}, which the ontology does not declare")


def edge_triples(schema: Schema, edge: Edge, stated: Mapping[str, object] | None) -> Iterator[Triple]:
    """The triple that says it, and its properties where its statement does not say them already."""
    start, end = NamedNode(iri_of(edge.start)), NamedNode(iri_of(edge.end))
    term = term_of(schema, edge.type)
    yield Triple(start, term, end)
    told = edge.properties == claim(stated) if stated else not edge.properties
    if told and (stated or edge.type in schema.links):
        return
    text = " ".join((edge.start, *edge.canonical))
    resource = NamedNode(f"{ID}edge/{hashlib.sha256(text.encode()).hexdigest()[:16]}")
    if edge.type == "EVIDENCED_BY":
        yield Triple(start, _DERIVATION, resource)
        yield Triple(resource, TYPE, EVIDENCE)
        yield Triple(resource, _DERIVED_ENTITY, end)
    else:
        yield Triple(resource, TYPE, EDGE)
    yield Triple(resource, SUBJECT, start)
    yield Triple(resource, PREDICATE, NamedNode(NAR + edge.type))
    yield Triple(resource, OBJECT, end)
    for key, value in sorted(edge.properties.items()):
        datatype = qualifier_datatype(schema, key) if edge.type in schema.predicates else None
        yield from triples(resource, key, value, datatype)
