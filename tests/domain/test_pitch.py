"""A pitch round goes through every team once, one button at a time, and the same way back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from sprint.domain.clock import MINUTE_MS
from sprint.domain.pitch import (
    LONGEST_MS,
    Pitch,
    arranged,
    back,
    begin,
    called,
    forward,
    given,
    heard,
    paced,
    paused,
    resumed,
)
from sprint.domain.playing import paired, partners

NOW = 1_000_000


def told(pitch: Pitch) -> tuple[int | None, str, int]:
    return pitch.team, pitch.step, pitch.ends_at_ms


def test_each_team_sets_up_pitches_and_hears() -> None:
    pitch = begin([3, 1], (1, 4, 2), NOW)
    seen = [told(pitch)]
    for at in range(1, 7):
        pitch = forward(pitch, NOW + at)
        seen.append(told(pitch))
    assert [(team, step) for team, step, _ in seen] == [
        (3, "setup"),
        (3, "pitch"),
        (3, "feedback"),
        (1, "setup"),
        (1, "pitch"),
        (1, "feedback"),
        (None, "over"),
    ]
    assert seen[1][2] == NOW + 1 + 4 * MINUTE_MS
    assert forward(pitch, NOW) == pitch


def test_who_gets_ready_is_the_next_one() -> None:
    pitch = begin([3, 1], (1, 4, 2), NOW)
    assert pitch.following == 1
    for _ in range(3):
        pitch = forward(pitch, NOW)
    assert pitch.following is None


@pytest.mark.parametrize(
    ("minutes", "steps"), [((0, 4, 0), ["pitch"]), ((1, 4, 0), ["setup", "pitch"]), ((0, 0, 0), ["pitch"])]
)
def test_a_step_without_time_is_left_out(minutes: tuple[int, int, int], steps: list[str]) -> None:
    pitch = begin([1, 2], minutes, NOW)
    seen = []
    while pitch.step != "over":
        seen.append((pitch.team, pitch.step))
        pitch = forward(pitch, NOW)
    assert seen == [(team, step) for team in (1, 2) for step in steps]


def test_back_undoes_every_step_and_gives_all_of_its_time() -> None:
    pitch = begin([3, 1, 2], (1, 4, 2), NOW)
    seen = [pitch]
    while pitch.step != "over":
        pitch = forward(pitch, NOW)
        seen.append(pitch)
    for before in seen[-2::-1]:
        pitch = back(pitch, NOW + 5)
        assert (pitch.team, pitch.step) == (before.team, before.step)
        assert pitch.ends_at_ms == before.ends_at_ms + 5
    assert back(pitch, NOW).team == 3


def test_each_turn_says_how_long_it_took_and_one_that_was_gone_back_to_goes_on() -> None:
    pitch = forward(begin([3, 1], (0, 4, 0), NOW), NOW + 100)
    assert pitch.used_ms == (100,)
    pitch = forward(back(pitch, NOW + 130), NOW + 150)
    assert (pitch.team, pitch.used_ms) == (1, (120,))
    pitch = forward(pitch, NOW + 200)
    assert (pitch.step, pitch.used_ms) == ("over", (120, 50))
    assert forward(back(pitch, NOW + 300), NOW + 310).used_ms == (120, 60)


@whatever(st.permutations([1, 2, 3, 4, 5]), st.integers(0, 4), st.lists(st.integers(0, 7), max_size=9))
def test_whatever_order_is_asked_for_each_team_has_one_turn(
    order: list[int], at: int, asked: list[int]
) -> None:
    pitch = begin(order, (0, 4, 0), NOW)
    for _ in range(at):
        pitch = forward(pitch, NOW)
    past = pitch.order[: at + 1]
    pitch = arranged(pitch, asked)
    assert sorted(pitch.order) == [1, 2, 3, 4, 5]
    assert pitch.order[: at + 1] == past
    waiting = [team for team in dict.fromkeys(asked) if team not in past and 1 <= team <= 5]
    assert list(pitch.waiting[: len(waiting)]) == waiting


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        ((1, 4, 2), [None, None, 3, None, None, 1, None]),
        ((1, 4, 0), [None, None, 3, None, 1]),
        ((0, 4, 0), [None, None, 1]),
    ],
)
def test_whom_one_tells_is_who_has_just_pitched(
    minutes: tuple[int, int, int], told: list[int | None]
) -> None:
    pitch = begin([3, 1], minutes, NOW)
    seen = [heard(pitch)]
    while pitch.step != "over":
        pitch = forward(pitch, NOW)
        seen.append(heard(pitch))
    assert seen == told


def test_other_minutes_hold_from_now_on_and_the_step_that_is_on_gets_the_difference() -> None:
    pitch = begin([3, 1], (1, 4, 2), NOW)
    shorter = paced(forward(pitch, NOW), (1, 3, 0), NOW + 60_000)
    assert shorter.ends_at_ms == NOW + 3 * MINUTE_MS
    after = forward(shorter, NOW + 90_000)
    assert (after.team, after.step) == (1, "setup")
    # Whoever has had more than the new time is not driven below nothing, and one who waits has the new time.
    late = paced(pitch, (0, 2, 2), NOW + 50_000)
    assert late.ends_at_ms == NOW + 50_000
    assert forward(late, NOW + 60_000).ends_at_ms == NOW + 60_000 + 2 * MINUTE_MS
    paused_one = paced(paused(pitch, NOW + 30_000), (2, 4, 2), NOW + 90_000)
    assert paused_one.left_ms == 90_000
    over = forward(begin([3], (0, 1, 0), NOW), NOW)
    assert paced(over, (0, 5, 0), NOW) == replace(over, minutes=(0, 5, 0))


def test_who_is_called_pitches_now_and_the_others_after() -> None:
    pitch = begin([3, 1, 2], (1, 4, 2), NOW)
    assert called(pitch, 3, NOW) == pitch
    pitch = called(pitch, 2, NOW + 5)
    assert (pitch.team, pitch.step, pitch.order) == (2, "setup", (3, 2, 1))
    assert called(pitch, 3, NOW + 5) == pitch, "who has had its turn has no other"
    while pitch.step != "over":
        pitch = forward(pitch, NOW)
    assert called(pitch, 1, NOW) == arranged(pitch, [1]) == pitch


def test_the_clock_stands_still_and_goes_on_with_what_was_left() -> None:
    pitch = begin([3], (0, 4, 0), NOW)
    still = paused(pitch, NOW + 60_000)
    assert still.left_ms == 3 * MINUTE_MS
    assert paused(still, NOW + 90_000) == still
    going = resumed(still, NOW + 500_000)
    assert (going.left_ms, going.ends_at_ms) == (None, NOW + 500_000 + 3 * MINUTE_MS)
    assert resumed(going, NOW) == going
    assert forward(still, NOW).left_ms is None


@whatever(st.integers(-LONGEST_MS, LONGEST_MS), st.integers(0, 2 * LONGEST_MS), st.booleans())
def test_more_time_and_less_stay_between_none_and_the_longest(more: int, later: int, stands: bool) -> None:
    pitch = begin([3], (0, 4, 0), NOW)
    now = NOW + later
    before = pitch.ends_at_ms - now
    pitch = given(paused(pitch, now) if stands else pitch, more, now)
    left = pitch.ends_at_ms - now if pitch.left_ms is None else pitch.left_ms
    assert (pitch.left_ms is not None) == stands
    assert min(before, 0) <= left <= LONGEST_MS
    assert left == before + more or left in (min(before, 0), LONGEST_MS)


def test_it_is_kept_as_plain_data_and_one_from_before_has_what_is_new() -> None:
    pitch = forward(begin([3, 1], (0, 4, 0), NOW), NOW + 9)
    assert Pitch.of(pitch.as_dict()) == pitch
    assert Pitch.of(None) is None
    old = {
        name: value for name, value in pitch.as_dict().items() if name not in ("shows", "left_ms", "used_ms")
    }
    read = Pitch.of(old)
    assert read is not None
    assert forward(read, NOW + 20).used_ms == (0, 11)


NUMBERS = st.lists(st.integers(1, 12), min_size=2, max_size=9, unique=True)


@whatever(NUMBERS, st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=6))
def test_however_teams_are_paired_everybody_tries_somebody_elses(
    numbers: list[int], wishes: list[tuple[int, int]]
) -> None:
    chosen: dict[int, int] = {}
    for one, other in ((numbers[a % len(numbers)], numbers[b % len(numbers)]) for a, b in wishes):
        if one == other:
            continue
        chosen = paired(numbers, chosen, one, other)
        assert (chosen[one], chosen[other]) == (other, one)
    found = partners(numbers, chosen)
    assert found.keys() == set(numbers)
    assert all(tries in numbers and tries != team for team, tries in found.items())


def test_those_who_are_left_try_each_others() -> None:
    assert partners([1, 2, 3, 4], {}) == {1: 2, 2: 1, 3: 4, 4: 3}
    assert paired([1, 2, 3, 4], {}, 1, 3) == {1: 3, 3: 1, 2: 4, 4: 2}
    assert partners([1, 2, 4], {1: 3, 3: 1, 2: 4, 4: 2}) == {1: 2, 2: 4, 4: 2}
