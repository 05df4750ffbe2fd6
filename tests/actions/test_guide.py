"""The guide answered alone: no answer can be read out of the spread, however often it is asked for."""

from __future__ import annotations

import pytest

from sprint.domain.errors import Refused
from sprint.domain.state import Seat
from tests.support.world import Client, World

STATEMENT = "felt"


def answer(world: World, seat: Seat, value: int, statement: str = STATEMENT) -> None:
    client = Client(world, seat, f"drafts:{seat.id}")
    client.send(client.change("opinions", statement, value))


def shown(world: World, by: Seat) -> dict[str, tuple[int, ...]]:
    world.act("guide_show", by)
    return told(world)


def told(world: World) -> dict[str, tuple[int, ...]]:
    spread: dict[str, tuple[int, ...]] = world.rooms.read(world.code, world.state.id, "concept:1").spread
    return spread


def test_a_statement_is_told_when_three_have_answered_it(world: World) -> None:
    seats = [world.join(name) for name in ("Mette", "Jonas", "Anne", "Ali")]
    for seat in seats[:2]:
        answer(world, seat, 4)
        answer(world, seat, 2, "goal")
    with pytest.raises(Refused, match=r"guide\.too_few"):
        world.act("guide_show", seats[0])
    answer(world, seats[2], 1)
    assert shown(world, seats[0]) == {STATEMENT: (1, 0, 0, 2, 0, 0)}


def test_the_difference_between_two_tellings_tells_nobodys_answer(world: World) -> None:
    """Whoever asks after each answer would read them one by one."""
    seats = [world.join(name) for name in ("Mette", "Jonas", "Anne", "Ali", "Eva", "Bo")]
    seen = []
    for at, seat in enumerate(seats):
        answer(world, seat, at % 5 + 1)
        if at >= 2:
            seen.append(sum(shown(world, seats[0])[STATEMENT]))
    assert seen == [3, 3, 3, 6]


def test_neither_a_changed_answer_nor_an_older_version_makes_it_told_anew(world: World) -> None:
    seats = [world.join(name) for name in ("Mette", "Jonas", "Anne", "Ali")]
    world.act("version_save", name="Før", team=1)
    for seat in seats[:3]:
        answer(world, seat, 3)
    before = shown(world, seats[0])
    answer(world, seats[1], 5)
    answer(world, seats[3], 5)
    (version,) = [v for v in world.deps.versions.of(world.state, "concept:1") if v.label.name == "Før"]
    world.act("version_restore", seats[0], id=version.id)
    assert shown(world, seats[0]) == before


def test_at_a_table_of_two_both_must_have_answered(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    answer(world, mette, 5)
    with pytest.raises(Refused, match=r"guide\.too_few"):
        world.act("guide_show", jonas)
    answer(world, jonas, 1)
    assert shown(world, jonas) == {STATEMENT: (1, 0, 0, 0, 1, 0)}
