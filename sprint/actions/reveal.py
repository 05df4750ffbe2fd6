"""Turning the face-down notes over: they move to the team's board in one transaction."""

from __future__ import annotations

from sprint.actions import photos
from sprint.actions.deps import Actor, Answer, Deps, changing, load, stop_repetition
from sprint.domain.errors import Refused
from sprint.domain.permissions import check
from sprint.domain.state import Phase, SprintState


class Moved(Answer):
    moved: int


def reveal(deps: Deps, actor: Actor, team: int | None = None) -> Moved:
    """One's own team; the instructor one team or, without a number, all. Also after the phase has passed."""
    state = load(deps, actor.code)
    seat = state.seat(actor.seat_id)
    stop_repetition(deps, actor)
    check(seat, "reveal", state)
    wanted = _face_down(state, seat.team_number if seat.role == "participant" else team)
    if not wanted:
        raise Refused("phase.changed")
    moved = sum(_move(deps, state, number) for number in wanted)
    with changing(deps, actor, "reveal") as change:
        for row in change.row.teams:
            if row.number in wanted:
                row.revealed = {**row.revealed, wanted[row.number].id: change.now_ms}
        change.answer = answer = Moved(moved=moved)
    return answer


def _move(deps: Deps, state: SprintState, number: int) -> int:
    hidden = state.is_anonymous(number)
    moved = deps.edits.move_drafts(state, number, hidden=hidden)
    if hidden:
        photos.disown_unsigned(deps, state, number)
    return moved


def _face_down(state: SprintState, team: int | None) -> dict[int, Phase]:
    """Teams by number with the phase whose notes they turn over."""
    numbers = [each.number for each in state.teams] if team is None else [state.team(team).number]
    phases = {number: state.face_down(number) for number in numbers}
    return {number: phase for number, phase in phases.items() if phase is not None}
