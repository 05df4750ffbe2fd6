"""Sitting down in a sprint, and what the instructor may do with a seat."""

from __future__ import annotations

from sprint import content
from sprint.actions.deps import Actor, Answer, Change, Deps, changing, load, stop_repetition
from sprint.actions.sprints import random_code
from sprint.domain import limits, names, tidy
from sprint.domain.codes import shown
from sprint.domain.errors import Refused
from sprint.domain.lookalikes import is_role
from sprint.domain.permissions import check
from sprint.domain.state import News, NewsKind, Seat, SprintState
from sprint.store import sprints, votes
from sprint.store.tables import SeatRow, SprintRow

# How long a seat that its browser has not come back with keeps its name from others, and is kept at all.
GHOST_MS = 60_000
FORGOTTEN_MS = 15 * 60_000


class Reissued(Answer):
    return_code: str


def join(
    deps: Deps,
    code: str,
    name: str,
    municipality: str,
    field: str = "",
    team: int | None = None,
    visitor: str = "",
) -> Seat:
    """A new participant's seat; raises a ``join.…`` or ``sprint.…`` code that says what is wrong.

    ``visitor`` is the browser's own id: a form that it sends twice gives it one seat.
    """
    now = deps.now_ms()
    with deps.store.write() as db:
        row = sprints.row(db, code)
        if taken := _taken_by(row, visitor):
            return sprints.seat_of(taken)
        if visitor and any(seat.visitor == visitor and seat.removed_ms is not None for seat in row.seats):
            raise Refused("join.removed")
        sprints.drop_unopened(db, row, now - GHOST_MS)
        state = sprints.state_of(db, row)
        _check_open(state)
        seat = SeatRow(
            id=deps.new_id(),
            role="participant",
            name=_free_name(state, name),
            municipality=_municipality(municipality),
            field=tidy.line(field)[: limits.ORGANISATION],
            team_number=_team(state, team),
            return_code=random_code(limits.RETURN_CODE),
            version=1,
            joined_ms=now,
            visitor=visitor,
            opened_ms=None if visitor else now,
        )
        row.seats.append(seat)
        row.version += 1
        db.flush()
    deps.publish(code)
    return sprints.seat_of(seat)


def unopened(deps: Deps, code: str, visitor: str) -> Seat | None:
    """The seat that this browser took, when the response was lost."""
    with deps.store.read() as db:
        taken = _taken_by(sprints.row(db, code), visitor)
        return sprints.seat_of(taken) if taken and taken.opened_ms is None else None


def opened(deps: Deps, code: str, seat_id: str) -> None:
    """The browser has come back with its seat: from now on the seat stays."""
    with deps.store.write() as db:
        row = next((row for row in sprints.row(db, code).seats if row.id == seat_id), None)
        if row is not None:
            row.opened_ms = deps.now_ms()


def drop_unopened(deps: Deps) -> None:
    """Seats that nobody ever came back with: an answer got lost, and the person has sat down anew or gone."""
    before_ms = deps.now_ms() - FORGOTTEN_MS
    with deps.store.read() as db:
        codes = sprints.with_unopened(db, before_ms)
    for code in codes:
        with deps.store.write() as db:
            row = sprints.row(db, code)
            sprints.drop_unopened(db, row, before_ms)
            row.version += 1
        deps.publish(code)


def move(deps: Deps, actor: Actor, seat: str, team: int) -> Answer:
    """To another team; a specialist sits down there."""
    with changing(deps, actor, "seat_move") as change:
        _sit_at(change, _row(change, seat), change.state.team(team).number)
    return {}


def set_role(deps: Deps, actor: Actor, seat: str, role: str, team: int | None = None) -> Answer:
    """Makes a participant a specialist, who roams, or a participant again, at the team they left."""
    if role not in ("participant", "specialist"):
        raise Refused("bad_payload")
    with changing(deps, actor, "seat_role") as change:
        row = _row(change, seat)
        if role == "specialist":
            _let_roam(change, row)
        else:
            _sit_at(change, row, _team(change.state, team or row.team_number or row.last_team))
    return {}


def remove(deps: Deps, actor: Actor, seat: str) -> Answer:
    """The person leaves; what they wrote stays with the team, face down or not."""
    return remove_many(deps, actor, [seat])


def remove_many(deps: Deps, actor: Actor, seats: list[str]) -> Answer:
    """All of them or, where one is not to be removed, none."""
    stop_repetition(deps, actor)
    state = load(deps, actor.code)
    check(state.seat(actor.seat_id), "seat_remove", state)
    for seat_id in seats:
        _leave_notes(deps, state, state.seat(seat_id))
    with changing(deps, actor, "seat_remove") as change:
        for seat_id in dict.fromkeys(seats):
            row = _row(change, seat_id)
            row.removed_ms = change.now_ms
            row.version += 1
            _forget(row)
            votes.remove_co_voters_of(change.db, row.id, change.now_ms)
    deps.later(deps.store.make_whole)
    return {}


def _forget(row: SeatRow) -> None:
    """Who it was, and the code that nobody can type any more: one of its own for each, as the table asks."""
    row.name = row.municipality = row.field = ""
    row.return_code = f"-{row.id}"


def _leave_notes(deps: Deps, state: SprintState, seat: Seat) -> None:
    """Late notes join those that are turned over already; else they wait for that with the others."""
    team = seat.team_number or seat.last_team
    if team is not None and state.face_down(team) is None:
        deps.edits.move_drafts(state, team, hidden=state.is_anonymous(team), authors=[seat])


def restore(deps: Deps, actor: Actor, seat: str, name: str, municipality: str) -> Answer:
    """A seat that was taken down by mistake is its person's again, on the devices that sat in it.

    Who it was is said again: it was forgotten when the seat was taken down.
    """
    with changing(deps, actor, "seat_restore") as change:
        row = next((row for row in change.row.seats if row.id == seat and row.removed_ms is not None), None)
        if row is None:
            raise Refused("seat.unknown")
        row.name, row.municipality = _free_name(change.state, name), _municipality(municipality)
        row.return_code = random_code(limits.RETURN_CODE)
        row.removed_ms = None
        row.version -= 1
    return {}


def read_news(deps: Deps, actor: Actor) -> Answer:
    """The person has read what changed about the own seat."""
    with changing(deps, actor, "news_read") as change:
        next(row for row in change.row.seats if row.id == change.seat.id).news = None
    return {}


def reissue(deps: Deps, actor: Actor, seat: str) -> Reissued:
    """A new return code; devices that sat in the seat must use it."""
    with changing(deps, actor, "seat_reissue") as change:
        row = _row(change, seat)
        row.return_code, row.visitor = random_code(limits.RETURN_CODE), ""
        row.version += 1
        change.answer = answer = Reissued(return_code=shown(row.return_code))
    return answer


def _taken_by(row: SprintRow, visitor: str) -> SeatRow | None:
    mine = (seat for seat in row.seats if seat.visitor == visitor and seat.removed_ms is None)
    return next(mine, None) if visitor else None


def _let_roam(change: Change, row: SeatRow) -> None:
    if row.role == "specialist":
        return
    row.role, row.last_team, row.team_number = "specialist", row.team_number, None
    row.news = dict(_news(change, "specialist", row.last_team, None))


def _sit_at(change: Change, row: SeatRow, team: int) -> None:
    if (row.role, row.team_number) == ("participant", team):
        return
    what: NewsKind = "moved" if row.role == "participant" else "participant"
    row.news = dict(_news(change, what, row.team_number, team))
    row.role, row.team_number, row.last_team = "participant", team, None


def _news(change: Change, what: NewsKind, was: int | None, team: int | None) -> News:
    return News(what=what, by=change.seat.name, team=team, was=was)


def _row(change: Change, seat_id: str) -> SeatRow:
    """A seat the instructor may change: anybody's but an instructor's."""
    if change.state.seat(seat_id).role == "instructor":
        raise Refused("forbidden")
    return next(row for row in change.row.seats if row.id == seat_id)


def _check_open(state: SprintState) -> None:
    if state.status == "draft":
        raise Refused("sprint.not_open")
    if state.status == "closed":
        raise Refused("sprint.closed")
    if state.locked:
        raise Refused("sprint.locked")
    if len(state.seats) >= limits.SEATS:
        raise Refused("sprint.full")


def _free_name(state: SprintState, wished: str) -> str:
    name = names.person(wished)
    if is_role(name):
        raise Refused("join.name_reserved", name=name)
    if any(names.same(name, seat.name) for seat in state.seats):
        raise Refused("join.name_taken", name=name)
    return name


def _municipality(wished: str) -> str:
    name = tidy.line(wished)
    if not name or len(name) > limits.ORGANISATION:
        raise Refused("join.municipality_unknown")
    known = {municipality.casefold(): municipality for municipality in content.municipalities()}
    return known.get(name.casefold(), name)


def _team(state: SprintState, wished: int | None) -> int:
    if wished is None or all(team.number != wished for team in state.teams):
        raise Refused("join.team_missing")
    return wished
