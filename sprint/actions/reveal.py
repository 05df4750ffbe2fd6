"""Turning the face-down notes over: they move to the team's board in one transaction."""

from __future__ import annotations

from sprint.actions.deps import Actor, Answer, Deps, changing, load
from sprint.domain.errors import Refused
from sprint.domain.permissions import check


def reveal(deps: Deps, actor: Actor, team: int | None = None) -> Answer:
    """One's own team; the instructor one team or, without a number, all."""
    state = load(deps, actor.code)
    seat = state.seat(actor.seat_id)
    check(seat, "reveal", state)
    if not state.phase.is_private:
        raise Refused("phase.changed")
    own = seat.team_number if seat.role == "participant" else team
    numbers = [t.number for t in state.teams] if own is None else [state.team(own).number]
    moved = sum(deps.rooms.move_drafts(state, number) for number in numbers)
    with changing(deps, actor, "reveal") as change:
        for row in change.row.teams:
            if row.number in numbers:
                row.revealed = {**row.revealed, state.phase.id: change.now_ms}
    return {"moved": moved}
