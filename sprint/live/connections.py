"""Who is connected: sockets belong to seats, never the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sprint.documents import Room
from sprint.live.protocol import Place

WINDOWS = ("room", "console", "stage")


@dataclass
class Connection:
    """One socket; ``seat_id`` is None for the projector, ``sign_in`` names the account's signing in, if any.

    ``engine`` is engineio's end of it, which has ``upgraded`` to a WebSocket or polls; ``sent`` is what each
    slot last said, ``shown`` where others were last seen to write.
    """

    sid: str
    engine: Any
    code: str
    window: str
    seat_id: str | None
    seat_version: int = 0
    sign_in: str = ""
    unread_bytes: int = 0
    open: dict[str, Room] = field(default_factory=dict)
    client_ids: dict[str, set[int]] = field(default_factory=dict)
    sent: dict[str, Any] = field(default_factory=dict)
    counter: int = 0
    place: tuple[str, str] | None = None
    shown: list[Place] | None = None

    @property
    def queued(self) -> int:
        """How many packets the browser has not read yet."""
        return len(self.engine.queue.queue)

    def close(self, document: str) -> None:
        """Nothing of the document reaches the browser any more, and the person is not shown in it."""
        room = self.open.pop(document, None)
        if room is not None:
            room.ignore(self.sid)
        self.client_ids.pop(document, None)
        if self.place is not None and self.place[0] == document:
            self.place = None

    def close_all(self) -> None:
        for document in list(self.open):
            self.close(document)


class Connections:
    """All sockets of this process, by id and by sprint."""

    def __init__(self) -> None:
        self._by_sid: dict[str, Connection] = {}
        self.get = self._by_sid.get  # asked for at every event and every frame
        self._by_code: dict[str, dict[str, Connection]] = {}

    def __len__(self) -> int:
        return len(self._by_sid)

    def __iter__(self) -> Iterator[Connection]:
        return iter(list(self._by_sid.values()))

    def add(self, connection: Connection) -> None:
        self._by_sid[connection.sid] = connection
        self._by_code.setdefault(connection.code, {})[connection.sid] = connection

    def remove(self, sid: str) -> Connection | None:
        connection = self._by_sid.pop(sid, None)
        if connection is not None:
            of_sprint = self._by_code[connection.code]
            del of_sprint[sid]
            if not of_sprint:
                del self._by_code[connection.code]
        return connection

    def of(self, code: str) -> list[Connection]:
        return list(self._by_code.get(code, {}).values())

    def online(self, code: str) -> frozenset[str]:
        return frozenset(connection.seat_id for connection in self.of(code) if connection.seat_id is not None)

    @property
    def seats(self) -> int:
        return len(
            {(connection.code, connection.seat_id) for connection in self if connection.seat_id is not None}
        )
