"""What simulated people do in each phase: by chance with a seed, so that it can be repeated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from sprint.domain.state import Kind, Seat, SprintState

What = Literal["note", "group", "vote", "field", "screen", "ready"]

WHAT: dict[Kind, What] = {
    "lobby": "ready",
    "ideas": "note",
    "groups": "group",
    "vote": "vote",
    "concept": "field",
    "plan": "field",
    "outline": "screen",
}
# Of each simulated person in one phase, and of all of them at each turn.
TIMES_EACH = 3
AT_ONCE = 2


@dataclass(frozen=True)
class Act:
    """Somebody does something; ``nth`` counts what has been done in the phase, and picks the words."""

    seat: Seat
    what: What
    nth: int


def acts(state: SprintState, done: int, seed: str) -> list[Act]:
    """The next ones, after so many were done in this phase; none when everybody has done theirs."""
    people = simulated(state)
    what = WHAT.get(state.phase.kind)
    if what is None or state.status != "open" or state.frozen:
        return []
    order = [at % len(people) for at in range(len(people) * TIMES_EACH)] if people else []
    Random(f"{seed}/{state.phase.position}").shuffle(order)
    coming = order[done : done + AT_ONCE]
    return [Act(people[at], what, done + step) for step, at in enumerate(coming)]


def simulated(state: SprintState) -> Sequence[Seat]:
    return [seat for seat in state.participants if seat.simulated]
