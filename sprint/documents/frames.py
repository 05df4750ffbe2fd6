"""What leaves a room: the frames its listeners wait for, and the response to a sync."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pycrdt import merge_updates

from sprint.documents import checks
from sprint.domain.errors import Refused


@dataclass(frozen=True)
class Frame:
    """What others wrote, merged; ``after`` is the serial before it."""

    document: str
    epoch: int
    after: int
    serial: int
    bytes: bytes


@dataclass
class Listener:
    """One browser that has the document open; ``sent`` is the serial its frames have reached."""

    wake: Callable[[], None]
    sent: int
    backlog: list[bytes] = field(default_factory=list)
    reached: int = 0


@dataclass(frozen=True)
class Caught:
    """The response to a sync: what the browser lacks, what the server has, and a digest of it all."""

    epoch: int
    serial: int
    update: bytes
    state_vector: bytes
    digest: str


def merged(updates: Sequence[bytes]) -> bytes:
    """One update for all of them, or nothing where they cannot be one."""
    if len(updates) == 1:
        return updates[0]
    try:
        return checks.guarded(merge_updates, *updates)
    except Refused:
        return b""


def taken(
    listeners: Mapping[str, Listener], keys: Iterable[str]
) -> dict[tuple[int, int, *tuple[bytes, ...]], list[str]]:
    """What waits for these browsers, with those who lack the same; it waits no more."""
    lacking: dict[tuple[int, int, *tuple[bytes, ...]], list[str]] = {}
    for key in keys:
        listener = listeners.get(key)
        if listener is None or not listener.backlog:
            continue
        lacking.setdefault((listener.sent, listener.reached, *listener.backlog), []).append(key)
        listener.backlog, listener.sent = [], listener.reached
    return lacking
