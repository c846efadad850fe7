"""An RDF file of ours as rows for the graph.  The triples lie in a store on disk, not in memory."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Triple

from narrows.errors import NarrowsError
from narrows.rdf.edge import EDGE, EVIDENCE, OBJECT, PREDICATE, SUBJECT, Edge, claim, term_of
from narrows.rdf.terms import FIRST, NIL, REST, TYPE, Property, Scalar, Subject, key_of, value_of
from narrows.schema import Schema, id_of, iri_of
from narrows.schema.iri import NAR, local_name

Term = NamedNode | BlankNode | Literal
_FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nq": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
}


@dataclass(frozen=True, slots=True)
class Node:
    """A node by its labels and properties, `id` among them."""

    labels: tuple[str, ...]
    properties: dict[str, Property]


@contextmanager
def opened(file: Path, schema: Schema) -> Iterator["Source"]:
    """The file's content while it is being imported."""
    if file.suffix not in _FORMATS:
        raise NarrowsError(
            f"{file}: no RDF format has the ending {file.suffix!r}", f"one of {' '.join(_FORMATS)}"
        )
    with TemporaryDirectory(prefix="narrows-import-") as folder:
        store = Store(folder)
        try:
            store.bulk_load(path=file, format=_FORMATS[file.suffix])
        except SyntaxError as error:
            raise NarrowsError(f"{file}: {error.msg}", "correct the file at the place named") from error
        except OSError as error:
            raise NarrowsError(f"{file} cannot be read: {error}", "check the path") from error
        yield Source(store, schema, file)
        del store  # closes its files before the folder goes


class Source:
    """The nodes and relationships that a file describes."""

    def __init__(self, store: Store, schema: Schema, file: Path) -> None:
        self._store = store
        self._schema = schema
        self._file = file

    def nodes(self, label: str) -> Iterator[Node]:
        """Every node of a class, with what the file says of it."""
        for subject in self._of_type(NamedNode(self._schema.classes[label].iri)):
            yield Node(self._labels(subject, label), self._properties(subject))

    def edges(self) -> Iterator[Edge]:
        """Every relationship: those with a resource, plain links, those a statement stands for."""
        described: set[tuple[str, str, str]] = set()
        stated: set[object] = set()
        for type_ in (EDGE, EVIDENCE):
            for resource in self._of_type(type_):
                edge = self._described(resource)
                described.add((edge.start, edge.type, edge.end))
                if edge.type in self._schema.predicates:
                    stated.add(edge.properties.get("statement"))
                yield edge
        for name, link in self._schema.links.items():
            for subject, _, object_ in self._quads(None, term_of(self._schema, name), None):
                start, end = id_of(subject.value), id_of(object_.value)
                if self._schema.class_of(start) in link.domain and (start, name, end) not in described:
                    yield self._edge(start, name, end, {})
        for statement in self._of_type(NamedNode(f"{NAR}Statement")):
            start, name, end = self._ends(statement)
            properties = claim(self._properties(statement))
            if properties["statement"] not in stated and self._says(start, name, end):
                yield self._edge(start, name, end, properties)

    def _described(self, resource: NamedNode) -> Edge:
        properties = self._properties(resource)
        del properties["id"], properties["predicate"]
        return self._edge(*self._ends(resource), properties)

    def _edge(self, start: str, type_: str, end: str, properties: Mapping[str, object]) -> Edge:
        for id_ in (start, end):
            if next(self._quads(NamedNode(iri_of(id_)), TYPE, None), None) is None:
                raise NarrowsError(
                    f"{self._file}: {start} {type_} {end}, but the file does not describe {id_}",
                    "import a complete export",
                )
        return Edge(start, type_, end, properties)

    def _ends(self, resource: NamedNode) -> tuple[str, str, str]:
        """Start, type and end that a statement or edge names."""
        named = []
        for term in (SUBJECT, PREDICATE, OBJECT):
            object_ = self._object(resource, term)
            if object_ is None:
                raise NarrowsError(
                    f"{self._file}: {resource.value} has no {term.value}",
                    "a statement names its subject, predicate and object",
                )
            named.append(object_.value)
        start, type_, end = named
        return id_of(start), local_name(type_), id_of(end)

    def _says(self, start: str, type_: str, end: str) -> bool:
        triple = NamedNode(iri_of(start)), NamedNode(NAR + type_), NamedNode(iri_of(end))
        return next(self._quads(*triple), None) is not None

    def _of_type(self, type_: NamedNode) -> Iterator[NamedNode]:
        for subject, _, _ in self._quads(None, TYPE, type_):
            if isinstance(subject, NamedNode):
                yield subject

    def _labels(self, subject: NamedNode, label: str) -> tuple[str, ...]:
        types = {type_.value for _, _, type_ in self._quads(subject, TYPE, None)}
        named = {local_name(type_) for type_ in types if type_.startswith(NAR)}
        return tuple(sorted(named | ({"Entity"} if self._schema.classes[label].is_entity else set())))

    def _properties(self, subject: NamedNode) -> dict[str, Property]:
        """Datatype properties; an entity's `iri` is its own, and `predicate` that of rdf:predicate."""
        id_ = id_of(subject.value)
        found: dict[str, Property] = {"id": id_}
        class_ = self._schema.classes.get(self._schema.class_of(id_))
        if class_ and class_.is_entity:
            found["iri"] = subject.value
        for _, term, value in self._quads(subject, None, None):
            if term == PREDICATE:
                found["predicate"] = local_name(value.value)
            elif isinstance(value, Literal) and (key := key_of(term, value.language)):
                found[key] = value_of(value)
            elif (isinstance(value, BlankNode) or value == NIL) and (key := key_of(term, None)):
                found[key] = list(self._items(value))
        return found

    def _items(self, head: Term) -> Iterator[Scalar]:
        while head != NIL:
            first = rest = None
            if not isinstance(head, Literal):
                first, rest = self._object(head, FIRST), self._object(head, REST)
            if rest is None or not isinstance(first, Literal):
                raise NarrowsError(f"{self._file}: a list breaks off at {head}", "import a complete export")
            yield value_of(first)
            head = rest

    def _object(self, subject: Subject, term: NamedNode) -> Term | None:
        return next((object_ for _, _, object_ in self._quads(subject, term, None)), None)

    def _quads(
        self, subject: Subject | None, term: NamedNode | None, object_: Term | None
    ) -> Iterator[tuple[Subject, NamedNode, Term]]:
        for quad in self._store.quads_for_pattern(subject, term, object_, None):
            if not isinstance(quad.subject, Triple) and not isinstance(quad.object, Triple):
                yield quad.subject, quad.predicate, quad.object
