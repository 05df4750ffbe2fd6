"""How pages say dates, in the person's language."""

from babel.dates import format_date
from babel.numbers import format_decimal

from sprint.domain.home_time import day, local
from sprint.text import translate
from sprint.web.language import current

FORMS = {"da": "d. MMMM y", "en": "d MMMM y"}


def t(key: str, **args: object) -> str:
    return translate(current(), key, **args)


def date(at_ms: int) -> str:
    """23. november 2026"""
    return format_date(day(at_ms), FORMS[current()], locale=current())


def clock_time(at_ms: int) -> str:
    """09.05, and 09:05 in English, as the room's clock says it."""
    return local(at_ms).strftime("%H.%M" if current() == "da" else "%H:%M")


def size(count: int) -> str:
    """96 kB, or 1,4 MB"""
    thousands = count / 1000
    if thousands < 1000:
        return f"{max(1, round(thousands))} kB"
    return f"{format_decimal(thousands / 1000, '0.0', locale=current())} MB"
