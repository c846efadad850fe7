"""An empty graph on the session's server."""

import neo4j
import pytest

from narrows.graph import Graph
from tests.graphs import wiped


@pytest.fixture
def graph(driver: neo4j.Driver) -> Graph:
    """A graph without nodes."""
    return wiped(driver)
