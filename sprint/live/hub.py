"""The hub: answers browsers' events, and tells every browser what it may see whenever that changes."""

from __future__ import annotations

import logging
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from flask import Flask, request, session
from socketio import Server
from socketio.exceptions import ConnectionRefusedError

from sprint import green
from sprint.actions import COMMANDS, Actor, Deps, load
from sprint.domain.errors import Refused
from sprint.domain.permissions import check, may_read, may_write
from sprint.domain.state import Seat, SprintState
from sprint.domain.view import Facts, view
from sprint.live import metrics, protocol
from sprint.live.connections import WINDOWS, Connection, Connections
from sprint.live.rates import Rates

logger = logging.getLogger(__name__)

RELAY_EVERY_SECONDS = 0.05
PRESENCE_EVERY_SECONDS = 0.15
PUBLISH_EVERY_SECONDS = 0.5
QUEUE_SKIPS_PRESENCE = 200
QUEUE_CLOSES = 2_000
RETRY_MS = 1_000

Answer = dict[str, Any]


class Hub:
    """Owns the connections of this process; ``publish`` is what actions call after a commit."""

    def __init__(self, app: Flask, server: Server, commit: str = "") -> None:
        self.connections = Connections()
        self.deps: Deps
        self._app = app
        self._server = server
        self._commit = commit
        self._rates: dict[tuple[str, str], Rates] = defaultdict(Rates)
        self._publishing: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._states: dict[str, SprintState] = {}
        self._stale_facts: set[str] = set()
        self._stale_presence: set[str] = set()
        self._handlers: dict[str, Callable[..., Answer]] = {
            "clock_ping": self._ping,
            "document_open": self._open,
            "document_update": self._update,
            "document_sync": self._sync,
            "document_close": self._close,
            "presence_set": self._set_presence,
        }
        server.on("connect", self._connect)
        server.on("disconnect", self._disconnect)
        server.on("*", self._answer)

    # Coming and going

    def _connect(self, sid: str, environ: dict[str, Any], _auth: Any = None) -> None:
        try:
            connection, state = self._sit(sid, environ)
        except Refused as refused:
            raise ConnectionRefusedError("refused", refused.as_dict()) from None
        self.connections.add(connection)
        self._stale_facts.add(connection.code)
        slots = self._slots(connection, state, self._facts(state))
        welcome = {"slots": slots, "now_ms": self.deps.now_ms(), "commit": self._commit}
        self._server.emit("welcome", welcome, to=sid)
        self._stale_presence.add(connection.code)

    def _sit(self, sid: str, environ: dict[str, Any]) -> tuple[Connection, SprintState]:
        """Identity comes from the signed cookie alone."""
        with self._app.request_context(environ):
            code, window = request.args.get("code", "").upper(), request.args.get("as", "")
            account_id, seats = session.get("account_id"), session.get("seats") or {}
        if window not in WINDOWS:
            raise Refused("bad_payload")
        state = self._load(code)
        seat = find_seat(state, window, account_id, seats.get(code))
        connection = Connection(sid, code, window, seat.id if seat else None, seat.version if seat else 0)
        return connection, state

    def _disconnect(self, sid: str, *_reason: Any) -> None:
        connection = self.connections.remove(sid)
        if connection is None:
            return
        for room in connection.open.values():
            room.ignore(sid)
        self._stale_facts.add(connection.code)
        self._stale_presence.add(connection.code)
        if not self.connections.of(connection.code):
            self._states.pop(connection.code, None)

    def farewell(self, code: str = "restart") -> None:
        """Tells every browser that we go; they come back by themselves."""
        for connection in self.connections:
            self._server.emit("goodbye", {"code": code, "retry_ms": RETRY_MS}, to=connection.sid)

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
        if event in self._handlers:
            return self._handlers[event](connection, **payload)
        if connection.seat_id is None:
            raise Refused("forbidden")
        self._rate(connection).commands.take(1, self.deps.now_ms())
        return COMMANDS[event](self.deps, Actor(connection.code, connection.seat_id), **payload)

    def _rate(self, connection: Connection) -> Rates:
        return self._rates[connection.code, connection.seat_id or connection.sid]

    def _seat(self, connection: Connection) -> tuple[SprintState, Seat]:
        if connection.seat_id is None:
            raise Refused("forbidden")
        state = self._states.get(connection.code) or self._load(connection.code)
        return state, state.seat(connection.seat_id)

    def _load(self, code: str) -> SprintState:
        """Kept until the next publish: every change goes through an action, and that publishes."""
        state = self._states[code] = load(self.deps, code)
        return state

    def _ping(self, _connection: Connection) -> Answer:
        return {"now_ms": self.deps.now_ms()}

    # Documents

    def _open(
        self,
        connection: Connection,
        document: str,
        client_id: int,
        state_vector: bytes,
        earlier: list[int] | None,
    ) -> Answer:
        state, seat = self._seat(connection)
        self._rate(connection).catching_up.take(1, self.deps.now_ms())
        if not may_read(seat, document, state):
            raise Refused("document.unknown")
        room = self.deps.rooms.open(connection.code, state.id, document)
        ids = {client_id, *(earlier or ())}
        if may_write(seat, document, state):
            room.claim(seat.id, ids)
        connection.client_ids[document] = ids
        connection.open[document] = room
        caught = room.catch_up(state_vector, connection.sid, lambda: self._wake(connection, document))
        return vars_of(caught)

    def _sync(self, connection: Connection, document: str, epoch: int, state_vector: bytes) -> Answer:
        self._rate(connection).catching_up.take(1, self.deps.now_ms())
        return vars_of(self._opened(connection, document).catch_up(state_vector))

    def _update(
        self, connection: Connection, document: str, epoch: int, client_id: int, bytes: bytes
    ) -> Answer:
        started = time.perf_counter()
        room = self._opened(connection, document)
        state, seat = self._seat(connection)
        now, rates = self.deps.now_ms(), self._rate(connection)
        rates.updates.take(1, now)
        rates.bytes.take(len(bytes), now)
        if not may_write(seat, document, state):
            check(seat, document.partition(":")[0], state)
            raise Refused("forbidden")
        if epoch != room.epoch:
            raise Refused("document.epoch")
        ids = connection.client_ids[document]
        room.claim(seat.id, ids)
        serial = room.update(connection.sid, seat.id, ids, bytes, now)
        metrics.RELAY_SECONDS.observe(time.perf_counter() - started)
        self._stale_facts.add(connection.code)
        return {"serial": serial}

    def _close(self, connection: Connection, document: str) -> Answer:
        room = connection.open.pop(document, None)
        if room is not None:
            room.ignore(connection.sid)
        return {}

    def _opened(self, connection: Connection, document: str) -> Any:
        room = connection.open.get(document)
        if room is None:
            raise Refused("document.unknown")
        return room

    def _wake(self, connection: Connection, document: str) -> None:
        """At once when it was quiet, then at most every 50 ms, merged."""
        if document in connection.waking:
            return
        connection.waking.add(document)
        green.spawn(self._relay, connection, document)

    def _relay(self, connection: Connection, document: str) -> None:
        try:
            while (frame := self._frame(connection, document)) is not None:
                self._server.emit("document_changed", vars(frame), to=connection.sid)
                green.sleep(RELAY_EVERY_SECONDS)
        finally:
            connection.waking.discard(document)
        if self._frame_waits(connection, document):
            self._wake(connection, document)

    def _frame(self, connection: Connection, document: str) -> Any:
        room = connection.open.get(document)
        return room.frame_for(connection.sid) if room and self._keeps_up(connection) else None

    def _frame_waits(self, connection: Connection, document: str) -> bool:
        room = connection.open.get(document)
        return room is not None and room.waits(connection.sid) and self._keeps_up(connection)

    # Presence

    def _set_presence(self, connection: Connection, document: str | None, field: str | None) -> Answer:
        self._rate(connection).presence.take(1, self.deps.now_ms())
        known = document in connection.open and field is not None and len(field) <= 128
        connection.place = (document, field) if known and document and field else None
        self._stale_presence.add(connection.code)
        return {}

    def _tell_presence(self, code: str) -> None:
        """Nobody is shown in a document that the reader may not read; drafts are nobody else's."""
        people = self.connections.of(code)
        places = [(c.seat_id, c.place) for c in people if c.place and not c.place[0].startswith("drafts:")]
        for reader in people:
            if reader.seat_id is None or self._queued(reader) > QUEUE_SKIPS_PRESENCE:
                continue
            seats = [
                {"seat_id": seat_id, "document": place[0], "field": place[1]}
                for seat_id, place in places
                if place[0] in reader.open or reader.window == "console"
            ]
            self._server.emit("presence", {"seats": seats}, to=reader.sid)

    # Publishing

    def publish(self, code: str) -> None:
        """Loads the sprint once and tells every browser the slots that differ from what it was last told."""
        with self._publishing[code]:
            try:
                state = self._load(code)
            except Refused:
                self._end(code)
                return
            self._tell_all(code, state)

    def _publish_facts(self, code: str) -> None:
        """Who is online and how far the documents are: the sprint itself has not changed."""
        state = self._states.get(code)
        if state is None:
            return
        with self._publishing[code]:
            self._tell_all(code, self._states.get(code, state))

    def _tell_all(self, code: str, state: SprintState) -> None:
        listening = self.connections.of(code)
        if not listening:
            return
        facts = self._facts(state)
        for connection in listening:
            self._tell(connection, state, facts)

    def _facts(self, state: SprintState) -> Facts:
        return self.deps.rooms.facts(state, self.connections.online(state.code))

    def _tell(self, connection: Connection, state: SprintState, facts: Facts) -> None:
        if not still_sits(connection, state):
            self._server.emit("goodbye", {"code": "seat.removed", "retry_ms": 0}, to=connection.sid)
            self._server.disconnect(connection.sid)
            return
        slots = self._slots(connection, state, facts)
        if slots:
            self._server.emit("changed", {"slots": slots}, to=connection.sid)

    def _slots(self, connection: Connection, state: SprintState, facts: Facts) -> dict[str, Any]:
        seat = state.seat(connection.seat_id) if connection.seat_id else None
        changed = {
            name: value
            for name, value in view(state, seat, facts).items()
            if name not in connection.sent or connection.sent[name] != value
        }
        connection.sent |= changed
        connection.counter += 1
        return {name: {"version": connection.counter, "value": value} for name, value in changed.items()}

    def _end(self, code: str) -> None:
        self._states.pop(code, None)
        for connection in self.connections.of(code):
            self._server.emit("goodbye", {"code": "sprint.deleted", "retry_ms": 0}, to=connection.sid)
            self._server.disconnect(connection.sid)

    # Beats

    def start(self) -> None:
        """The loops that run as long as the process."""
        green.spawn(self._beat, PRESENCE_EVERY_SECONDS, self._presence_beat)
        green.spawn(self._beat, PUBLISH_EVERY_SECONDS, self._facts_beat)

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

    def _presence_beat(self) -> None:
        while self._stale_presence:
            self._tell_presence(self._stale_presence.pop())

    def _facts_beat(self) -> None:
        while self._stale_facts:
            self._publish_facts(self._stale_facts.pop())

    # Slow readers

    def _queued(self, connection: Connection) -> int:
        engine_sid = self._server.manager.eio_sid_from_sid(connection.sid, "/")
        socket = self._server.eio.sockets.get(engine_sid)
        return socket.queue.qsize() if socket else 0

    def _keeps_up(self, connection: Connection) -> bool:
        """A browser that stops reading must not fill our memory; it catches up when it comes back."""
        if self._queued(connection) < QUEUE_CLOSES:
            return True
        metrics.SLOW_READERS.inc()
        self._server.disconnect(connection.sid)
        return False


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


def still_sits(connection: Connection, state: SprintState) -> bool:
    if connection.seat_id is None:
        return True
    return any(s.id == connection.seat_id and s.version == connection.seat_version for s in state.seats)


def vars_of(caught: Any) -> Answer:
    return dict(vars(caught))
