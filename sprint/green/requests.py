"""Requests that never come: a connection has ten seconds for its first, and few may wait at once."""

import socket
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
# Connections that wait for a request: the one that has waited longest goes. No bound for an address: a whole
# town hall sits behind one.
WAITING_AT_ONCE = 2_000

_waiting: OrderedDict[int, socket.socket] = OrderedDict()


class Protocol(wsgi.HttpProtocol):  # type: ignore[misc]
    """eventlet's, which would wait for ever."""

    has_asked = False

    def _read_request_line(self) -> Any:
        seconds = IDLE_SECONDS if self.has_asked else HEADER_SECONDS
        with Waiting(self.connection):
            line = self._within(seconds, super()._read_request_line)
        self.has_asked = True
        return line or b""

    def parse_request(self) -> bool:
        return bool(self._within(HEADER_SECONDS, super().parse_request))

    def _within(self, seconds: float, read: Callable[[], Any]) -> Any:
        """None when it took longer: then the connection is closed."""
        with eventlet.Timeout(seconds, False):
            return read()
        self.close_connection = True
        return None


class Waiting:
    """One of the connections that wait for a request."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        _waiting[id(self._connection)] = self._connection
        if len(_waiting) > WAITING_AT_ONCE:
            _, longest = _waiting.popitem(last=False)
            with suppress(OSError):
                longest.shutdown(socket.SHUT_RDWR)

    def __exit__(self, *_error: object) -> None:
        _waiting.pop(id(self._connection), None)
