"""Teams: adding, naming, and whether they are ready."""

from __future__ import annotations

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.actions.sprints import team_row
from sprint.domain import limits, names
from sprint.domain.errors import Refused


class Added(Answer):
    number: int


def add(deps: Deps, actor: Actor, name: str) -> Added:
    with changing(deps, actor, "team_add") as change:
        if len(change.row.teams) >= limits.TEAMS:
            raise Refused("sprint.full")
        number = max((team.number for team in change.row.teams), default=0) + 1
        change.row.teams.append(team_row(deps.new_id(), number, name))
        change.answer = answer = Added(number=number)
    return answer


def rename(deps: Deps, actor: Actor, team: int, name: str, challenge: str | None = None) -> Answer:
    with changing(deps, actor, "team_rename") as change:
        number = change.state.team(team).number
        row = next(row for row in change.row.teams if row.number == number)
        row.name, given = names.team(name), row.challenge
        if challenge is not None:
            row.challenge = names.prose(challenge, limits.CHALLENGE)
        wanted = row.challenge
    if wanted != given:
        deps.edits.set_challenge(change.state, number, given, wanted)
    return {}


def set_ready(deps: Deps, actor: Actor, ready: bool) -> Answer:
    with changing(deps, actor, "ready_set") as change:
        number = change.state.team(change.seat.team_number).number
        next(row for row in change.row.teams if row.number == number).ready = ready
    return {}
