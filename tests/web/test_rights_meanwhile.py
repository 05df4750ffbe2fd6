"""Who loses a right while a file is made or a photo is on its way gets and leaves nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from sprint.actions import leaving, seats, sprints
from sprint.actions.sending import Turns
from tests.support.pictures import photo
from tests.web.conftest import World
from tests.web.test_photos import send
from tests.web.test_shared import made


@pytest.fixture
def meanwhile(world: World, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Any]], None]:
    """What happens while somebody has come into a line of heavy work, once."""

    def happens(act: Callable[[], Any]) -> None:
        acts = [act]
        for queue in (world.deps.heavy.exports, world.deps.heavy.uploads):
            monkeypatch.setattr(queue, "turn", between(queue.turn, acts))

    return happens


def between(turn: Any, acts: list[Callable[[], Any]]) -> Any:
    @contextmanager
    def slowly(*given: Any) -> Iterator[Any]:
        with turn(*given) as body:
            while acts:
                acts.pop()()
            yield body

    return slowly


@pytest.mark.parametrize("kind", ["md", "zip"])
def test_who_is_moved_while_the_file_is_made_takes_it_not(
    world: World, meanwhile: Callable[..., None], kind: str
) -> None:
    mette = world.joined("Mette")
    meanwhile(lambda: world.act(seats.move, seat=world.seat("Mette").id, team=2))
    assert mette.client.get(f"/s/{world.code}/teams/1/export.{kind}").status_code == 403


def test_a_link_that_is_taken_back_while_the_file_is_made_gives_nothing(
    world: World, meanwhile: Callable[..., None]
) -> None:
    mette, path = made(world)
    meanwhile(lambda: mette.post(f"/s/{world.code}/teams/1/link/end"))
    assert world.browser().client.get(f"{path}/export.md").status_code == 404


def test_a_photo_of_who_was_removed_while_it_came_is_not_kept(
    world: World, meanwhile: Callable[..., None]
) -> None:
    assert isinstance(world.deps.heavy.uploads, Turns)
    mette = world.joined("Mette")
    meanwhile(lambda: world.act(leaving.remove, seat=world.seat("Mette").id))
    answer = send(world, mette, photo())
    assert (answer.status_code, answer.json and answer.json["error"]["code"]) == (403, "seat.unknown")


def test_a_photo_that_comes_when_the_screens_freeze_waits(
    world: World, meanwhile: Callable[..., None]
) -> None:
    mette = world.joined("Mette")
    meanwhile(lambda: world.act(sprints.freeze, frozen=True))
    answer = send(world, mette, photo())
    assert answer.json
    assert answer.json["error"]["code"] == "document.locked"
