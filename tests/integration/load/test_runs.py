"""One run at a time; a run that was killed is marked by the next one."""

from collections.abc import Iterator

import pytest

from narrows.errors import NarrowsError
from narrows.graph import Graph
from narrows.load import Outcome, Run, load
from tests.graphs import Fact, reading, tiny

A: Fact = ("firm:asml", "HEADQUARTERED_IN", "country:nl")
B: Fact = ("firm:tsmc", "HEADQUARTERED_IN", "country:tw")
_RUNS = "MATCH (r:Run) RETURN r.status AS status, r.lock AS lock ORDER BY r.started, r.id"


def _open_run(graph: Graph, holder: str, minutes: int) -> None:
    graph.driver.execute_query(
        "CREATE (:Run {id: 'run:0', started: '2020', status: 'running', lock: 'writing', holder: $holder, "
        "heartbeat: datetime() - duration({minutes: $minutes})})",
        holder=holder,
        minutes=minutes,
    )


def test_a_second_run_on_this_machine_is_refused(graph: Graph) -> None:
    def meanwhile() -> Iterator[Outcome]:
        with pytest.raises(NarrowsError, match="another run is writing to the graph"):
            tiny(graph, [B])
        yield reading([A])

    load(graph, meanwhile())
    assert graph.rows(_RUNS) == [{"status": "done", "lock": None}]


def test_a_run_of_another_machine_that_writes_now_is_respected(graph: Graph) -> None:
    _open_run(graph, "someone@elsewhere", minutes=1)
    with pytest.raises(NarrowsError, match=r"someone@elsewhere since 2020 \(run:0\)"):
        tiny(graph, [A])


def test_a_silent_run_of_another_machine_and_one_of_our_own_are_interrupted(graph: Graph) -> None:
    for holder, minutes in (("someone@elsewhere", 60), (Run().holder, 0)):
        graph.driver.execute_query("MATCH (n) DETACH DELETE n")
        _open_run(graph, holder, minutes)
        tiny(graph, [A])
        assert graph.rows(_RUNS) == [
            {"status": "interrupted", "lock": None},
            {"status": "done", "lock": None},
        ]


def test_a_run_that_lost_its_lock_writes_no_more(graph: Graph) -> None:
    def outcomes() -> Iterator[Outcome]:
        yield reading([A], path="one.txt")
        graph.driver.execute_query("MATCH (r:Run) REMOVE r.lock")
        yield reading([B], path="two.txt")

    with pytest.raises(NarrowsError, match="lost its lock"):
        load(graph, outcomes())
    assert graph.rows("MATCH (d:Document) RETURN d.path AS path") == [{"path": "one.txt"}]


def test_a_run_records_its_counts_and_what_it_read(graph: Graph) -> None:
    report = tiny(graph, [A])
    assert graph.rows(
        "MATCH (d:Document)-[:READ_BY]->(r:Run) "
        "RETURN d.path AS path, r.id AS id, r.status AS status, r.documents_added AS added"
    ) == [{"path": "facts.txt", "id": report.run.id, "status": "done", "added": 1}]
