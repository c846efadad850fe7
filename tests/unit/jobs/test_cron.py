"""Weekdays mean what they mean to cron, though the scheduler counts them otherwise."""

from datetime import UTC, datetime, timedelta

import pytest

from ingest.jobs.cron import check_cron, trigger

MONDAY = datetime(2024, 1, 1, tzinfo=UTC)  # the first of January 2024 was a Monday


def _days(schedule: str) -> list[str]:
    """The weekdays of one week on which the schedule fires."""
    days, now = [], MONDAY
    while (fire := trigger(schedule).get_next_fire_time(None, now)) and fire < MONDAY + timedelta(days=7):
        days.append(fire.strftime("%a"))
        now = fire + timedelta(minutes=1)
    return days


@pytest.mark.parametrize(
    ("weekday", "days"),
    [
        ("0", ["Sun"]),
        ("7", ["Sun"]),
        ("1-5", ["Mon", "Tue", "Wed", "Thu", "Fri"]),
        ("0-6/3", ["Wed", "Sat", "Sun"]),
        ("sat,1", ["Mon", "Sat"]),
        ("*", ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
    ],
)
def test_weekdays_are_those_of_cron(weekday: str, days: list[str]) -> None:
    assert _days(f"30 12 * * {weekday}") == days


@pytest.mark.parametrize("schedule", ["* * * *", "60 * * * *", "* * * * 5-1", "* * * * 8", "soon"])
def test_what_is_no_schedule_is_refused(schedule: str) -> None:
    assert check_cron(schedule)
