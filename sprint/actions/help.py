"""*Tilkald sparring*: a team calls, somebody who can help takes the call."""

from __future__ import annotations

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain import limits, names
from sprint.store import help


def call(deps: Deps, actor: Actor, text: str = "") -> Answer:
    """One open call for each team; calling again says it anew."""
    said = names.prose(text, limits.HELP)
    with changing(deps, actor, "help_call") as change:
        number = change.state.team(change.seat.team_number).number
        help.end_of_team(change.db, change.row.id, number, change.now_ms)
        help.add(change.db, deps.new_id(), change.row.id, number, said, change.seat.id, change.now_ms)
    return {}


def cancel(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "help_cancel") as change:
        number = change.state.team(change.seat.team_number).number
        help.end_of_team(change.db, change.row.id, number, change.now_ms)
    return {}


def take(deps: Deps, actor: Actor, id: str) -> Answer:
    with changing(deps, actor, "help_take") as change:
        help.waiting(change.db, change.row.id, id).taken_by = change.seat.id
    return {}


def done(deps: Deps, actor: Actor, id: str) -> Answer:
    with changing(deps, actor, "help_done") as change:
        help.waiting(change.db, change.row.id, id).done_ms = change.now_ms
    return {}
