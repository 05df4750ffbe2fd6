"""The door of /socket.io: who may knock, how often, and how long without saying where to.

It stands before engine.io and Socket.IO, which answer whoever comes: what is turned away costs little.
"""

from __future__ import annotations

import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from flask import Flask, session
from socketio import Server, packet

from sprint import green, metrics
from sprint.domain.errors import Refused
from sprint.domain.net_address import house
from sprint.green.gate import Allowance
from sprint.live.packets import Packet
from sprint.live.publishing import NO_SUCH_SPRINT, Publisher
from sprint.live.timers import every

PATH = "/socket.io"
CODE_UNKNOWN = "sprintrum.code_unknown"
VISITOR, COOKIE = "sprintrum.visitor", "HTTP_COOKIE"
# For the one CONNECT of a connection.
KNOCK_SECONDS = 10.0
SWEEP_SECONDS = 1.0
VISITORS_KEPT = 10_000
# Sprints that strangers make us look for in the database.
LOOK_UPS = 10, 100

Environ = dict[str, Any]
Start = Callable[..., Any]
Wsgi = Callable[[Environ, Start], Iterable[bytes]]
# A status line, and the word it is counted under.
Refusal = tuple[str, str]

BAD, FORBIDDEN = "400 Bad Request", "403 Forbidden"
TOO_MANY, UNAVAILABLE = "429 Too Many Requests", "503 Service Unavailable"


@dataclass(frozen=True)
class Kind:
    """How many connections one visitor may have, and how many it may begin."""

    most: int
    per_second: float
    at_once: int


# A seat sits at a few devices with a few tabs; behind one address without a cookie is a room of projectors.
SEAT, ACCOUNT, ADDRESS = Kind(16, 1, 40), Kind(32, 1, 60), Kind(200, 10, 200)


@dataclass(frozen=True)
class Visitor:
    """A seat, an account, or whoever has an address; ``who`` is what the cookie says of it."""

    kind: Kind
    key: str
    who: tuple[Any, ...]


@dataclass
class Visit:
    visitor: Visitor
    cookie: str
    code: str
    began: float
    connects: int = 0


class Door:
    """Owns the engine.io connections from the first request on, before anybody is seated."""

    def __init__(
        self,
        app: Flask,
        server: Server,
        publisher: Publisher,
        is_foreign: Callable[[Environ], bool],
        headers: Callable[[Environ], list[tuple[str, str]]],
    ) -> None:
        self._app, self._server = app, server
        self._inside: Wsgi = app.wsgi_app
        self._publisher, self._is_foreign, self._headers = publisher, is_foreign, headers
        self._visits: dict[str, Visit] = {}
        self._open: Counter[str] = Counter()
        self._knocks: OrderedDict[str, Allowance] = OrderedDict()
        self._look_ups = Allowance(*LOOK_UPS)
        # Wrong codes are counted with those that are typed on the pages; a browser is known by its cookie.
        self.count_wrong: Callable[[str], object] = lambda _browser: None
        self.has_guessed_enough: Callable[[str], bool] = lambda _browser: False
        self._take_over()

    def _take_over(self) -> None:
        server, handlers = self._server, self._server.eio.handlers
        self._came, self._said, self._went = (handlers[name] for name in ("connect", "message", "disconnect"))
        self._connect = server._handle_connect
        server.eio.on("connect", self._comes)
        server.eio.on("message", self._says)
        server.eio.on("disconnect", self._goes)
        server._handle_connect = self._connects

    def start(self) -> None:
        green.spawn(every, SWEEP_SECONDS, self.sweep)

    # Requests

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        if not environ.get("PATH_INFO", "").startswith(PATH):
            return self._inside(environ, start)
        refusal = self._refusal(environ)
        if refusal is None:
            return self._inside(environ, self._with_headers(environ, start))
        status, reason = refusal
        metrics.TURNED_AWAY.labels(reason).inc()
        start(status, [("Content-Type", "text/plain"), ("Connection", "close"), *self._headers(environ)])
        return [status.encode()]

    def _with_headers(self, environ: Environ, start: Start) -> Start:
        def started(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            return start(status, [*headers, *self._headers(environ)], *more)

        return started

    def _refusal(self, environ: Environ) -> Refusal | None:
        query = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
        if "j" in query:  # a script tag sends no Origin, and takes the cookie along
            return BAD, "jsonp"
        if self._comes_from_elsewhere(environ):
            return BAD, "origin"
        if "sid" in query:
            return self._continues(environ, query["sid"][0])
        return self._knocks_with(environ, query.get("code", [""])[0].upper())

    def _comes_from_elsewhere(self, environ: Environ) -> bool:
        try:
            return self._is_foreign(environ)
        except ValueError:  # an Origin that is no address
            return True

    def _continues(self, environ: Environ, eio_sid: str) -> Refusal | None:
        """A connection is the browser's that began it, whoever has read its id."""
        visit = self._visits.get(eio_sid)
        if visit is None or visit.cookie == environ.get(COOKIE, ""):
            return None
        is_same = self._visitor(environ, visit.code).who == visit.visitor.who
        return None if is_same else (FORBIDDEN, "cookie")

    def _knocks_with(self, environ: Environ, code: str) -> Refusal | None:
        visitor = environ[VISITOR] = self._visitor(environ, code)
        if not self._allowance(visitor).has(1):
            return TOO_MANY, "knocks"
        if self._open[visitor.key] >= visitor.kind.most:
            return TOO_MANY, "connections"
        if visitor.kind is ADDRESS and not (self._publisher.kept(code) or self._look_ups.has(1)):
            return TOO_MANY, "codes"
        if visitor.kind is not SEAT and self.has_guessed_enough(self._guesser(environ)):
            return TOO_MANY, "guesses"
        return self._look_for(environ, code)

    def _look_for(self, environ: Environ, code: str) -> Refusal | None:
        """The browser of a sprint that is no more is told so when it connects, without looking again."""
        try:
            self._publisher.state(code)
        except Refused as refused:
            if refused.code != NO_SUCH_SPRINT:
                return UNAVAILABLE, "storage"
            metrics.TURNED_AWAY.labels("code").inc()
            self.count_wrong(self._guesser(environ))
            environ[CODE_UNKNOWN] = True
        return None

    def _visitor(self, environ: Environ, code: str) -> Visitor:
        """By the signed cookie; what it says of other sprints does not count."""
        with self._app.request_context(environ):
            account, seats = session.get("account_id"), session.get("seats") or {}
        who = (account, str(seats.get(code)) if isinstance(seats, dict) else None)
        match seats.get(code) if isinstance(seats, dict) else None:
            case [str(seat), int()]:
                return Visitor(SEAT, f"seat {code} {seat}", who)
        if account is not None:
            return Visitor(ACCOUNT, f"account {account}", who)
        return Visitor(ADDRESS, f"address {house(environ.get('REMOTE_ADDR', ''))}", who)

    def _guesser(self, environ: Environ) -> str:
        with self._app.request_context(environ):
            return str(session.get("guesser", ""))

    def _allowance(self, visitor: Visitor) -> Allowance:
        kind = visitor.kind
        allowance = self._knocks.pop(visitor.key, None) or Allowance(kind.per_second, kind.at_once)
        self._knocks[visitor.key] = allowance
        if len(self._knocks) > VISITORS_KEPT:
            self._knocks.popitem(last=False)
        return allowance

    # Connections

    def _comes(self, eio_sid: str, environ: Environ) -> Any:
        visitor = environ[VISITOR]
        code = parse_qs(environ.get("QUERY_STRING", "")).get("code", [""])[0].upper()
        self._visits[eio_sid] = Visit(visitor, environ.get(COOKIE, ""), code, time.monotonic())
        self._open[visitor.key] += 1
        return self._came(eio_sid, environ)

    def _goes(self, eio_sid: str, reason: str) -> None:
        visit = self._visits.pop(eio_sid, None)
        if visit is not None:
            self._leave(visit.visitor.key)
        self._went(eio_sid, reason)

    def _leave(self, key: str) -> None:
        self._open[key] -= 1
        if not self._open[key]:
            del self._open[key]

    def _says(self, eio_sid: str, data: Any) -> None:
        """Nothing before the CONNECT, and nothing after the seat is gone."""
        visit = self._visits.get(eio_sid)
        if visit is None or not (self._is_connected(eio_sid) or is_first(visit, data)):
            self._close(eio_sid, "unseated")
            return
        self._said(eio_sid, data)

    def _connects(self, eio_sid: str, namespace: str, data: Any) -> None:
        """One CONNECT for a connection, for each asks the database; other namespaces there are none."""
        if namespace not in (None, "/"):
            return
        visit = self._visits[eio_sid]
        visit.connects += 1
        if visit.connects > 1:
            self._close(eio_sid, "connects")
            return
        self._connect(eio_sid, namespace, data)

    def _is_connected(self, eio_sid: str) -> bool:
        return self._server.manager.sid_from_eio_sid(eio_sid, "/") is not None

    def sweep(self) -> None:
        """Who has said nothing, or was refused and stays."""
        latest_start = time.monotonic() - KNOCK_SECONDS
        for eio_sid, visit in list(self._visits.items()):
            if visit.began < latest_start and not self._is_connected(eio_sid):
                self._close(eio_sid, "silent")

    def _close(self, eio_sid: str, reason: str) -> None:
        """Without waiting for a browser that may not read."""
        metrics.TURNED_AWAY.labels(reason).inc()
        socket = self._server.eio.sockets.get(eio_sid)
        if socket is not None:
            socket.close(wait=False, abort=True)


def is_first(visit: Visit, data: Any) -> bool:
    return visit.connects == 0 and Packet(encoded_packet=data).packet_type == packet.CONNECT


def without_forwarded(app: Wsgi) -> Wsgi:
    """What a proxy says of the visitor has been used by now; what a visitor says of itself must not be."""

    def plain(environ: Environ, start: Start) -> Iterable[bytes]:
        for name in [name for name in environ if name.startswith("HTTP_X_FORWARDED_")]:
            del environ[name]
        for name in ("HTTP_FORWARDED", "HTTP_X_REAL_IP"):
            environ.pop(name, None)
        return app(environ, start)

    return plain
