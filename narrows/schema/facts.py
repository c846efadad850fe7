"""Turtle files as one table of subject -> property -> values, in the order they are written.

Parsed by pyoxigraph, because every start pays for it and rdflib needs many times as long.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from narrows.errors import NarrowsError
from narrows.schema.iri import RDF

Value = str | Literal  # an IRI, `_:` and a blank node's label, or a literal
_TAGS = {"zh-hant": "zh-Hant", "zh-hans": "zh-Hans"}  # pyoxigraph writes language tags in lower case


class OntologyError(NarrowsError):
    """The ontology cannot be read or contradicts itself."""


@dataclass(slots=True)
class Facts:
    """What the files say.  `files` names those that describe a subject, in order."""

    values: dict[str, dict[str, list[Value]]] = field(default_factory=dict)
    files: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, files: Iterable[Path]) -> "Facts":
        """Parse each file; a syntax error names the file and the line."""
        facts = cls()
        for file in files:
            facts._add(file)
        return facts

    def _add(self, file: Path) -> None:
        try:
            for quad in parse(path=file, format=RdfFormat.TURTLE):
                subject = _resource(quad.subject)
                files = self.files.setdefault(subject, [])
                if file.name not in files:
                    files.append(file.name)
                properties = self.values.setdefault(subject, {})
                properties.setdefault(quad.predicate.value, []).append(_value(quad.object))
        except SyntaxError as error:
            raise OntologyError(f"{file}: {error.msg}", "correct the Turtle at the place named") from error
        except OSError as error:
            raise OntologyError(f"{file}: cannot be read", "reinstall Narrows, or check the path") from error

    def of_type(self, type_iri: str) -> Iterator[str]:
        """Subjects that are stated to be of the type, in file order."""
        for subject, properties in self.values.items():
            if type_iri in properties.get(f"{RDF}type", ()):
                yield subject

    def file(self, subject: str) -> str:
        """The file that describes a subject; the first of several."""
        return next(iter(self.files.get(subject, ())), "")

    def all(self, subject: str, *properties: str) -> tuple[Value, ...]:
        """Values of one property, or of several one after another."""
        known = self.values.get(subject, {})
        return tuple(value for name in properties for value in known.get(name, ()))

    def iris(self, subject: str, name: str) -> tuple[str, ...]:
        """Values that are IRIs or blank nodes."""
        return tuple(value for value in self.all(subject, name) if isinstance(value, str))

    def texts(self, subject: str, name: str) -> tuple[str, ...]:
        """Values that are literals, as text."""
        return tuple(value.value for value in self.all(subject, name) if isinstance(value, Literal))

    def text(self, subject: str, name: str) -> str:
        """The first literal, empty when there is none."""
        return next(iter(self.texts(subject, name)), "")

    def tagged(self, subject: str, name: str) -> tuple[tuple[str, str], ...]:
        """Literals as (language tag, text)."""
        return tuple(
            (_TAGS.get(value.language or "", value.language or ""), value.value)
            for value in self.all(subject, name)
            if isinstance(value, Literal)
        )

    def items(self, head: str) -> tuple[Value, ...]:
        """The members of an RDF list."""
        members: list[Value] = []
        while head != f"{RDF}nil":
            members.extend(self.all(head, f"{RDF}first")[:1])
            head = next(iter(self.iris(head, f"{RDF}rest")), f"{RDF}nil")
        return tuple(members)


def _value(term: NamedNode | BlankNode | Literal | Triple) -> Value:
    return term if isinstance(term, Literal) else _resource(term)


def _resource(term: NamedNode | BlankNode | Triple) -> str:
    if isinstance(term, Triple):
        raise OntologyError("a quoted triple has no meaning here", "state it with a statement of its own")
    return f"_:{term.value}" if isinstance(term, BlankNode) else term.value
