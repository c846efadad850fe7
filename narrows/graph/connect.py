"""Which server to talk to, and as whom."""

import os
from dataclasses import dataclass, field

from narrows.errors import NarrowsError

_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the Neo4j driver needs to connect."""

    uri: str
    username: str
    password: str = field(repr=False)


def credentials() -> Credentials:
    """`NEO4J_URI`, `NEO4J_USERNAME`, `NEO4J_PASSWORD` if set, else the local server that is running."""
    uri = os.environ.get("NEO4J_URI")
    if not uri:
        return _local()
    if uri.partition("://")[0] not in _SCHEMES:
        raise NarrowsError(
            f"NEO4J_URI is not the address of a Neo4j server: {uri}", "write it as neo4j://host:7687"
        )
    password = os.environ.get("NEO4J_PASSWORD")
    if not password:
        raise NarrowsError(
            "NEO4J_URI is set but NEO4J_PASSWORD is not",
            "set NEO4J_PASSWORD (any word will do for a server without authentication)",
        )
    return Credentials(uri, os.environ.get("NEO4J_USERNAME") or "neo4j", password)


def _local() -> Credentials:
    from narrows.server.local import status

    server = status()
    if server is None:
        raise NarrowsError(
            "no Neo4j server is running",
            "run `narrows up`, or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to use another one",
        )
    return Credentials(server.bolt_uri, server.username, server.password)
