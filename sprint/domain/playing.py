"""Playing a prototype by link, what people say to it, and who tries whose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

FeedbackKind = Literal["like", "wish", "what_if"]
Sort = Literal["new", "taken", "later", "no"]

FEEDBACK_KINDS: tuple[FeedbackKind, ...] = ("like", "wish", "what_if")
SORTS: tuple[Sort, ...] = ("new", "taken", "later", "no")


@dataclass(frozen=True)
class PlayLink:
    """The link a team gives guests; what opens it is known to nobody but them."""

    team_number: int
    created_ms: int


@dataclass(frozen=True)
class Feedback:
    """``author`` is a seat, or a guest's browser as a hash; ``screen`` and ``item`` are empty for the whole.

    ``about`` is what the screen was called then.
    """

    id: str
    team_number: int
    kind: FeedbackKind
    text: str
    name: str
    author: str
    screen: str
    item: str
    about: str
    sort: Sort
    at_ms: int


def partners(numbers: Sequence[int], chosen: Mapping[int, int]) -> dict[int, int]:
    """Whose prototype each team tries: as the instructor has paired them, else the neighbour's."""
    found = {}
    for number in numbers:
        other = chosen.get(number, number)
        tries = other if other != number and other in numbers else partner(numbers, number)
        if tries is not None:
            found[number] = tries
    return found


def paired(numbers: Sequence[int], chosen: Mapping[int, int], one: int, other: int) -> dict[int, int]:
    """The two try each other's; those who are left by it try each other's too."""
    now = partners(numbers, chosen)
    left = [number for number in (now.get(one), now.get(other)) if number not in (one, other, None)]
    now |= {one: other, other: one}
    for number, tries in zip(left, left[::-1], strict=True):
        if number is not None and tries is not None and number != tries:
            now[number] = tries
    return now


def partner(numbers: Sequence[int], number: int | None) -> int | None:
    """The neighbour: one and two, three and four; where one would be left, the last three go round."""
    if number not in numbers or len(numbers) < 2:
        return None
    at = numbers.index(number)
    paired = len(numbers) - (3 if len(numbers) % 2 else 0)
    if at < paired:
        return numbers[at + 1 if at % 2 == 0 else at - 1]
    return numbers[paired + (at - paired + 1) % 3]
