"""How long a sprint is kept: the usual date, which dates may be chosen, and when it is time to warn."""

from __future__ import annotations

from datetime import date as Day
from datetime import time, timedelta

from sprint.domain import limits
from sprint.domain.home_time import at, day


def end_of(last: Day) -> int:
    """The last moment of a day: what is deleted *on* a day is there all that day."""
    return at(last, time(23, 59))


def said(last: Day) -> str:
    """In mails and in the log."""
    return f"{last.day}.{last.month}.{last.year}"


def usual_day(created_ms: int, closed_ms: int | None = None) -> Day:
    """Long enough after it was made, and, where the lead is over, after that."""
    made = day(created_ms) + timedelta(days=limits.KEPT_DAYS)
    if closed_ms is None:
        return made
    return max(made, day(closed_ms) + timedelta(days=limits.KEPT_DAYS_CLOSED))


def may_be_kept_until(last: Day | None, now_ms: int) -> bool:
    """Tomorrow at the earliest, and not for ever."""
    today = day(now_ms)
    return last is not None and today < last <= today + timedelta(days=limits.KEPT_DAYS_MOST)


def days_left(deletes_at_ms: int, now_ms: int) -> int:
    return max(0, (day(deletes_at_ms) - day(now_ms)).days)


def warning_due(deletes_at_ms: int, now_ms: int) -> int:
    """Which warning holds, by how many days before it is given; 0 while there is time enough."""
    left = days_left(deletes_at_ms, now_ms)
    return next((days for days in (limits.WARNED_DAYS_LAST, limits.WARNED_DAYS) if left <= days), 0)
