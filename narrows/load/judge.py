"""Judgements applied to the graph: claims and mentions move to the id their entities meet under, and back."""

from collections.abc import Iterable

from narrows.errors import NarrowsError
from narrows.graph import Graph, Row, Transaction
from narrows.load import entities, statements
from narrows.load.ground import Ground, prepare
from narrows.load.lock import exclusive
from narrows.load.run import Run
from narrows.resolve.judgement import Judgement, Judgements, Verdict

_WRITE = """
UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j = row
"""
_DELETE = "UNWIND $rows AS row MATCH (j:Judgement {id: row.id}) DETACH DELETE j"
_EXIST = "UNWIND $keys AS key MATCH (e:Entity {id: key}) RETURN e.id AS id, e.residual AS residual"
_STATEMENTS = """
UNWIND $keys AS key MATCH (e:Entity {id: key.at})<-[:SUBJECT|OBJECT]-(s:Statement)
WHERE s.subject_id = key.id OR s.object_id = key.id
RETURN DISTINCT properties(s) AS properties ORDER BY properties.id
"""
_TAKE_MENTIONS = """
UNWIND $rows AS row MATCH (e:Entity {id: row.at})<-[m:MENTIONS]-(:Passage)
WHERE coalesce(m.referent, e.id) = row.id DELETE m
"""
_MENTIONS = """
UNWIND $keys AS key MATCH (e:Entity {id: key.at})<-[m:MENTIONS]-(p:Passage)
WHERE coalesce(m.referent, e.id) = key.id
RETURN p.id AS passage, key.id AS referent, m.surfaces AS surfaces, m.count AS count
"""
_PUT_MENTIONS = """
UNWIND $rows AS row MATCH (p:Passage {id: row.passage}), (e:Entity {id: row.to})
CREATE (p)-[m:MENTIONS]->(e) SET m = row.properties
"""
_CUT_ENDS = "UNWIND $rows AS row MATCH (s:Statement {id: row.id})-[e:SUBJECT|OBJECT]->() DELETE e"
_TIE_ENDS = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.properties.id}), (a:Entity {id: row.subject}), (b:Entity {id: row.object})
CREATE (s)-[:SUBJECT]->(a) CREATE (s)-[:OBJECT]->(b)
"""
_CUT_JUDGES = "UNWIND $rows AS row MATCH (j:Judgement {id: row.id})-[e:JUDGES]->() DELETE e"


def judge(graph: Graph, new: Judgement) -> Judgements:
    """Record a judgement and let the graph follow it.  Returns all that stand now.

    Raises NarrowsError when it contradicts another, or names what the graph does not have.
    """
    with exclusive(graph.uri, Run()):
        ground = _ground(graph)
        _check(graph, ground.judgements, new)
        after = ground.judgements.plus(new)
        row = {
            "id": new.id,
            "verdict": new.verdict.value,
            "entities": list(new.entities),
            "by": new.by,
            "reason": new.reason,
            "score": new.score,
            "at": new.at,
        }
        graph.transact(lambda tx: _follow(tx, ground, after, [row]))
        return after


def undo(graph: Graph, id_: str) -> Judgements:
    """Take a judgement back: the graph is again what it was without it.  Returns those that still stand."""
    with exclusive(graph.uri, Run()):
        ground = _ground(graph)
        after = ground.judgements.minus(id_)
        graph.transact(lambda tx: _follow(tx, ground, after, []))
        return after


def _ground(graph: Graph) -> Ground:
    Run().clear_way(graph)
    ground = Ground.of(graph)
    prepare(graph, ground.schema)
    return ground


def _check(graph: Graph, judgements: Judgements, new: Judgement) -> None:
    first, second = new.entities
    keys = [judgements.canonical(id_) for id_ in new.entities]
    with_residual = {row["id"]: row["residual"] for row in graph.rows(_EXIST, keys=keys)}
    for id_, key in zip(new.entities, keys, strict=True):
        if key not in with_residual:
            raise NarrowsError(f"the graph has no entity {id_}", "`narrows ask find` shows the ids of a name")
        if with_residual[key] and new.verdict is Verdict.SAME:
            raise NarrowsError(f"{id_} stands for several unnamed ones, it is the same as nothing")
    if first == second:
        raise NarrowsError(f"{first} is compared with itself")
    if first.partition(":")[0] != second.partition(":")[0]:
        raise NarrowsError(f"{first} and {second} are of two classes, they cannot be the same")


def _follow(tx: Transaction, ground: Ground, after: Judgements, new: list[Row]) -> None:
    before = ground.judgements
    moved = after.moved(before)
    places = [{"id": id_, "at": before.canonical(id_)} for id_ in moved]
    claims = [row["properties"] for row in tx.read_each(_STATEMENTS, places)]
    mentions = list(tx.read_each(_MENTIONS, places))

    statements.unrelate(tx, ground, claims)
    tx.write(_CUT_ENDS, [{"id": claim["id"]} for claim in claims])
    tx.write(_TAKE_MENTIONS, places)
    tx.write(_DELETE, [{"id": j.id} for j in before.all if j.id not in {k.id for k in after.all}])
    tx.write(_WRITE, new)

    now = Ground(ground.schema, ground.vocabulary, after)
    stated: dict[str, set[str]] = {after.canonical(id_): set() for id_ in moved}
    for row in mentions:
        stated[after.canonical(row["referent"])].update(row["surfaces"])
    entities.ensure(tx, now, stated, residual=set())
    ends = [
        {
            "properties": claim,
            "subject": after.canonical(claim["subject_id"]),
            "object": after.canonical(claim["object_id"]),
        }
        for claim in claims
    ]
    tx.write(_TIE_ENDS, ends)
    statements.relate(tx, now, ends)
    tx.write(_PUT_MENTIONS, [_mention(after, row) for row in mentions])
    _tie_judgements(tx, now, {*moved, *(id_ for row in new for id_ in row["entities"])})
    touched = {js.canonical(id_) for js in (before, after) for id_ in moved}
    entities.settle(tx, now, sorted(touched))


def _mention(after: Judgements, row: Row) -> Row:
    to, properties = after.canonical(row["referent"]), {"surfaces": row["surfaces"], "count": row["count"]}
    if to != row["referent"]:
        properties["referent"] = row["referent"]
    return {"passage": row["passage"], "to": to, "properties": properties}


def _tie_judgements(tx: Transaction, now: Ground, touched: Iterable[str]) -> None:
    concerned = [j for j in now.judgements.all if not set(touched).isdisjoint(j.entities)]
    tx.write(_CUT_JUDGES, [{"id": judgement.id} for judgement in concerned])
    entities.tie(tx, now, concerned)
