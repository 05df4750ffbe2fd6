"""Sitting down in a sprint, and what the instructor may do with a seat."""

from __future__ import annotations

from typing import Any

from sprint import content
from sprint.actions.deps import Actor, Answer, Change, Deps, changing
from sprint.actions.sprints import random_code
from sprint.domain import limits, names, overview, tidy
from sprint.domain.codes import shown
from sprint.domain.errors import Refused
from sprint.domain.expected import guest_of
from sprint.domain.lookalikes import is_role
from sprint.domain.people import FIELDS, JOBS
from sprint.domain.permissions import check_open
from sprint.domain.state import News, NewsKind, Seat, SettableRole, SprintState
from sprint.store import deeds, expected, sprints
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
    job: str = "",
    by_link: str = "",
    expected_id: str = "",
) -> Seat:
    """A new participant's seat; raises a ``join.…`` or ``sprint.…`` code that says what is wrong.

    ``visitor`` is the browser's own id: a form that it sends twice gives it one seat. Whoever is expected, by
    ``expected_id`` or by the same name, is that person, with what the list says and they have not said. A
    team's link leads to its table and makes nobody a specialist.
    """
    now = deps.now_ms()
    with deps.store.write(code) as db:
        row = sprints.row(db, code)
        if own_row := _taken_by(row, visitor):
            return sprints.seat_of(own_row)
        if visitor and any(seat.visitor == visitor and seat.removed_ms is not None for seat in row.seats):
            raise Refused("join.removed")
        sprints.drop_unopened(db, row, now - GHOST_MS)
        state = sprints.state_of(db, row)
        check_open(state, by_link)
        guest = guest_of(state.expected, expected_id, name)
        role = "participant" if by_link else guest.role
        seat = SeatRow(
            id=deps.new_id(),
            role=role,
            name=_free_name(state, guest.name),
            municipality=_municipality(municipality or guest.municipality),
            field=field if field in FIELDS else "",
            job=job if job in JOBS else "",
            team_number=_team(state, team or guest.team) if role == "participant" else None,
            last_team=guest.team if role == "specialist" else None,
            return_code=random_code(limits.RETURN_CODE),
            version=1,
            joined_ms=now,
            visitor=visitor,
            opened_ms=None if visitor else now,
            by_link=by_link,
        )
        row.seats.append(seat)
        row.version += 1
        db.flush()
        expected.took(db, guest.id, seat.id)
        if seat.opened_ms is not None:
            expected.came(db, seat.id)
    deps.publish(code)
    return sprints.seat_of(seat)


def unopened(deps: Deps, code: str, visitor: str) -> Seat | None:
    """The seat that this browser took, when the response was lost."""
    with deps.store.read() as db:
        own_row = _taken_by(sprints.row(db, code), visitor)
        return sprints.seat_of(own_row) if own_row and own_row.opened_ms is None else None


def sprint_of(deps: Deps, return_code: str) -> str | None:
    """The code of the sprint that a return code sits in, from wherever it is typed."""
    with deps.store.read() as db:
        return sprints.code_of_return(db, return_code)


def opened(deps: Deps, code: str, seat_id: str) -> None:
    """The browser has come back with its seat: from now on the seat stays."""
    with deps.store.write(code) as db:
        row = next((row for row in sprints.row(db, code).seats if row.id == seat_id), None)
        if row is not None:
            row.opened_ms = deps.now_ms()
            expected.came(db, seat_id)


def drop_unopened(deps: Deps) -> None:
    """Seats that nobody ever came back with: an answer got lost, and the person has sat down anew or gone."""
    before_ms = deps.now_ms() - FORGOTTEN_MS
    with deps.store.read() as db:
        codes = sprints.with_unopened(db, before_ms)
    for code in filter(deps.rooms.is_ours, codes):
        with deps.store.write(code) as db:
            row = sprints.row(db, code)
            sprints.drop_unopened(db, row, before_ms)
            row.version += 1
        deps.publish(code)


def move(deps: Deps, actor: Actor, seat: str, team: int) -> Answer:
    """To another team; a specialist sits down there."""
    with changing(deps, actor, "seat_move") as change:
        number = change.state.team(team).number
        change.log("seat_moved", _back(change, seat), seat=seat, team=number)
        _sit_at(change, row_of(change, seat), number)
    return {}


def change_table(deps: Deps, actor: Actor, team: int) -> Answer:
    """Somebody says themselves that they sit at the wrong table; they know, and need no word about it."""
    with changing(deps, actor, "seat_change") as change:
        number, seat = change.state.team(team).number, change.seat
        if seat.role != "participant":
            raise Refused("forbidden")
        if seat.team_number != number:
            change.log("seat_changed", _back(change, seat.id), seat=seat.id, team=number)
        row = row_of(change, seat.id)
        _sit_at(change, row, number)
        row.news = None
    return {}


def rename(deps: Deps, actor: Actor, seat: str, name: str) -> Answer:
    """A name that was misspelled; the way back is forgotten when its person goes."""
    with changing(deps, actor, "seat_rename") as change:
        row = row_of(change, seat)
        free = _free_name(change.state, name, but=seat)
        if free != row.name:
            change.log("seat_renamed", ("seat_rename", {"seat": seat, "name": row.name}), seat=seat)
        row.name = free
    return {}


def set_role(deps: Deps, actor: Actor, seat: str, role: SettableRole, team: int | None = None) -> Answer:
    """A specialist, who roams, with a table of their own or none; or a participant, at the team they left."""
    with changing(deps, actor, "seat_role") as change:
        row = row_of(change, seat)
        change.log("seat_role", _back(change, seat), seat=seat, role=role)
        if role == "specialist":
            _let_roam(change, row, None if team is None else change.state.team(team).number)
        else:
            _sit_at(change, row, _team(change.state, team or row.team_number or row.last_team))
    return {}


def put_back(deps: Deps, actor: Actor, seat: str, role: str, team: int | None, last: int | None) -> Answer:
    """Where somebody sat before the instructor moved them."""
    with changing(deps, actor, "seat_move") as change:
        row = row_of(change, seat)
        at = None if team is None else change.state.team(team).number
        if (row.role, row.team_number) != (role, at):
            row.news = dict(
                _news(change, "specialist" if role == "specialist" else "moved", row.team_number, at)
            )
        row.role, row.team_number, row.last_team = role, at, last
        change.log("seat_moved")
    return {}


def _back(change: Change, seat_id: str) -> tuple[str, dict[str, Any]]:
    seat = change.state.seat(seat_id)
    return "seat_put_back", {
        "seat": seat.id,
        "role": seat.role,
        "team": seat.team_number,
        "last": seat.last_team,
    }


def restore(deps: Deps, actor: Actor, seat: str, name: str, municipality: str) -> Answer:
    """A seat that was taken down by mistake is its person's again, on the devices that sat in it.

    Who it was is said again: it was forgotten when the seat was taken down. Its line in the log says so.
    """
    with changing(deps, actor, "seat_restore") as change:
        row = next((row for row in change.row.seats if row.id == seat and row.removed_ms is not None), None)
        if row is None:
            raise Refused("seat.unknown")
        row.name, row.municipality = _free_name(change.state, name), _municipality(municipality)
        row.return_code = random_code(limits.RETURN_CODE)
        row.removed_ms = None
        row.version -= 1
        removal = next(
            (deed for deed in change.state.deeds if overview.gone_by(change.state, deed) == seat), None
        )
        if removal is not None:
            deeds.mark_undone(change.db, removal.id, change.now_ms)
        change.log("seat_restored", seat=row.id)
    return {}


def read_news(deps: Deps, actor: Actor) -> Answer:
    """The person has read what changed about the own seat."""
    with changing(deps, actor, "news_read") as change:
        next(row for row in change.row.seats if row.id == change.seat.id).news = None
    return {}


def reissue(deps: Deps, actor: Actor, seat: str) -> Reissued:
    """A new return code; devices that sat in the seat must use it."""
    with changing(deps, actor, "seat_reissue") as change:
        row = row_of(change, seat)
        was = {"seat": seat, "code": row.return_code, "visitor": row.visitor}
        change.log("seat_reissued", ("seat_code_back", was), seat=seat)
        row.return_code, row.visitor = random_code(limits.RETURN_CODE), ""
        row.version += 1
        change.answer = answer = Reissued(return_code=shown(row.return_code))
    return answer


def code_back(deps: Deps, actor: Actor, seat: str, code: str, visitor: str) -> Answer:
    """The old return code and the old devices are good again, the new ones are not."""
    with changing(deps, actor, "seat_reissue") as change:
        row = row_of(change, seat)
        row.return_code, row.visitor = code, visitor
        row.version -= 1
        change.log("seat_reissued")
    return {}


def _taken_by(row: SprintRow, visitor: str) -> SeatRow | None:
    own_rows = (seat for seat in row.seats if seat.visitor == visitor and seat.removed_ms is None)
    return next(own_rows, None) if visitor else None


def _let_roam(change: Change, row: SeatRow, home: int | None) -> None:
    if (row.role, row.team_number) == ("specialist", home):
        return
    row.news = dict(_news(change, "specialist" if home is None else "home", row.team_number, home))
    row.role, row.last_team, row.team_number = "specialist", row.team_number or row.last_team, home


def _sit_at(change: Change, row: SeatRow, team: int) -> None:
    if (row.role, row.team_number) == ("participant", team):
        return
    kind: NewsKind = "moved" if row.role == "participant" else "participant"
    row.news = dict(_news(change, kind, row.team_number, team))
    row.role, row.team_number, row.last_team = "participant", team, None


def _news(change: Change, kind: NewsKind, old_team: int | None, team: int | None) -> News:
    return News(what=kind, by=change.seat.name, team=team, was=old_team)


def row_of(change: Change, seat_id: str) -> SeatRow:
    """A seat the instructor may change: anybody's but that of who leads."""
    if change.state.seat(seat_id).leads:
        raise Refused("forbidden")
    return next(row for row in change.row.seats if row.id == seat_id)


def _free_name(state: SprintState, wished_name: str, but: str = "") -> str:
    name = names.person(wished_name)
    if is_role(name):
        raise Refused("join.name_reserved", name=name)
    if any(names.same(name, seat.name) for seat in state.seats if seat.id != but):
        raise Refused("join.name_taken", name=name)
    return name


def _municipality(wished_name: str) -> str:
    """One of the 98, another place, or none: a person may keep it to themselves."""
    name = tidy.line(wished_name)
    if len(name) > limits.ORGANISATION:
        raise Refused("join.municipality_unknown")
    return str(content.spelled().get(name.casefold(), name)) if tidy.is_visible(name) else ""


def _team(state: SprintState, wished_number: int | None) -> int:
    if wished_number is None or all(team.number != wished_number for team in state.teams):
        raise Refused("join.team_missing")
    return wished_number
