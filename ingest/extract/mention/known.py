"""The vocabulary as a lexicon, read once a process."""

from dataclasses import dataclass
from functools import cache, cached_property

from ingest.extract.mention.lexicon import Lexicon, Name
from ingest.extract.mention.wordlists import words
from narrows.model import Entity
from narrows.resolve import fold, is_cjk, squeeze
from narrows.schema import Concept, Vocabulary


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
