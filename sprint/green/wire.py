"""What eventlet and engineio do otherwise than we need, mended in place; each part for a measured reason.

A patch of a name that a newer version has renamed would silently do nothing. Each says which version it was
written against, and the signature there; the process refuses to start when that has changed.
"""

import inspect
import json
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module, metadata
from typing import Any

from engineio.packet import MESSAGE

from sprint.green import Mode, database, spawn
from sprint.green.gate import Gate
from sprint.green.moments import brief_lock

READ_AHEAD_BYTES = 4096
# A long-polling browser that was away posts all its packets at once; engineio throws away what exceeds this.
MAX_DECODE_PACKETS = 2_000
# Answers that wait for a browser which goes on asking.
UNREAD_PACKETS = 4_000


@dataclass(frozen=True)
class Part:
    """One name of a library as it was in the version we mend; ``form`` is its signature or type."""

    library: str
    version: str
    module: str
    owner: str
    name: str
    form: str

    def replace(self, make: Callable[[Any], Any]) -> None:
        """Puts what `make` builds around the original in its place; raises when the original is another."""
        owner = getattr(import_module(self.module), self.owner)
        original = getattr(owner, self.name, None)
        self._assert_known(original)
        setattr(owner, self.name, make(original))

    def _assert_known(self, original: Any) -> None:
        form = form_of(original)
        if form != self.form:
            raise RuntimeError(
                f"{self.module}.{self.owner}.{self.name} is {form} in {self.library} "
                f"{metadata.version(self.library)}; sprint/green/wire.py was written against {self.form} "
                f"in {self.library} {self.version}"
            )


def form_of(original: Any) -> str:
    return str(inspect.signature(original)) if callable(original) else type(original).__name__


APPLY_MASK = Part(
    "eventlet",
    "0.41.3",
    "eventlet.websocket",
    "RFC6455WebSocket",
    "_apply_mask",
    "(data, mask, length=None, offset=0)",
)
BEGIN = Part(
    "eventlet",
    "0.41.3",
    "eventlet.websocket",
    "RFC6455WebSocket",
    "__init__",
    "(self, sock, environ, version=13, protocol=None, client=False, extensions=None,"
    " max_frame_length=8388608)",
)
HANDLE = Part("python-engineio", "4.15.1", "engineio.socket", "Socket", "_websocket_handler", "(self, ws)")
FRAME = Part(
    "eventlet", "0.41.3", "eventlet.websocket", "RFC6455WebSocket", "_recv_frame", "(self, message=None)"
)
RECEIVE = Part("python-engineio", "4.15.1", "engineio.socket", "Socket", "receive", "(self, pkt)")
JSON = Part("python-engineio", "4.15.1", "engineio.packet", "Packet", "json", "module")
SEND = Part("python-engineio", "4.15.1", "engineio.socket", "Socket", "send", "(self, pkt)")
VALUE = Part(
    "prometheus-client",
    "0.26.0",
    "prometheus_client.values",
    "MutexValue",
    "__init__",
    "(self, typ, metric_name, name, labelnames, labelvalues, help_text, **kwargs)",
)
MAX_PACKETS = Part("python-engineio", "4.15.1", "engineio.payload", "Payload", "max_decode_packets", "int")


def mend(mode: Mode) -> None:
    MAX_PACKETS.replace(lambda _sixteen: MAX_DECODE_PACKETS)
    JSON.replace(lambda _json: NoJson)
    RECEIVE.replace(received)
    if mode == "eventlet":
        APPLY_MASK.replace(lambda _bytewise: staticmethod(apply_mask))
        BEGIN.replace(reading_ahead)
        FRAME.replace(gated)
        HANDLE.replace(knowing_its_websocket)
        SEND.replace(lambda _queued: send)
        VALUE.replace(counting_briefly)
        with suppress(ImportError):
            import_module("psycopg2.extensions").set_wait_callback(database.waiter())


# Counting


def counting_briefly(begin: Callable[..., None]) -> Callable[..., None]:
    """A number that is added to waits for nobody."""

    def begin_counting_briefly(self: Any, *args: Any, **kwargs: Any) -> None:
        begin(self, *args, **kwargs)
        self._lock = brief_lock()

    return begin_counting_briefly


# Reading


def apply_mask(data: bytes, mask: bytes, length: int | None = None, offset: int = 0) -> bytes:
    """One big XOR; eventlet unmasks byte by byte in Python, and 1 MB froze the server for 205 ms."""
    size = len(data) if length is None else length
    turn = offset % 4
    key = (mask[turn:] + mask[:turn]) * (size // 4 + 1)
    return (int.from_bytes(data[:size], "big") ^ int.from_bytes(key[:size], "big")).to_bytes(size, "big")


class ReadAhead:
    """Reads what has come in one go: eventlet reads a frame in three or four steps, each a system call."""

    def __init__(self, sock: socket.socket, gate: Gate) -> None:
        self.fd = sock.fd  # type: ignore[attr-defined]  # the system's, below eventlet's
        self._sock = sock
        self._gate = gate
        self._ahead = b""

    def recv(self, size: int) -> bytes:
        if not self._ahead:
            self._ahead = self._sock.recv(max(size, READ_AHEAD_BYTES))
            self._gate.read(len(self._ahead))
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)


def reading_ahead(begin: Callable[..., None]) -> Callable[..., None]:
    def begin_reading_ahead(self: Any, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
        self.gate = Gate()
        begin(self, ReadAhead(sock, self.gate), *args, **kwargs)

    return begin_reading_ahead


def gated(receive_frame: Callable[..., Any]) -> Callable[..., Any]:
    """Every frame, also pings and pieces of a message, which never reach engineio."""

    def receive_gated(self: Any, message: Any = None) -> Any:
        self.gate.frame()
        return receive_frame(self, message)

    return receive_gated


def received(receive: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Every packet of engineio's: one POST of long polling may hold thousands, and none after a CLOSE counts.

    Whoever asks and asks and reads no answer is let go of.
    """
    engineio = import_module("engineio.exceptions")

    def receive_bounded(self: Any, packet: Any) -> None:
        if self.closed or self.closing:
            raise engineio.SocketIsClosedError
        if self.queue.qsize() > UNREAD_PACKETS:
            self.close(wait=False, abort=True)
            raise engineio.SocketIsClosedError
        if not getattr(self, "ws", None):
            self.gate = getattr(self, "gate", None) or Gate()
            self.gate.frame()
        receive(self, packet)

    return receive_bounded


class NoJson:
    """What a browser sends as text stays text: our packets are binary, and lists of lists fill the memory."""

    dumps = staticmethod(json.dumps)

    @staticmethod
    def loads(_text: str) -> Any:
        raise ValueError


# Writing: what a browser can take goes out now; engineio wakes a greenlet for each packet and frames it anew.


def knowing_its_websocket(handle: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def handle_known(self: Any, ws: Any) -> Any:
        self.ws = ws
        try:
            return handle(self, ws)
        finally:
            self.ws = None

    return handle_known


def send(self: Any, packet: Any) -> None:
    """Replaces engineio's. Pings are queued: its writer ends a connection whose queue stays empty."""
    if (self.closed or self.last_ping) and not self.check_ping_timeout():
        return
    ws = getattr(self, "ws", None)
    is_in_turn = packet.packet_type == MESSAGE and self.upgraded and not self.queue.queue
    if not (is_in_turn and ws and write_now(ws, packet)):
        self.queue.put(packet)


def write_now(ws: Any, packet: Any) -> bool:
    """Whether the packet has been written to the socket, before any later one; never blocks."""
    if ws.websocket_closed or ws._sendlock.counter <= 0:
        return False
    frame = getattr(packet, "frame", None) or framed(ws, packet)
    try:
        sent = ws.socket.fd.send(frame)
    except OSError:  # the system takes nothing now, or never again: engineio finds out
        return False
    if sent < len(frame):
        ws._sendlock.acquire()
        spawn(write_rest, ws, frame[sent:])
    return True


def framed(ws: Any, packet: Any) -> bytes:
    """The same bytes for all who get the packet: what a server sends is not masked (RFC 6455, 5.1)."""
    frame: bytes = ws._pack_message(packet.encode())
    packet.frame = frame
    return frame


def write_rest(ws: Any, rest: bytes) -> None:
    """Half a frame must not be followed by another: what cannot be sent ends the connection."""
    try:
        ws.socket.sendall(rest)
    except OSError:
        with suppress(OSError):
            ws.socket.shutdown(socket.SHUT_RDWR)
    finally:
        ws._sendlock.release()
