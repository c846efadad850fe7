"""Extractions as lines: JSON records, or columns to read."""

import json
from collections.abc import Iterable, Iterator, Mapping

from ingest.extract.repeat import repeats
from narrows.model import Document, Entity, Extraction


def records(document: Document, made: Extraction) -> Iterator[str]:
    """One JSON record a line: mentions, then statements, in reading order.

    What is stated of the rest that nobody names (「其他」, "Others") is of kind `residual`, not `statement`;
    the words for it are of kind `residual mention`.  What repeats a statement nearby is of kind `repeat`.
    The ends of a statement carry the entity's known names and the forms in which this document writes it.
    """
    written: dict[str, dict[str, None]] = {}
    for mention in made.mentions:
        written.setdefault(mention.entity, {})[mention.text] = None
    for mention in made.mentions:
        entity = made.entities[mention.entity]
        yield _json(
            kind="residual mention" if entity.residual else "mention",
            document=document.name,
            start=mention.start,
            end=mention.end,
            text=mention.text,
            type=entity.type,
            id=entity.id,
            names=list(_names(entity)),
            rule=mention.rule,
        )
    again = repeats(made.statements)
    for n, statement in enumerate(made.statements):
        residual = made.entities[statement.subject].residual
        yield _json(
            kind="residual" if residual else "repeat" if n in again else "statement",
            document=document.name,
            id=statement.id,
            start=statement.start,
            end=statement.end,
            predicate=statement.predicate,
            subject=_end(made.entities[statement.subject], written),
            object=_end(made.entities[statement.object], written),
            qualifiers=dict(statement.qualifiers),
            value_text=statement.value_text,
            rule=statement.rule,
            confidence=statement.confidence,
        )


def table(document: Document, made: Extraction) -> Iterator[str]:
    """Statements one a line, then each entity with how often it is mentioned."""
    yield f"{document.name}: {len(made.mentions)} mentions, {len(made.statements)} statements"
    for s in made.statements:
        qualifiers = " ".join(f"{k}={v}" for k, v in sorted(s.qualifiers.items()))
        subject, object_ = made.entities[s.subject].name, made.entities[s.object].name
        yield f"  {subject}  {s.predicate}  {object_}  {qualifiers}".rstrip()
    counts: dict[str, int] = {}
    for mention in made.mentions:
        counts[mention.entity] = counts.get(mention.entity, 0) + 1
    for id_, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:5} {made.entities[id_].type:16} {made.entities[id_].name}  {id_}"


def _names(entity: Entity) -> tuple[str, ...]:
    return tuple(dict.fromkeys((entity.name, *entity.names)))


def _end(entity: Entity, written: Mapping[str, Iterable[str]]) -> dict[str, object]:
    names = dict.fromkeys((*_names(entity), *written.get(entity.id, ())))
    return {"id": entity.id, "type": entity.type, "names": list(names)}


def _json(**record: object) -> str:
    return json.dumps(record, ensure_ascii=False)
