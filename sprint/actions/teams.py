"""Teams: adding, naming, taking away, and whether they are ready."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sprint.actions import stage
from sprint.actions.deps import Actor, Answer, Change, Deps, changing
from sprint.actions.sprints import team_row
from sprint.domain import limits, names, tidy
from sprint.domain.errors import Refused
from sprint.store import sprints
from sprint.store.tables import TeamRow

SIGNS = re.compile("[\t;]")


class Added(Answer):
    number: int


def add(deps: Deps, actor: Actor, name: str) -> Added:
    with changing(deps, actor, "team_add") as change:
        if len(change.row.teams) >= limits.TEAMS:
            raise Refused("sprint.full")
        number = sprints.last_team(change.db, change.row.id) + 1
        free = names.team(name, change.state.team_names())
        change.row.teams.append(team_row(deps.new_id(), number, free))
        change.log("team_added", ("team_remove", {"team": number}), team=number)
        change.answer = answer = Added(number=number)
    return answer


class Many(Answer):
    """How many teams were added."""

    count: int


def add_many(deps: Deps, actor: Actor, text: str) -> Many:
    """A team for each line, its challenge behind a semicolon or in the next column; all of them or none.

    Raises ``title.missing`` where there is no line, and what is wrong with a name or a challenge with its
    ``line``, counted from one.
    """
    lines = [(at, line) for at, line in enumerate(text.splitlines(), 1) if tidy.line(line)]
    if not lines:
        raise Refused("title.missing")
    with changing(deps, actor, "teams_add") as change:
        if len(change.row.teams) + len(lines) > limits.TEAMS:
            raise Refused("sprint.full")
        first = sprints.last_team(change.db, change.row.id) + 1
        taken = change.state.team_names()
        for number, (at, line) in enumerate(lines, first):
            row = _of_line(deps, number, at, line, taken)
            change.row.teams.append(row)
            taken.append(row.name)
        change.log("teams_added", count=len(lines))
        change.answer = answer = Many(count=len(lines))
    return answer


def _of_line(deps: Deps, number: int, at: int, line: str, taken: Iterable[str]) -> TeamRow:
    name, *challenge = map(tidy.line, SIGNS.split(line, maxsplit=1))
    try:
        row = team_row(deps.new_id(), number, names.team(name, taken))
        row.challenge = names.prose("".join(challenge), limits.CHALLENGE)
    except Refused as refused:
        raise Refused(refused.code, **refused.details, line=at) from refused
    return row


def rename(deps: Deps, actor: Actor, team: int, name: str, challenge: str | None = None) -> Answer:
    with changing(deps, actor, "team_rename") as change:
        number = change.state.team(team).number
        row = change.team(number)
        was = {"team": number, "name": row.name, "challenge": row.challenge}
        change.log("team_renamed", ("team_rename", was), team=number, text=row.name)
        row.name, old_challenge = _renamed(change, row, name), row.challenge
        if challenge is not None:
            row.challenge = names.prose(challenge, limits.CHALLENGE)
        new_challenge = row.challenge
    if new_challenge != old_challenge:
        deps.edits.set_challenge(change.state, number, old_challenge, new_challenge)
    return {}


def plan_seats(deps: Deps, actor: Actor, team: int, seats: int) -> Answer:
    """How many a table is laid for; raises ``team.many_seats`` where a sprint holds fewer in all."""
    with changing(deps, actor, "seats_plan") as change:
        number = change.state.team(team).number
        row = change.team(number)
        others = sum(one.planned for one in change.state.teams if one.number != number)
        if seats < 0 or others + seats > limits.SEATS:
            raise Refused("team.many_seats", limit=limits.SEATS)
        if row.planned != seats:
            was = {"team": number, "seats": row.planned}
            change.log("seats_planned", ("seats_plan", was), team=number, count=seats)
        row.planned = seats
    return {}


def _renamed(change: Change, row: TeamRow, name: str) -> str:
    """A name that somebody chooses must be free; one that is put back gets a number where it is not."""
    others = change.state.team_names(but=row.number)
    if change.undoes:
        return names.free_team(name, others)
    return names.team(name, others if name != row.name else ())


def remove(deps: Deps, actor: Actor, team: int) -> Answer:
    """A team that nobody sits at; what it wrote lies there until it is put back. Raises ``team.in_use``."""
    with changing(deps, actor, "team_remove") as change:
        number = change.state.team(team).number
        if change.state.members(number) or len(change.row.teams) == 1:
            raise Refused("team.in_use")
        change.log("team_removed", ("team_put_back", {"team": number}), text=take_away(change, number))
    return {}


def take_away(change: Change, number: int) -> str:
    """Out of sight, with all that it wrote; returns what it was called."""
    row = change.team(number)
    row.removed_ms = change.now_ms
    if change.row.stage_team == number:
        stage.put(change.row, "auto")
    return row.name


def put_back(deps: Deps, actor: Actor, team: int) -> Answer:
    """As it was when it was removed."""
    with changing(deps, actor, "team_remove") as change:
        bring_back(change, team)
        change.log("team_put_back", team=team)
    return {}


def bring_back(change: Change, number: int) -> str:
    """Returns what it is called now."""
    row = sprints.removed_team(change.db, change.row.id, number)
    if len(change.row.teams) >= limits.TEAMS:
        raise Refused("sprint.full")
    row.removed_ms, row.name = None, names.free_team(row.name, change.state.team_names())
    return row.name


def set_ready(deps: Deps, actor: Actor, ready: bool) -> Answer:
    with changing(deps, actor, "ready_set") as change:
        number = change.state.team(change.seat.team_number).number
        change.team(number).ready = ready
    return {}
