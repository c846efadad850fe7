"""Names whose class is known beforehand, because their column says it."""

from dataclasses import dataclass

from ingest.extract.mention import Names
from ingest.extract.mention.known import known
from ingest.extract.table.residual import is_residual
from narrows.model import Entity
from narrows.resolve import unknown_id


@dataclass(frozen=True, slots=True)
class Lookup:
    """Where names are looked up: in the document, and in the vocabulary or its countries alone."""

    names: Names
    vocabulary: bool = True


def entity_of(name: str, type_: str, *, vocabulary: bool = True) -> Entity:
    """The entity of class `type_` (`Firm`, ...) that `name` as a whole is; made when none is known."""
    return known_entity(name, type_, vocabulary=vocabulary) or Entity(
        unknown_id(name, type_), type_, name, (name,), is_residual(name)
    )


def rest(type_: str, written: str) -> Entity:
    """Whoever is not named, of a class: 其他 and Others are one, whatever the language."""
    return Entity(
        unknown_id("Others", type_), type_, "Others", tuple(dict.fromkeys(("Others", written))), True
    )


def known_entity(name: str, type_: str, *, vocabulary: bool = True) -> Entity | None:
    """The one entity of the vocabulary of this class that has this name, in whatever case and script."""
    if is_residual(name):
        return None
    return known(vocabulary).named(name, type_)
