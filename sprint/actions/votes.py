"""Votes: cast in the transaction that checks the budget, secret until the round closes."""

from __future__ import annotations

import re

from sprint.actions.deps import Actor, Answer, Change, Deps, changing, load
from sprint.domain import votes
from sprint.domain.errors import Refused
from sprint.domain.state import Phase, Team
from sprint.store import rounds

ITEM = re.compile(r"(group|note):[A-Za-z0-9_-]{1,64}")


def open_rounds(deps: Deps, actor: Actor, team: int | None = None) -> Answer:
    """A fresh round for one team, or for all."""
    with changing(deps, actor, "votes_open") as change:
        for wanted in _teams(change, team):
            _open(deps, change, wanted, change.state.phase)
    return {}


def open_missing(deps: Deps, change: Change, phase: Phase) -> None:
    """Entering a vote phase opens a round for every team that has none in it yet."""
    for team in change.state.teams:
        if team.vote is None or team.vote.phase_id != phase.id:
            _open(deps, change, team, phase)


def cast(deps: Deps, actor: Actor, item: str) -> Answer:
    """One vote more on an item; raises ``vote.closed``, ``vote.budget`` or ``vote.once``."""
    _check_item(item)
    with changing(deps, actor, "vote_cast") as change:
        current = change.state.team(change.seat.team_number).vote
        open_round = votes.check_cast(current, change.seat.id, item)
        rounds.add_vote(change.db, deps.new_id(), open_round.id, change.seat.id, item, change.now_ms)
    return {}


def take_back(deps: Deps, actor: Actor, item: str) -> Answer:
    """One's own newest vote on an item."""
    with changing(deps, actor, "vote_take_back") as change:
        open_round = votes.check_open(change.state.team(change.seat.team_number).vote)
        rounds.take_vote(change.db, open_round.id, change.seat.id, item)
    return {}


def close(deps: Deps, actor: Actor, team: int | None = None) -> Answer:
    """Ends the secrecy: one's own team's round; the instructor's choice, or all."""
    with changing(deps, actor, "votes_close") as change:
        for wanted in _teams(change, _own_or(change, team)):
            if wanted.vote is not None:
                rounds.close(change.db, wanted.vote.id)
    return {}


def choose(deps: Deps, actor: Actor, item: str, team: int | None = None) -> Answer:
    """The idea the team goes on with; it becomes the start of the concept."""
    _check_item(item)
    with changing(deps, actor, "vote_choose") as change:
        wanted = change.state.team(_own_or(change, team))
        if wanted.vote is None or wanted.vote.state != "closed":
            raise Refused("vote.open")
        rounds.choose(change.db, wanted.vote.id, item)
    state = load(deps, actor.code)
    deps.rooms.choose(state, wanted.number, item)
    return {}


def _open(deps: Deps, change: Change, team: Team, phase: Phase) -> None:
    rules = phase.rules
    rounds.open_round(
        change.db,
        deps.new_id(),
        change.row.id,
        team.id,
        phase.id,
        budget=rules.votes,
        several=rules.several,
        now_ms=change.now_ms,
    )


def _own_or(change: Change, team: int | None) -> int | None:
    return change.seat.team_number if change.seat.role == "participant" else team


def _teams(change: Change, number: int | None) -> tuple[Team, ...]:
    return change.state.teams if number is None else (change.state.team(number),)


def _check_item(item: str) -> None:
    if not ITEM.fullmatch(item):
        raise Refused("bad_payload")
