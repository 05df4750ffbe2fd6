"""The plan as a calendar file: a whole day for each thing to do, and one for the decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from datetime import date as Day
from typing import Any

from sprint.domain.tidy import line
from sprint.export.days import parsed, within
from sprint.export.report import PLAN_DAYS, Report

REMIND_BEFORE = timedelta(days=-2)


def ics(report: Report) -> str:
    """A later file updates what an earlier one put into the calendar: the ids stay, the number rises."""
    from icalendar import Calendar  # slow to load, and seldom wanted

    calendar = Calendar()
    calendar.add("prodid", "-//Sprintrum//Sprintrum//DA")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", line(report.title))
    for key, day, title, text in _events(report):
        calendar.add_component(_event(report, key, day, title, text))
    made: bytes = calendar.to_ical()
    return made.decode()


def _events(report: Report) -> Iterator[tuple[str, Day, str, str]]:
    """Never none: no program opens a calendar in which nothing is."""
    events = [*_planned(report)]
    yield from events or _marks(report)


def _marks(report: Report) -> Iterator[tuple[str, Day, str, str]]:
    """Where nothing is planned, the three days by which something should be."""
    for days in PLAN_DAYS:
        day = within("", report.home_since or report.day, int(days))
        title = f"{report.word('plan-days', days=days)}: {report.title}"
        yield f"within:{days}", day, title, report.word("lack")


def _planned(report: Report) -> Iterator[tuple[str, Day, str, str]]:
    planned = [(report.word("plan-days", days=days), todo) for days, todos in report.plan() for todo in todos]
    planned += [("", todo) for todo in report.anytime if parsed(todo.date)]
    for by, todo in planned:
        told = " · ".join(part for part in (by, todo.who, report.title) if part)
        yield f"plan:{todo.id}", todo.day, todo.what or report.title, told
    if report.written("decision"):
        day = (report.home_since or report.day) + timedelta(days=90)
        yield "decision", day, f"{report.word('fact-decision')}: {report.written('decision')}", report.title


def _event(report: Report, key: str, day: Day, title: str, text: str) -> Any:
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{key}@{report.source or 'sprintrum'}")
    event.add("sequence", report.serial)
    event.add("dtstamp", datetime.combine(report.day, time(12), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", line(title))
    event.add("description", text)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", line(title))
    alarm.add("trigger", REMIND_BEFORE)
    event.add_component(alarm)
    return event
