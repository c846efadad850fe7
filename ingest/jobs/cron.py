"""Five cron fields to a trigger, with weekdays as cron counts them."""

import re

from apscheduler.triggers.cron import CronTrigger

_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = re.compile(r"^([0-7])(?:-([0-7]))?(?:/(\d+))?$")


def trigger(schedule: str) -> CronTrigger:
    """A trigger for `minute hour day month weekday` in local time.  Raises ValueError for anything else."""
    fields = schedule.split()
    if len(fields) != 5:
        raise ValueError(f"{len(fields)} fields where cron has 5: minute hour day month weekday")
    minute, hour, day, month, weekday = fields
    names = ",".join(_weekdays(part) for part in weekday.split(","))
    return CronTrigger(minute=minute, hour=hour, day=day, month=month, day_of_week=names)


def check_cron(schedule: str) -> str:
    """What is wrong with a schedule; empty when nothing is."""
    try:
        trigger(schedule)
    except ValueError as error:
        return str(error)
    return ""


def _weekdays(part: str) -> str:
    """Names for numbers: APScheduler counts from Monday = 0 where cron has Sunday = 0 and 7."""
    match = _NUMBERS.match(part)
    if not match:
        return part
    first, last = int(match[1]), int(match[2] or match[1])
    if last < first:
        raise ValueError(f"weekdays {part} run backwards")
    return ",".join(_DAYS[day] for day in range(first, last + 1, int(match[3] or 1)))
