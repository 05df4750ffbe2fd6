"""What a spot between little and much value and effort means; the same in `static/js/documents/matrix.js`."""

from __future__ import annotations

from collections.abc import Mapping

from sprint.domain.documents import Ideas, title_of

Spot = Mapping[str, int]

MIDDLE = 50
A_THIRD, TWO_THIRDS = 34, 66


def quadrant(spot: Spot) -> str:
    if spot["value"] >= MIDDLE:
        return "start" if spot["effort"] < MIDDLE else "plan"
    return "maybe" if spot["effort"] < MIDDLE else "leave"


def amount(number: int) -> str:
    if number < A_THIRD:
        return "little"
    return "some" if number <= TWO_THIRDS else "much"


def placed(ideas: Ideas) -> list[tuple[str, str, Spot]]:
    """What is on the board and has a spot, with its title: much value first, of two alike the easier."""
    titled = ((item, title_of(ideas, item), spot) for item, spot in ideas.matrix.items())
    there = [(item, title, spot) for item, title, spot in titled if title is not None]
    return sorted(there, key=lambda each: (-each[2]["value"], each[2]["effort"], each[0]))
