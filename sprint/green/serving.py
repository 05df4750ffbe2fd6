"""Serving on a listening socket of our own: what makes acks quick is a setting of the socket."""

import errno
import os
import socket
import stat
from collections.abc import Callable
from importlib import import_module
from typing import Any

from sprint import green
from sprint.green import process

WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Any]

MAX_CONNECTIONS = 10_000
BACKLOG = 1024
# A body that stops coming, an answer that is not read. WebSockets have their own, which is shorter.
SILENT_SECONDS = 60
# Without a bound the kernel keeps 4 MB for a browser that has stopped reading, and we notice a minute late.
UNREAD_BYTES = 256 * 1024


def listen(host: str, port: int, path: str = "") -> socket.socket:
    """Accepted sockets inherit its bound, and TCP_NODELAY, without which acks come 40 ms late."""
    sock = at_path(path) if path else at_port(host, port)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, UNREAD_BYTES)
    sock.listen(BACKLOG)
    return sock


def at_port(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return bound(sock, (host, port))


def at_path(path: str) -> socket.socket:
    """As a port of the machine: all its users may connect, and the folder keeps out whom it should."""
    remove_left(path)
    sock = bound(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM), path)
    os.chmod(path, 0o666)
    return sock


def bound(sock: socket.socket, address: Any) -> socket.socket:
    try:
        sock.bind(address)
    except OSError:
        sock.close()
        raise
    return sock


def remove_left(path: str) -> None:
    """What a killed process left behind; raises where one still listens, or something else lies there."""
    if not os.path.exists(path):
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asking:
        try:
            asking.connect(path)
        except ConnectionRefusedError:
            if stat.S_ISSOCK(os.stat(path).st_mode):
                os.unlink(path)
                return
    raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))


def serve(sock: socket.socket, app: WsgiApp, *, max_size: int = MAX_CONNECTIONS) -> None:
    """Serves until the process ends."""
    green.assert_patched()
    process.take_short_turns()
    process.allow_many_files()
    if green.mode() == "eventlet":
        serve_eventlet(sock, app, max_size)
    elif green.mode() == "gevent":
        serve_gevent(sock, app, max_size)
    else:
        raise RuntimeError("the server needs eventlet or gevent; start with: python wsgi.py")


def serve_eventlet(sock: socket.socket, app: WsgiApp, max_size: int) -> None:
    import_module("eventlet.wsgi").server(
        sock,
        without_deflate(app),
        max_size=max_size,
        log_output=False,
        debug=False,
        socket_timeout=SILENT_SECONDS,
        protocol=import_module("sprint.green.requests").Protocol,
    )


def serve_gevent(sock: socket.socket, app: WsgiApp, max_size: int) -> None:
    pywsgi = import_module("gevent.pywsgi")
    pywsgi.WSGIServer(sock, without_deflate(app), spawn=max_size, log=None, error_log=None).serve_forever()


def without_deflate(app: WsgiApp) -> WsgiApp:
    """permessage-deflate costs half as much CPU again and 186 kB for each connection: never negotiate it."""

    def plain(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return app(environ, start_response)

    return plain
