"""Relays what others wrote: at once when a room was quiet, then merged, at a pace."""

from __future__ import annotations

import time

from socketio import Server

from sprint import green, metrics
from sprint.documents import Room
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

    def wake(self, room: Room, connection: Connection) -> None:
        lane = room, not connection.engine.upgraded
        if lane not in self._busy:
            self._busy.add(lane)
            green.spawn(self._run, lane)

    def _run(self, lane: Lane) -> None:
        """Once, when the lane may go again; who came too late for it, or changed lanes, wakes the next."""
        room, polls = lane
        try:
            rest_seconds = room.relay_next.get(polls, 0.0) - time.monotonic()
            if rest_seconds > 0:
                green.sleep(rest_seconds)
            room.relay_next[polls] = time.monotonic() + (SLOWEST_SECONDS if polls else self._pace.seconds)
            self._send(room, polls)
        finally:
            self._busy.discard(lane)
        for connection in self._waiting(room):
            self.wake(room, connection)

    def _send(self, room: Room, polls: bool) -> None:
        """Nobody of this lane is left waiting."""
        readers = []
        for connection in self._waiting(room):
            if connection.engine.upgraded == polls:
                continue
            if connection.queued >= self._most_unread:
                self._send_away(room, connection)
            else:
                readers.append(connection.sid)
        for frame, sids in room.frames(readers):
            self._server.emit("document_changed", vars(frame), to=sids)

    def _waiting(self, room: Room) -> list[Connection]:
        """One that has gone is let go of: who is left waiting would be tried again without a pause."""
        found = []
        for sid in room.waiting:
            connection = self._connections.get(sid)
            if connection is None:
                room.ignore(sid)
            else:
                found.append(connection)
        return found

    def _send_away(self, room: Room, connection: Connection) -> None:
        """A browser that stops reading must not fill our memory; it syncs when it comes back."""
        room.ignore(connection.sid)
        metrics.SLOW_READERS.inc()
        self._server.disconnect(connection.sid)
