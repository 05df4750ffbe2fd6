"""The hub: browsers connect and disconnect, and each of their events gets a response."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask, request, session
from socketio import Server
from socketio.exceptions import ConnectionRefusedError

from sprint import metrics
from sprint.actions import Actor, Deps, run
from sprint.domain.errors import Refused
from sprint.domain.state import Seat, SprintState
from sprint.live import protocol
from sprint.live.broadcast import RETRY_MS, Broadcast
from sprint.live.connections import WINDOWS, Connection
from sprint.live.documents import DocumentEvents
from sprint.live.door import CODE_UNKNOWN
from sprint.live.publishing import NO_SUCH_SPRINT
from sprint.live.rates import Rates
from sprint.live.timers import is_failure

logger = logging.getLogger(__name__)

Answer = Mapping[str, object]


class Hub:
    """Seats each socket by its cookie, and runs its events as what that seat may do."""

    def __init__(
        self, app: Flask, server: Server, broadcast: Broadcast, deps: Deps, commit: str = ""
    ) -> None:
        self.deps = deps
        self.connections = broadcast.connections
        self._broadcast = broadcast
        self._app = app
        self._server = server
        self._commit = commit
        self._rates: dict[str, dict[str, Rates]] = defaultdict(lambda: defaultdict(Rates))
        documents = DocumentEvents(deps, broadcast)
        self._handlers: dict[str, Callable[..., Answer]] = {
            "clock_ping": self._ping,
            "document_open": documents.open,
            "document_update": documents.update,
            "document_sync": documents.sync,
            "document_close": documents.close,
            "presence_set": self._set_presence,
        }
        server.on("connect", self._connect)
        server.on("disconnect", self._disconnect)
        server.on("*", self._answer)

    # Coming and going

    def _connect(self, sid: str, environ: dict[str, Any], _auth: Any = None) -> None:
        try:
            connection = self._sit(sid, environ)
            self._welcome(connection)
        except Refused as refused:
            raise ConnectionRefusedError("refused", refused.as_dict()) from None
        self._broadcast.came_or_went(connection.code)

    def _welcome(self, connection: Connection) -> None:
        """Registered before anything is emitted to it: whatever changes meanwhile is emitted too."""
        self.connections.add(connection)
        try:
            self._broadcast.publisher.welcome(connection, self.deps.now_ms(), self._commit)
        except BaseException:
            self.connections.remove(connection.sid)
            raise

    def _sit(self, sid: str, environ: dict[str, Any]) -> Connection:
        """Identity comes from the signed cookie alone."""
        with self._app.request_context(environ):
            code, window = request.args.get("code", "").upper(), request.args.get("as", "")
            account, seats = account_of(session), session.get("seats") or {}
            stages, sign_in = session.get("stages") or [], sign_in_of(session)
        if window not in WINDOWS:
            raise Refused("bad_payload")
        if environ.get(CODE_UNKNOWN):
            raise Refused(NO_SUCH_SPRINT)
        publisher = self._broadcast.publisher
        publisher.look_ahead(code)
        state = publisher.state(code)  # as it is by now
        if window == "stage" and code not in stages and not owns(account, state):
            raise Refused("forbidden")
        seat = find_seat(state, window, account, seats.get(code))
        is_of_account = window == "console" or (window == "stage" and code not in stages)
        return Connection(
            sid,
            self._server.eio.sockets[self._server.manager.eio_sid_from_sid(sid, "/")],
            code,
            window,
            seat.id if seat else None,
            seat.version if seat else 0,
            sign_in if is_of_account else "",
        )

    def _disconnect(self, sid: str, *_reason: Any) -> None:
        connection = self.connections.remove(sid)
        if connection is None:
            return
        connection.close_all()
        self._rates[connection.code].pop(sid, None)  # a projector's; those of a seat stay with it
        self._broadcast.came_or_went(connection.code)
        if not self.connections.of(connection.code):
            self._broadcast.publisher.forget(connection.code)
            del self._rates[connection.code]

    def farewell(self) -> None:
        """Tells every browser that we go; they come back by themselves."""
        for connection in self.connections:
            goodbye: protocol.Goodbye = {"code": "restart", "retry_ms": RETRY_MS}
            self._server.emit("goodbye", goodbye, to=connection.sid)

    # Answering

    def _answer(self, event: str, sid: str, payload: Any = None, *_more: Any) -> Answer:
        connection = self.connections.get(sid)
        if connection is None:
            return {"error": {"code": "seat.unknown", "args": {}}}
        try:
            return {"ok": True, **self._run(connection, event, payload)}
        except Refused as refused:
            metrics.REFUSED.labels(refused.code).inc()
            return {"error": refused.as_dict()}
        except BaseException as error:
            if not is_failure(error):
                raise
            logger.exception("event failed", extra={"event": event})
            metrics.REFUSED.labels("unknown").inc()
            return {"error": {"code": "unknown", "args": {}}}

    def _run(self, connection: Connection, event: str, payload: Any) -> Answer:
        arguments = protocol.parse(event, payload)
        rates = self._rates[connection.code][connection.seat_id or connection.sid]
        if event in self._handlers:
            return self._handlers[event](connection, rates, **arguments)
        if connection.seat_id is None:
            raise Refused("forbidden")
        rates.commands.take(1, self.deps.now_ms())
        actor = Actor(connection.code, connection.seat_id, protocol.intent(payload))
        return run(self.deps, actor, event, **arguments)

    def _ping(self, _connection: Connection, _rates: Rates) -> protocol.Time:
        return {"now_ms": self.deps.now_ms()}

    def _set_presence(
        self, connection: Connection, rates: Rates, document: str | None, field: str | None
    ) -> Answer:
        rates.presence.take(1, self.deps.now_ms())
        self._broadcast.presence.set(connection, document, field)
        return {}


def account_of(cookie: Mapping[str, Any]) -> tuple[Any, Any]:
    """The account a cookie is signed in to, and at which version of it."""
    return cookie.get("account_id"), cookie.get("account_version", 1)


def sign_in_of(cookie: Mapping[str, Any]) -> str:
    """Which signing in a cookie comes from; those from before they had names are named by the account."""
    return str(cookie.get("sign_in") or cookie.get("account_id") or "")


def owns(account: tuple[Any, Any], state: SprintState) -> bool:
    seat = state.leader(*account)
    return seat is not None and seat.role == "instructor"


def find_seat(state: SprintState, window: str, account: tuple[Any, Any], cookie_seat: Any) -> Seat | None:
    """The seat a cookie gives in a window; raises a ``seat.…`` code or ``forbidden``."""
    if window == "stage":
        return None
    if window == "console":
        leader = state.leader(*account)
        if leader is None:
            raise Refused("forbidden")
        return leader
    match cookie_seat:
        case [str(seat_id), int(version)]:
            return state.seated(seat_id, version)
    raise Refused("seat.unknown")
