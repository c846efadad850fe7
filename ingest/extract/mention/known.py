"""The vocabulary as a lexicon, read once a process."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from ingest.extract.mention.lexicon import Lexicon, Name
from ingest.extract.mention.wordlists import words
from narrows.model import Entity
from narrows.resolve import fold, is_cjk, key, squeeze
from narrows.schema import Concept, Vocabulary

_YEAR = re.compile(r"(?:19|20)\d\d ?年?(?=[^\d年])")


@dataclass(frozen=True, eq=False)
class Known:
    """What the vocabulary knows: names to find, short forms for compounds, entities by id."""

    lexicon: Lexicon
    short: dict[str, Entity]  # folded short form -> entity
    entities: dict[str, Entity]

    def body_of(self, country: Entity, name: str) -> Entity | None:
        """The body that is called so behind some name of the country: 中國 + 商務部."""
        every = (n.entity for c in country.names for n in self.lexicon.whole(c + name))
        return next((entity for entity in every if entity.type == "Organization"), None)

    def named(self, name: str, type_: str) -> Entity | None:
        """The one entity of a class that has this name as a whole, in whatever case and script.

        A firm may be meant by its name without its legal form (恩智浦半導體公司) or by a short form (超微), a
        rule by its name with a year before it.
        """
        exact, stripped = _by_key(self, type_)
        plain = name[m.end() :] if type_ == "Regulation" and (m := _YEAR.match(name)) else name
        if entity := exact.get(key(plain)) or stripped.get(key(plain, type_)):
            return entity
        entity = self.short.get(fold(plain))
        # a country's one character means too many other things
        return entity if entity is not None and entity.type == type_ != "Country" else None

    @cached_property
    def homes(self) -> dict[str, str]:
        """The country of each body that some name of it begins with: organization id -> country id."""
        countries = {
            squeeze(name).text: entity.id
            for entity in self.entities.values()
            if entity.type == "Country"
            for name in entity.names
            if is_cjk(name[0])
        }
        lengths = sorted({len(name) for name in countries}, reverse=True)
        found: dict[str, str] = {}
        for entity in self.entities.values():
            if entity.type == "Organization":
                for name in (squeeze(n).text for n in entity.names):
                    start = next((n for n in lengths if name[:n] in countries and n < len(name)), 0)
                    if start:
                        found.setdefault(entity.id, countries[name[:start]])
        return found


@cache
def known(vocabulary: bool = True) -> Known:
    """All of the vocabulary, or with `vocabulary=False` its countries alone."""
    names: list[Name] = []
    short: dict[str, Entity] = {}
    entities: dict[str, Entity] = {}
    vague = words("technology", "vague")
    for concept in Vocabulary.load().concepts.values():
        if not vocabulary and concept.type != "Country":
            continue
        entity = _entity(concept)
        entities[entity.id] = entity
        forms = (*concept.names, *(text for _, text in concept.hidden))
        names.extend(Name(text, entity, concept.generic or squeeze(text).text in vague) for text in forms)
        for _, text in concept.short_forms:
            short[fold(text)] = entity
    return Known(Lexicon(names), short, entities)


def _entity(concept: Concept) -> Entity:
    return Entity(concept.id, concept.type, concept.name, concept.names, concept.residual)


@cache
def _by_key(every: Known, type_: str) -> tuple[Mapping[str, Entity], Mapping[str, Entity]]:
    """Entities by their names' keys, and by the keys without legal form; none by a key that two share."""
    exact: dict[str, dict[str, Entity]] = {}
    stripped: dict[str, dict[str, Entity]] = {}
    for entity in every.entities.values():
        if entity.type == type_:
            for name in (entity.name, *entity.names):
                exact.setdefault(key(name), {})[entity.id] = entity
                stripped.setdefault(key(name, type_), {})[entity.id] = entity
    return _clear(exact), _clear(stripped)


def _clear(found: Mapping[str, Mapping[str, Entity]]) -> dict[str, Entity]:
    return {name: next(iter(same.values())) for name, same in found.items() if name and len(same) == 1}
