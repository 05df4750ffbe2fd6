"""Who writes where. A browser only says where it is; the server says who it is."""

from __future__ import annotations

from socketio import Server

from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.live.connections import Connection, Connections
from sprint.live.protocol import Place, Present
from sprint.live.publishing import Publisher

QUEUE_SKIPS = 200


class Presence:
    """Where everybody is; emitted by a timer, and dropped first for browsers that read slowly."""

    def __init__(self, server: Server, connections: Connections, publisher: Publisher) -> None:
        self._server = server
        self._publisher = publisher
        self._connections = connections
        self._stale: set[str] = set()

    def set(self, connection: Connection, document: str | None, field: str | None) -> None:
        is_open = document in connection.open and field is not None and len(field) <= limits.FIELD_NAME
        was = connection.place
        connection.place = (document, field) if is_open and document and field else None
        if (was is None) != (connection.place is None):
            self._publisher.moved(connection.code)
        self._stale.add(connection.code)

    def changed(self, code: str) -> None:
        """Somebody came or went, or the phase is another."""
        self._stale.add(code)

    def publish(self) -> None:
        while self._stale:
            self._tell(self._stale.pop())

    def _tell(self, code: str) -> None:
        """Nobody is shown in a document that the reader may not read; drafts are nobody else's.

        Where notes are anonymous, nobody learns in which of them somebody writes.
        """
        people = self._connections.of(code)
        hidden = ("drafts:", "ideas:") if self._is_anonymous(code) else ("drafts:",)
        places = [
            (connection.seat_id, connection.place)
            for connection in people
            if connection.seat_id and connection.place and not connection.place[0].startswith(hidden)
        ]
        for reader in people:
            if reader.seat_id is None or reader.queued > QUEUE_SKIPS:
                continue
            seats: list[Place] = [
                {"seat_id": seat_id, "document": place[0], "field": place[1]}
                for seat_id, place in places
                if place[0] in reader.open or reader.window == "console"
            ]
            if seats != reader.shown:
                reader.shown = seats
                present: Present = {"seats": seats}
                self._server.emit("presence", present, to=reader.sid)

    def _is_anonymous(self, code: str) -> bool:
        try:
            return self._publisher.state(code).phase.rules.anonymous
        except Refused:  # deleted, or not readable right now: without an answer nothing is emitted
            return True
