"""Names whose class is known beforehand, because their column says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ingest.extract.mention import Names
from ingest.extract.mention.known import known
from ingest.extract.table.residual import is_residual
from narrows.model import Entity
from narrows.resolve import fold, key, unknown_id


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
    exact, stripped = _by_key(type_, vocabulary)
    entity = exact.get(key(name)) or stripped.get(key(name, type_))
    return entity or _by_short_form(name, type_, vocabulary)


def _by_short_form(name: str, type_: str, vocabulary: bool) -> Entity | None:
    """超微 in a column of firms; a country's one character means too many other things."""
    entity = known(vocabulary).short.get(fold(name))
    return entity if entity is not None and entity.type == type_ != "Country" else None


@cache
def _by_key(type_: str, vocabulary: bool) -> tuple[Mapping[str, Entity], Mapping[str, Entity]]:
    """Entities by their names' keys, and by the keys without legal form; a key that two share is left out."""
    exact: dict[str, dict[str, Entity]] = {}
    stripped: dict[str, dict[str, Entity]] = {}
    for entity in known(vocabulary).entities.values():
        if entity.type == type_:
            for name in (entity.name, *entity.names):
                exact.setdefault(key(name), {})[entity.id] = entity
                stripped.setdefault(key(name, type_), {})[entity.id] = entity
    return _clear(exact), _clear(stripped)


def _clear(found: Mapping[str, Mapping[str, Entity]]) -> dict[str, Entity]:
    return {name: next(iter(same.values())) for name, same in found.items() if name and len(same) == 1}
