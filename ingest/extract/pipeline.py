"""A document to its mentions and statements: the components in order, over every passage and table cell."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ingest.extract import components  # registers the factories
from ingest.extract.explain import Explain
from ingest.extract.found import Found, Made
from ingest.extract.mention import Names, printed
from ingest.extract.table import Tabled, tables
from ingest.extract.table.matching import ends_with
from ingest.extract.view import View, cells, views
from narrows.model import Document, Drop, Entity, Extraction, Mention, Statement
from narrows.resolve import fold, is_unknown
from narrows.schema import Schema

_READING = ("narrows_quantities", "narrows_mentions")
_STATING = ("narrows_identity", "narrows_statements")


@cache
def _pipeline(language: str, names: tuple[str, ...]) -> Language:
    """A blank spaCy pipeline of our components; names are those of the factories."""
    nlp = spacy.blank(language)
    for name in names:
        nlp.add_pipe(name)
    return nlp


@cache
def _stating() -> tuple[str, ...]:
    if find_spec("ingest.extract.statement") is not None:
        import_module("ingest.extract.statement")
    return _STATING if Language.has_factory("narrows_statements") else _STATING[:1]


def extract(document: Document, *, vocabulary: bool = True, explain: Explain | None = None) -> Extraction:
    """All that `document` says.  `vocabulary=False` knows countries alone and finds the rest by shape.

    Of a flat text, `recovered(document)` has more tables; statements count the tables of the document given.
    """
    assert components.identity
    names = Names(document, vocabulary=vocabulary)
    docs = [_doc(view, names, document.date) for view in [*views(document), *cells(document)]]
    for doc in docs:
        _run(doc, _READING)
    names.settle()
    for doc in docs:
        _run(doc, _stating())
    tabled = tables(document, docs, names, vocabulary=vocabulary, explain=explain)
    return _gather(document, docs, tabled, explain)


def _doc(view: View, names: Names, anchor: str) -> Doc:
    doc = _pipeline(view.language, _READING).make_doc(view.text)
    doc._.view, doc._.names, doc._.anchor = view, names, anchor
    return doc


def _run(doc: Doc, stages: tuple[str, ...]) -> None:
    for _, component in _pipeline(doc._.view.language, stages).pipeline:
        component(doc)


def _gather(document: Document, docs: Iterable[Doc], tabled: Tabled, explain: Explain | None) -> Extraction:
    schema = Schema.load()
    entities: dict[str, Entity] = dict(tabled.entities)
    mentions: list[Mention] = list(tabled.mentions)
    statements: list[Statement] = list(tabled.statements)
    drops: list[Drop] = list(tabled.drops)
    said: dict[tuple[str, str, str], list[Statement]] = {}
    for statement in tabled.statements:
        said.setdefault(_triple(statement), []).append(statement)
    for doc in docs:
        view: View = doc._.view
        used: set[str] = set()
        refused: list[Drop] = []
        for made in doc._.statements:
            statement = _statement(made, view)
            if view.cell is not None and _is_said(statement, said):
                continue
            reason = schema.check(statement, made.subject.type, made.object.type)
            if reason:
                claim = f"{made.subject.name} {made.predicate} {made.object.name} by {made.rule}"
                refused.append(Drop(reason, made.start, made.end, claim))
                continue
            statements.append(statement)
            for entity in (made.subject, made.object):
                entities[entity.id] = entity
                used.add(entity.id)
        doc._.drops = [*doc._.drops, *refused]
        shown = printed(doc._.mentions, used, doc._.names, view.text)
        if view.cell is not None and view.cell.row == 1:
            shown = [f for f in shown if f.entity.id in used or not _is_title(f, view)]
        for found in shown:
            entities[found.entity.id] = found.entity
            mentions.append(_mention(found, view))
        drops += [_placed(drop, view) for drop in doc._.drops]
        if explain is not None:
            explain.add(document, doc, shown)
    statements.sort(key=lambda s: (s.start, s.end, s.predicate, s.subject, s.object))
    mentions.sort(key=lambda m: (m.start, -m.end, m.entity))
    return Extraction(document.id, entities, tuple(mentions), tuple(statements), tuple(drops))


def _is_title(found: Found, view: View) -> bool:
    """Whether a new name in the first row of a table is a title, 設備類別, not a thing."""
    new = is_unknown(found.entity.id) and found.entity.type in ("SupplyChainNode", "Technology")
    return new and ends_with(fold(view.text[found.start : found.end]), "roles")


def _triple(statement: Statement) -> tuple[str, str, str]:
    return statement.predicate, statement.subject, statement.object


def _is_said(cell: Statement, said: Mapping[tuple[str, str, str], Sequence[Statement]]) -> bool:
    """Whether the table as a whole has said at this place what a cell says by itself: Micron (US)."""
    return any(s.start < cell.end and cell.start < s.end for s in said.get(_triple(cell), ()))


def _statement(made: Made, view: View) -> Statement:
    start, end = view.span(made.start, made.end)
    return Statement(
        made.predicate,
        made.subject.id,
        made.object.id,
        start,
        end,
        made.qualifiers,
        made.value_text,
        rule=made.rule,
        confidence=made.confidence,
    )


def _mention(found: Found, view: View) -> Mention:
    start, end = view.span(found.start, found.end)
    return Mention(start, end, view.text[found.start : found.end], found.entity.id, found.rule)


def _placed(drop: Drop, view: View) -> Drop:
    start, end = view.span(drop.start, max(drop.end, drop.start + 1))
    return Drop(drop.reason, start, end, drop.detail)
