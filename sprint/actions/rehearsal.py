"""A rehearsal: a copy of a sprint with simulated people, opened, marked, and deleted whole."""

from __future__ import annotations

from threading import Lock

from sprint import content
from sprint.actions import agenda, seats, sprints
from sprint.actions.deps import Actor, Deps, load
from sprint.domain import limits
from sprint.domain.clock import DAY_MS
from sprint.domain.errors import Refused
from sprint.domain.state import SprintState
from sprint.store import sprints as stored
from sprint.text import translate

AT_A_TABLE = 4
# Two clicks are one rehearsal.
REPEATED_MS = 10_000

# One after the other: whoever begins ends the earlier one, and must find it.
_beginning = Lock()


def begin(deps: Deps, account_id: str, code: str) -> str:
    """The instructor's only rehearsal, in place of an earlier one; returns its code."""
    original = load(deps, code)
    if original.rehearsal_of:
        raise Refused("forbidden")
    with _beginning:
        if just_begun := _just_begun(deps, account_id, original):
            return just_begun
        end_all(deps, account_id)
        return _begin(deps, account_id, original)


def _just_begun(deps: Deps, account_id: str, original: SprintState) -> str | None:
    """Its code, and all who are simulated sit in it."""
    since_ms = deps.now_ms() - REPEATED_MS
    with deps.store.read() as db:
        rows = [row for row in stored.of_account(db, account_id) if row.rehearsal_of == original.id]
        return next((row.code for row in rows if row.created_ms >= since_ms), None)


def _begin(deps: Deps, account_id: str, original: SprintState) -> str:
    title = translate(original.language, "rehearsal-title", title=original.title)[: limits.TITLE]
    copy = sprints.create(
        deps,
        account_id=account_id,
        agenda="",
        title=title,
        language=original.language,
        teams=[team.name for team in original.teams],
        deletes_at_ms=deps.now_ms() + DAY_MS,
        lines=[agenda.as_line(phase) | {"starts_ms": None} for phase in original.phases],
    )
    with deps.store.write(copy) as db:
        row = stored.row(db, copy)
        row.rehearsal_of = original.id
        for team, like in zip(row.teams, original.teams, strict=True):
            team.challenge, team.planned = like.challenge, like.planned
    lead = Actor(copy, load(deps, copy).seats[0].id)
    sprints.open_sprint(deps, lead)
    _seat_people(deps, copy)
    return copy


def end(deps: Deps, code: str) -> str:
    """All of it, at once; returns the code of the sprint that it was a rehearsal of, or nothing."""
    state = load(deps, code)
    if not state.rehearsal_of:
        raise Refused("forbidden")
    with deps.store.read() as db:
        original = stored.code_of_id(db, state.rehearsal_of) or ""
    sprints.delete(deps, code)
    return original


def end_all(deps: Deps, account_id: str) -> None:
    with deps.store.read() as db:
        codes = [row.code for row in stored.of_account(db, account_id) if row.rehearsal_of]
    for code in codes:
        sprints.delete_copy(deps, code)


def check_counts(state: SprintState) -> None:
    """What is only tried is taken home by nobody."""
    if state.rehearsal_of:
        raise Refused("rehearsal.no_files")


def _seat_people(deps: Deps, code: str) -> None:
    state = load(deps, code)
    count = min(len(state.teams) * AT_A_TABLE, limits.SIMULATED)
    names, places = content.rehearsal()["names"], content.rehearsal()["municipalities"]
    for at in range(count):
        name = translate(state.language, "rehearsal-person", name=names[at])
        team = state.teams[at % len(state.teams)].number
        seat = seats.join(deps, code, name, places[at % len(places)], "", team)
        with deps.store.write(code) as db:
            stored.seat_row(db, code, seat.id).simulated = True
    deps.publish(code)
