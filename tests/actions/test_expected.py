"""People who are expected sit down as themselves, once, and then stand nowhere twice."""

from __future__ import annotations

from sqlalchemy import func, select

from sprint.actions import seats
from sprint.domain.state import Seat
from sprint.store.tables_people import ExpectedRow
from tests.support.refusals import refused
from tests.support.world import World

LIST = "Mette Krogh, Aalborg, 2\nFatima Yılmaz, konsulent, Ishøj\nIda"


def rows(world: World) -> int:
    with world.store.read() as db:
        return db.scalar(select(func.count()).select_from(ExpectedRow)) or 0


def sit(world: World, name: str = "", team: int | None = None, visitor: str = "", id: str = "") -> Seat:
    return seats.join(world.deps, world.code, name, "", "", team, visitor, expected_id=id)


def test_who_chooses_the_name_gets_what_the_list_says_and_leaves_it(anywhere: World) -> None:
    assert anywhere.act("expected_put", text=LIST)["count"] == 3
    mette, fatima, ida = anywhere.state.expected
    seat = sit(anywhere, id=mette.id)
    assert (seat.name, seat.municipality, seat.team_number) == ("Mette Krogh", "Aalborg", 2)
    helper = sit(anywhere, id=fatima.id)
    assert (helper.role, helper.team_number) == ("specialist", None)
    assert anywhere.state.expected == (ida,)
    assert rows(anywhere) == 1


def test_who_types_the_name_is_that_person_and_no_second_one(world: World) -> None:
    world.act("expected_put", text=LIST)
    seat = sit(world, "mette krogh", team=1)
    assert (seat.name, seat.municipality, seat.team_number) == ("Mette Krogh", "Aalborg", 1)
    with refused("join.name_taken", name="Mette Krogh"):
        sit(world, "Mette Krogh", team=1)
    assert [one.name for one in world.state.expected] == ["Fatima Yılmaz", "Ida"]


def test_a_name_is_taken_once(world: World) -> None:
    world.act("expected_put", text=LIST)
    mette = world.state.expected[0].id
    sit(world, id=mette)
    with refused("join.not_expected"):
        sit(world, id=mette)
    with refused("join.team_missing"):
        sit(world, id=world.state.expected[1].id)  # Ida has no table on the list


def test_a_seat_that_nobody_came_back_with_is_expected_again(anywhere: World) -> None:
    anywhere.act("expected_put", text=LIST)
    mette = anywhere.state.expected[0]
    ghost = sit(anywhere, id=mette.id, visitor="v1")
    assert mette not in anywhere.state.expected
    anywhere.now_ms += seats.FORGOTTEN_MS + 1
    seats.drop_unopened(anywhere.deps)
    assert mette in anywhere.state.expected
    seat = sit(anywhere, id=mette.id, visitor="v2")
    assert seat.id != ghost.id
    seats.opened(anywhere.deps, anywhere.code, seat.id)
    assert rows(anywhere) == 2


def test_a_list_that_is_written_anew_keeps_the_same_people(world: World) -> None:
    world.act("expected_put", text=LIST)
    before = {one.name: one.id for one in world.state.expected}
    said = world.act("expected_put", text="Ida, Odense\nBo\nBo")
    assert said["remarks"] == [{"line": 3, "what": "name_twice", "text": "Bo"}]
    ida, bo = world.state.expected
    assert (ida.id, ida.municipality) == (before["Ida"], "Odense")
    assert bo.id not in before.values()


def test_who_was_to_sit_at_a_team_that_is_gone_chooses(world: World) -> None:
    world.act("expected_put", text=LIST)
    world.act("team_remove", team=2)
    assert world.state.expected[0].team is None


def test_many_teams_are_added_at_once_or_none(anywhere: World) -> None:
    anywhere.act("teams_add", text="Rød; Hvordan kan vi …?\n\nBlå\tHvad nu?\nGrøn")
    assert [(team.number, team.name, team.challenge) for team in anywhere.state.teams[2:]] == [
        (3, "Rød", "Hvordan kan vi …?"),
        (4, "Blå", "Hvad nu?"),
        (5, "Grøn", ""),
    ]
    assert (
        anywhere.deps.rooms.read(anywhere.code, anywhere.state.id, "ideas:3").challenge == "Hvordan kan vi …?"
    )
    with refused("sprint.full"):
        anywhere.act("teams_add", text="\n".join(f"Hold {at}" for at in range(36)))
    assert len(anywhere.state.teams) == 5
