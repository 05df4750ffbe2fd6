"""How pages say dates, in the person's language."""

from datetime import UTC, datetime
from datetime import date as Day
from zoneinfo import ZoneInfo

from babel.dates import format_date

from sprint.text import translate
from sprint.web.language import current

# The people at the table sit in Denmark, whatever the server's clock says.
HOME = ZoneInfo("Europe/Copenhagen")
FORMS = {"da": "d. MMMM y", "en": "d MMMM y"}


def t(key: str, **args: object) -> str:
    return translate(current(), key, **args)


def day(at_ms: int) -> Day:
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(HOME).date()


def date(at_ms: int) -> str:
    """23. november 2026"""
    return format_date(day(at_ms), FORMS[current()], locale=current())


def end_of(last: Day) -> int:
    """The last moment of a day: what is deleted *on* a day is there all that day."""
    return int(datetime(last.year, last.month, last.day, 23, 59, tzinfo=HOME).timestamp() * 1000)
