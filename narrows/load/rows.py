"""What the graph should hold of one document, as rows keyed by identity: pure, no database."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from narrows.graph import Row
from narrows.load.evidence import Source, language, passage_id
from narrows.load.reading import Reading
from narrows.model import Document, Entity, Extraction, Passage, Statement

MentionKey = tuple[str, str]  # passage id, entity id
EvidenceKey = tuple[str, str, int, int]  # statement id, passage id, start, end


@dataclass(slots=True)
class Rows:
    """Passages that name or state something, with their mentions and the statements they are evidence of."""

    document: Row = field(default_factory=dict)
    passages: dict[str, Row] = field(default_factory=dict)
    mentions: dict[MentionKey, Row] = field(default_factory=dict)
    evidence: dict[EvidenceKey, Row] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)


def rows(reading: Reading, statements: Iterable[Statement]) -> Rows:
    """The rows of a reading; `statements` are those of its extraction that the schema allows."""
    document, extraction = reading.document, reading.extraction
    source = Source(document)
    made = Rows(document=_document(reading), entities=extraction.entities)
    _add_mentions(made, source, extraction)
    for statement in statements:
        passage = source.passage(statement.start, statement.end)
        here = _add_passage(made, document, passage)
        made.statements.setdefault(statement.id, statement)
        key = (statement.id, here, statement.start, statement.end)
        row = _evidence(source, statement, passage)
        if key not in made.evidence or rank(row) < rank(made.evidence[key]):
            made.evidence[key] = row
        for entity in (statement.subject, statement.object):
            # named by its context (a title, a header) and not in the passage: a mention that counts 0
            made.mentions.setdefault(
                (here, entity), {"surfaces": [extraction.entities[entity].name], "count": 0}
            )
    return made


def rank(evidence: Mapping[str, object]) -> tuple[float, str]:
    """Best evidence first: highest confidence, then the rule's name."""
    return -float(str(evidence["confidence"])), str(evidence["rule"])


def present(row: Mapping[str, object]) -> Row:
    """The row as Neo4j keeps it: no nulls, lists for tuples."""
    return {k: list(v) if isinstance(v, tuple) else v for k, v in row.items() if v is not None}


def _document(reading: Reading) -> Row:
    document = reading.document
    return present(
        {
            "id": document.id,
            "title": document.title or document.name,
            "publisher": document.publisher or None,
            "date": document.date or None,
            "media_type": document.media_type,
            "fingerprint": reading.fingerprint or None,
            "passages": len(document.passages),
            "characters": len(document.text),
        }
    )


def _add_passage(made: Rows, document: Document, passage: Passage) -> str:
    id_ = passage_id(document.id, passage)
    if id_ not in made.passages:
        text = document.text[passage.start : passage.end]
        made.passages[id_] = present(
            {
                "id": id_,
                "start": passage.start,
                "end": passage.end,
                "text": text,
                "kind": passage.kind.value,
                "page": passage.page,
                "sheet": passage.sheet,
                "language": language(text),
            }
        )
    return id_


def _add_mentions(made: Rows, source: Source, extraction: Extraction) -> None:
    found: dict[MentionKey, Counter[str]] = defaultdict(Counter)
    for mention in extraction.mentions:
        passage = source.passage(mention.start, mention.end)
        found[_add_passage(made, source.document, passage), mention.entity][mention.text] += 1
    for key, surfaces in found.items():
        made.mentions[key] = {"surfaces": sorted(surfaces), "count": surfaces.total()}


def _evidence(source: Source, statement: Statement, passage: Passage) -> Row:
    return present(
        {
            "start": statement.start,
            "end": statement.end,
            "text": source.words(statement),
            "value_text": statement.value_text or None,
            "row": statement.row,
            "column": statement.column,
            "sheet": source.sheet(statement),
            "page": passage.page,
            "confidence": statement.confidence,
            "rule": statement.rule,
        }
    )
