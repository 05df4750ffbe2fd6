"""The plan and how it goes: whatever the agenda, fixed starts absorb lateness, and nights make none late."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import given

from sprint.domain.clock import MINUTE_MS, Clock
from sprint.domain.schedule import Schedule, schedule
from sprint.domain.state import Kind, Phase
from tests.support.node import play

NINE_MS = 1_795_507_200_000
HOUR_MS = 60 * MINUTE_MS
EMPTY: Any = {"da": "", "en": ""}


def phase(at: int, minutes: int, kind: Kind = "ideas", **more: Any) -> Phase:
    return Phase(f"p{at}", at, kind, EMPTY, EMPTY, minutes, **more)


lengths = st.lists(st.integers(1, 90), min_size=2, max_size=8)
minutes_late = st.integers(0, 120)


def running(left_ms: int, now_ms: int) -> Clock:
    return Clock("running", now_ms + left_ms, 0, max(left_ms, 0))


def begun(phases: list[Phase], at: int) -> list[Phase]:
    """As many have begun, each with its planned length, from nine."""
    started = NINE_MS
    for i in range(at + 1):
        phases[i] = replace(phases[i], started_ms=started)
        started += phases[i].minutes * MINUTE_MS
    return phases


@given(lengths, minutes_late)
def test_without_fixed_starts_all_that_follows_moves_with_the_clock(lengths: list[int], late: int) -> None:
    phases = begun([phase(i, minutes) for i, minutes in enumerate(lengths)], 0)
    now = NINE_MS + (lengths[0] + late) * MINUTE_MS
    plan = schedule(phases, 0, running(0, now), now)
    assert plan.behind_ms == late * MINUTE_MS
    assert plan.ends_ms == now + sum(lengths[1:]) * MINUTE_MS
    assert plan.planned_end_ms == NINE_MS + sum(lengths) * MINUTE_MS
    expected = [step.expected_ms or 0 for step in plan.steps]
    assert expected == sorted(expected)
    assert min(expected[1:]) >= now


@given(lengths, st.integers(0, 60), minutes_late, st.data())
def test_a_fixed_start_absorbs_lateness_up_to_its_slack(
    lengths: list[int], room: int, late: int, data: st.DataObject
) -> None:
    fixed = data.draw(st.integers(1, len(lengths) - 1))
    starts = NINE_MS + (sum(lengths[:fixed]) + room) * MINUTE_MS
    phases = [phase(i, minutes) for i, minutes in enumerate(lengths)]
    phases[fixed] = replace(phases[fixed], starts_ms=starts)
    begun(phases, 0)
    now = NINE_MS + (lengths[0] + late) * MINUTE_MS
    plan = schedule(phases, 0, running(0, now), now)
    step = plan.steps[fixed]
    assert (step.planned_ms, step.slack_ms, step.over_ms) == (starts, room * MINUTE_MS, 0)
    assert step.expected_ms == starts + max(0, late - room) * MINUTE_MS
    assert plan.behind_ms == late * MINUTE_MS


def test_a_break_before_a_fixed_start_gives_way_and_keeps_five_minutes() -> None:
    phases = begun(
        [
            phase(0, 15),
            phase(1, 15, "break"),
            phase(2, 60, "concept", starts_ms=NINE_MS + 30 * MINUTE_MS),
        ],
        0,
    )
    for late, starts in ((4, 30), (10, 30), (13, 33)):
        now = NINE_MS + (15 + late) * MINUTE_MS
        plan = schedule(phases, 0, running(0, now), now)
        assert plan.steps[2].expected_ms == NINE_MS + starts * MINUTE_MS
        assert plan.steps[2].slack_ms == 10 * MINUTE_MS


@given(st.integers(8, 400), st.integers(0, 30))
def test_a_night_and_a_month_between_two_days_make_nobody_late(hours: int, late: int) -> None:
    """The second day is planned from its own beginning, with a fixed start or without one."""
    morning = NINE_MS + hours * HOUR_MS
    for starts in (None, morning):
        phases = begun(
            [phase(0, 60), phase(1, 60), phase(2, 30, day=2, starts_ms=starts), phase(3, 30, day=2)], 1
        )
        phases[2] = replace(phases[2], started_ms=morning)
        now = morning + (30 + late) * MINUTE_MS
        plan = schedule(phases, 2, running(0, now), now)
        assert plan.behind_ms == late * MINUTE_MS
        assert plan.planned_end_ms == morning + HOUR_MS
        assert plan.steps[1].planned_ms == NINE_MS + HOUR_MS


@given(st.integers(4, 400), st.integers(0, 1), st.booleans())
def test_the_morning_after_nobody_is_late_before_the_day_has_begun(
    hours: int, at: int, is_paused: bool
) -> None:
    """The clock of the evening ran on, or was left paused, in the last phase of the day or before it."""
    phases = begun([phase(0, 60), phase(1, 60), phase(2, 30, day=2), phase(3, 30, day=2)], at)
    evening = NINE_MS + (at + 1) * HOUR_MS
    now = evening + hours * HOUR_MS
    clock = Clock("paused", None, MINUTE_MS, HOUR_MS) if is_paused else running(evening - now, now)
    plan = schedule(phases, at, clock, now)
    assert plan.behind_ms == 0
    assert plan.ends_ms == plan.planned_end_ms == NINE_MS + 2 * HOUR_MS
    late = schedule(phases, at, running(-HOUR_MS, evening + HOUR_MS), evening + HOUR_MS)
    assert late.behind_ms == HOUR_MS


@given(st.integers(0, 60 * 24 * 30))
def test_who_has_not_begun_is_not_late(minutes: int) -> None:
    """A draft made weeks before; doors that have been open for an hour; a first day that starts at ten."""
    now = NINE_MS + minutes * MINUTE_MS
    for opened in (None, NINE_MS):
        phases = [phase(0, 3, "lobby", started_ms=opened), phase(1, 5)]
        plan = schedule(phases, 0, Clock("stopped", None, 3 * MINUTE_MS, 3 * MINUTE_MS), now)
        assert plan.behind_ms == 0
        assert plan.steps[1].expected_ms == plan.steps[1].planned_ms == now + 3 * MINUTE_MS
    later = [phase(0, 3, "lobby", starts_ms=now + HOUR_MS), phase(1, 5)]
    plan = schedule(later, 0, Clock("stopped", None, 3 * MINUTE_MS, 3 * MINUTE_MS), now)
    assert (plan.behind_ms, plan.ends_ms) == (0, now + HOUR_MS + 8 * MINUTE_MS)


def test_homework_takes_no_time_and_a_day_without_a_time_is_unknown() -> None:
    homework = phase(1, 0, "concept", day=2, untimed=True, started_ms=NINE_MS)
    phases = [phase(0, 60, started_ms=NINE_MS), homework, phase(2, 30, day=3), phase(3, 30, day=3)]
    now = NINE_MS + 400 * HOUR_MS
    plan = schedule(phases, 1, Clock(), now)
    assert plan.behind_ms == 0
    assert [step.expected_ms for step in plan.steps[2:]] == [None, None]


def test_a_plan_that_is_too_full_says_by_how_much() -> None:
    phases = begun([phase(0, 40), phase(1, 30, starts_ms=NINE_MS + 35 * MINUTE_MS)], 0)
    plan = schedule(phases, 0, running(20 * MINUTE_MS, NINE_MS), NINE_MS)
    assert (plan.steps[1].slack_ms, plan.steps[1].over_ms) == (0, 5 * MINUTE_MS)


def anything(chance: random.Random) -> tuple[list[Phase], int, Clock, int]:
    phases, day, start = [], 1, NINE_MS
    for i in range(chance.randint(1, 9)):
        day += chance.random() < 0.2
        start += chance.randint(-20, 90) * MINUTE_MS
        phases.append(
            phase(
                i,
                chance.randint(1, 60),
                chance.choice(["ideas", "break", "lobby"]),
                day=day,
                untimed=chance.random() < 0.1,
                starts_ms=start if chance.random() < 0.3 else None,
                started_ms=start + 7 if chance.random() < 0.4 else None,
            )
        )
    now = start + chance.randint(-HOUR_MS, HOUR_MS)
    left = chance.randint(-HOUR_MS, HOUR_MS)
    stands = Clock(chance.choice(["stopped", "paused"]), None, left, HOUR_MS)  # type: ignore[arg-type]
    return phases, chance.randrange(len(phases)), chance.choice([stands, running(left, now)]), now


def as_told(plan: Schedule) -> dict[str, Any]:
    return {**vars(plan), "steps": [vars(step) for step in plan.steps]}


def test_the_browser_says_the_same_of_any_agenda(tmp_path: Path) -> None:
    chance = random.Random(18)
    cases = []
    for _ in range(500):
        phases, at, clock, now = anything(chance)
        cases.append(
            {
                "phases": [vars(one) | {"rules": {}} for one in phases],
                "at": at,
                "clock": vars(clock),
                "now": now,
                "says": as_told(schedule(phases, at, clock, now)),
            }
        )
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(cases))
    assert play("tests/properties/schedule.mjs", file).strip() == "500 the same"
