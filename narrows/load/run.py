"""A run's record in the graph, made with its first write; it keeps a second writer out while it lasts."""

import getpass
import os
import platform
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime

from neo4j.exceptions import ConstraintError

from narrows.errors import NarrowsError
from narrows.graph import Graph, Row, Transaction

LOCK = "CREATE CONSTRAINT run_lock IF NOT EXISTS FOR (r:Run) REQUIRE r.lock IS UNIQUE"
_PATIENCE = "PT15M"  # a run elsewhere that wrote nothing for so long is dead
_RUNNING = f"""
MATCH (r:Run) WHERE r.lock IS NOT NULL AND r.id <> $run
RETURN r.id AS id, r.holder AS holder, r.started AS started,
       r.heartbeat > datetime() - duration('{_PATIENCE}') AS alive
"""
_INTERRUPT = """
UNWIND $rows AS row MATCH (r:Run {id: row.id})
SET r.status = 'interrupted' REMOVE r.lock, r.heartbeat
"""
_START = """
UNWIND $rows AS row CREATE (r:Run)
SET r = row, r.status = 'running', r.lock = 'writing', r.heartbeat = datetime()
"""
_BEAT = "MATCH (r:Run {id: $run, lock: 'writing'}) RETURN r.id AS id"
_READ_BY = """
UNWIND $rows AS row MATCH (d:Document {id: row.id}), (r:Run {id: $run})
SET r.heartbeat = datetime()
MERGE (d)-[:READ_BY]->(r)
"""
_FINISH = "UNWIND $rows AS row MATCH (r:Run {id: row.id}) SET r += row REMOVE r.lock, r.heartbeat"


def now() -> str:
    """The time in UTC as ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(slots=True)
class Run:
    """One run of a job, or of `narrows ingest`, or of `load` by hand."""

    source: str = ""  # the name in narrows.toml, or what the command line named
    started: str = field(default_factory=now)
    id: str = ""
    recorded: bool = False  # True once the graph has its node
    holder: str = field(default_factory=lambda: f"{getpass.getuser()}@{platform.node()}")

    def __post_init__(self) -> None:
        if not self.id:
            self.id = f"run:{self.started[:19].replace(':', '').replace('-', '')}-{secrets.token_hex(3)}"

    def clear_way(self, graph: Graph) -> None:
        """Mark runs that were killed as interrupted.  Raises NarrowsError when another machine is writing.

        Called under this machine's own lock, so a run of this user and machine that is still open is dead.
        """
        dead: list[Row] = []
        for row in graph.rows(_RUNNING, run=self.id):
            if row["holder"] != self.holder and row["alive"]:
                raise _refusal(f"{row['holder']} since {row['started']} ({row['id']})")
            dead.append({"id": row["id"]})
        if dead:
            graph.transact(lambda tx: tx.write(_INTERRUPT, dead))

    def touch(self, tx: Transaction, documents: list[str]) -> None:
        """Say that this run wrote these documents; the first call makes the node and takes the lock."""
        if not self.recorded:
            row = {"id": self.id, "source": self.source, "started": self.started, "holder": self.holder}
            try:
                tx.write(_START, [row])
            except ConstraintError as error:
                raise _refusal("another machine") from error
        elif not tx.read(_BEAT, run=self.id):
            raise NarrowsError(
                f"{self.id} lost its lock to another run after a long silence", "start it again"
            )
        tx.write(_READ_BY, [{"id": id_} for id_ in documents], run=self.id)

    def finish(self, graph: Graph, status: str, counts: Row) -> None:
        """Write the end and the counts, if this run wrote anything."""
        if self.recorded:
            row = {"id": self.id, "status": status, "finished": now(), **counts}
            graph.transact(lambda tx: tx.write(_FINISH, [row]))


def _refusal(who: str) -> NarrowsError:
    return NarrowsError(
        f"another run is writing to this graph: {who}", f"wait for it to end (this is process {os.getpid()})"
    )
