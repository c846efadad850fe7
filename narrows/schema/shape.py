"""What the ontology declares: classes, predicates, qualifiers, links."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Datatype(StrEnum):
    """What a qualifier holds, by the name of its Python type; DATE is ISO 8601 text as precise as known."""

    FLOAT = "float"
    INT = "int"
    STR = "str"
    BOOL = "bool"
    DATE = "date"
    LIST = "list"  # of str


@dataclass(frozen=True, slots=True)
class Class:
    """A class of the ontology; its name is a node label."""

    name: str
    iri: str
    labels: Mapping[str, str]  # by language: en, zh-Hant, zh-Hans
    definition: str
    prefix: str  # of ids; empty for an abstract class
    parents: tuple[str, ...]  # local names, or IRIs of other vocabularies
    ancestors: frozenset[str]  # local names, itself included
    indexes: tuple[str, ...]
    full_text: tuple[str, ...]

    @property
    def is_entity(self) -> bool:
        """Whether documents speak of its members (rather than being its members)."""
        return "Entity" in self.ancestors


@dataclass(frozen=True, slots=True)
class Qualifier:
    """What a statement may say beyond subject, predicate and object."""

    name: str
    iri: str
    labels: Mapping[str, str]
    definition: str
    datatype: Datatype
    allowed: tuple[str, ...] = ()  # any value when empty
    pattern: str = ""  # a regular expression the text must match
    minimum: float | None = None
    maximum: float | None = None
    max_percent: float | None = None  # the maximum when the statement's unit is "%"


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship type, and the classes (subclasses included) that may stand at its two ends."""

    name: str
    iri: str
    labels: Mapping[str, str]
    definition: str
    domain: frozenset[str]
    range: frozenset[str]
    above: tuple[str, ...]  # IRIs of the properties it is a subproperty of


@dataclass(frozen=True, slots=True)
class Predicate(Link):
    """A relationship between entities that a document can state."""

    inverse: Mapping[str, str]
    qualifiers: Mapping[str, Qualifier]
