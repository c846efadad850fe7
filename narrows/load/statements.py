"""Statement nodes and the typed relationship of each; one stands as long as a passage is evidence of it."""

from collections.abc import Iterable, Mapping, Set

from narrows.graph import Row, Transaction
from narrows.graph.transaction import quoted
from narrows.load.ground import Ground
from narrows.load.rows import present, rank
from narrows.load.tally import Tally
from narrows.model import Statement

_READ = "UNWIND $keys AS key MATCH (s:Statement {id: key}) RETURN key"
_READ_EVIDENCE = """
UNWIND $keys AS key MATCH (s:Statement {id: key})
OPTIONAL MATCH (s)-[e:EVIDENCED_BY]->()
RETURN key, s.predicate AS predicate, s.confidence AS confidence, s.rule AS rule,
       collect(CASE WHEN e IS NULL THEN null ELSE {confidence: e.confidence, rule: e.rule} END) AS evidence
"""
_CREATE = """
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject}), (b:Entity {id: row.object})
CREATE (s:Statement) SET s = row.properties
CREATE (s)-[:SUBJECT]->(a) CREATE (s)-[:OBJECT]->(b)
"""
_SCORE = """
UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s.confidence = row.confidence, s.rule = row.rule
"""
_DELETE_ENDS = "UNWIND $rows AS row MATCH (s:Statement {id: row.id})-[e:SUBJECT|OBJECT]->() DELETE e"
_DELETE = "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) DELETE s"


def standing(tx: Transaction, ids: Iterable[str]) -> set[str]:
    """Those of the ids that the graph has statements of."""
    return {row["key"] for row in tx.read_each(_READ, ids)}


def ensure(
    tx: Transaction,
    ground: Ground,
    wanted: Mapping[str, Statement],
    have: Set[str],
    evidence: Mapping[str, list[Row]],
) -> Tally:
    """Make the statements that the graph lacks (`have` are those it has), each with its relationship."""
    made = [statement for id_, statement in wanted.items() if id_ not in have]
    rows = []
    for statement in made:
        best = min(evidence[statement.id], key=rank)
        properties = {
            "id": statement.id,
            "predicate": statement.predicate,
            "subject_id": statement.subject,
            "object_id": statement.object,
            "confidence": best["confidence"],
            "rule": best["rule"],
            **present(statement.qualifiers),
        }
        rows.append(
            {
                "subject": ground.judgements.canonical(statement.subject),
                "object": ground.judgements.canonical(statement.object),
                "properties": properties,
            }
        )
    tx.write(_CREATE, rows)
    relate(tx, ground, rows)
    return Tally(statements_added=len(made), nodes_unchanged=len(have), relationships_unchanged=3 * len(have))


def relate(tx: Transaction, ground: Ground, rows: Iterable[Row]) -> None:
    """Make the typed relationship of each statement; none for a claim of an entity about itself."""
    by_type: dict[str, list[Row]] = {}
    for row in rows:
        if row["subject"] != row["object"]:
            by_type.setdefault(row["properties"]["predicate"], []).append(
                {**row, "properties": _on_relationship(row["properties"])}
            )
    for type_, related in sorted(by_type.items()):
        tx.write(
            "UNWIND $rows AS row MATCH (a:Entity {id: row.subject}), (b:Entity {id: row.object}) "
            f"CREATE (a)-[r:{quoted(type_, ground.schema.predicates)}]->(b) SET r = row.properties",
            related,
        )


def unrelate(tx: Transaction, ground: Ground, rows: Iterable[Row]) -> None:
    """Delete the typed relationship of each statement, given its `id` and `predicate`."""
    by_type: dict[str, list[Row]] = {}
    for row in rows:
        by_type.setdefault(row["predicate"], []).append({"id": row["id"]})
    for type_, related in sorted(by_type.items()):
        known = quoted(type_, ground.schema.predicates)
        tx.write(f"UNWIND $rows AS row MATCH ()-[r:{known} {{statement: row.id}}]->() DELETE r", related)


def settle(tx: Transaction, ground: Ground, touched: Iterable[str]) -> Tally:
    """After evidence came or went: score each statement by its best evidence, delete those without any."""
    tally = Tally()
    gone: list[Row] = []
    scored: list[Row] = []
    for row in tx.read_each(_READ_EVIDENCE, touched):
        if not row["evidence"]:
            gone.append({"id": row["key"], "predicate": row["predicate"]})
            continue
        best = min(row["evidence"], key=rank)
        if (best["confidence"], best["rule"]) != (row["confidence"], row["rule"]):
            scored.append({"id": row["key"], "predicate": row["predicate"], **best})
    _score(tx, ground, scored)
    unrelate(tx, ground, gone)
    tx.write(_DELETE_ENDS, gone)
    tx.write(_DELETE, gone)
    tally.nodes_changed += len(scored)
    tally.statements_removed += len(gone)
    return tally


def _score(tx: Transaction, ground: Ground, rows: list[Row]) -> None:
    tx.write(_SCORE, rows)
    by_type: dict[str, list[Row]] = {}
    for row in rows:
        by_type.setdefault(row["predicate"], []).append(row)
    for type_, related in sorted(by_type.items()):
        known = quoted(type_, ground.schema.predicates)
        tx.write(
            f"UNWIND $rows AS row MATCH ()-[r:{known} {{statement: row.id}}]->() "
            "SET r.confidence = row.confidence",
            related,
        )


def _on_relationship(properties: Row) -> Row:
    dropped = {"id", "predicate", "subject_id", "object_id", "rule"}
    return {"statement": properties["id"]} | {k: v for k, v in properties.items() if k not in dropped}
