"""Sources run at their times, one at a time, until the process is told to end."""

import signal
from collections.abc import Callable, Iterable
from threading import Event
from types import FrameType

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from ingest.jobs.config import Source
from ingest.jobs.cron import trigger
from ingest.jobs.job import Stopped, run_source, stops, summary
from narrows.errors import NarrowsError


def keep_running(sources: Iterable[Source], say: Callable[[str], None]) -> None:
    """Run each source at its times until SIGTERM or Ctrl-C; a run in progress ends after its document.

    A source whose time passed while another ran, or while the machine slept, runs once as soon as it can.
    """
    stop = Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    scheduler = BackgroundScheduler(
        executors={"default": ThreadPoolExecutor(1)},
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
    )
    for source in sources:
        scheduler.add_job(
            _run, trigger(source.schedule), args=(source, stop, say), id=source.name, name=source.name
        )
    scheduler.start()
    for job in scheduler.get_jobs():
        say(f"{job.id}: next at {job.next_run_time:%Y-%m-%d %H:%M %Z}")
    stop.wait()
    say("ending")
    scheduler.shutdown(wait=True)


def _run(source: Source, stop: Event, say: Callable[[str], None]) -> None:
    """One run; what goes wrong is told, and the next time comes as if nothing had happened."""
    if stop.is_set():
        return
    try:
        say(summary(run_source(source, watch=stops(stop))))
    except NarrowsError as error:
        say(f"{source.name}: {error}")
    except Stopped:
        say(f"{source.name}: interrupted; the next run goes on from there")
