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
    phase_of_team = _face_down(state, seat.team_number if seat.is_member else team)
    if not phase_of_team:
        raise Refused("phase.changed")
    moved = sum(_move(deps, state, number) for number in phase_of_team)
    with changing(deps, actor, "reveal") as change:
        for row in change.row.teams:
            if row.number in phase_of_team:
                row.revealed = {**row.revealed, phase_of_team[row.number].id: change.now_ms}
        if change.seat.role == "instructor":
            change.log("revealed", team=team)
        change.answer = answer = Moved(moved=moved)
    return answer


def silence(deps: Deps, actor: Actor, team: int) -> Answer:
    """A second silent round: what a team writes from now on lies face down again; its board stays."""
    with changing(deps, actor, "silence_again") as change:
        number, phase = change.state.team(team).number, change.state.phase
        row = change.team(number)
        if not phase.is_private or phase.id not in row.revealed:
            raise Refused("phase.changed")
        row.revealed = {id: at for id, at in row.revealed.items() if id != phase.id}
        row.ready = False
        change.log("silenced", ("reveal", {"team": number}), team=number)
    return {}


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
