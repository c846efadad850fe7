"""Workers keep the order, and a document that kills its process costs only itself."""

import os

import pytest

from ingest.jobs.workers import Task, read_all
from narrows.load import Failed, Outcome, Unchanged

TASKS = [
    Task(name, f"file:///{name}") for name in ("a", "deadly", "b", "defect", "c", "d", "e", "f", "g", "h")
]


def _read(path: str, location: str) -> Outcome:
    if path == "deadly":
        os._exit(1)
    if path == "defect":
        raise ZeroDivisionError("by nought")
    return Unchanged(f"doc:{path}", path, location)


def test_a_deadly_document_and_a_defect_are_set_aside_in_order() -> None:
    outcomes = list(read_all(TASKS, 2, _read))
    assert [outcome.path for outcome in outcomes] == [task.path for task in TASKS]
    failed = {outcome.path: outcome.reason for outcome in outcomes if isinstance(outcome, Failed)}
    assert failed == {
        "deadly": "deadly: reading it killed the process (memory?)",
        "defect": "defect: ZeroDivisionError: by nought (a defect of Narrows; please report it)",
    }


@pytest.mark.parametrize("workers", [1, 2])
def test_no_documents_no_outcomes(workers: int) -> None:
    assert list(read_all([], workers, _read)) == []


def test_one_worker_reads_in_this_process_in_order() -> None:
    tasks = [task for task in TASKS if task.path != "deadly"]
    assert [outcome.path for outcome in read_all(tasks, 1, _read)] == [task.path for task in tasks]
