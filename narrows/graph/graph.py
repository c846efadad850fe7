"""The way into the graph, for users (read-only) and for the loader (transactions)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import neo4j
import pandas as pd
from neo4j.exceptions import AuthError, ClientError, ServiceUnavailable, SessionExpired, TransientError

from narrows.errors import NarrowsError
from narrows.graph.connect import Credentials, credentials
from narrows.graph.digest import digest
from narrows.graph.transaction import Counters, Row, Transaction

if TYPE_CHECKING:
    from narrows.ask import Answer

T = TypeVar("T")


class Graph:
    """A connection to a Narrows graph.

    >>> with Graph.connect() as graph:
    ...     graph.run("MATCH (f:Firm) RETURN f.name AS firm ORDER BY firm LIMIT $n", n=5)
    """

    def __init__(self, driver: neo4j.Driver, uri: str = "") -> None:
        self.driver = driver
        self.uri = uri
        self.counters = Counters()  # all that this connection wrote, as the server counted it

    @classmethod
    def connect(
        cls, uri: str | None = None, username: str | None = None, password: str | None = None
    ) -> Self:
        """Connect to the server given, else that of `NEO4J_URI`, else the one that `narrows up` started.

        Raises NarrowsError when no server answers or it refuses the password.
        """
        found = Credentials(uri, username or "neo4j", password or "") if uri else credentials()
        driver = neo4j.GraphDatabase.driver(found.uri, auth=(found.username, found.password))
        try:
            driver.verify_connectivity()
        except AuthError as error:
            driver.close()
            raise NarrowsError(
                f"{found.uri} refuses user {found.username!r}", "check NEO4J_USERNAME and NEO4J_PASSWORD"
            ) from error
        except (ServiceUnavailable, OSError) as error:
            driver.close()
            raise NarrowsError(
                f"no Neo4j answers at {found.uri}", "start the local one with `narrows up`, or set NEO4J_URI"
            ) from error
        return cls(driver, found.uri)

    def ask(self, question: str, /, **params: Any) -> "Answer":
        """Answer a canned question, such as `ask("sole_source", threshold=0.9)`; `questions()` lists them.

        Names may be written in any language, or as ids.  The answer has `rows`, `frame`, `columns` (what
        each column holds), `evidence` and `coverage`.  Raises QuestionError, which suggests the nearest
        names, for an unknown question, parameter or name.
        """
        from narrows.ask import ask

        return ask(self, question, **params)

    def questions(self) -> pd.DataFrame:
        """The canned questions: id, family, question, question_zh, and lists of names: params, returns."""
        from narrows.ask import questions

        columns = ["id", "family", "question", "question_zh", "params", "returns"]
        rows = [
            [q.id, q.family, q.question, q.question_zh, [*q.params], [*q.returns]]
            for q in questions().values()
        ]
        return pd.DataFrame(rows, columns=columns)

    def run(self, cypher: str, **params: object) -> pd.DataFrame:
        """The rows of a statement that only reads, one column for each name it returns.

        Raises NarrowsError for a statement that would write, and for one that Cypher does not understand.
        """
        with self._session(neo4j.READ_ACCESS) as session:
            try:
                result = session.run(cypher, params)
                columns = list(result.keys())
                rows = [record.values() for record in result]
            except ClientError as error:
                raise _refusal(error) from error
        return pd.DataFrame(rows, columns=columns)

    def rows(self, cypher: str, **params: object) -> list[Row]:
        """The rows of a statement that only reads, as dictionaries."""
        with self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(lambda tx: Transaction(tx).read(cypher, **params))

    def transact(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one transaction: all that it writes stays, or nothing does."""
        with self._session(neo4j.WRITE_ACCESS) as session:
            result, counters = session.execute_write(_counted, work)
        self.counters.merge(counters)
        return result

    def define(self, cypher: str) -> None:
        """Run one schema statement (a constraint, an index); Neo4j keeps those apart from data."""
        with self._session(neo4j.WRITE_ACCESS) as session:
            self.counters.add(session.run(cypher).consume().counters)

    def digest(self) -> str:
        """SHA-256 of all nodes and relationships with their properties, in canonical order."""
        return digest(self.rows)

    @contextmanager
    def _session(self, mode: str) -> Iterator[neo4j.Session]:
        # Neo4j warns about each label and property that a new graph does not have yet: 30 lines a load
        with self.driver.session(default_access_mode=mode, notifications_min_severity="OFF") as session:
            try:
                yield session
            except (ServiceUnavailable, SessionExpired) as error:
                raise NarrowsError(
                    f"the connection to {self.uri} broke",
                    "what was written stays valid; look at `narrows status`, then run again",
                ) from error
            except TransientError as error:
                raise NarrowsError(
                    f"Neo4j gave up: {error.message}", "give the server more memory, then run again"
                ) from error

    def close(self) -> None:
        """Close the connection."""
        self.driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _counted(tx: neo4j.ManagedTransaction, work: Callable[[Transaction], T]) -> tuple[T, Counters]:
    transaction = Transaction(tx)
    return work(transaction), transaction.counters


def _refusal(error: ClientError) -> NarrowsError:
    if error.code == "Neo.ClientError.Statement.AccessMode":
        return NarrowsError("this statement writes, and Graph.run only reads", "use `narrows ingest` to load")
    return NarrowsError(f"Neo4j does not run this statement: {error.message}")
