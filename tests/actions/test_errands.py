"""What a command at the terminal is told when the server could not do it."""

from __future__ import annotations

from sprint.actions import admin
from sprint.store.errands import Errand
from tests.support.world import World


def test_an_errand_that_fails_says_so_and_where_to_look(world: World) -> None:
    deed = next(iter(admin.DEEDS))
    told = admin.answered(world.deps, Errand("e1", deed, {"a detail that nobody knows": 1}))
    assert told == {"why": "it failed; the server's log says where."}
