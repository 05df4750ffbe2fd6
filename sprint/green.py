"""Everything that knows which green library runs us: patching, spawning, and serving on our own socket.

The only module that names eventlet or gevent (ADR 1). In a process that was never patched (tests, commands)
the same functions work with ordinary threads.
"""

import ctypes
import gc
import resource
import signal
import socket
import sys
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, Literal, TypeVar

Mode = Literal["eventlet", "gevent", "threading"]
Result = TypeVar("Result")
WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Any]

MAX_CONNECTIONS = 10_000
READ_AHEAD_BYTES = 4096
BACKLOG = 1024
# Without a bound the kernel keeps 4 MB for a browser that has stopped reading, and we notice a minute late.
UNREAD_BYTES = 256 * 1024
# A long-polling browser that was away posts all its packets at once; engineio throws away what exceeds this.
MAX_DECODE_PACKETS = 2_000
# How long a thread keeps the interpreter while others want it.
TURN_SECONDS = 0.0005
# From malloc.h
M_MMAP_THRESHOLD = -3

_mode: Mode = "threading"


def mode() -> Mode:
    return _mode


def patch(wanted: Mode) -> None:
    """Must run before any other import: a module that already holds an unpatched socket blocks everybody."""
    global _mode
    if wanted == "eventlet":
        warnings.filterwarnings("ignore", message="\\s*Eventlet is deprecated")
        import_module("eventlet").monkey_patch()
        unmask_whole_frames()
        read_ahead()
        send_at_once()
    elif wanted == "gevent":
        import_module("gevent.monkey").patch_all()
    _mode = wanted
    assert_patched()


def assert_patched() -> None:
    if _mode == "eventlet" and not import_module("eventlet.patcher").is_monkey_patched("socket"):
        raise RuntimeError("eventlet has not patched the standard library; start with: python wsgi.py")
    if _mode == "gevent" and not import_module("gevent.monkey").is_module_patched("socket"):
        raise RuntimeError("gevent has not patched the standard library; start with: python wsgi.py")


def unmask_whole_frames() -> None:
    """eventlet unmasks byte by byte in Python: 1 MB froze the server for 205 ms. One big XOR does not."""
    websocket = import_module("eventlet.websocket")
    websocket.RFC6455WebSocket._apply_mask = staticmethod(apply_mask)


class ReadAhead:
    """Reads what has come in one go: eventlet reads a frame in three or four steps, each a system call."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._ahead = b""

    def recv(self, size: int) -> bytes:
        if not self._ahead:
            self._ahead = self._sock.recv(max(size, READ_AHEAD_BYTES))
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)


def read_ahead() -> None:
    """Every WebSocket of eventlet reads through ``ReadAhead``."""
    websocket = import_module("eventlet.websocket").RFC6455WebSocket
    begin = websocket.__init__

    def begin_reading_ahead(self: Any, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
        begin(self, ReadAhead(sock), *args, **kwargs)

    websocket.__init__ = begin_reading_ahead


def send_at_once() -> None:
    """What a browser can take goes out now: engineio wakes a greenlet for each packet, and frames it anew.

    Not so pings: that greenlet closes the connection when it has seen nothing for a while.
    """
    engine = import_module("engineio.socket").Socket
    message = import_module("engineio.packet").MESSAGE
    handle = engine._websocket_handler

    def handle_known(self: Any, ws: Any) -> Any:
        self.ws = ws
        try:
            return handle(self, ws)
        finally:
            self.ws = None

    def send(self: Any, packet: Any) -> None:
        if not self.check_ping_timeout():
            return
        is_in_turn = packet.packet_type == message and self.upgraded and self.queue.empty()
        if not (is_in_turn and self.ws and write_now(self.ws, packet)):
            self.queue.put(packet)

    engine.ws = None
    engine._websocket_handler = handle_known
    engine.send = send


def write_now(ws: Any, packet: Any) -> bool:
    """Whether the packet is on its way, before any that comes later; never waits."""
    if ws.websocket_closed or ws._sendlock.locked():
        return False
    frame = framed(ws, packet)
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
    if not hasattr(packet, "frame"):
        packet.frame = ws._pack_message(packet.encode())
    frame: bytes = packet.frame
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


def apply_mask(data: bytes, mask: bytes, length: int | None = None, offset: int = 0) -> bytes:
    size = len(data) if length is None else length
    turn = offset % 4
    key = (mask[turn:] + mask[:turn]) * (size // 4 + 1)
    return (int.from_bytes(data[:size], "big") ^ int.from_bytes(key[:size], "big")).to_bytes(size, "big")


def spawn(work: Callable[..., None], *args: Any) -> None:
    """Runs `work` beside us and forgets it; it must handle its own errors."""
    if _mode == "eventlet":
        import_module("eventlet").spawn_n(work, *args)
    elif _mode == "gevent":
        import_module("gevent").spawn(work, *args)
    else:
        threading.Thread(target=work, args=args, daemon=True).start()


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def in_thread(work: Callable[..., Result], *args: Any) -> Result:
    """CPU work (password hashes, DOCX) in a real thread, so that the rooms go on meanwhile."""
    if _mode == "eventlet":
        result: Result = import_module("eventlet.tpool").execute(work, *args)
        return result
    if _mode == "gevent":
        pooled: Result = import_module("gevent").get_hub().threadpool.apply(work, args)
        return pooled
    return work(*args)


def listen(host: str, port: int) -> socket.socket:
    """Accepted sockets inherit its bound, and TCP_NODELAY, without which acks come 40 ms late."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, UNREAD_BYTES)
    sock.bind((host, port))
    sock.listen(BACKLOG)
    return sock


def serve(sock: socket.socket, app: WsgiApp, *, max_size: int = MAX_CONNECTIONS) -> None:
    """Serves until the process ends."""
    assert_patched()
    take_short_turns()
    allow_many_files()
    accept_long_payloads()
    if _mode == "eventlet":
        serve_eventlet(sock, app, max_size)
    elif _mode == "gevent":
        serve_gevent(sock, app, max_size)
    else:
        raise RuntimeError("the server needs eventlet or gevent; start with: python wsgi.py")


def serve_eventlet(sock: socket.socket, app: WsgiApp, max_size: int) -> None:
    import_module("eventlet.wsgi").server(
        sock, without_deflate(app), max_size=max_size, log_output=False, debug=False
    )


def serve_gevent(sock: socket.socket, app: WsgiApp, max_size: int) -> None:
    pywsgi = import_module("gevent.pywsgi")
    handler = import_module("geventwebsocket.handler").WebSocketHandler
    pywsgi.WSGIServer(
        sock, without_deflate(app), handler_class=handler, spawn=max_size, log=None, error_log=None
    ).serve_forever()


def settle() -> None:
    """What is loaded now stays; without this the collector walks through all of it while people type."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    give_back()


def give_back() -> None:
    """Each thread would keep what it freed, 200 MB after a photo: large pieces go back to the system."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):  # glibc's own
        libc.mallopt(M_MMAP_THRESHOLD, 1024 * 1024)


def take_short_turns() -> None:
    """By default 5 ms: every step of ours beside a thread that computes, every step of a commit beside us."""
    sys.setswitchinterval(TURN_SECONDS)


def allow_many_files() -> None:
    """A socket is a file, and many systems start a process with 1024 of them."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def accept_long_payloads() -> None:
    import_module("engineio.payload").Payload.max_decode_packets = MAX_DECODE_PACKETS


def without_deflate(app: WsgiApp) -> WsgiApp:
    """permessage-deflate costs half as much CPU again and 186 kB for each connection: never negotiate it."""

    def plain(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return app(environ, start_response)

    return plain


def until_signal(poll_seconds: float = 0.1) -> str:
    """Waits for SIGTERM or SIGINT by a flag and a poll: a handler must not switch greenlets."""
    caught: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda signum, _frame: caught.append(signum))
    while not caught:
        sleep(poll_seconds)
    return signal.Signals(caught[0]).name


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
