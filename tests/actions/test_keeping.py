"""How long a sprint is kept: the usual date, moving it, rooms that are only read, and the receipt."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta

import pytest

from sprint.actions import keeping, links, sprints
from sprint.domain.errors import Refused
from sprint.domain.home_time import day
from sprint.domain.keeping import days_left, end_of, usual_day, warning_due
from sprint.domain.permissions import AFTER_CLOSE, FROZEN_OUT, SHUT_OUT, may, may_write
from sprint.domain.receipts import Receipt
from sprint.store.tables import SprintRow
from tests.support.world import DAY_MS, NOON_MS, World

MADE = day(NOON_MS)


def unchosen(world: World) -> None:
    """As if nobody had chosen a date."""
    with world.store.write() as db:
        row = db.query(SprintRow).one()
        row.date_chosen, row.deletes_at_ms = False, end_of(usual_day(row.created_ms))


def last_day(world: World) -> Day:
    return day(world.state.deletes_at_ms)


def test_the_usual_date_is_120_days_after_making_and_90_after_closing() -> None:
    assert usual_day(NOON_MS) == MADE + timedelta(days=120)
    assert usual_day(NOON_MS, NOON_MS + 10 * DAY_MS) == MADE + timedelta(days=120)
    assert usual_day(NOON_MS, NOON_MS + 60 * DAY_MS) == MADE + timedelta(days=150)


@pytest.mark.parametrize(("after", "days"), [(10, 120), (60, 150)])
def test_closing_moves_the_date_where_nobody_chose_one(world: World, after: int, days: int) -> None:
    unchosen(world)
    world.now_ms += after * DAY_MS
    world.act("sprint_close")
    assert last_day(world) == MADE + timedelta(days=days)


def test_a_chosen_date_stays_when_the_sprint_is_closed(world: World) -> None:
    chosen = MADE + timedelta(days=20)
    world.act("sprint_keep", day=chosen.isoformat())
    world.now_ms += 10 * DAY_MS
    world.act("sprint_close")
    assert last_day(world) == chosen


def test_the_date_is_moved_after_closing_too_and_back_again(world: World) -> None:
    world.act("sprint_keep", day="2027-02-01")
    world.act("sprint_keep", day="2027-03-01")
    assert world.state.deeds[0].about == {"text": "1.3.2027"}
    world.act("deed_undo", id=world.state.deeds[0].id)
    assert last_day(world) == Day(2027, 2, 1)
    world.act("sprint_close")
    world.act("sprint_keep", day="2027-04-01")
    assert last_day(world) == Day(2027, 4, 1)


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_the_date_is_between_tomorrow_and_a_year_on(world: World, days: int) -> None:
    with pytest.raises(Refused, match=r"keep\.day"):
        world.act("sprint_keep", day=(MADE + timedelta(days=days)).isoformat())


def test_what_is_no_day_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="bad_payload"):
        world.act("sprint_keep", day="i morgen")


def test_only_the_instructor_moves_it(world: World) -> None:
    mette = world.join()
    for command, payload in (("sprint_keep", {"day": "2027-01-01"}), ("sprint_after", {"writing": False})):
        with pytest.raises(Refused, match="forbidden"):
            world.act(command, by=mette, **payload)


@pytest.mark.parametrize(("left", "warned"), [(60, 0), (15, 0), (14, 14), (3, 14), (2, 2), (0, 2), (-1, 2)])
def test_it_is_warned_fourteen_and_two_days_before(left: int, warned: int) -> None:
    deletes_at_ms = end_of(MADE + timedelta(days=left))
    assert warning_due(deletes_at_ms, NOON_MS) == warned
    assert days_left(deletes_at_ms, NOON_MS) == max(0, left)


def test_rooms_are_open_or_only_read_after_the_sprint(world: World) -> None:
    mette = world.join()
    world.write(mette, "ideas:1", "n1", "Før")
    world.act("sprint_after", writing=False)
    assert may_write(mette, "ideas:1", world.state)  # the sprint runs
    world.act("sprint_close")
    assert not any(may(mette, deed, world.state) for deed in SHUT_OUT)
    with pytest.raises(Refused, match=r"sprint\.closed"):
        world.act("version_save", by=mette, name="Nu")
    assert world.act("versions_list", by=mette, document="ideas:1")
    world.act("sprint_after", writing=True)
    assert may_write(mette, "ideas:1", world.state)
    assert [deed.what for deed in world.state.deeds[:3]] == ["after_open", "closed", "after_shut"]


def test_what_is_shut_out_is_all_that_writes() -> None:
    assert AFTER_CLOSE & FROZEN_OUT <= SHUT_OUT


def test_a_deletion_leaves_a_receipt_without_names(world: World) -> None:
    mette = world.join("Mette Hemmelig")
    world.write(mette, "ideas:1", "n1", "Fortroligt")
    old, token = world.code, links.make(world.deps, world.state, mette, 1)
    door = world.act("door_change")["code"]
    made_ms = world.state.created_ms
    world.now_ms += 5 * DAY_MS
    sprints.delete(world.deps, world.code)
    found = {keeping.receipt(world.deps, key) for key in (old, door, token)}
    assert found == {Receipt("instructor", made_ms, world.now_ms, 2, 1, 1, 0)}
    assert keeping.all_receipts(world.deps) == list(found)
    assert keeping.receipt(world.deps, "ABCDEF") is None
    with world.store.engine.connect() as connection:
        rows = str(
            [
                connection.exec_driver_sql(f"SELECT * FROM {name}").all()
                for name in ("receipts", "receipt_keys")
            ]
        )
    assert not [word for word in ("Hemmelig", "Sprint", "Fortroligt", old, token) if word in rows]


def test_the_receipt_says_that_the_date_had_come(world: World) -> None:
    world.now_ms = world.state.deletes_at_ms + 1
    assert sprints.delete_due(world.deps) == [world.code]
    assert [receipt.why for receipt in keeping.all_receipts(world.deps)] == ["date"]


def test_a_deletion_that_fails_leaves_none(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr("sqlalchemy.orm.Session.delete", fail)
        with pytest.raises(OSError, match="disk"):
            sprints.delete(world.deps, world.code)
    assert keeping.all_receipts(world.deps) == []
    assert world.state.code == world.code
