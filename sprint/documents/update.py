"""What a browser sends to a room, as one value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Update:
    """One Yjs update of a seat; ``key`` is the browser that sent it and needs no echo.

    ``parts`` are the only roots it may touch; all of them when it is empty. Where it is ``anonymous``, names
    are taken off before anything is kept or relayed.
    """

    key: str
    seat_id: str
    client_ids: tuple[int, ...]
    bytes: bytes
    at_ms: int
    parts: frozenset[str] = frozenset()
    anonymous: bool = False
