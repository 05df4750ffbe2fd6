"""The table from above: one chair waits, nearest to the reader."""

from hypothesis import given
from hypothesis import strategies as st

from sprint.web.tables import MOST, Guest, chairs


@given(st.lists(st.text(min_size=1, max_size=10), max_size=30))
def test_there_is_always_one_chair_for_you(names: list[str]) -> None:
    found = chairs([Guest(name, 1) for name in names])
    assert [chair.angle for chair in found if chair.kind == "you"] == [180]
    assert sum(chair.kind == "taken" for chair in found) == min(len(names), MOST - 1)
    assert len({chair.angle for chair in found}) == len(found) <= MOST


def test_the_far_side_fills_first() -> None:
    taken = [chair for chair in chairs([Guest("Jonas Bro", 3)]) if chair.kind == "taken"]
    assert [(chair.initials, chair.person, chair.angle) for chair in taken] == [("JB", 3, 360)]
