"""One transaction of the server's own, over as many documents as it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from sprint.documents.room import Room
from sprint.documents.shape import Document
from sprint.documents.writer import DONE, Batch, Item, Writer


@dataclass
class Change:
    """What becomes durable together, or not at all; ``wait`` after the block."""

    now_ms: int
    items: list[Item] = field(default_factory=list)
    batch: Batch = field(default_factory=lambda: DONE)

    def edit(self, room: Room, fn: Callable[[Document], None]) -> None:
        item = room.edit(fn, self.now_ms)
        if item is not None:
            self.items.append(item)

    def wait(self) -> None:
        for code in {item.entry.code for item in self.items}:
            self.batch.wait(code)


@contextmanager
def changing(writer: Writer, now_ms: int, *rooms: Room) -> Iterator[Change]:
    """Holds the rooms' locks, in one order, so that two who need several never wait for each other.

    Whatever is raised in between, every one of them loads anew what is durable.
    """
    change = Change(now_ms)
    with ExitStack() as stack:
        for room in sorted(rooms, key=lambda room: str(room.name)):
            stack.enter_context(room.lock)
            stack.enter_context(room.ahead())
        yield change
        if change.items:
            change.batch = writer.submit(change.items)
