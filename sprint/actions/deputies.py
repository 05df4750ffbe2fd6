"""Who leads: deputies come and go, and a sprint goes over to another instructor."""

from __future__ import annotations

from sprint.actions import sprints
from sprint.actions.deps import Actor, Answer, Change, Deps, changing
from sprint.domain.errors import Refused
from sprint.store import Session, accounts
from sprint.store import sprints as stored
from sprint.store.accounts import Account
from sprint.store.tables import SeatRow, SprintRow


def add(deps: Deps, actor: Actor, name: str) -> Answer:
    """Another account leads along, with the clock, the next step and messages; who does already stays."""
    with changing(deps, actor, "deputy_add") as change:
        account = _other(deps, change.db, change.seat.account_id, name)
        row = _seat_of(deps, change.row, account)
        if row.removed_ms is not None:
            row.removed_ms = None
            change.log("deputy_added", ("deputy_remove", {"seat": row.id}), seat=row.id)
    return {}


def remove(deps: Deps, actor: Actor, seat: str) -> Answer:
    """At once: consoles that are open end with the seat."""
    with changing(deps, actor, "deputy_remove") as change:
        if change.state.seat(seat).role != "deputy":
            raise Refused("seat.unknown")
        row = _row(change, seat)
        row.removed_ms = change.now_ms
        change.log("deputy_removed", ("deputy_add", {"name": row.name}), seat=row.id)
    return {}


def named(deps: Deps, actor: Actor, name: str) -> Account:
    """Whom a name means; raises why it cannot be that account."""
    with deps.store.read() as db:
        own = stored.seat_row(db, actor.code, actor.seat_id).account_id
        return _other(deps, db, own, name)


def hand_over(deps: Deps, actor: Actor, name: str) -> Answer:
    """Another account leads from now on, and who has led until now is a deputy.

    Copies in which the sprint was tried are deleted: they are their maker's alone.
    """
    with changing(deps, actor, "sprint_hand_over") as change:
        account = _other(deps, change.db, change.seat.account_id, name)
        mine, heir = _row(change, change.seat.id), _seat_of(deps, change.row, account)
        back = {"giver": mine.id, "heir": heir.id, "stays": heir.removed_ms is None}
        change.log("handed_over", ("sprint_hand_back", back), seat=heir.id)
        give(change.row, mine, heir)
        copies = stored.rehearsals_of(change.db, change.row.id)
    for copy in copies:
        sprints.delete_copy(deps, copy)
    deps.later(deps.store.make_whole)
    return {}


def hand_back(deps: Deps, actor: Actor, giver: str, heir: str, stays: bool) -> Answer:
    """To who led before; ``stays``: who has it now was a deputy before."""
    with changing(deps, actor, "sprint_hand_over") as change:
        mine, before = _row(change, change.seat.id), _row(change, giver)
        if heir != mine.id or before.account_id is None:
            raise Refused("deed.gone")
        give(change.row, mine, before)
        mine.removed_ms = None if stays else change.now_ms
        change.log("handed_over")
    return {}


def give(sprint: SprintRow, giver: SeatRow, heir: SeatRow) -> None:
    """They change places, and their open consoles come anew; where mails go is the heir's to say."""
    giver.role, heir.role = "deputy", "instructor"
    giver.mail, heir.removed_ms = "", None
    for seat in (giver, heir):
        seat.version += 1
    sprint.owner_account = str(heir.account_id)


def pass_on(deps: Deps, sprint: SprintRow, to: Account) -> None:
    """As the host says, whoever leads it now."""
    giver = next(seat for seat in sprint.seats if seat.role == "instructor")
    give(sprint, giver, _seat_of(deps, sprint, to))


def stand_down(db: Session, account_id: str, now_ms: int) -> list[str]:
    """An account that goes leads nothing any more, and what it did stays; returns its sprints' codes."""
    seats = stored.seats_of_account(db, account_id)
    for seat in seats:
        seat.removed_ms, seat.account_id, seat.name = seat.removed_ms or now_ms, None, ""
    rows = [stored.by_id(db, seat.sprint_id) for seat in seats]
    for row in rows:
        row.version += 1
    return [row.code for row in rows]


def _other(deps: Deps, db: Session, own: str | None, name: str) -> Account:
    """Somebody else's account that can sign in."""
    account = accounts.by_name(db, name)
    if account is None:
        raise Refused("account.unknown")
    if account.id == own:
        raise Refused("account.own")
    if account.way_in not in deps.ways_in:
        raise Refused("account.shut", name=account.name)
    return account


def _seat_of(deps: Deps, sprint: SprintRow, account: Account) -> SeatRow:
    """The one it has or had, or a new one; what is not its own now counts as removed."""
    row = next((seat for seat in sprint.seats if seat.account_id == account.id), None)
    if row is None:
        row = sprints.leader_row(deps.new_id(), "deputy", account.id, account.name, deps.now_ms())
        row.removed_ms = deps.now_ms()
        sprint.seats.append(row)
    return row


def _row(change: Change, seat_id: str) -> SeatRow:
    return next(row for row in change.row.seats if row.id == seat_id)
