"""Names and words people give: never invisible, never endless, never cut."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable

from sprint.domain import limits, tidy
from sprint.domain.errors import Refused
from sprint.domain.lookalikes import skeleton
from sprint.domain.tidy import is_visible, line

# Between letters they shape words of some scripts; in names that are compared they are nothing.
JOINERS = dict.fromkeys(map(ord, "\u061c\u200c\u200d\u200e\u200f\ufe0e\ufe0f"))


def person(text: str) -> str:
    """A person's name; raises ``join.name_missing`` or ``join.name_long``."""
    name = line(text)
    if not is_visible(name):
        raise Refused("join.name_missing")
    if len(name) > limits.PERSON:
        raise Refused("join.name_long", limit=limits.PERSON)
    return name


def title(text: str, longest: int = limits.TITLE) -> str:
    """A title of 1 to ``longest`` characters; raises ``title.missing`` or ``title.long``."""
    name = line(text)
    if not is_visible(name):
        raise Refused("title.missing")
    if len(name) > longest:
        raise Refused("title.long", limit=longest)
    return name


def prose(text: str, longest: int) -> str:
    """Lines of somebody's words, whole or refused: ``too_large``; empty where there is nothing to see."""
    words = tidy.prose(text)
    if len(words) > longest:
        raise Refused("too_large", limit=longest)
    return words if is_visible(words) else ""


def glimpse(words: str) -> str:
    """As much of somebody's words as one recognises them by."""
    return words if len(words) <= limits.ID else f"{words[: limits.ID]}…"


def team(text: str, taken: Iterable[str] = ()) -> str:
    """A team's name, by which lists of people find it; raises ``title.…``, or ``team.named_so``."""
    name = title(text, limits.TEAM)
    if known_as(name) in map(known_as, taken):
        raise Refused("team.named_so", name=name)
    return name


def free_team(text: str, taken: Collection[str]) -> str:
    """The name where nobody is asked for another: with a number where a team is called so."""
    name, known = line(text), set(map(known_as, taken))
    ends = ("", *(f" ({at})" for at in range(2, len(known) + 3)))
    tries = (name[: limits.TEAM - len(end)].strip() + end for end in ends)
    return next(tried for tried in tries if known_as(tried) not in known)


def first(name: str) -> str:
    """The first name, as far as one can tell."""
    return name.split()[0] if name.split() else ""


def initials(name: str) -> str:
    """One or two letters for a seat's mark."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    letters = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return letters.upper()


def same(one: str, other: str) -> bool:
    """Whether two names would be taken for the same one."""
    return not marks(one).isdisjoint(marks(other))


def marks(name: str) -> frozenset[str]:
    """What two names that would be taken for the same one share: made once where many are compared."""
    seen = skeleton(name)
    return frozenset({f"said {known_as(name)}", *([f"seen {seen}"] if seen else [])})


def known_as(name: str) -> str:
    """A name without what the eye does not tell apart: capitals, wide letters, joiners."""
    return line(unicodedata.normalize("NFKC", name).translate(JOINERS)).casefold()
