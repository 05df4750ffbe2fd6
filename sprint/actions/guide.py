"""The guide to leading a change: from what each answered alone to a spread that says nobody's name."""

from __future__ import annotations

from sprint import content
from sprint.actions.deps import Actor, Answer, Deps, load, remember, stop_repetition
from sprint.domain.errors import Refused
from sprint.domain.guide import needed, spread
from sprint.domain.permissions import check


def show(deps: Deps, actor: Actor) -> Answer:
    """Writes how many of the team answered what; raises ``guide.too_few`` where it would tell who did."""
    state = load(deps, actor.code)
    seat = state.seat(actor.seat_id)
    stop_repetition(deps, actor)
    check(seat, "guide_show", state)
    members = state.members(state.team(seat.team_number).number)
    answers = deps.edits.opinions(state, members)
    counted = {each["id"]: spread(answers, each["id"]) for each in content.guide()["statements"]}
    fewest = needed(len(members))
    if not deps.edits.show_spread(state, seat.team_number, counted, fewest):
        raise Refused("guide.too_few", needed=fewest)
    remember(deps, actor, {})
    return {}
