"""Documents read by several processes; results come in the order asked for, a few ahead of the loader."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.context import SpawnContext

from ingest.jobs.reading import start_worker
from narrows.load import Failed, Outcome

_AHEAD = 4  # documents waiting for each worker
Read = Callable[[str, str], Outcome]


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read."""

    path: str
    location: str


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_all(tasks: Iterable[Task], workers: int, read: Read) -> Iterator[Outcome]:
    """An outcome for each task, in order: what `read` makes of its path and location.

    One worker reads in this process.  A document that kills its process, or shows a defect, is Failed.
    """
    rest = iter(tasks)
    pending: deque[tuple[Task, Future[Outcome]]] = deque()
    pool = _pool(workers)
    done = False
    try:
        while True:
            while len(pending) < workers * _AHEAD and (task := next(rest, None)):
                pending.append((task, pool.submit(read, task.path, task.location)))
            if not pending:
                break
            task, future = pending.popleft()
            error = future.exception()
            if isinstance(error, BrokenProcessPool):
                pool.shutdown(wait=False)
                yield _alone(task, read)
                pool = _pool(workers)
                pending = deque((t, pool.submit(read, t.path, t.location)) for t, _ in pending)
            else:
                yield _defect(task, error) if error else future.result()
        done = True
    finally:
        pool.shutdown(wait=done, cancel_futures=True)
        if not done:  # interrupted: what the workers still read is not wanted
            for process in multiprocessing.active_children():
                process.terminate()


def _pool(workers: int) -> Executor:
    if workers == 1:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(workers, mp_context=_context(), initializer=start_worker)


def _context() -> SpawnContext:
    """How a worker is started: spawned, not forked, for the database driver has threads."""
    # The networks' arrays are small, and a worker has one core: numpy's own threads would only wait.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    return multiprocessing.get_context("spawn")


def _alone(task: Task, read: Read) -> Outcome:
    """Read again in a process of its own after some worker died, to tell which document kills it."""
    with ProcessPoolExecutor(1, mp_context=_context(), initializer=start_worker) as pool:
        future = pool.submit(read, task.path, task.location)
        error = future.exception()
    if isinstance(error, BrokenProcessPool):
        return Failed(task.path, task.location, f"{task.path}: reading it killed the process (memory?)")
    return _defect(task, error) if error else future.result()


def _defect(task: Task, error: BaseException) -> Failed:
    reason = f"{task.path}: {type(error).__name__}: {error} (a defect of Narrows; please report it)"
    return Failed(task.path, task.location, reason)
