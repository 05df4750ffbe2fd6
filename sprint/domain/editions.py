"""A concept for each municipality at a table: its own sheet, where what only it can say is empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Numbers of teams end long before; a document is named ``concept:<number>`` for a team and an edition alike.
FIRST_NUMBER = 500
# What another municipality has to say for itself.
OWN_FIELDS = ("home", "strategy", "systems", "plan", "owner", "decision")


@dataclass(frozen=True)
class Edition:
    """A team's concept for one more of its municipalities; board and prototype stay the team's."""

    id: str
    number: int
    team_number: int
    municipality: str
    made_ms: int


def next_number(editions: Sequence[Edition]) -> int:
    return max((edition.number for edition in editions), default=FIRST_NUMBER - 1) + 1


def others(places: Sequence[str], home: str) -> tuple[str, ...]:
    """The municipalities at a table that its concept is not for; of one alone there are none.

    ``home`` is what the team wrote: any place that it names is served.
    """
    distinct = {place.casefold(): place for place in places if place}
    if len(distinct) < 2 and home.strip() == "":
        return ()
    written = home.casefold()
    return tuple(place for folded, place in sorted(distinct.items()) if folded not in written)
