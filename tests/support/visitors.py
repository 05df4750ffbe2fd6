"""Somebody at the wire itself: honest, to be timed, or not."""

from __future__ import annotations

import http.client
from contextlib import closing, suppress
from types import TracebackType
from typing import Any

import msgpack
from websocket import WebSocketConnectionClosedException, create_connection

from tests.support.server import Server

CONNECT, EVENT = 0, 2
PATIENCE_SECONDS = 30


def packed(kind: int, **fields: Any) -> bytes:
    return bytes(msgpack.dumps({"type": kind, "nsp": "/", **fields}))


def event(name: str, payload: Any = None, number: int | None = None) -> bytes:
    return packed(EVENT, data=[name, payload], id=number)


class Visitor:
    """One WebSocket; ``code`` and ``cookie`` are whatever somebody sends."""

    def __init__(self, server: Server, code: str, cookie: str = "", window: str = "room") -> None:
        url = f"ws://127.0.0.1:{server.port}/socket.io/?EIO=4&transport=websocket&code={code}&as={window}"
        self.socket = create_connection(
            url, timeout=PATIENCE_SECONDS, cookie=cookie or None, suppress_origin=True
        )
        self.opened = self.socket.recv()

    def __enter__(self) -> Visitor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.socket.shutdown()

    def send(self, data: bytes | str) -> None:
        if isinstance(data, str):
            self.socket.send(data)
        else:
            self.socket.send_binary(data)

    def receive(self) -> Any:
        """The next packet of Socket.IO; answers pings of engine.io on the way."""
        while (data := self.socket.recv()) == "2":
            self.socket.send("3")
        return msgpack.loads(data) if isinstance(data, bytes) and data else data

    def receive_ack(self, number: int) -> Any:
        while not isinstance(packet := self.receive(), dict) or packet.get("id") != number:
            pass
        return packet["data"][0]

    def sit(self) -> None:
        self.send(packed(CONNECT))
        while self.receive()["type"] != CONNECT:
            pass

    def is_closed(self) -> bool:
        """Whether the server hangs up while one listens."""
        with suppress(WebSocketConnectionClosedException, OSError):
            while self.receive() not in ("", b""):
                pass
        return not self.socket.connected


def request(
    server: Server, path: str, method: str = "GET", body: bytes = b"", **headers: str
) -> tuple[int, bytes, dict[str, str]]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)) as connection:
        connection.request(method, path, body or None, named)
        answer = connection.getresponse()
        return answer.status, answer.read(), dict(answer.getheaders())
