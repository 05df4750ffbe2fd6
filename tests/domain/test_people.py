"""Fields of work, roles and municipalities are used: at the table, between colleagues, and to find a seat."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sprint.domain.expected import Expected
from sprint.domain.facts import Facts
from sprint.domain.people import colleagues, mix, table_for
from sprint.domain.state import Seat, Seating, SprintState, Team
from sprint.domain.view import view

from .prepared import ANE, BO, CILLA, DAN, HELPER, LEAD, sprint


def at(seat: Seat, municipality: str, field: str = "", job: str = "") -> Seat:
    return replace(seat, municipality=municipality, field=field, job=job)


def seated(*seats: Seat, seating: Seating = "free") -> SprintState:
    return sprint(seats=(LEAD, HELPER, *seats), seating=seating)


def test_a_table_counts_what_its_people_have_said() -> None:
    said = mix(
        [at(ANE, "Odense", "social"), at(BO, "odense", "digital"), at(CILLA, "", "social"), at(DAN, "")]
    )
    assert (said.fields, said.municipalities) == (2, 1)


def test_colleagues_at_other_tables_see_each_other_and_nobody_else() -> None:
    state = seated(at(ANE, "Odense"), at(BO, "Vejle"), at(CILLA, "ODENSE"), at(DAN, ""))
    shown = {seat.name: view(state, seat, Facts())["colleagues"] for seat in state.seats}
    assert shown["Ane"] == [{"name": "Cilla", "team": 2}]
    assert shown["Cilla"] == [{"name": "Ane", "team": 1}]
    assert shown["Bo"] == shown["Dan"] == shown["Sif"] == shown["Lea"] == []
    assert colleagues(state, state.seat("bo")) == ()


def test_field_and_role_are_seen_at_the_own_table_and_by_those_who_help() -> None:
    state = seated(at(ANE, "Odense", "social", "leader"), at(CILLA, "Vejle", "culture", "consultant"))
    own = next(one for one in view(state, state.seat("ane"), Facts())["people"] if one["name"] == "Ane")
    assert (own["field"], own["job"]) == ("social", "leader")
    assert "consultant" not in repr(view(state, state.seat("ane"), Facts()))
    assert "consultant" in repr(view(state, LEAD, Facts()))
    assert "leader" not in repr(view(state, None, Facts())["arrivals"])


@pytest.mark.parametrize(
    ("seating", "where"),
    [
        ("free", 1),  # the roomiest
        ("together", 2),  # to the colleague
        ("mixed", 1),  # away from the colleague
    ],
)
def test_a_seat_is_found_by_the_rule(seating: Seating, where: int) -> None:
    state = seated(at(ANE, "Vejle", "culture"), at(CILLA, "Odense", "social"), seating=seating)
    assert table_for(state, "odense", "social", "leader") == where


def test_mixed_looks_at_the_field_where_nobody_is_a_colleague() -> None:
    state = seated(at(ANE, "Vejle", "social"), at(CILLA, "Assens", "culture"), seating="mixed")
    assert table_for(state, "Odense", "social", "") == 2


def test_together_does_not_overfill_one_table() -> None:
    state = seated(at(ANE, "Odense"), at(BO, "Odense"), seating="together")
    assert table_for(state, "Odense", "", "") == 2
    assert table_for(sprint(teams=()), "Odense", "", "") is None


def planned(first: int, second: int, *seats: Seat, seating: Seating = "free", **more: Any) -> SprintState:
    teams = (Team("t1", 1, "Trygt hjem", planned=first), Team("t2", 2, "Byggesag", planned=second))
    return replace(seated(*seats, seating=seating), teams=teams, **more)


@pytest.mark.parametrize("seating", ["free", "together", "mixed"])
def test_a_table_whose_planned_seats_are_taken_is_the_last(seating: Seating) -> None:
    """Also for a colleague, and for who is expected; and nobody is turned away where all are full."""
    crowd = at(ANE, "Odense"), at(BO, "Odense")
    assert table_for(planned(2, 4, *crowd, seating=seating), "Odense", "", "") == 2
    assert table_for(planned(0, 2, at(CILLA, ""), at(DAN, ""), seating=seating), "", "", "") == 1
    kept = (Expected("e1", "Ida", "", "participant", 1),)
    assert table_for(planned(1, 3, at(CILLA, ""), seating=seating, expected=kept), "", "", "") == 2
    assert table_for(planned(1, 1, at(ANE, ""), at(CILLA, ""), seating=seating), "", "", "") == 1


def test_who_has_no_table_finds_the_one_with_most_planned_seats_left() -> None:
    assert table_for(planned(4, 6, at(CILLA, "")), "", "", "") == 2
