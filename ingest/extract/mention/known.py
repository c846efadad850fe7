"""The vocabulary as a lexicon, read once a process."""

from dataclasses import dataclass
from functools import cache

from ingest.extract.mention.lexicon import Lexicon, Name
from ingest.extract.mention.wordlists import words
from narrows.model import Entity
from narrows.resolve import fold, squeeze
from narrows.schema import Concept, Vocabulary


@dataclass(frozen=True, eq=False)
class Known:
    """What the vocabulary knows: names to find, short forms for compounds, entities by id."""

    lexicon: Lexicon
    short: dict[str, Entity]  # folded short form -> entity
    entities: dict[str, Entity]


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
        generic = getattr(concept, "generic", False)
        forms = (*concept.names, *(text for _, text in concept.hidden))
        names.extend(Name(text, entity, generic or squeeze(text).text in vague) for text in forms)
        for _, text in concept.short_forms:
            short[fold(text)] = entity
    return Known(Lexicon(names), short, entities)


def _entity(concept: Concept) -> Entity:
    return Entity(concept.id, concept.type, concept.name, concept.names, concept.residual)
