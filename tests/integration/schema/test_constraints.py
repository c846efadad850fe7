"""Neo4j accepts what the ontology asks for, and keeps it."""

import neo4j
import pytest
from neo4j.exceptions import ConstraintError

from narrows.schema import Schema, ddl


@pytest.fixture
def constrained(empty: neo4j.Driver) -> neo4j.Driver:
    for _ in range(2):  # harmless when repeated
        for statement in ddl(Schema.load()):
            empty.execute_query(statement)
    empty.execute_query("CALL db.awaitIndexes(60)")
    return empty


def test_an_id_stands_for_one_node(constrained: neo4j.Driver) -> None:
    constrained.execute_query("CREATE (:Entity:Firm {id: 'firm:asml'})")
    with pytest.raises(ConstraintError):
        constrained.execute_query("CREATE (:Entity:Country {id: 'firm:asml'})")


def test_a_statement_has_one_relationship(constrained: neo4j.Driver) -> None:
    constrained.execute_query("CREATE (:Entity)-[:OWNS {statement: 'st:1'}]->(:Entity)")
    with pytest.raises(ConstraintError):
        constrained.execute_query("CREATE (:Entity)-[:OWNS {statement: 'st:1'}]->(:Entity)")


def test_names_and_aliases_are_found_by_a_part_in_either_language(constrained: neo4j.Driver) -> None:
    constrained.execute_query(
        "CREATE (:Entity {id: 'a', name: 'TSMC', aliases: ['台灣積體電路製造']}), "
        "(:Entity {id: 'b', name: '電路積體', aliases: ['Taiwan Semiconductor']})"
    )
    find = (
        "CALL db.index.fulltext.queryNodes('entity_text', $words) YIELD node RETURN collect(node.id) AS ids"
    )
    for words, ids in (("積體電路", ["a"]), ("semiconductor", ["b"]), ("tsmc", ["a"])):
        quoted = f'"{words}"'
        assert constrained.execute_query(find, words=quoted).records[0]["ids"] == ids
