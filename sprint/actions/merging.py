"""Two teams become one: what each had goes on, and the way back."""

from __future__ import annotations

from typing import Any

from sprint.actions import votes
from sprint.actions.deps import Actor, Answer, Change, Deps, changing, load, stop_repetition
from sprint.actions.teams import bring_back, take_away
from sprint.documents.name import TEAM_KINDS, Kind
from sprint.domain.errors import Refused
from sprint.domain.permissions import check
from sprint.domain.state import News, SprintState, Team
from sprint.domain.versions import Label
from sprint.store import merging
from sprint.store.tables import SeatRow


def merge(deps: Deps, actor: Actor, team: int, into: int) -> Answer:
    """People, notes, votes, concept, prototype and calls of a team go on at another's table.

    How both stood is kept as versions first. Raises ``team.votes_open``, ``team.pitching`` and
    ``team.too_much``.
    """
    state = load(deps, actor.code)
    seat = state.seat(actor.seat_id)
    check(seat, "team_merge", state)
    stop_repetition(deps, actor)
    theirs, mine = state.team(team), state.team(into)
    _check_quiet(state, theirs, mine)
    deps.edits.check_merge(state, theirs.number, mine.number)
    before: dict[str, str] = {}
    for kind in TEAM_KINDS:
        name, other = f"{kind}:{mine.number}", f"{kind}:{theirs.number}"
        before[kind] = deps.versions.keep(state, name, Label("before", state.phase.id, seat_id=seat.id)).id
        label = Label("named", state.phase.id, theirs.name, seat.id)
        deps.versions.keep_beside(state, name, other, label)
    deps.edits.merge(state, theirs.number, mine.number)
    hides = _hides(deps, state, theirs)
    with changing(deps, actor, "team_merge") as change:
        theirs, mine = change.state.team(team), change.state.team(into)
        _check_quiet(change.state, theirs, mine)  # a vote may have begun since
        back = _move(change, theirs, mine)
        if hides:
            _turn_back(change, theirs, mine)
        text = take_away(change, theirs.number)
        change.log(
            "teams_merged",
            ("team_part", {"team": theirs.number, "into": mine.number, "before": before, **back}),
            team=mine.number,
            text=text,
        )
    # Not in the same transaction: the journal commits by itself, and would wait for the database that
    # ``changing`` holds. So words come first, and here what was written until nobody could write there any
    # more; a crash in between leaves that with the team that is away, and so to the way back.
    deps.edits.merge(state, theirs.number, mine.number)
    return {}


def part(
    deps: Deps,
    actor: Actor,
    team: int,
    seats: list[str],
    moved: dict[str, Any],
    into: int | None = None,
    before: dict[Kind, str] | None = None,
) -> Answer:
    """The team is there again as it was, with its people, and the other as it was without it.

    What somebody has made something of since stays with the other, too.
    """
    with changing(deps, actor, "team_merge") as change:
        other = bring_back(change, team)
        merging.back(change.db, change.row.id, team, moved)
        _tell_parted(change, seats, (team, other), into)
        change.log("team_put_back", team=team)
    if into is not None:
        _take_back(deps, load(deps, actor.code), team, into, before or {})
    return {}


def _tell_parted(change: Change, seats: list[str], back: tuple[int, str], into: int | None) -> None:
    """Those who go back are told where they sit, those who stay why things are gone from their board."""
    by, (team, other) = change.seat.name, back
    for row in change.row.seats:
        if row.removed_ms is not None:
            continue
        if row.id in seats:
            row.news = dict(News(what="moved", by=by, team=team, was=row.team_number))
            row.team_number = team
        elif into is not None and row.team_number == into:
            row.news = dict(News(what="parted", by=by, team=into, was=into, other=other))


def _take_back(deps: Deps, state: SprintState, team: int, into: int, before: dict[Kind, str]) -> None:
    """Not where the team it went into is away itself, or a version of it is gone."""
    mine = next((each for each in state.teams if each.number == into), None)
    if mine is None:
        return
    try:
        documents = {
            kind: deps.versions.document(deps.versions.find(state, id)) for kind, id in before.items()
        }
    except Refused:
        return
    rounds = [mine.vote, *mine.earlier] if mine.vote else mine.earlier
    voted = {item for each in rounds for item in (each.chosen, *(item for _, item in each.votes)) if item}
    deps.edits.part(state, team, into, documents, voted)
    votes.settle(deps, state.code, into)


def _check_quiet(state: SprintState, theirs: Team, mine: Team) -> None:
    if theirs.number == mine.number:
        raise Refused("bad_payload")
    if any(team.vote is not None and team.vote.state == "open" for team in (theirs, mine)):
        raise Refused("team.votes_open")
    if state.pitch is not None:
        raise Refused("team.pitching")


def _hides(deps: Deps, state: SprintState, team: Team) -> bool:
    """Whether somebody of the team has notes face down."""
    authors = state.authors(team.number)
    return any(deps.rooms.read(state.code, state.id, f"drafts:{seat.id}") for seat in authors)


def _turn_back(change: Change, theirs: Team, mine: Team) -> None:
    """What lies face down with those who come can still be turned over."""
    row = change.team(mine.number)
    row.revealed = {phase: at for phase, at in row.revealed.items() if phase in theirs.revealed}


def _move(change: Change, theirs: Team, mine: Team) -> dict[str, Any]:
    """All rows of a team; returns what the way back needs."""
    moved = merging.move(change.db, change.row.id, theirs, mine)
    seats = [row for row in change.row.seats if row.team_number == theirs.number]
    for row in seats:
        row.team_number = mine.number
    for row in change.row.seats:
        if row.last_team == theirs.number:
            row.last_team = mine.number
        if row.team_number == mine.number and row.removed_ms is None:
            row.news = dict(_news(change, row, theirs, mine, is_new=row in seats))
    into = change.team(mine.number)
    into.extra_ms, into.decider, into.ready = (
        max(theirs.extra_ms, mine.extra_ms),
        mine.decider or theirs.decider,
        False,
    )
    return {"seats": [row.id for row in seats], "moved": moved}


def _news(change: Change, row: SeatRow, theirs: Team, mine: Team, *, is_new: bool) -> News:
    """Those who come are told where they are, those who sat there who has come."""
    was = theirs.number if is_new else mine.number
    what = "merged" if is_new else "joined"
    return News(what=what, by=change.seat.name, team=mine.number, was=was, other=theirs.name)  # type: ignore[typeddict-item]
