"""What others wrote, on its way to the browsers: at once when a room was quiet, then at most every 50 ms."""

from __future__ import annotations

from socketio import Server

from sprint import green
from sprint.documents import Room
from sprint.documents.room import Frame
from sprint.live import metrics
from sprint.live.connections import Connection, Connections

EVERY_SECONDS = 0.05


class Relay:
    """Owns the pace of every room, and sends one frame to all who lack the same."""

    def __init__(self, server: Server, connections: Connections, most_unread: int) -> None:
        self._server = server
        self._connections = connections
        self._most_unread = most_unread
        self._busy: set[Room] = set()

    def wake(self, room: Room) -> None:
        if room not in self._busy:
            self._busy.add(room)
            green.spawn(self._run, room)

    def _run(self, room: Room) -> None:
        try:
            while self._send(room):
                green.sleep(EVERY_SECONDS)
        finally:
            self._busy.discard(room)
        if room.waiting:
            self.wake(room)

    def _send(self, room: Room) -> bool:
        """Whether anything was there to be sent."""
        alike: dict[Frame, list[str]] = {}
        for key in room.waiting:
            frame = room.frame_for(key) if self._keeps_up(key) else None
            if frame is not None:
                alike.setdefault(frame, []).append(key)
        for frame, keys in alike.items():
            self._server.emit("document_changed", vars(frame), to=keys)
        return bool(alike)

    def _keeps_up(self, sid: str) -> bool:
        """A browser that stops reading must not fill our memory; it catches up when it comes back."""
        connection = self._connections.get(sid)
        if connection is None:
            return False
        if self.queued(connection) < self._most_unread:
            return True
        metrics.SLOW_READERS.inc()
        self._server.disconnect(connection.sid)
        return False

    def queued(self, connection: Connection) -> int:
        """How many packets a browser has not read yet."""
        engine_sid = self._server.manager.eio_sid_from_sid(connection.sid, "/")
        socket = self._server.eio.sockets.get(engine_sid)
        return socket.queue.qsize() if socket else 0
