"""Leaving a sprint: sent away or of one's own accord, and what one wrote staying, or going along."""

from __future__ import annotations

from typing import Any

from sprint.actions.deps import Actor, Answer, Deps, changing, load, remember, stop_repetition
from sprint.actions.seats import row_of
from sprint.domain.permissions import check
from sprint.domain.state import Seat, SprintState
from sprint.domain.versions import Label
from sprint.store import Session, deeds, playing, sprints, votes
from sprint.store.tables import SeatRow


def remove(deps: Deps, actor: Actor, seat: str) -> Answer:
    """The person leaves; what they wrote stays with the team, face down or not."""
    return remove_many(deps, actor, [seat])


def remove_many(deps: Deps, actor: Actor, seats: list[str]) -> Answer:
    """All of them or, where one is not to be removed, none."""
    stop_repetition(deps, actor)
    state = load(deps, actor.code)
    check(state.seat(actor.seat_id), "seat_remove", state)
    written = deps.rooms.journal.names(state.id)
    for seat in (state.seat(seat_id) for seat_id in seats):
        if f"drafts:{seat.id}" in written:
            _leave_notes(deps, state, seat)
    with changing(deps, actor, "seat_remove") as change:
        removed = list(dict.fromkeys(seats))
        for seat_id in removed:
            row = row_of(change, seat_id)
            _take_down(change.db, row, change.now_ms)
        about: dict[str, Any] = {"seat": removed[0]} if len(removed) == 1 else {}
        change.log("seats_removed", None, count=len(removed), **about)
    deps.later(deps.store.make_whole)
    return {}


def leave(deps: Deps, state: SprintState, seat: Seat) -> None:
    """Somebody takes their own name away, whatever the sprint has come to; their face-down notes stay."""
    _leave_notes(deps, state, seat)
    with deps.store.write(state.code) as db:
        sprint = sprints.row(db, state.code)
        row = sprints.seat_row(db, state.code, seat.id)
        _take_down(db, row, deps.now_ms())
        row.visitor, row.news = "", None
        sprint.version += 1
    deps.later(deps.store.make_whole)
    deps.publish(state.code)


class Cleared(Answer):
    removed: int


def clear(deps: Deps, actor: Actor, seats: list[str]) -> Cleared:
    """Takes away what these seats have written, also after they were removed, and keeps a version before.

    What nobody signs stays: the server does not tell an instructor whose it is by letting it vanish.
    """
    stop_repetition(deps, actor)
    state = load(deps, actor.code)
    check(state.seat(actor.seat_id), "seats_clear", state)
    ids = {one.id for one in (*state.seats, *state.left) if one.id in seats}
    removed = sum(_clear(deps, state, actor, name, ids) for name in deps.rooms.journal.names(state.id))
    answer = Cleared(removed=removed)
    remember(deps, actor, answer)
    deps.publish(actor.code)
    return answer


def _clear(deps: Deps, state: SprintState, actor: Actor, name: str, ids: set[str]) -> int:
    """Somebody's own drafts need no version: nobody else has read them."""
    kind, _, owner = name.partition(":")
    if kind == "drafts":
        return deps.edits.clear(state, name, ids) if owner in ids else 0
    if not deps.edits.has_of(state, name, ids):
        return 0
    deps.versions.keep(state, name, Label("before", state.phase.id, seat_id=actor.seat_id))
    return deps.edits.clear(state, name, ids)


def _take_down(db: Session, row: SeatRow, now_ms: int) -> None:
    """Who it was is forgotten, and the code that nobody can type any more is one of its own for each."""
    row.removed_ms = now_ms
    row.version += 1
    row.name = row.municipality = row.field = row.job = ""
    row.named, row.mail = False, ""
    row.return_code = f"-{row.id}"
    votes.remove_co_voters_of(db, row.id, now_ms)
    playing.unsign(db, row.sprint_id, row.id)
    deeds.forget_name(db, row.sprint_id, row.id)


def _leave_notes(deps: Deps, state: SprintState, seat: Seat) -> None:
    """Late notes join those that are turned over already; else they wait for that with the others."""
    team = seat.team_number or seat.last_team
    if team is not None and state.face_down(team) is None:
        deps.edits.move_drafts(state, team, hidden=state.is_anonymous(team), authors=[seat])
