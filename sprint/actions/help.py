"""*Tilkald sparring*: a team calls, somebody who can help takes the call."""

from __future__ import annotations

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain import limits, names
from sprint.domain.errors import Refused
from sprint.domain.permissions import HELP
from sprint.store import help


def call(deps: Deps, actor: Actor, text: str = "") -> Answer:
    """One open call for each team; calling again says it anew."""
    words = names.prose(text, limits.HELP)
    with changing(deps, actor, "help_call") as change:
        number = change.state.team(change.seat.team_number).number
        help.end_of_team(change.db, change.row.id, number, change.now_ms)
        help.add(change.db, deps.new_id(), change.row.id, number, words, change.seat.id, change.now_ms)
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


def send(deps: Deps, actor: Actor, id: str, seat: str) -> Answer:
    """The instructor sends a specialist to a call, who is told."""
    with changing(deps, actor, "help_send") as change:
        helper = change.state.seat(seat)
        if helper.role not in HELP:
            raise Refused("seat.unknown")
        call = help.waiting(change.db, change.row.id, id)
        call.taken_by = helper.id
        change.log("help_sent", ("help_free", {"id": id}), seat=seat, team=call.team_number)
    return {}


def free(deps: Deps, actor: Actor, id: str) -> Answer:
    """Nobody goes there after all."""
    with changing(deps, actor, "help_take") as change:
        help.waiting(change.db, change.row.id, id).taken_by = None
        change.log("help_sent")
    return {}


def done(deps: Deps, actor: Actor, id: str, advice: str | None = None) -> Answer:
    """What was advised, where somebody says it, stays with the team's concept."""
    words = names.prose(advice or "", limits.ADVICE)
    with changing(deps, actor, "help_done") as change:
        call = help.waiting(change.db, change.row.id, id)
        call.done_ms, call.advice = change.now_ms, words
        call.taken_by = change.seat.id if words else call.taken_by
    return {}
