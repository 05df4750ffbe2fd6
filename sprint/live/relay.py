"""Relays what others wrote: at once when a room was quiet, then merged, at a pace."""

from __future__ import annotations

from typing import Any

from socketio import Server

from sprint import green
from sprint.documents import Frame, Room
from sprint.live import metrics
from sprint.live.connections import Connection, Connections
from sprint.live.pace import SLOWEST_SECONDS, Pace

Lane = tuple[Room, bool]


class Relay:
    """Sends one frame to all who lack the same.

    Each room has two lanes: WebSockets go at the pace of the loop; for long polling every frame is a request.
    """

    def __init__(self, server: Server, connections: Connections, most_unread: int, pace: Pace) -> None:
        self._server = server
        self._connections = connections
        self._most_unread = most_unread
        self._pace = pace
        self._busy: set[Lane] = set()

    def wake(self, room: Room, sid: str) -> None:
        lane = room, self._polls(sid)
        if lane not in self._busy:
            self._busy.add(lane)
            green.spawn(self._run, lane)

    def _run(self, lane: Lane) -> None:
        room, polls = lane
        try:
            while self._send(room, polls):
                green.sleep(SLOWEST_SECONDS if polls else self._pace.seconds)
        finally:
            self._busy.discard(lane)
        for sid in room.waiting:
            self.wake(room, sid)

    def _send(self, room: Room, polls: bool) -> bool:
        """Whether anything was there to be sent; nobody of this lane is left waiting."""
        alike: dict[Frame, list[str]] = {}
        for sid in room.waiting:
            if self._polls(sid) != polls:
                continue
            frame = room.frame_for(sid) if self._keeps_up(room, sid) else None
            if frame is not None:
                alike.setdefault(frame, []).append(sid)
        for frame, sids in alike.items():
            self._server.emit("document_changed", vars(frame), to=sids)
        return bool(alike)

    def _keeps_up(self, room: Room, sid: str) -> bool:
        """A browser that stops reading must not fill our memory; it syncs when it comes back.

        One that has gone is let go of: who is left waiting would be tried again without a pause.
        """
        connection = self._connections.get(sid)
        if connection is not None and self.queued(connection) < self._most_unread:
            return True
        room.ignore(sid)
        if connection is not None:
            metrics.SLOW_READERS.inc()
            self._server.disconnect(sid)
        return False

    def _polls(self, sid: str) -> bool:
        socket = self._socket(sid)
        return socket is not None and not socket.upgraded

    def queued(self, connection: Connection) -> int:
        """How many packets a browser has not read yet."""
        socket = self._socket(connection.sid)
        return socket.queue.qsize() if socket else 0

    def _socket(self, sid: str) -> Any:
        return self._server.eio.sockets.get(self._server.manager.eio_sid_from_sid(sid, "/"))
