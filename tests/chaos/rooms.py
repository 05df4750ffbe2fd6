"""Rooms are loaded, written in and let go of; prints the memory of the process as they come and go.

Run by ``test_soak.py`` in a process of its own: ``python -m tests.chaos.rooms <folder> <rooms>``.
"""

from __future__ import annotations

import ctypes
import gc
import json
import sys
from functools import cached_property
from pathlib import Path

from sprint.domain.state import Seat
from sprint.store import Store
from tests.support.world import Client, World, frame_for

AT_ONCE = 10
UPDATES, NOTES, LETTERS = 2, 6, 1900
EVICT_AFTER_MS = 300_000


def main(folder: Path, rooms: int) -> list[int]:
    """Kilobytes in use after each handful of rooms."""
    store = Store(f"sqlite:///{folder / 'sprint.db'}")
    store.migrate()
    world = World(store)
    seat, sprint_id = world.join(), world.state.id
    used = []
    for first in range(0, rooms, AT_ONCE):
        names = [f"drafts:s{at}" for at in range(first, first + AT_ONCE)]
        for name in names:
            write(world, seat, name)
        let_go(world)
        for name in names:
            assert len(world.rooms.read(world.code, sprint_id, name)) == UPDATES * NOTES
        let_go(world)
        used.append(kilobytes())
    store.close()
    return used


class Guest(Client):
    """Asks for its room once: to ask the world loads the whole sprint."""

    room = cached_property(lambda self: self.world.room(self.name))


def write(world: World, seat: Seat, name: str) -> None:
    """About what a team leaves on its board, with somebody who reads."""
    writer, reader = Guest(world, seat, name), Guest(world, seat, name)
    for turn in range(UPDATES):
        before = writer.doc.get_state()
        for at in range(NOTES):
            writer.note(f"n{turn}-{at}", "Besked til de pårørende. ".ljust(LETTERS, "æ"))
        writer.send(writer.doc.get_update(before))
    room = writer.room
    frame = frame_for(room, key(reader))
    assert frame is not None
    reader.doc.apply_update(frame.bytes)
    for client in (writer, reader):
        room.ignore(key(client))


def key(client: Client) -> str:
    return f"{client.seat.id}/{client.doc.client_id}"


def let_go(world: World) -> None:
    """Compacts them, and evicts them when nobody has used them for a while."""
    world.rooms._compact_after = UPDATES
    world.now_ms += EVICT_AFTER_MS + 1
    world.rooms.tend(EVICT_AFTER_MS)
    assert len(world.rooms) == 0


def kilobytes() -> int:
    """What is really in use: without garbage, and without what malloc keeps for later."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmRSS:")[1].split()[0])


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
