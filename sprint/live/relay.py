"""Relays what others wrote: at once when a room was quiet, then merged, at a pace."""

from __future__ import annotations

from socketio import Server

from sprint import green, metrics
from sprint.documents import Frame, Room
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
        lane = room, connection.polls
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
        for connection in self._waiting(room):
            self.wake(room, connection)

    def _send(self, room: Room, polls: bool) -> bool:
        """Whether anything was there to be sent; nobody of this lane is left waiting."""
        readers: dict[tuple[int, int, bytes], tuple[Frame, list[str]]] = {}
        for connection in self._waiting(room):
            if connection.polls != polls:
                continue
            if connection.queued >= self._most_unread:
                self._send_away(room, connection)
            elif (frame := room.frame_for(connection.sid)) is not None:
                same = readers.setdefault((frame.after, frame.serial, frame.bytes), (frame, []))
                same[1].append(connection.sid)
        for frame, sids in readers.values():
            self._server.emit("document_changed", vars(frame), to=sids)
        return bool(readers)

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
