"""A wrong clock deletes nothing, and a step of the host's clock moves no countdown."""

from __future__ import annotations

import logging

import pytest
from sqlalchemy import text

from sprint import host_clock, house
from sprint.health import Health
from sprint.host_clock import HostClock
from sprint.house import DAY_SECONDS, Grace
from tests.support.world import DAY_MS, World


class Running:
    """As much of the process as deleting needs."""

    def __init__(self, world: World) -> None:
        self.hub = self
        self.deps = world.deps


@pytest.fixture
def passed() -> list[float]:
    return [0.0]


def exists(world: World) -> bool:
    with world.store.read() as db:
        return bool(db.execute(text("SELECT 1 FROM sprints WHERE code = :code"), {"code": world.code}).all())


def test_a_clock_forty_days_ahead_deletes_nothing_for_a_day_of_the_process(
    world: World, passed: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    grace = Grace(lambda: passed[0])
    world.now_ms += 40 * DAY_MS
    for passed[0] in (0.0, 5.0, DAY_SECONDS - 1):
        house.delete_due(Running(world), grace)  # type: ignore[arg-type]
        assert world.code == world.state.code
    passed[0] = DAY_SECONDS
    with caplog.at_level(logging.WARNING, "sprint"):
        house.delete_due(Running(world), grace)  # type: ignore[arg-type]
    assert not exists(world)
    assert [(line.getMessage(), line.code) for line in caplog.records if hasattr(line, "code")] == [
        ("sprint deleted: its date has passed", world.code)
    ]


def test_a_clock_that_is_set_right_again_begins_the_day_anew(world: World, passed: list[float]) -> None:
    grace = Grace(lambda: passed[0])
    right = world.now_ms
    world.now_ms = right + 40 * DAY_MS
    house.delete_due(Running(world), grace)  # type: ignore[arg-type]
    world.now_ms, passed[0] = right - 2 * DAY_MS, 60.0
    house.delete_due(Running(world), grace)  # type: ignore[arg-type]
    world.now_ms, passed[0] = right + 40 * DAY_MS, DAY_SECONDS + 1
    house.delete_due(Running(world), grace)  # type: ignore[arg-type]
    assert exists(world)


def test_a_server_that_has_run_for_a_day_deletes_on_the_date(world: World, passed: list[float]) -> None:
    grace = Grace(lambda: passed[0])
    house.delete_due(Running(world), grace)  # type: ignore[arg-type]
    assert exists(world)
    world.now_ms, passed[0] = world.now_ms + DAY_MS, DAY_SECONDS
    house.delete_due(Running(world), grace)  # type: ignore[arg-type]
    assert not exists(world)


def test_a_step_of_the_hosts_clock_moves_no_countdown_and_stops_deleting(
    world: World, monkeypatch: pytest.MonkeyPatch, passed: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    clock = HostClock()
    before = clock.now_ms()
    monkeypatch.setattr(host_clock, "host_ms", lambda: before + 40 * DAY_MS)
    assert 0 <= clock.now_ms() - before < DAY_MS
    assert abs(clock.stepped_ms - 40 * DAY_MS) < DAY_MS
    grace = Grace(lambda: passed[0])
    world.now_ms += 2 * DAY_MS
    for passed[0] in (0.0, DAY_SECONDS + 1):
        house.delete_due(Running(world), grace)  # type: ignore[arg-type]
    assert exists(world)
    assert house.STEPPED in caplog.text


# Health


def test_what_could_not_be_saved_last_is_trouble_until_it_can_be() -> None:
    commits = [0]
    health = Health(lambda: commits[0])
    assert not health.owns
    health.renewed()
    assert health.trouble == ""
    health.not_committed(OSError("full"))
    assert "OSError" in health.trouble
    commits[0] = 1
    assert health.trouble == ""
    health.not_renewed(TimeoutError())
    assert "TimeoutError" in health.trouble
    health.renewed()
    assert health.trouble == ""
    assert health.failures == {("commit", "OSError"): 1, ("lease", "TimeoutError"): 1}


def test_a_database_that_says_nothing_is_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    health = Health(lambda: 0)
    health.renewed()
    health._renewed_at -= 5  # type: ignore[operator]
    assert health.trouble == "the database does not answer"
