"""Votes: cast in the transaction that checks the budget, secret until the round closes."""

from __future__ import annotations

import re
from dataclasses import replace

from sprint.actions.deps import Actor, Answer, Change, Deps, changing, load
from sprint.domain import limits, votes
from sprint.domain.documents import Ideas
from sprint.domain.errors import Refused
from sprint.domain.names import prose
from sprint.domain.state import Phase, SprintState, Team, VoteRound
from sprint.domain.votable import Votable, still_open_for, votable
from sprint.store import sprints
from sprint.store import votes as stored

ITEM = re.compile(r"(group|note):[A-Za-z0-9_-]{1,64}")
Boards = dict[int, Votable]
NO_BOARD = Votable({}, {}, frozenset())


class Seated(Answer):
    id: str


def open_rounds(deps: Deps, actor: Actor, team: int | None = None) -> Answer:
    """A fresh round for one team, or for all."""
    boards = boards_in_open_rounds(deps, load(deps, actor.code))
    with changing(deps, actor, "votes_open") as change:
        for voting_team in _teams(change, team):
            _open(deps, change, voting_team, change.state.phase, boards)
        change.log("votes_opened", team=team)
    return {}


def open_missing(deps: Deps, change: Change, phase: Phase, boards: Boards) -> None:
    """Entering a vote phase opens a round for every team that has none in it yet."""
    for team in change.state.teams:
        if team.vote is None or team.vote.phase_id != phase.id:
            _open(deps, change, team, phase, boards)


def again(deps: Deps, actor: Actor, items: list[str]) -> Answer:
    """A further round of one's own team, on some of what had votes; the last one stays readable."""
    for item in items:
        _check_item(item)
    board = _own_board(deps, actor)
    _check_filled(board, *items)
    if any(board.follow(item) is None for item in items):
        raise Refused("vote.gone")
    with changing(deps, actor, "votes_again") as change:
        team = change.state.team(change.seat.team_number)
        last_round = votes.check_again(team.vote, items)
        those = still_open_for(items, board.by(last_round.ballot))
        if items and len(those) < 2:
            raise Refused("vote.too_few")
        if len(team.earlier) >= limits.ROUNDS:
            raise Refused("vote.rounds", most=limits.ROUNDS)
        phase = next(phase for phase in change.state.phases if phase.id == last_round.phase_id)
        _open(deps, change, team, phase, {team.number: board}, those)
    return {}


def cast(deps: Deps, actor: Actor, item: str, voter: str | None = None) -> Answer:
    """One vote more on an item; raises a ``vote.…`` code that says why not."""
    _check_item(item)
    board = _own_board(deps, actor)
    _check_filled(board, item)
    if board.follow(item) != item:
        raise Refused("vote.gone")
    with changing(deps, actor, "vote_cast") as change:
        vote = change.state.team(change.seat.team_number).vote
        voter_id = votes.voter(change.state, change.seat.id, voter)
        open_round = votes.check_cast(vote, voter_id, item)
        _check_ballot(open_round, board, item)
        co_voter = None if voter_id == change.seat.id else voter_id
        stored.add_vote(
            change.db, deps.new_id(), open_round.id, change.seat.id, co_voter, item, change.now_ms
        )
        stored.call(change.db, open_round.id, item, board.titles.get(item, ""))
        stored.spend(change.db, open_round.id, voter_id)
    return {}


def take_back(deps: Deps, actor: Actor, item: str, voter: str | None = None) -> Answer:
    """The voter's own newest vote on an item."""
    with changing(deps, actor, "vote_take_back") as change:
        open_round = votes.check_open(change.state.team(change.seat.team_number).vote)
        voter_id = votes.voter(change.state, change.seat.id, voter)
        co_voter = None if voter_id == change.seat.id else voter_id
        stored.take_vote(change.db, open_round.id, change.seat.id, co_voter, item)
    return {}


def close(deps: Deps, actor: Actor, team: int | None = None) -> Answer:
    """Ends the secrecy: one's own team's round; the instructor's choice, or all."""
    boards = boards_in_open_rounds(deps, load(deps, actor.code))
    with changing(deps, actor, "votes_close") as change:
        for voting_team in _teams(change, _own_or(change, team)):
            if change.seat.is_member:
                votes.check_close(voting_team.vote, change.state.voters(voting_team.number))
            _close(change, voting_team, boards.get(voting_team.number, NO_BOARD))
        if change.seat.role == "instructor":
            change.log("votes_closed", team=team)
    return {}


def settle(deps: Deps, code: str, number: int) -> None:
    """After a change of a team's board: votes follow what they are on, or come back to their voters."""
    state = load(deps, code)
    vote = state.team(number).vote
    if vote is None or vote.state != "open":
        return
    board = _board(deps, state, number).by(vote.ballot)
    if all(board.follow(item) == item for item in (*vote.items, *(item for _, item in vote.votes))):
        return
    with deps.store.write(code) as db:
        row = sprints.row(db, code)
        vote_now = sprints.state_of(db, row).team(number).vote
        if vote_now is not None and vote_now.state == "open" and stored.settle(db, vote_now.id, board):
            row.version += 1
    deps.publish(code)


def choose(deps: Deps, actor: Actor, item: str, team: int | None = None, reason: str | None = None) -> Answer:
    """The idea the team goes on with, and why; it becomes the start of the concept."""
    _check_item(item)
    _check_filled(_own_board(deps, actor, team), item)
    with changing(deps, actor, "vote_choose") as change:
        voting_team = change.state.team(_own_or(change, team))
        if voting_team.vote is None or voting_team.vote.state != "closed":
            raise Refused("vote.open")
        stored.choose(change.db, voting_team.vote.id, item, prose(reason or "", limits.REASON))
        if change.seat.role == "instructor":
            change.log("chosen", team=voting_team.number)
    state = load(deps, actor.code)
    deps.edits.choose(state, voting_team.number, item)
    return {}


def set_decider(deps: Deps, actor: Actor, seat: str | None = None) -> Answer:
    """Who settles a tie: somebody of one's own team, or nobody in particular."""
    with changing(deps, actor, "decider_set") as change:
        number = change.state.team(change.seat.team_number).number
        if seat is not None and change.state.seat(seat).team_number != number:
            raise Refused("seat.unknown")
        change.team(number).decider = seat
    return {}


def add_co_voter(deps: Deps, actor: Actor, name: str) -> Seated:
    """One more person votes at one's screen; raises ``vote.table_full`` or a ``join.…`` code."""
    new_id = deps.new_id()
    with changing(deps, actor, "co_voter_add") as change:
        cleaned = votes.co_voter_name(change.state, change.seat.id, name)
        stored.add_co_voter(change.db, new_id, change.seat.id, cleaned, change.now_ms)
        change.answer = answer = Seated(id=new_id)
    return answer


def remove_co_voter(deps: Deps, actor: Actor, id: str) -> Answer:
    """They leave one's screen; what they voted while it is still secret goes with them."""
    with changing(deps, actor, "co_voter_remove") as change:
        co_voter = votes.voter(change.state, change.seat.id, id)
        if co_voter == change.seat.id:
            raise Refused("vote.no_voter")
        stored.remove_co_voter(change.db, co_voter, change.now_ms)
    return {}


def boards_in_open_rounds(deps: Deps, state: SprintState) -> Boards:
    """Read before a transaction: who waits for a room must not keep others from the database."""
    voting = [team.number for team in state.teams if team.vote is not None and team.vote.state == "open"]
    return {number: _board(deps, state, number) for number in voting}


def _own_board(deps: Deps, actor: Actor, team: int | None = None) -> Votable:
    """One's own team's, or the one that somebody means who sits at none."""
    state = load(deps, actor.code)
    seat = state.seat(actor.seat_id)
    number = seat.team_number if seat.is_member or team is None else state.team(team).number
    return _board(deps, state, number) if number is not None else NO_BOARD


def _board(deps: Deps, state: SprintState, number: int) -> Votable:
    ideas: Ideas = deps.rooms.read(state.code, state.id, f"ideas:{number}")
    return votable(ideas)


def _open(
    deps: Deps, change: Change, team: Team, phase: Phase, boards: Boards, items: list[str] | None = None
) -> None:
    """A round that is still open closes first, so that its votes are kept and can be read."""
    _close(change, team, boards.get(team.number, NO_BOARD))
    rules = phase.rules
    stored.open_round(
        change.db,
        deps.new_id(),
        change.row.id,
        team.id,
        phase.id,
        budget=rules.votes,
        several=rules.several,
        ballot=rules.ballot,
        items=items or [],
        now_ms=change.now_ms,
    )


def _close(change: Change, team: Team, board: Votable = NO_BOARD) -> None:
    """Who has nothing left but votes that come back has not voted."""
    if team.vote is not None and team.vote.state == "open":
        stored.settle(change.db, team.vote.id, board)
        is_few = votes.is_few(_remaining(team.vote, board), change.state.voters(team.number))
        stored.close(change.db, team.vote.id, few=is_few)


def _remaining(vote: VoteRound, board: Votable) -> VoteRound:
    seen = board.by(vote.ballot)
    return replace(vote, votes=tuple(given for given in vote.votes if seen.follow(given[1]) is not None))


def _own_or(change: Change, team: int | None) -> int | None:
    return change.seat.team_number if change.seat.is_member else team


def _teams(change: Change, number: int | None) -> tuple[Team, ...]:
    return change.state.teams if number is None else (change.state.team(number),)


def _check_item(item: str) -> None:
    if not ITEM.fullmatch(item):
        raise Refused("bad_payload")


def _check_ballot(vote: VoteRound, board: Votable, item: str) -> None:
    if not board.takes(vote.ballot, item):
        raise Refused("vote.ballot", ballot=vote.ballot)


def _check_filled(board: Votable, *items: str) -> None:
    if not board.empty.isdisjoint(items):
        raise Refused("vote.empty")
