"""A real Neo4j for the tests that ask for one: the session's own, or the one `NEO4J_URI` names."""

import os
import warnings
from collections.abc import Iterator

import neo4j
import pytest

from narrows.graph.connect import Credentials, credentials
from narrows.server.home import Home, default_home
from narrows.server.local import start, stop


@pytest.fixture(scope="session", autouse=True)
def _session_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reaches the user's own graph: `NARROWS_HOME` is a temporary folder throughout."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NARROWS_HOME", str(tmp_path_factory.mktemp("narrows-home")))
        yield


@pytest.fixture(scope="session")
def server(_session_home: None) -> Iterator[Credentials]:
    """A Neo4j that answers, shared by the session; `Graph.connect()` and the command line reach it too."""
    if "NEO4J_URI" in os.environ:
        yield _wipeable()
        return
    home: Home = default_home()
    start(home)
    try:
        yield credentials()
    finally:
        stop(home)


def _wipeable() -> Credentials:
    login = credentials()
    if os.environ.get("NARROWS_TEST_WIPE") != "1":
        pytest.fail(
            f"NEO4J_URI names {login.uri}; the tests would DELETE EVERYTHING in it. "
            "Set NARROWS_TEST_WIPE=1 if that is what you want, or unset NEO4J_URI.",
            pytrace=False,
        )
    warnings.warn(f"everything in {login.uri} is being deleted by the tests", stacklevel=2)
    return login


@pytest.fixture(scope="session")
def driver(server: Credentials) -> Iterator[neo4j.Driver]:
    """A connected driver on the session's server."""
    with neo4j.GraphDatabase.driver(server.uri, auth=(server.username, server.password)) as connected:
        connected.verify_connectivity()
        yield connected


@pytest.fixture
def empty(driver: neo4j.Driver) -> neo4j.Driver:
    """The driver on a database without nodes, constraints or indexes."""
    driver.execute_query("MATCH (n) DETACH DELETE n")
    for kind, listing in (
        ("CONSTRAINT", "SHOW CONSTRAINTS YIELD name"),
        ("INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"),
    ):
        for record in driver.execute_query(listing).records:
            driver.execute_query(f"DROP {kind} `{record['name']}`")
    return driver
