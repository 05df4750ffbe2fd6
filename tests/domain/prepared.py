"""A sprint as a value: an instructor, a specialist and two teams of two."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sprint.domain.clock import Clock
from sprint.domain.state import Phase, Role, Rules, Seat, SprintState, Team, VoteRound

NOW_MS = 1_795_507_200_000
EMPTY = {"da": "", "en": ""}


def phase(position: int, kind: Any, **rules: Any) -> Phase:
    return Phase(f"p{position}", position, kind, EMPTY, EMPTY, 10, Rules(**rules))  # type: ignore[arg-type]


def seat(seat_id: str, role: Role, team: int | None = None) -> Seat:
    return Seat(seat_id, role, seat_id.title(), "Odense", "digital", team, f"CODE{seat_id}", 1, NOW_MS)


PHASES = (
    phase(0, "lobby"),
    phase(1, "ideas", private=True, anonymous=True),
    phase(2, "vote", votes=2),
    phase(3, "concept"),
)
LEAD = seat("lea", "instructor")
DEPUTY = seat("pia", "deputy")
HELPER = seat("sif", "specialist")
GUEST = seat("gry", "guest")
ANE, BO, CILLA, DAN = (
    seat("ane", "participant", 1),
    seat("bo", "participant", 1),
    seat("cilla", "participant", 2),
    seat("dan", "participant", 2),
)
SPRINT = SprintState(
    id="s",
    code="ABCDEF",
    title="Sprint",
    language="da",
    status="open",
    locked=False,
    frozen=False,
    owner_account="a",
    phase_position=1,
    version=1,
    created_ms=NOW_MS,
    deletes_at_ms=NOW_MS + 1,
    clock=Clock(),
    phases=PHASES,
    teams=(Team("t1", 1, "Trygt hjem"), Team("t2", 2, "Byggesag")),
    seats=(LEAD, HELPER, GUEST, ANE, BO, CILLA, DAN),
)


def sprint(**changes: Any) -> SprintState:
    return replace(SPRINT, **changes)


def with_vote(vote_round: VoteRound) -> SprintState:
    """The first team has a round of voting."""
    first, *others = SPRINT.teams
    return sprint(teams=(replace(first, vote=vote_round), *others), phase_position=2)


def open_round(*given: tuple[str, str], **changes: Any) -> VoteRound:
    return replace(VoteRound("r", "p2", "open", 2, True, given), **changes)
