"""One document in one transaction: the graph holds all that it says, or nothing of it."""

from collections.abc import Iterable, Mapping
from itertools import chain

from narrows.graph import Row, Transaction
from narrows.load import entities, statements
from narrows.load.difference import difference
from narrows.load.ground import Ground
from narrows.load.rows import EvidenceKey, MentionKey, Rows
from narrows.load.tally import Tally

_DOCUMENT = "UNWIND $keys AS key MATCH (d:Document {id: key}) RETURN properties(d) AS properties"
_PASSAGES = """
UNWIND $keys AS key MATCH (:Document {id: key})<-[:PART_OF]-(p:Passage)
RETURN p.id AS passage, properties(p) AS properties
"""
_MENTIONS = """
UNWIND $keys AS key MATCH (:Document {id: key})<-[:PART_OF]-(p:Passage)-[m:MENTIONS]->(e:Entity)
RETURN p.id AS passage, coalesce(m.referent, e.id) AS entity, properties(m) AS properties
"""
_EVIDENCE = """
UNWIND $keys AS key MATCH (:Document {id: key})<-[:PART_OF]-(p:Passage)<-[e:EVIDENCED_BY]-(s:Statement)
RETURN s.id AS statement, p.id AS passage, e.start AS start, e.end AS end, properties(e) AS properties,
       s.subject_id AS subject, s.object_id AS object
"""
_PLACES = ("path", "paths", "locations")  # kept by `places`, not by what the document says

_SET_DOCUMENT = "UNWIND $rows AS row MERGE (d:Document {id: row.id}) SET d += row"
_CREATE_PASSAGES = """
UNWIND $rows AS row MATCH (d:Document {id: $document})
CREATE (p:Passage)-[:PART_OF]->(d) SET p = row
"""
_SET_PASSAGES = "UNWIND $rows AS row MATCH (p:Passage {id: row.id}) SET p = row"
_DELETE_PASSAGES = "UNWIND $rows AS row MATCH (p:Passage {id: row.id})-[part:PART_OF]->() DELETE part, p"
_CREATE_MENTIONS = """
UNWIND $rows AS row MATCH (p:Passage {id: row.passage}), (e:Entity {id: row.canonical})
CREATE (p)-[m:MENTIONS]->(e) SET m = row.properties
"""
_MATCH_MENTION = """
UNWIND $rows AS row MATCH (p:Passage {id: row.passage})-[m:MENTIONS]->(e:Entity {id: row.canonical})
WHERE coalesce(m.referent, e.id) = row.entity
"""
_MATCH_EVIDENCE = """
UNWIND $rows AS row MATCH (p:Passage {id: row.passage})<-[e:EVIDENCED_BY {start: row.start, end: row.end}]-(s)
WHERE s.id = row.statement
"""
_CREATE_EVIDENCE = """
UNWIND $rows AS row MATCH (s:Statement {id: row.statement}), (p:Passage {id: row.passage})
CREATE (s)-[e:EVIDENCED_BY]->(p) SET e = row.properties
"""
_DELETE_DOCUMENT = (
    "UNWIND $rows AS row MATCH (d:Document {id: row.id}) OPTIONAL MATCH (d)-[r:READ_BY]->() DELETE r, d"
)


def replace(tx: Transaction, ground: Ground, id_: str, want: Rows) -> Tally:
    """Make the graph hold `want` of the document and nothing else; empty rows delete the document."""
    have = _have(tx, id_)
    tally = Tally()
    canonical = ground.judgements.canonical
    named: dict[str, set[str]] = {}
    for (_, entity), row in want.mentions.items():
        named.setdefault(canonical(entity), set()).update(row["surfaces"])
    residual = {e.id for e in want.entities.values() if e.residual}
    tally += entities.ensure(tx, ground, named, residual)
    evidence: dict[str, list[Row]] = {}
    for key, row in want.evidence.items():
        evidence.setdefault(key[0], []).append(row)

    if want.document:
        same = have.document == want.document
        tx.write(_SET_DOCUMENT, [] if same else [_or_null(want.document, have.document)])
        tally.nodes_changed += bool(have.document) and not same
        tally.nodes_unchanged += same
    passages = difference(have.passages, want.passages)
    tx.write(_CREATE_PASSAGES, [want.passages[key] for key in passages.created], document=id_)
    tx.write(_SET_PASSAGES, [want.passages[key] for key in passages.changed])
    tally.nodes_changed += len(passages.changed)
    tally.nodes_unchanged += passages.unchanged
    tally.relationships_unchanged += passages.unchanged + len(passages.changed)
    tally += _write_mentions(tx, ground, have.mentions, want.mentions)
    stood = statements.standing(tx, want.statements)
    tally += statements.ensure(tx, ground, want.statements, stood, evidence)
    tally += _write_evidence(tx, have.evidence, want.evidence)
    tx.write(_DELETE_PASSAGES, [{"id": key} for key in passages.deleted])
    if not want.document:
        tx.write(_DELETE_DOCUMENT, [{"id": id_}])

    touched = dict.fromkeys([*(key[0] for key in have.evidence), *sorted(stood)])
    tally += statements.settle(tx, ground, touched)
    if have.document:  # a new document takes no mention away, and its forms were added above
        names = dict.fromkeys(canonical(key[1]) for key in chain(have.mentions, want.mentions))
        tally += entities.settle(tx, ground, names)
    return tally


def _have(tx: Transaction, id_: str) -> Rows:
    rows = Rows()
    for found in tx.read_each(_DOCUMENT, [id_]):
        rows.document = {k: v for k, v in found["properties"].items() if k not in _PLACES}
    if rows.document:
        rows.passages = {r["passage"]: r["properties"] for r in tx.read_each(_PASSAGES, [id_])}
        rows.mentions = {
            (r["passage"], r["entity"]): _without_referent(r["properties"])
            for r in tx.read_each(_MENTIONS, [id_])
        }
        rows.evidence = {
            (r["statement"], r["passage"], r["start"], r["end"]): r["properties"]
            for r in tx.read_each(_EVIDENCE, [id_])
        }
    return rows


def _write_mentions(
    tx: Transaction, ground: Ground, have: Mapping[MentionKey, Row], want: Mapping[MentionKey, Row]
) -> Tally:
    change = difference(have, want)

    def rows(keys: Iterable[MentionKey]) -> list[Row]:
        made = []
        for passage, entity in keys:
            canonical = ground.judgements.canonical(entity)
            referent = {} if canonical == entity else {"referent": entity}
            properties = want.get((passage, entity), {}) | referent
            made.append(
                {"passage": passage, "entity": entity, "canonical": canonical, "properties": properties}
            )
        return made

    tx.write(_CREATE_MENTIONS, rows(change.created))
    tx.write(f"{_MATCH_MENTION} SET m = row.properties", rows(change.changed))
    tx.write(f"{_MATCH_MENTION} DELETE m", rows(change.deleted))
    return Tally(relationships_changed=len(change.changed), relationships_unchanged=change.unchanged)


def _write_evidence(
    tx: Transaction, have: Mapping[EvidenceKey, Row], want: Mapping[EvidenceKey, Row]
) -> Tally:
    change = difference(have, want)

    def rows(keys: Iterable[EvidenceKey]) -> list[Row]:
        names = ("statement", "passage", "start", "end")
        return [dict(zip(names, key, strict=True)) | {"properties": want.get(key, {})} for key in keys]

    tx.write(_CREATE_EVIDENCE, rows(change.created))
    tx.write(f"{_MATCH_EVIDENCE} SET e = row.properties", rows(change.changed))
    tx.write(f"{_MATCH_EVIDENCE} DELETE e", rows(change.deleted))
    return Tally(relationships_changed=len(change.changed), relationships_unchanged=change.unchanged)


def _or_null(want: Row, have: Row) -> Row:
    return dict.fromkeys(have) | want


def _without_referent(properties: Row) -> Row:
    return {k: v for k, v in properties.items() if k != "referent"}
