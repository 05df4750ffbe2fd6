"""That a file was taken is told to who leads, and costs the others nothing."""

from __future__ import annotations

from dataclasses import replace

from sprint.actions import downloads
from tests.support.sockets import Live
from tests.support.world import World


def test_who_leads_sees_it_soon_and_neither_is_the_sprint_loaded_nor_a_room_told(world: World) -> None:
    seat = world.join()
    live = Live(world)
    mette, lead = live.join(seat), live.lead()
    publisher = live.broadcast.publisher
    deps = replace(world.deps, amend=publisher.amend)
    publisher.publish_facts()
    for socket in (mette, lead):
        socket.forget()
    reads = live.reads
    downloads.taken(deps, world.state, 1, "pdf", seat)
    publisher.publish_facts()
    homes = lead.got("changed")[-1]["slots"]["homes"]["value"]
    assert [(home["files"], home["people"]) for home in homes if home["team"] == 1] == [(["pdf"], ["Mette"])]
    assert mette.got("changed") == []
    assert live.reads == reads
    assert publisher.state(world.code) == world.state
