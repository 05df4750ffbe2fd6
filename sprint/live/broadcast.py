"""Everything that is emitted to browsers unasked; ``publish`` is what actions call after a commit."""

from __future__ import annotations

from collections.abc import Callable

from socketio import Server

from sprint import green
from sprint.documents import Rooms
from sprint.domain.state import SprintState
from sprint.live.connections import Connections
from sprint.live.pace import Pace
from sprint.live.presence import Presence
from sprint.live.publishing import Publisher
from sprint.live.relay import Relay
from sprint.live.timers import every

PRESENCE_EVERY_SECONDS = 0.15
FACTS_EVERY_SECONDS = 0.5
RETRY_MS = 1_000


class Broadcast:
    """The connections of this process, and the three ways something reaches them: slots, frames, presence."""

    def __init__(
        self, server: Server, rooms: Rooms, load: Callable[[str], SprintState], most_unread: int = 2_000
    ) -> None:
        self.connections = Connections()
        self.pace = Pace()
        self.relay = Relay(server, self.connections, most_unread, self.pace)
        self.publisher = Publisher(server, self.connections, rooms, load)
        self.presence = Presence(server, self.connections, self.publisher)

    def publish(self, code: str) -> None:
        self.publisher.publish(code)
        self.presence.changed(code)

    def sign_out(self, sign_in: str) -> None:
        """Every console and projector that a browser has open on an account that it leaves."""
        for connection in self.connections:
            if sign_in and connection.sign_in == sign_in:
                self.publisher.send_away(connection, "account.signed_out")

    def send_off(self, code: str) -> None:
        """Another worker has the sprint: its browsers come back by themselves, and are placed there."""
        for connection in self.connections.of(code):
            connection.close_all()
            self.publisher.send_away(connection, "restart", RETRY_MS)
        self.publisher.forget(code)

    def came_or_went(self, code: str) -> None:
        self.publisher.came_or_went(code)
        self.presence.changed(code)

    def start(self) -> None:
        """The loops that run as long as the process."""
        green.spawn(every, PRESENCE_EVERY_SECONDS, self.presence.publish)
        green.spawn(every, FACTS_EVERY_SECONDS, self.publisher.publish_facts)
        green.spawn(self.pace.watch)
