"""How a property of the graph is written in RDF, and read back to the same value and type."""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime

from neo4j.time import Date, DateTime
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from narrows.errors import NarrowsError
from narrows.schema import Datatype, Schema
from narrows.schema.iri import DCTERMS, NAR, RDF, RDFS, XSD

Scalar = str | int | float | bool | DateTime | Date
Property = Scalar | list[Scalar]
Subject = NamedNode | BlankNode

TYPE = NamedNode(f"{RDF}type")
FIRST, REST, NIL = NamedNode(f"{RDF}first"), NamedNode(f"{RDF}rest"), NamedNode(f"{RDF}nil")
_LABEL = NamedNode(f"{RDFS}label")
_TAGS = {"name_en": "en", "name_zh_hant": "zh-Hant", "name_zh_hans": "zh-Hans"}
_ELSEWHERE = {
    "title": NamedNode(f"{DCTERMS}title"),
    "publisher": NamedNode(f"{DCTERMS}publisher"),
    "media_type": NamedNode(f"{DCTERMS}format"),
}
_KEY_BY_TAG = {tag.lower(): key for key, tag in _TAGS.items()}
_KEY_BY_TERM = {term: key for key, term in _ELSEWHERE.items()}


def triples(subject: Subject, key: str, value: object, datatype: Datatype | None = None) -> Iterator[Triple]:
    """A property as triples: one, or those of an RDF list.  `datatype` is that of a qualifier."""
    if key in _TAGS:
        yield Triple(subject, _LABEL, Literal(str(value), language=_TAGS[key]))
        return
    term = _ELSEWHERE.get(key) or NamedNode(NAR + key)
    if isinstance(value, list):
        yield from _list(subject, term, value)
    elif datatype is Datatype.DATE and isinstance(value, str):
        yield Triple(subject, term, Literal(value, datatype=NamedNode(f"{NAR}PartialDate")))
    else:
        yield Triple(subject, term, _literal(key, value))


def key_of(term: NamedNode, language: str | None) -> str:
    """The property that a term stands for; empty when it is none of ours."""
    if term == _LABEL:
        return _KEY_BY_TAG.get((language or "").lower(), "")
    if term in _KEY_BY_TERM:
        return _KEY_BY_TERM[term]
    return term.value.removeprefix(NAR) if term.value.startswith(NAR) else ""


def qualifier_datatype(schema: Schema, key: str) -> Datatype | None:
    """The datatype that the ontology gives a qualifier; None for any other property."""
    return schema.qualifiers[key].datatype if key in schema.qualifiers else None


def value_of(literal: Literal) -> Scalar:
    """The Python value of a literal, in the type it had in the graph."""
    text, datatype = literal.value, literal.datatype.value.removeprefix(XSD)
    try:
        if datatype in ("integer", "int", "long"):
            return int(text)
        if datatype in ("double", "decimal", "float"):
            return float(text)
        if datatype == "dateTime":
            return DateTime.from_native(datetime.fromisoformat(text))
        if datatype == "date":
            return Date.from_native(date.fromisoformat(text))
    except ValueError as error:
        raise NarrowsError(
            f"{literal} does not read as {datatype}", "correct the literal in the file"
        ) from error
    return text in ("true", "1") if datatype == "boolean" else text


def _list(subject: Subject, term: NamedNode, values: list[Scalar]) -> Iterator[Triple]:
    """An RDF list whose blank nodes are named by their place, so that the same graph gives the same file."""
    if not values:
        yield Triple(subject, term, NIL)
        return
    place = f"{subject.value} {term.value}"
    links = [BlankNode(f"l{_digest(f'{place} {index}')}") for index in range(len(values))]
    rests: list[Subject] = [*links[1:], NIL]
    yield Triple(subject, term, links[0])
    for link, value, rest in zip(links, values, rests, strict=True):
        yield Triple(link, FIRST, _literal(term.value, value))
        yield Triple(link, REST, rest)


def _literal(key: str, value: object) -> Literal:
    if isinstance(value, bool):
        return Literal("true" if value else "false", datatype=NamedNode(f"{XSD}boolean"))
    if isinstance(value, int):
        return Literal(str(value), datatype=NamedNode(f"{XSD}integer"))
    if isinstance(value, float):
        return Literal(
            repr(value).replace("inf", "INF").replace("nan", "NaN"), datatype=NamedNode(f"{XSD}double")
        )
    if isinstance(value, str):
        return Literal(value)
    if isinstance(value, DateTime):
        return Literal(value.to_native().isoformat(), datatype=NamedNode(f"{XSD}dateTime"))
    if isinstance(value, Date):
        return Literal(value.iso_format(), datatype=NamedNode(f"{XSD}date"))
    raise NarrowsError(
        f"property {key} holds {type(value).__name__}, which has no RDF form here",
        "store it as text or a number",
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
