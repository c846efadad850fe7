"""All tables of a document, and what the pipeline takes from them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from ingest.extract.explain import Explain
from ingest.extract.found import Found
from ingest.extract.mention import Names
from ingest.extract.table.cellnames import Named
from ingest.extract.table.claim import Claim, End
from ingest.extract.table.explained import explained
from ingest.extract.table.layout import layout_of
from ingest.extract.table.naming import Lookup
from ingest.extract.table.reading import read_table
from narrows.model import Cell, Document, Drop, Entity, Mention, Statement
from narrows.schema import Schema


@dataclass(frozen=True, slots=True)
class Tabled:
    """What the tables of a document say; mentions are those that the finder of names did not make."""

    statements: tuple[Statement, ...]
    entities: dict[str, Entity]
    mentions: tuple[Mention, ...]
    drops: tuple[Drop, ...]


def tables(
    document: Document,
    docs: Iterable[Doc],
    names: Names,
    *,
    vocabulary: bool = True,
    explain: Explain | None = None,
) -> Tabled:
    """Read every table; `docs` are the document's views after the names were settled."""
    found = _found(docs)
    schema = Schema.load()
    statements: list[Statement] = []
    entities: dict[str, Entity] = {}
    mentions: dict[tuple[int, int, str], Mention] = {}
    drops: list[Drop] = []

    def in_cell(cell: Cell) -> Sequence[Found]:
        lead = _lead(document, cell)
        inside = (f for f in found if cell.start <= f.start and f.end <= cell.end)
        return [
            Found(f.start - cell.start - lead, f.end - cell.start - lead, f.entity, f.rule, f.pronoun)
            for f in inside
        ]

    for index, table in enumerate(document.tables):
        read = read_table(table, Lookup(names, vocabulary), in_cell, layout_of(document, table))
        drops += read.drops
        if explain is not None:
            explain.put(table.start, explained(document, table, read))
        for claim in read.claims:
            statement = _statement(claim, index)
            reason = schema.check(statement, claim.subject.entity.type, claim.object.entity.type)
            if reason is not None:
                drops.append(
                    Drop(reason, statement.start, statement.end, f"{claim.predicate} by {claim.rule}")
                )
                continue
            statements.append(statement)
            for end in (claim.subject, claim.object):
                entities[end.entity.id] = end.entity
                if mention := _mention(document, end, found):
                    mentions.setdefault((mention.start, mention.end, mention.entity), mention)
    return Tabled(tuple(statements), entities, tuple(mentions.values()), tuple(drops))


def _found(docs: Iterable[Doc]) -> list[Found]:
    """Mentions at offsets of the document."""
    return [
        replace(f, start=doc._.view.span(f.start, f.end)[0], end=doc._.view.span(f.start, f.end)[1])
        for doc in docs
        for f in doc._.mentions
    ]


def _statement(claim: Claim, table: int) -> Statement:
    cell = claim.cell
    return Statement(
        claim.predicate,
        claim.subject.entity.id,
        claim.object.entity.id,
        cell.start,
        cell.end,
        claim.qualifiers,
        claim.value_text,
        table,
        cell.row,
        cell.column,
        claim.rule,
        claim.confidence,
    )


def _mention(document: Document, end: End, found: Sequence[Found]) -> Mention | None:
    """The name in the cell, unless it is a mention already."""
    if end.named is None or end.named.entity.id != end.entity.id:
        return None
    start, stop = _place(document, end.named)
    if any(f.start < stop and start < f.end and f.entity.id == end.entity.id for f in found):
        return None
    return Mention(start, stop, " ".join(end.named.text.split()), end.entity.id, "column of a table")


def _place(document: Document, named: Named) -> tuple[int, int]:
    at = named.cell.start + _lead(document, named.cell)
    return at + named.start, at + named.end


def _lead(document: Document, cell: Cell) -> int:
    """How far into the cell's span its text begins, after blanks and marks."""
    body = document.text[cell.start : cell.end]
    return max(0, body.find(cell.text)) if cell.text else 0
