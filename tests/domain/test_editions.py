"""Which municipalities a concept has versions for, and whose such a version is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sprint.domain.editions import FIRST_NUMBER, Edition, next_number, others
from sprint.domain.errors import Refused
from sprint.domain.permissions import check_of_team, may_comment, may_read, may_write

from .prepared import ANE, CILLA, HELPER, LEAD, PHASES, sprint

MADE = Edition("e1", FIRST_NUMBER, 1, "Randers", 1)
STATE = sprint(editions=(MADE,), phase_position=PHASES[3].position)
NAME = f"concept:{FIRST_NUMBER}"


@pytest.mark.parametrize(
    ("places", "home", "left"),
    [
        (["Aalborg", "Randers", "Viborg"], "Aalborg Kommune, Sundhed", ("Randers", "Viborg")),
        (["Aalborg", "Randers"], "", ("Aalborg", "Randers")),
        (["Aalborg", "", "aalborg"], "", ()),
        (["Aalborg"], "Aalborg", ()),
        (["Randers"], "Viborg Kommune", ("Randers",)),
        ([], "Aalborg", ()),
    ],
)
def test_the_others_are_those_the_concept_is_not_for(
    places: list[str], home: str, left: tuple[str, ...]
) -> None:
    assert others(places, home) == left


def test_numbers_go_on() -> None:
    assert next_number(()) == FIRST_NUMBER
    assert next_number((MADE, replace(MADE, number=FIRST_NUMBER + 4))) == FIRST_NUMBER + 5


def test_a_version_is_its_teams() -> None:
    assert may_write(ANE, NAME, STATE)
    assert may_read(ANE, NAME, STATE)
    assert not may_read(CILLA, NAME, STATE)
    assert not may_write(CILLA, NAME, STATE)
    assert may_read(HELPER, NAME, STATE)
    assert may_comment(HELPER, NAME, STATE)


@pytest.mark.parametrize("name", [f"ideas:{FIRST_NUMBER}", f"outline:{FIRST_NUMBER}", "concept:777"])
def test_nothing_else_has_its_number(name: str) -> None:
    for seat in (ANE, CILLA, HELPER, LEAD):
        assert not may_read(seat, name, STATE)
        assert not may_write(seat, name, STATE)


def test_the_team_makes_its_own() -> None:
    check_of_team(ANE, 1, STATE)
    check_of_team(LEAD, 1, STATE)
    for seat, number in ((CILLA, 1), (HELPER, 1), (ANE, 2)):
        with pytest.raises(Refused):
            check_of_team(seat, number, STATE)
