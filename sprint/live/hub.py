"""The hub: browsers come and go, and each of their events gets an answer."""

from __future__ import annotations

import logging
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask, request, session
from socketio import Server
from socketio.exceptions import ConnectionRefusedError

from sprint import green
from sprint.actions import COMMANDS, Actor, Deps
from sprint.domain.errors import Refused
from sprint.domain.state import Seat, SprintState
from sprint.live import metrics, protocol
from sprint.live.connections import WINDOWS, Connection, Connections
from sprint.live.documents import DocumentEvents
from sprint.live.presence import Presence
from sprint.live.publishing import Publisher
from sprint.live.rates import Rates
from sprint.live.relay import Relay

logger = logging.getLogger(__name__)

PRESENCE_EVERY_SECONDS = 0.15
FACTS_EVERY_SECONDS = 0.5
# A beat that sleeps longer than a stall lasts does not see it.
LOOK_EVERY_SECONDS = 0.025
RETRY_MS = 1_000

Answer = Mapping[str, object]


class Hub:
    """Owns the connections of this process; ``publish`` is what actions call after a commit."""

    def __init__(self, app: Flask, server: Server, commit: str = "", *, most_unread: int = 2_000) -> None:
        self.connections = Connections()
        self.deps: Deps
        self._app = app
        self._server = server
        self._commit = commit
        self._rates: dict[tuple[str, str], Rates] = defaultdict(Rates)
        self._publisher = Publisher(server, self.connections)
        relay = Relay(server, self.connections, most_unread)
        self._presence = Presence(server, self.connections, relay, self._publisher)
        self._documents = DocumentEvents(self._publisher, relay)
        self._handlers: dict[str, Callable[..., Answer]] = {
            "clock_ping": self._ping,
            "document_open": self._documents.open,
            "document_update": self._documents.update,
            "document_sync": self._documents.sync,
            "document_close": self._documents.close,
            "presence_set": self._set_presence,
        }
        server.on("connect", self._connect)
        server.on("disconnect", self._disconnect)
        server.on("*", self._answer)

    def use(self, deps: Deps) -> None:
        """What the actions need; they need our ``publish``, so it comes second."""
        self.deps = self._publisher.deps = self._documents.deps = deps

    def publish(self, code: str) -> None:
        self._publisher.publish(code)
        self._presence.changed(code)

    # Coming and going

    def _connect(self, sid: str, environ: dict[str, Any], _auth: Any = None) -> None:
        try:
            connection, state = self._sit(sid, environ)
        except Refused as refused:
            raise ConnectionRefusedError("refused", refused.as_dict()) from None
        self.connections.add(connection)
        slots = self._publisher.welcome(connection, state)
        welcome: protocol.Welcome = {
            "slots": slots,
            "now_ms": self.deps.now_ms(),
            "commit": self._commit,
        }
        self._server.emit("welcome", welcome, to=sid)
        self._tell_who_is_here(connection.code)

    def _sit(self, sid: str, environ: dict[str, Any]) -> tuple[Connection, SprintState]:
        """Identity comes from the signed cookie alone."""
        with self._app.request_context(environ):
            code, window = request.args.get("code", "").upper(), request.args.get("as", "")
            account_id, seats = session.get("account_id"), session.get("seats") or {}
        if window not in WINDOWS:
            raise Refused("bad_payload")
        self.deps.rooms.look_ahead(self._publisher.state(code))
        state = self._publisher.state(code)  # as it is by now
        seat = find_seat(state, window, account_id, seats.get(code))
        connection = Connection(sid, code, window, seat.id if seat else None, seat.version if seat else 0)
        return connection, state

    def _disconnect(self, sid: str, *_reason: Any) -> None:
        connection = self.connections.remove(sid)
        if connection is None:
            return
        for room in connection.open.values():
            room.ignore(sid)
        self._rates.pop((connection.code, sid), None)  # a projector's; those of a seat stay with it
        self._tell_who_is_here(connection.code)
        if not self.connections.of(connection.code):
            self._publisher.forget(connection.code)

    def _tell_who_is_here(self, code: str) -> None:
        self._publisher.came_or_went(code)
        self._presence.changed(code)

    def farewell(self, code: str = "restart") -> None:
        """Tells every browser that we go; they come back by themselves."""
        for connection in self.connections:
            goodbye: protocol.Goodbye = {"code": code, "retry_ms": RETRY_MS}
            self._server.emit("goodbye", goodbye, to=connection.sid)

    # Answering

    def _answer(self, event: str, sid: str, payload: Any = None, *_more: Any) -> Answer:
        connection = self.connections.get(sid)
        if connection is None:
            return {"error": {"code": "seat.unknown", "args": {}}}
        try:
            return {"ok": True, **self._run(connection, event, protocol.parse(event, payload))}
        except Refused as refused:
            metrics.REFUSED.labels(refused.code).inc()
            return {"error": refused.as_dict()}
        except BaseException as error:
            if not is_failure(error):
                raise
            logger.exception("event failed", extra={"event": event})
            metrics.REFUSED.labels("unknown").inc()
            return {"error": {"code": "unknown", "args": {}}}

    def _run(self, connection: Connection, event: str, payload: Answer) -> Answer:
        rates = self._rates[connection.code, connection.seat_id or connection.sid]
        if event in self._handlers:
            return self._handlers[event](connection, rates, **payload)
        if connection.seat_id is None:
            raise Refused("forbidden")
        rates.commands.take(1, self.deps.now_ms())
        return COMMANDS[event](self.deps, Actor(connection.code, connection.seat_id), **payload)

    def _ping(self, _connection: Connection, _rates: Rates) -> protocol.Time:
        return {"now_ms": self.deps.now_ms()}

    def _set_presence(
        self, connection: Connection, rates: Rates, document: str | None, field: str | None
    ) -> Answer:
        rates.presence.take(1, self.deps.now_ms())
        self._presence.set(connection, document, field)
        return {}

    # Beats

    def start(self) -> None:
        """The loops that run as long as the process."""
        green.spawn(self._beat, PRESENCE_EVERY_SECONDS, self._presence.publish)
        green.spawn(self._beat, FACTS_EVERY_SECONDS, self._publisher.publish_facts)
        green.spawn(look_at_loop)

    def _beat(self, seconds: float, work: Callable[[], None]) -> None:
        while True:
            before = time.perf_counter()
            green.sleep(seconds)
            metrics.LOOP_LAG_SECONDS.set(max(0.0, time.perf_counter() - before - seconds))
            try:
                work()
            except BaseException as error:
                if not is_failure(error):
                    raise
                logger.exception("beat failed")


def look_at_loop() -> None:
    """Whatever does not let go of the loop keeps this waiting as everybody else.

    So does a machine that others use: then little of that while was the process' own work.
    """
    while True:
        before, worked = time.perf_counter(), time.thread_time()
        green.sleep(LOOK_EVERY_SECONDS)
        late = max(0.0, time.perf_counter() - before - LOOK_EVERY_SECONDS)
        metrics.LOOP_LATE_SECONDS.observe(late)
        metrics.LOOP_BUSY_SECONDS.observe(min(late, time.thread_time() - worked))


def is_failure(error: BaseException) -> bool:
    """Rust panics are no Exception, and must not end a loop either."""
    return isinstance(error, Exception) or type(error).__name__ == "PanicException"


def find_seat(state: SprintState, window: str, account_id: Any, kept: Any) -> Seat | None:
    """The seat a cookie gives in a window; raises ``seat.unknown`` or ``forbidden``."""
    if window == "stage":
        return None
    if window == "console":
        if account_id is None or account_id != state.owner_account:
            raise Refused("forbidden")
        return next(seat for seat in state.seats if seat.role == "instructor")
    match kept:
        case [str(seat_id), int(version)]:
            seat = state.seat(seat_id)
            if seat.version == version:
                return seat
    raise Refused("seat.unknown")
