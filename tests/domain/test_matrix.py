"""Ideas by value and effort: what lies where, and in which order they are told."""

import pytest

from sprint.domain.documents import Group, Ideas, Note
from sprint.domain.matrix import amount, placed, quadrant

NOTES = (Note("n1", "Ring først", "blue", "", "", "a0", 1), Note("n2", "Et kort", "blue", "", "", "a1", 2))
BOARD = Ideas(
    notes=NOTES,
    groups=(Group("g1", "Én plan", "a0"),),
    matrix={
        "note:n1": {"value": 60, "effort": 80},
        "note:n2": {"value": 60, "effort": 10},
        "group:g1": {"value": 90, "effort": 90},
        "note:removed": {"value": 100, "effort": 0},
    },
)


def test_much_value_comes_first_then_little_effort_and_what_left_the_board_is_left_out() -> None:
    told = placed(BOARD)
    assert [item for item, _, _ in told] == ["group:g1", "note:n2", "note:n1"]
    assert told[1] == ("note:n2", "Et kort", {"value": 60, "effort": 10})


@pytest.mark.parametrize(
    ("value", "effort", "corner"),
    [(50, 49, "start"), (50, 50, "plan"), (49, 49, "maybe"), (49, 50, "leave")],
)
def test_each_corner_has_a_name(value: int, effort: int, corner: str) -> None:
    assert quadrant({"value": value, "effort": effort}) == corner


def test_numbers_are_told_in_words() -> None:
    assert [amount(number) for number in (0, 33, 34, 66, 67, 100)] == ["little"] * 2 + ["some"] * 2 + [
        "much"
    ] * 2
