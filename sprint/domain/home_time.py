"""Days and clock times where the people sit, whatever the server's clock says."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Europe/Copenhagen")


def local(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(HOME)


def day(at_ms: int) -> date:
    return local(at_ms).date()


def at(day: date, clock: time) -> int:
    """That time of that day, in milliseconds since the epoch."""
    return int(datetime.combine(day, clock, HOME).timestamp() * 1000)


def moved_to(at_ms: int, day: date) -> int:
    """The same time of another day, also over a change of summer time."""
    return at(day, local(at_ms).time())
