"""Names people give: cleaned, never empty, never endless."""

from __future__ import annotations

import unicodedata

from sprint.domain.errors import Refused

PERSON = 60
TITLE = 120


def clean(text: str) -> str:
    """One line without control characters or runs of spaces, in composed form."""
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(" " if letter.isspace() else letter for letter in composed)
    return " ".join("".join(letter for letter in visible if unicodedata.category(letter)[0] != "C").split())


def clean_lines(text: str) -> str:
    """Several lines without control characters; line ends are all of one kind."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    kept = (letter for letter in lines if letter == "\n" or unicodedata.category(letter)[0] != "C")
    return "".join(kept).strip()


def person(text: str) -> str:
    """A person's name of 1–60 characters; raises ``join.name_missing`` or ``join.name_long``."""
    name = clean(text)
    if not name:
        raise Refused("join.name_missing")
    if len(name) > PERSON:
        raise Refused("join.name_long", limit=PERSON)
    return name


def title(text: str) -> str:
    """A title of 1–120 characters; raises ``title.missing`` or ``title.long``."""
    name = clean(text)
    if not name:
        raise Refused("title.missing")
    if len(name) > TITLE:
        raise Refused("title.long", limit=TITLE)
    return name


def initials(name: str) -> str:
    """One or two letters for a seat's mark."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    letters = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return letters.upper()


def same(one: str, other: str) -> bool:
    """Whether two names would be taken for the same one."""
    return clean(one).casefold() == clean(other).casefold()
