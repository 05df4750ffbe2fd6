"""A pitch round goes through every team once, one button at a time, and the same way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprint.domain.clock import MINUTE_MS
from sprint.domain.pitch import Pitch, back, begin, forward
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


def test_it_is_kept_as_plain_data() -> None:
    pitch = begin([3, 1], (1, 4, 2), NOW)
    assert Pitch.of(pitch.as_dict()) == pitch
    assert Pitch.of(None) is None


NUMBERS = st.lists(st.integers(1, 12), min_size=2, max_size=9, unique=True)


@given(NUMBERS, st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=6))
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
