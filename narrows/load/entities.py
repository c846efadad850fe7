"""Entity nodes: made when first named, renamed when their names change, gone when nothing speaks of them."""

from collections.abc import Iterable, Mapping

from narrows.graph import Row, Transaction
from narrows.graph.transaction import quoted
from narrows.load.ground import Ground
from narrows.load.names import NAMES, forms_of, names
from narrows.load.tally import Tally
from narrows.resolve.judgement import Judgement
from narrows.schema import iri_of

_READ = "UNWIND $keys AS key MATCH (e:Entity {id: key}) RETURN key, properties(e) AS properties"
_READ_FORMS = """
UNWIND $keys AS key MATCH (e:Entity {id: key})
OPTIONAL MATCH (e)<-[m:MENTIONS]-()
WITH key, e, collect(m.surfaces) AS surfaces
RETURN key, properties(e) AS properties, reduce(all = [], s IN surfaces | all + s) AS forms,
       size(surfaces) > 0 OR EXISTS { (e)<-[:SUBJECT|OBJECT]-() } AS spoken_of
"""
_RENAME = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.names"
_FORGET_JUDGES = "UNWIND $rows AS row MATCH (e:Entity {id: row.id})<-[j:JUDGES]-() DELETE j"
_FORGET = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) DELETE e"
_JUDGE = """
UNWIND $rows AS row MATCH (j:Judgement {id: row.judgement}), (e:Entity {id: row.entity})
MERGE (j)-[:JUDGES]->(e)
"""


def ensure(tx: Transaction, ground: Ground, stated: Mapping[str, Iterable[str]], residual: set[str]) -> Tally:
    """Make the entities that the graph lacks, named by the forms stated; add new forms to those it has.

    `stated` has canonical ids; `residual` are those that count in a total and supply nothing.
    """
    tally = Tally()
    have = {row["key"]: row["properties"] for row in tx.read_each(_READ, stated)}
    made = {key: forms for key, forms in stated.items() if key not in have}
    create(tx, ground, made, residual)
    tally.entities_added += len(made)
    renamed = {
        key: names(ground.vocabulary, ground.judgements.members(key), forms_of(row) | set(stated[key]))
        for key, row in have.items()
    }
    changed = _rename(tx, have, renamed)
    tally.nodes_changed += changed
    tally.nodes_unchanged += len(have) - changed
    return tally


def settle(tx: Transaction, ground: Ground, touched: Iterable[str]) -> Tally:
    """Name anew the entities that lost a mention, from all that still mentions them; delete those without."""
    tally = Tally()
    have: dict[str, Row] = {}
    renamed: dict[str, Row] = {}
    gone: list[Row] = []
    for row in tx.read_each(_READ_FORMS, touched):
        key = row["key"]
        if row["spoken_of"]:
            have[key] = row["properties"]
            renamed[key] = names(ground.vocabulary, ground.judgements.members(key), row["forms"])
        else:
            gone.append({"id": key})
    tally.nodes_changed += _rename(tx, have, renamed)
    tx.write(_FORGET_JUDGES, gone)
    tx.write(_FORGET, gone)
    tally.entities_removed += len(gone)
    return tally


def create(tx: Transaction, ground: Ground, stated: Mapping[str, Iterable[str]], residual: set[str]) -> None:
    """Make entity nodes, one label each, and tie them to the judgements about them."""
    by_label: dict[str, list[Row]] = {}
    for key, forms in stated.items():
        members = ground.judgements.members(key)
        concept = ground.vocabulary.concepts.get(key)
        row = {
            "id": key,
            "iri": iri_of(key),
            "residual": key in residual or (concept is not None and concept.residual),
            **names(ground.vocabulary, members, forms),
        }
        by_label.setdefault(ground.schema.class_of(key), []).append(row)
    for label, rows in by_label.items():
        known = quoted(label, ground.schema.entity_labels)
        tx.write(f"UNWIND $rows AS row CREATE (e:Entity:{known}) SET e = row", rows)
    concerned = [
        j for j in ground.judgements.all if any(ground.judgements.canonical(e) in stated for e in j.entities)
    ]
    tie(tx, ground, concerned)


def tie(tx: Transaction, ground: Ground, judgements: Iterable[Judgement]) -> None:
    """Tie judgements to the entities that they are about, under the ids these have now."""
    rows = [
        {"judgement": judgement.id, "entity": ground.judgements.canonical(entity)}
        for judgement in judgements
        for entity in judgement.entities
    ]
    tx.write(_JUDGE, rows)


def _rename(tx: Transaction, have: Mapping[str, Row], want: Mapping[str, Row]) -> int:
    changed = [
        {"id": key, "names": row}
        for key, row in want.items()
        if any(have[key].get(property_) != row[property_] for property_ in NAMES)
    ]
    tx.write(_RENAME, changed)
    return len(changed)
