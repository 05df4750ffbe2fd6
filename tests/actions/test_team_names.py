"""A team is found by its name: no two of a sprint are called the same, however it is spelled."""

from __future__ import annotations

import pytest

from sprint.domain import limits, names
from sprint.domain.tidy import line
from tests.support.refusals import refused
from tests.support.world import World

SPELLINGS = ["Trygt hjem", " trygt  HJEM ", "Trygt\u00a0hjem", "Try\u200bgt hjem", "Ｔrygt hjem"]


def called(world: World) -> list[str]:
    return [team.name for team in world.state.teams]


@pytest.fixture
def named(world: World) -> World:
    world.act("team_rename", team=1, name="Trygt hjem")
    return world


@pytest.mark.parametrize("spelled", SPELLINGS)
def test_nobody_gives_a_team_the_name_of_another(named: World, spelled: str) -> None:
    before = called(named)
    for command, given, where in (
        ("team_add", {"name": spelled}, {}),
        ("teams_add", {"text": f"Ny\n\n{spelled}"}, {"line": 3}),
        ("team_rename", {"team": 2, "name": spelled}, {}),
    ):
        with refused("team.named_so", name=line(spelled), **where):
            named.act(command, **given)
    with refused("team.named_so", name="NY", line=2):
        named.act("teams_add", text="Ny\nNY")
    assert called(named) == before


def test_a_line_that_is_wrong_says_which_it_is(world: World) -> None:
    before = called(world)
    with refused("title.long", limit=limits.TEAM, line=3):
        world.act("teams_add", text="\nNy; Kort\n" + "x" * (limits.TEAM + 1))
    with refused("too_large", limit=limits.CHALLENGE, line=1):
        world.act("teams_add", text="Ny; " + "x" * (limits.CHALLENGE + 1))
    assert called(world) == before


@pytest.mark.parametrize("spelled", SPELLINGS)
def test_a_team_may_spell_its_own_name_otherwise(named: World, spelled: str) -> None:
    named.act("team_rename", team=1, name=spelled)
    assert names.known_as(called(named)[0]) == "trygt hjem"


def test_no_lines_are_no_teams(world: World) -> None:
    logged = len(world.state.deeds)
    with refused("title.missing"):
        world.act("teams_add", text=" \n\t\n")
    assert len(world.state.deeds) == logged


def test_what_is_put_back_gets_a_number_where_its_name_is_taken(named: World) -> None:
    named.act("team_add", name="Skolestart")
    named.act("team_remove", team=3)
    removed = named.state.deeds[0].id
    named.act("team_rename", team=2, name="skolestart")
    named.act("deed_undo", id=removed)
    assert called(named)[1:] == ["skolestart", "Skolestart (2)"]
    named.act("team_rename", team=1, name="Noget andet")
    renamed = named.state.deeds[0].id
    named.act("team_rename", team=2, name="TRYGT HJEM")
    named.act("deed_undo", id=renamed)
    assert called(named) == ["Trygt hjem (2)", "TRYGT HJEM", "Skolestart (2)"]


def test_a_team_that_is_parted_again_gets_a_number_too(named: World) -> None:
    named.act("team_merge", team=1, into=2)
    merged = named.state.deeds[0].id
    named.act("team_rename", team=2, name="Trygt hjem")
    named.act("deed_undo", id=merged)
    assert called(named) == ["Trygt hjem (2)", "Trygt hjem"]


def test_a_free_name_is_as_long_as_a_name_may_be() -> None:
    long = "å" * limits.TEAM
    taken = [long]
    for _ in range(limits.TEAMS):
        taken.append(names.free_team(long, taken))
    assert len(set(map(names.known_as, taken))) == len(taken)
    assert max(map(len, taken)) == limits.TEAM
