"""Days of the calendar in files: said in the reader's language, counted from the day the work was read."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta

from babel.dates import format_date

FORMS = {"da": "d. MMMM y", "en": "d MMMM y"}
SHORT = {"da": "d. MMMM", "en": "d MMMM"}


def said(day: Day | str, lang: str, *, short: bool = False) -> str:
    """»29. november 2026«; words that are no date stay as they are."""
    found = day if isinstance(day, Day) else parsed(day)
    return format_date(found, (SHORT if short else FORMS)[lang], locale=lang) if found else str(day)


def parsed(text: str) -> Day | None:
    try:
        return Day.fromisoformat(text)
    except ValueError:
        return None


def within(date: str, start: Day, days: int) -> Day:
    """The day that was written, else the last of the first so many."""
    return parsed(date) or start + timedelta(days=days)
