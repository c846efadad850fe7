"""What every integration test stands on: `empty` really is empty, and Narrows finds the session's server."""

import neo4j
import pytest

from narrows.graph.connect import Credentials, credentials

SCHEMA = """
SHOW CONSTRAINTS YIELD name RETURN name
UNION SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name
"""


@pytest.mark.parametrize("time", ["first", "second"])
def test_empty_removes_nodes_constraints_and_indexes(empty: neo4j.Driver, time: str) -> None:
    assert empty.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"] == 0
    empty.execute_query("CREATE CONSTRAINT FOR (n:Thing) REQUIRE n.id IS UNIQUE")
    empty.execute_query("CREATE INDEX FOR (n:Thing) ON (n.name)")
    empty.execute_query("CREATE (:Thing {id: $id})-[:NEXT]->(:Thing {id: 'other'})", id=time)


def test_the_sessions_server_is_the_one_narrows_uses(server: Credentials) -> None:
    assert credentials() == server
