"""Strokes as text: what a browser wrote is read as it was drawn, and anything else is no stroke."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprint.domain import limits
from sprint.domain.strokes import INKS, PAPER, WIDTHS, decode

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
POINTS = st.lists(st.tuples(st.integers(0, PAPER[0]), st.integers(0, PAPER[1])), min_size=1, max_size=400)


def base36(number: int) -> str:
    high, low = divmod(abs(number), 36)
    return ("-" if number < 0 else "") + (DIGITS[high] if high else "") + DIGITS[low]


def encode(ink: str, width: str, points: list[tuple[int, int]]) -> str:
    """As ``static/js/documents/strokes.js`` does."""
    steps = zip([(0, 0), *points], points, strict=False)
    told = (f"{base36(to[0] - at[0])},{base36(to[1] - at[1])}" for at, to in steps)
    return f"1{ink}{width} " + " ".join(told)


@given(st.sampled_from(sorted(INKS)), st.sampled_from(sorted(WIDTHS)), POINTS)
def test_a_stroke_survives_the_round_trip(ink: str, width: str, points: list[tuple[int, int]]) -> None:
    stroke = decode(encode(ink, width, points))
    assert stroke is not None
    assert (stroke.ink, stroke.width, list(stroke.points)) == (INKS[ink], WIDTHS[width], points)
    assert stroke.path.startswith(f"M{points[0][0]} {points[0][1]}L")


@given(st.one_of(st.none(), st.integers(), st.text(), st.from_regex(r"1[kbgr][123]( -?[0-9a-z,]{1,6})*")))
def test_garbage_is_refused_or_lies_on_the_paper(text: object) -> None:
    stroke = decode(text)
    if stroke is not None:
        assert all(0 <= x <= PAPER[0] and 0 <= y <= PAPER[1] for x, y in stroke.points)


def test_a_stroke_has_an_end() -> None:
    assert decode("1k2 0,0" + " 0,0" * (limits.STROKE_SIGNS // 4)) is None


@pytest.mark.parametrize("point", [(-1, 0), (0, -1), (PAPER[0] + 1, 0), (0, PAPER[1] + 1)])
def test_one_side_off_the_paper_is_enough(point: tuple[int, int]) -> None:
    assert decode(encode("k", "2", [(0, 0), point])) is None
