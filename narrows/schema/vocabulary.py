"""The vocabulary: what each known entity is called, in which language.  Names and broader terms, no facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from narrows.content import ONTOLOGY
from narrows.schema.facts import Facts
from narrows.schema.iri import NAR, RDF, SKOS, id_of, local_name

Label = tuple[str, str]  # (language tag, text)


@dataclass(frozen=True, slots=True)
class Concept:
    """An entity as the vocabulary knows it."""

    id: str
    type: str  # local name of its class
    labels: Mapping[str, str]  # preferred, by language: en, zh-Hant, zh-Hans
    alt: tuple[Label, ...]
    short_forms: tuple[Label, ...]  # read only in a coordination or compound: 美、日、荷
    hidden: tuple[Label, ...]  # read, never shown
    broader: tuple[str, ...]  # ids
    exact_match: tuple[str, ...]  # IRIs elsewhere, Wikidata's for one
    scheme: str
    residual: bool
    generic: bool  # too wide a name to be a mention by itself
    file: str

    @property
    def name(self) -> str:
        """The English label if there is one, else the first."""
        return self.labels.get("en") or next(iter(self.labels.values()), self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """Preferred and alternative names, each once, preferred first."""
        return tuple(dict.fromkeys([*self.labels.values(), *(text for _, text in self.alt)]))


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Concepts by id, in the order of the files."""

    concepts: Mapping[str, Concept]

    @classmethod
    def load(cls, folder: Path = ONTOLOGY / "vocabulary") -> "Vocabulary":
        """The concepts of `folder/*.ttl`; each folder is read once a process."""
        return _load(folder)


@cache
def _load(folder: Path) -> Vocabulary:
    facts = Facts.read(sorted(folder.glob("*.ttl")))
    return Vocabulary({id: _concept(facts, iri, id) for iri in facts.values if (id := id_of(iri))})


def _concept(facts: Facts, iri: str, id: str) -> Concept:
    types = (local_name(type_) for type_ in facts.iris(iri, f"{RDF}type") if type_.startswith(NAR))
    schemes = (local_name(scheme) for scheme in facts.iris(iri, f"{SKOS}inScheme"))
    return Concept(
        id=id,
        type=next(types, ""),
        labels=dict(facts.tagged(iri, f"{SKOS}prefLabel")),
        alt=facts.tagged(iri, f"{SKOS}altLabel"),
        short_forms=facts.tagged(iri, f"{NAR}shortForm"),
        hidden=facts.tagged(iri, f"{SKOS}hiddenLabel"),
        broader=tuple(id_of(broader) for broader in facts.iris(iri, f"{SKOS}broader")),
        exact_match=facts.iris(iri, f"{SKOS}exactMatch"),
        scheme=next(schemes, ""),
        residual=facts.text(iri, f"{NAR}residual") == "true",
        generic=facts.text(iri, f"{NAR}generic") == "true",
        file=facts.file(iri),
    )
