"""The guide to leading a change: from what each answered alone to a spread that says nobody's name."""

from __future__ import annotations

from sprint import content
from sprint.actions.deps import Actor, Answer, Deps, load, remember, stop_repetition
from sprint.domain.errors import Refused
from sprint.domain.guide import spread
from sprint.domain.permissions import check


def show(deps: Deps, actor: Actor) -> Answer:
    """Writes how many of the team answered what; raises ``guide.too_few`` where it would be one person."""
    state = load(deps, actor.code)
    seat = state.seat(actor.seat_id)
    stop_repetition(deps, actor)
    check(seat, "guide_show", state)
    team = state.team(seat.team_number)
    answers = [given for given in deps.edits.opinions(state, state.members(team.number)) if given]
    if len(answers) < 2:
        raise Refused("guide.too_few")
    statements = [each["id"] for each in content.guide()["statements"]]
    deps.edits.show_spread(state, team.number, {id: spread(answers, id) for id in statements})
    remember(deps, actor, {})
    return {}
