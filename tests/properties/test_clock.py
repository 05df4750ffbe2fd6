"""Whatever an instructor does to the clock: it never jumps, and time already used stays used."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import given

from sprint.domain.clock import LONGEST_MS, MINUTE_MS, Clock
from tests.support.refusals import refused

START_MS = 1_795_507_200_000

waits = st.integers(0, 4 * 3_600_000)
minutes = st.integers(-60, 60).filter(bool)
deeds = st.one_of(
    st.tuples(st.sampled_from(["start", "pause", "resume"]), st.none()),
    st.tuples(st.just("add"), minutes),
    st.tuples(st.just("fresh"), st.integers(0, 240 * MINUTE_MS)),
)
stories = st.lists(st.tuples(waits, deeds), max_size=30)


def done(clock: Clock, deed: tuple[str, int | None], now_ms: int) -> Clock:
    name, given_minutes = deed
    arguments = (now_ms,) if given_minutes is None else (given_minutes, now_ms)
    changed: Clock = getattr(clock, name)(*arguments)
    return changed


def told(story: list[tuple[int, tuple[str, int | None]]]) -> tuple[Clock, int]:
    clock, now = Clock().fresh(10 * MINUTE_MS, START_MS), START_MS
    for wait, deed in story:
        now += wait
        clock = done(clock, deed, now)
    return clock, now


@given(stories)
def test_a_clock_has_an_end_only_while_it_runs(story: list[tuple[int, tuple[str, int | None]]]) -> None:
    clock, _ = told(story)
    assert (clock.ends_at_ms is not None) == (clock.state == "running")
    assert 0 <= clock.total_ms <= LONGEST_MS


@given(stories, st.sampled_from(["start", "pause", "resume"]))
def test_start_pause_and_resume_never_jump(
    story: list[tuple[int, tuple[str, int | None]]], deed: str
) -> None:
    clock, now = told(story)
    assert done(clock, (deed, None), now).left(now) == clock.left(now)


@given(stories, waits)
def test_a_running_clock_counts_down_and_others_stand(
    story: list[tuple[int, tuple[str, int | None]]], later: int
) -> None:
    clock, now = told(story)
    passed = later if clock.state == "running" else 0
    assert clock.left(now + later) == clock.left(now) - passed


@given(stories, minutes)
def test_more_or_less_time_leaves_used_time_used(
    story: list[tuple[int, tuple[str, int | None]]], more: int
) -> None:
    clock, now = told(story)
    longer = clock.add(more, now)
    assert longer.total_ms - longer.left(now) == clock.total_ms - clock.left(now)
    assert longer.state == clock.state


@given(stories, st.integers(0, 240))
def test_a_new_phase_has_its_whole_time(
    story: list[tuple[int, tuple[str, int | None]]], planned: int
) -> None:
    clock, now = told(story)
    fresh = clock.fresh(planned * MINUTE_MS, now)
    assert fresh.left(now) == fresh.total_ms == planned * MINUTE_MS
    assert fresh.state == ("running" if clock.state == "running" else "stopped")


@given(stories, waits, deeds)
def test_a_change_is_a_newer_version(
    story: list[tuple[int, tuple[str, int | None]]], wait: int, deed: tuple[str, int | None]
) -> None:
    clock, now = told(story)
    changed = done(clock, deed, now + wait)
    assert changed == clock or changed.version > clock.version


@given(stories, stories)
def test_going_back_restores_the_time_in_a_newer_version(
    before: list[tuple[int, tuple[str, int | None]]], after: list[tuple[int, tuple[str, int | None]]]
) -> None:
    earlier, _ = told(before)
    later, now = told(before + after)
    restored = later.restore(earlier)
    assert restored.left(now) == earlier.left(now)
    assert restored.version > max(earlier.version, later.version)


@pytest.mark.parametrize("too_many", [0, 24 * 60 + 1, -24 * 60 - 1])
def test_no_minutes_and_too_many_are_refused(too_many: int) -> None:
    with refused("bad_payload"):
        Clock().add(too_many, START_MS)
