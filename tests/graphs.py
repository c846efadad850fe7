"""Small graphs for tests, made of short tuples and loaded through `narrows.load` like any document."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

import neo4j

from narrows.graph import Graph
from narrows.load import Reading, RunReport, Scope, load
from narrows.model import Document, Entity, Extraction, Mention, Passage, QualifierValue, Statement
from narrows.schema import Schema, Vocabulary

Fact = tuple[str, str, str] | tuple[str, str, str, Mapping[str, QualifierValue]]


def tiny(
    graph: Graph, facts: Iterable[Fact], *, path: str = "facts.txt", date: str = "2024-01-01"
) -> RunReport:
    """Load facts such as `("firm:a", "HAS_SHARE", "node:x", {"value": 70.0, "unit": "%"})` as one document.

    Each fact is a sentence and a passage of its own.  Called with another `path`, it adds a second document;
    with the same `path`, it replaces the first.  A name is that of the vocabulary, else the id's last part.
    """
    return load(graph, [reading(facts, path=path, date=date)], scope=Scope((path,)))


def reading(
    facts: Iterable[Fact], *, path: str = "facts.txt", date: str = "2024-01-01", fingerprint: str = ""
) -> Reading:
    """The document and the extraction that `tiny` loads."""
    text = ""
    passages: list[Passage] = []
    mentions: list[Mention] = []
    statements: list[Statement] = []
    entities: dict[str, Entity] = {}
    for subject, predicate, object_, *rest in facts:
        start = len(text)
        for id_ in (subject, object_):
            entity = entities.setdefault(id_, named(id_))
            mentions.append(Mention(len(text), len(text) + len(entity.name), entity.name, id_, "test"))
            text += f"{entity.name} {predicate} " if id_ is subject else f"{entity.name} {dict(*rest)}"
        passages.append(Passage(start, len(text)))
        qualifiers = rest[0] if rest else {}
        statements.append(Statement(predicate, subject, object_, start, len(text), qualifiers, rule="test"))
        text += "\n"
    id_ = f"doc:{sha256((date + text).encode()).hexdigest()[:16]}"
    document = Document(id_, path, "text/plain", text, tuple(passages), title=path, date=date)
    return Reading(document, Extraction(id_, entities, tuple(mentions), tuple(statements)), fingerprint)


def named(id_: str) -> Entity:
    """An entity by its id alone: the vocabulary's, else one called like the id's last part."""
    concept = Vocabulary.load().concepts.get(id_)
    if concept is not None:
        return Entity(id_, concept.type, concept.name, concept.names, concept.residual)
    name = id_.partition(":")[2].replace("-", " ").title()
    return Entity(id_, Schema.load().class_of(id_), name, (name,))


def wiped(driver: neo4j.Driver) -> Graph:
    """The graph behind a driver, without any node; its constraints stay, they take seconds to make."""
    graph = Graph(driver, "test")
    graph.driver.execute_query("MATCH (n) DETACH DELETE n")
    return graph
