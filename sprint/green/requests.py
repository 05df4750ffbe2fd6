"""Requests that never come or never end: so long for each, and so many at once that keep us waiting."""

import socket
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import eventlet
from eventlet import wsgi

# For a first request to begin, and for the headers of each.
HEADER_SECONDS = 10
# Between two requests of one browser.
IDLE_SECONDS = 75
# For a body, also one that nobody here wants: what is of a form's size, and a photo on a slow line.
SMALL_BODY_BYTES = 1024 * 1024
SMALL_BODY_SECONDS, BODY_SECONDS = 60, 150
# After so much of a body the others have their turn: one that is sent faster than it is read always has more.
BYTES_A_TURN = 256 * 1024
# Connections that wait for a request, and as many for a body: the one that has waited longest goes. No bound
# for an address: a whole town hall sits behind one.
WAITING_AT_ONCE = 2_000

Connections = OrderedDict[int, socket.socket]

_waiting: Connections = OrderedDict()
_sending: Connections = OrderedDict()


class Protocol(wsgi.HttpProtocol):  # type: ignore[misc]
    """eventlet's, which would wait for ever."""

    has_asked = False

    def _read_request_line(self) -> Any:
        seconds = IDLE_SECONDS if self.has_asked else HEADER_SECONDS
        with Waiting(self.connection, _waiting):
            line = self._within(seconds, super()._read_request_line)
        self.has_asked = True
        return line or b""

    def parse_request(self) -> bool:
        return bool(self._within(HEADER_SECONDS, super().parse_request))

    def get_environ(self) -> dict[str, Any]:
        """The body is read from here by pages, and by eventlet where a page leaves something of it."""
        environ: dict[str, Any] = super().get_environ()
        body = environ["eventlet.input"]
        body.rfile = Body(self, body.content_length)
        return environ

    def _within(self, seconds: float, read: Callable[[], Any]) -> Any:
        """None when it took longer: then the connection is closed."""
        with eventlet.Timeout(seconds, False):
            return read()
        self.close_connection = True
        return None


class Body:
    """What is sent with one request; over when it has taken too long, as if its browser had gone."""

    def __init__(self, request: Protocol, length: int | None) -> None:
        self._request = request
        self._is_small = length is not None and length <= SMALL_BODY_BYTES
        self._ends = 0.0
        self._in_turn = 0

    def read(self, length: int = -1) -> bytes:
        return self._bounded(lambda: self._request.rfile.read(length))

    def readline(self, length: int = -1) -> bytes:
        return self._bounded(lambda: self._request.rfile.readline(length))

    def _bounded(self, read: Callable[[], bytes]) -> bytes:
        now = time.monotonic()
        self._ends = self._ends or now + (SMALL_BODY_SECONDS if self._is_small else BODY_SECONDS)
        with Waiting(self._request.connection, _sending):
            data: bytes = self._request._within(max(0.0, self._ends - now), read) or b""
        self._rest(len(data))
        return data

    def _rest(self, size: int) -> None:
        self._in_turn += size
        if self._in_turn >= BYTES_A_TURN:
            self._in_turn = 0
            eventlet.sleep(0)


class Waiting:
    """One of the connections that wait."""

    def __init__(self, connection: socket.socket, others: Connections) -> None:
        self._connection, self._others = connection, others

    def __enter__(self) -> None:
        self._others[id(self._connection)] = self._connection
        if len(self._others) > WAITING_AT_ONCE:
            _, longest = self._others.popitem(last=False)
            with suppress(OSError):
                longest.shutdown(socket.SHUT_RDWR)

    def __exit__(self, *_error: object) -> None:
        self._others.pop(id(self._connection), None)
