"""How long a sprint is kept, whether its rooms stay open after it, and what is told of one that is gone."""

from __future__ import annotations

from datetime import date as Day

from sprint.actions.deps import Actor, Answer, Change, Deps, changing
from sprint.actions.sprints import move_deletion
from sprint.domain import home_time, keeping
from sprint.domain.codes import hashed
from sprint.domain.errors import Refused
from sprint.domain.mails import address
from sprint.domain.permissions import check
from sprint.domain.receipts import Receipt
from sprint.store import receipts, sprints


def keep_until(deps: Deps, actor: Actor, day: str) -> Answer:
    """Moves the date of deletion; from then on closing the sprint does not move it."""
    with changing(deps, actor, "sprint_keep") as change:
        _keep_until(change, day)
    return {}


def after(deps: Deps, actor: Actor, writing: bool) -> Answer:
    """Whether teams write on once the sprint is closed, or only read."""
    with changing(deps, actor, "sprint_after") as change:
        _after(change, writing)
    return {}


def arrange(deps: Deps, actor: Actor, day: str, writing: bool, mail: str | None) -> None:
    """Both, and where the instructor is warned; all of it, or nothing where one is refused."""
    with changing(deps, actor, "sprint_keep") as change:
        check(change.seat, "sprint_after", change.state)
        if mail is not None:
            own_seat = sprints.seat_row(change.db, actor.code, actor.seat_id)
            own_seat.mail = address(mail) if mail.strip() else ""
        _keep_until(change, day)
        _after(change, writing)


def _keep_until(change: Change, day: str) -> None:
    try:
        last = Day.fromisoformat(day)
    except ValueError:
        raise Refused("bad_payload") from None
    if not keeping.may_be_kept_until(last, change.now_ms):
        raise Refused("keep.day")
    was = home_time.day(change.row.deletes_at_ms)
    move_deletion(change.row, keeping.end_of(last))
    change.row.date_chosen = True
    if last != was:
        may_go_back = keeping.may_be_kept_until(was, change.now_ms)
        back = ("sprint_keep", {"day": was.isoformat()}) if may_go_back else None
        change.log("kept", back, text=keeping.said(last))


def _after(change: Change, writing: bool) -> None:
    if writing != change.row.writes_after:
        change.log("after_open" if writing else "after_shut", ("sprint_after", {"writing": not writing}))
    change.row.writes_after = writing


def receipt(deps: Deps, code_or_token: str) -> Receipt | None:
    """Of the deleted sprint that a code or a link led to."""
    with deps.store.read() as db:
        return receipts.of_key(db, hashed(code_or_token))


def all_receipts(deps: Deps) -> list[Receipt]:
    with deps.store.read() as db:
        return receipts.all_of(db)
