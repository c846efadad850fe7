"""The one source of labels, relationship types, constraints and what a statement may say: the ontology."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import isfinite
from pathlib import Path

from narrows.content import ONTOLOGY
from narrows.model import DropReason, QualifierValue, Statement
from narrows.schema import derive
from narrows.schema.facts import Facts
from narrows.schema.shape import Class, Datatype, Link, Predicate, Qualifier

_PYTHON: Mapping[Datatype, type | tuple[type, ...]] = {
    Datatype.FLOAT: (float, int),
    Datatype.INT: int,
    Datatype.STR: str,
    Datatype.BOOL: bool,
    Datatype.DATE: str,
    Datatype.LIST: tuple,
}


@dataclass(frozen=True, slots=True, eq=False)
class Schema:
    """Declarations by local name, in the order of the files."""

    classes: Mapping[str, Class]
    qualifiers: Mapping[str, Qualifier]
    predicates: Mapping[str, Predicate]
    links: Mapping[str, Link]

    @classmethod
    def load(cls, folder: Path = ONTOLOGY) -> "Schema":
        """The schema that `folder/*.ttl` declares; each folder is read once a process."""
        return _load(folder)

    @property
    def labels(self) -> tuple[str, ...]:
        """Every node label there may be: the whitelist for queries and loads."""
        return tuple(self.classes)

    @property
    def entity_labels(self) -> tuple[str, ...]:
        """Labels of what documents speak of; a node has `Entity` and one of these."""
        return tuple(name for name, class_ in self.classes.items() if class_.is_entity and class_.prefix)

    @property
    def relationship_types(self) -> tuple[str, ...]:
        """Every relationship type there may be."""
        return (*self.predicates, *self.links)

    def class_of(self, id: str) -> str:
        """The class whose prefix an id has: `node:euv-scanner` -> `SupplyChainNode`; empty when none has."""
        prefix = id.partition(":")[0]
        return next((name for name, class_ in self.classes.items() if class_.prefix == prefix), "")

    def check(self, statement: Statement, subject_type: str, object_type: str) -> DropReason | None:
        """Why the ontology does not allow a statement, or None when it does."""
        predicate = self.predicates.get(statement.predicate)
        if predicate is None:
            return DropReason.UNKNOWN_PREDICATE
        if subject_type not in predicate.domain:
            return DropReason.DOMAIN
        if object_type not in predicate.range:
            return DropReason.RANGE
        if statement.subject == statement.object:
            return DropReason.SELF_REFERENCE
        return check_qualifiers(predicate, statement.qualifiers)


def check_qualifiers(predicate: Predicate, given: Mapping[str, QualifierValue]) -> DropReason | None:
    """QUALIFIER when one is not declared for the predicate or malformed, OUT_OF_RANGE when a number is."""
    for name, value in given.items():
        qualifier = predicate.qualifiers.get(name)
        if qualifier is None or not _well_formed(qualifier, value):
            return DropReason.QUALIFIER
    percent = given.get("unit") == "%"
    in_range = all(_in_range(predicate.qualifiers[name], value, percent) for name, value in given.items())
    return None if in_range else DropReason.OUT_OF_RANGE


def _well_formed(qualifier: Qualifier, value: QualifierValue) -> bool:
    if isinstance(value, bool) and qualifier.datatype is not Datatype.BOOL:
        return False  # bool is an int to Python
    if not isinstance(value, _PYTHON[qualifier.datatype]):
        return False
    if qualifier.allowed and value not in qualifier.allowed:
        return False
    return not (qualifier.pattern and isinstance(value, str)) or bool(re.search(qualifier.pattern, value))


def _in_range(qualifier: Qualifier, value: QualifierValue, percent: bool) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return True
    tops = (qualifier.maximum, qualifier.max_percent if percent else None)
    at_least = qualifier.minimum is None or value >= qualifier.minimum
    return isfinite(value) and at_least and all(top is None or value <= top for top in tops)


@cache
def _load(folder: Path) -> Schema:
    facts = Facts.read(sorted(folder.glob("*.ttl")))
    classes = {class_.name: class_ for class_ in derive.classes(facts)}
    qualifiers = {qualifier.name: qualifier for qualifier in derive.qualifiers(facts)}
    return Schema(
        classes=classes,
        qualifiers=qualifiers,
        predicates={p.name: p for p in derive.predicates(facts, classes, qualifiers)},
        links={link.name: link for link in derive.links(facts, classes)},
    )
