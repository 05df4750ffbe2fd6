"""How fast rooms are relayed, and how fast one connection is read; without a clock of the wall."""

from __future__ import annotations

import pytest

from sprint.green import MOST_REST_SECONDS, OneByOne, gate
from sprint.live.pace import QUICKEST_SECONDS, SLOWEST_SECONDS, Pace
from tests.support.sockets import Live
from tests.support.world import World


def test_a_loop_on_time_relays_at_once_and_a_late_one_stretches_to_the_slowest() -> None:
    pace = Pace()
    assert pace.seconds == QUICKEST_SECONDS
    for _ in range(30):
        pace.saw(0.03)
    assert pace.seconds == SLOWEST_SECONDS
    for _ in range(60):
        pace.saw(0)
    assert pace.seconds == QUICKEST_SECONDS


def test_one_stall_does_not_slow_all_rooms_to_the_slowest() -> None:
    pace = Pace()
    pace.saw(0.04)
    assert QUICKEST_SECONDS < pace.seconds < SLOWEST_SECONDS


def test_between_two_pages_the_loop_is_everybody_elses_as_long_as_the_last_took_but_not_for_long() -> None:
    clock, rests = [0.0], []

    def pause(seconds: float) -> None:
        rests.append(seconds)
        clock[0] += seconds

    pages = OneByOne(lambda: clock[0], pause)
    for took in (0.03, 10 * MOST_REST_SECONDS, 0):
        pages.begin()
        clock[0] += took
        pages.end()
    pages.begin()
    assert rests == pytest.approx([0, 0.03, MOST_REST_SECONDS, 0])
    pages.end()
    clock[0] += 60
    pages.begin()
    assert rests[-1] == 0, "nobody rests from what was long ago"


def test_long_polling_has_a_lane_of_its_own_and_loses_nothing_when_it_becomes_a_socket(world: World) -> None:
    world.act("phase_next")
    live = Live(world)
    mette, anders, bo = (live.join(world.join(name)) for name in ("Mette", "Anders", "Bo"))
    for somebody in (mette, anders, bo):
        somebody.open("ideas:1")
    anders.engine.upgraded = False
    first = mette.write("ideas:1", "n1", "Til begge")["serial"]
    for somebody in (anders, bo):
        assert somebody.wait_for("document_changed")["serial"] == first
    anders.engine.upgraded = True
    second = mette.write("ideas:1", "n2", "Igen")["serial"]
    for somebody in (anders, bo):
        somebody.wait_until(lambda who=somebody: who.got("document_changed")[-1]["serial"] == second)  # type: ignore[misc]


# The gate


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    monkeypatch.setattr(gate.time, "monotonic", lambda: 0.0)
    return []


def test_a_burst_passes_and_a_flood_is_read_later_never_refused(waits: list[float]) -> None:
    one = gate.Gate(waits.append)
    for _ in range(gate.FRAMES_AT_ONCE):
        one.frame()
    assert max(waits) == 0
    for _ in range(50):
        one.frame()
    assert waits[-1] == pytest.approx(50 / gate.FRAMES_A_SECOND)


def test_the_others_have_their_turn_while_one_sends_on(waits: list[float]) -> None:
    one = gate.Gate(waits.append)
    for _ in range(10 * gate.FRAMES_A_TURN):
        one.frame()
    assert waits == [0.0] * 10


def test_bytes_count_as_frames_do(waits: list[float]) -> None:
    one = gate.Gate(waits.append)
    one.read(gate.BYTES_AT_ONCE)
    assert waits == []
    one.read(gate.BYTES_A_SECOND)
    assert waits == [1.0]
