"""Countries as tables abbreviate them: ISO 3166 codes, and a few that only tables use."""

from collections.abc import Mapping
from functools import cache

from ingest.extract.mention.known import known
from ingest.extract.table.naming import known_entity
from ingest.extract.table.words import words
from narrows.content import ONTOLOGY
from narrows.model import Entity
from narrows.resolve import fold
from narrows.schema import id_of
from narrows.schema.facts import Facts
from narrows.schema.iri import SKOS


def country_of(text: str) -> Entity | None:
    """The country that a text as a whole names, by a name or, in capitals, by a code."""
    plain = " ".join(text.split()).rstrip(".")
    if not plain:
        return None
    if entity := known_entity(plain, "Country"):
        return entity
    code = _codes().get(fold(plain))
    if code or (plain.isascii() and plain.isupper()):
        return by_code(code or plain)
    return None


def by_code(code: str) -> Entity | None:
    """The country of an ISO 3166 code of two or three letters."""
    return _iso().get(code.upper())


@cache
def _codes() -> Mapping[str, str]:
    pairs = (pair.partition("=") for pair in words("codes"))
    return {name.strip(): code.strip() for name, _, code in pairs}


@cache
def _iso() -> Mapping[str, Entity]:
    facts = Facts.read([ONTOLOGY / "vocabulary" / "countries.ttl"])
    entities = known().entities
    made = {}
    for iri in facts.values:
        if entity := entities.get(id_of(iri)):
            for code in facts.texts(iri, f"{SKOS}notation"):
                made[code] = entity
    return made
