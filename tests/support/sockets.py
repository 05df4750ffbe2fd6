"""A Socket.IO server of a dozen lines, and browsers without browsers, for fast tests of ``sprint.live``."""

from __future__ import annotations

import queue
import threading
from collections import defaultdict
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from pycrdt import Doc, Map, Text
from socketio.exceptions import ConnectionRefusedError
from werkzeug.test import EnvironBuilder

from sprint.actions import load_from
from sprint.domain.state import Seat
from sprint.live import Broadcast, Hub
from tests.support.world import World

PATIENCE_SECONDS = 10


class FakeServer:
    """Keeps what is emitted to each socket; says goodbye as python-socketio does."""

    def __init__(self) -> None:
        self.handlers: dict[str, Callable[..., Any]] = {}
        self.sent: dict[str, list[tuple[str, Any]]] = defaultdict(list)
        self.came = threading.Condition()
        self.manager = SimpleNamespace(eio_sid_from_sid=lambda sid, _namespace: sid)
        self.eio = SimpleNamespace(sockets={})

    def on(self, event: str, handler: Callable[..., Any]) -> None:
        self.handlers[event] = handler

    def emit(self, event: str, data: Any, to: str | list[str]) -> None:
        with self.came:
            for sid in [to] if isinstance(to, str) else to:
                self.sent[sid].append((event, data))
            self.came.notify_all()

    def disconnect(self, sid: str) -> None:
        if self.eio.sockets.pop(sid, None) is not None:
            self.handlers["disconnect"](sid, "server disconnect")


class Live:
    """Hub and broadcast of a world, on the fake server."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.server = FakeServer()
        self.reads = 0
        self.broken: Exception | None = None
        app = Flask("fake")
        app.secret_key = "fake"
        self._sign = SecureCookieSessionInterface().get_signing_serializer(app)
        self.broadcast = Broadcast(self.server, world.rooms, self._load)
        world.publish_to(self.broadcast.publish)
        self.hub = Hub(app, self.server, self.broadcast, world.deps)

    def _load(self, code: str) -> Any:
        """As the app loads a sprint; a test may break it."""
        self.reads += 1
        if self.broken is not None:
            raise self.broken
        return load_from(self.world.store, code)

    def cookie(self, **session: Any) -> str:
        assert self._sign is not None
        return f"session={self._sign.dumps(session)}"

    def join(self, seat: Seat) -> Socket:
        return Socket(self, "room", self.cookie(seats={self.world.code: [seat.id, seat.version]}))

    def lead(self) -> Socket:
        return Socket(self, "console", self.cookie(account_id=self.world.account))

    def stage(self) -> Socket:
        return Socket(self, "stage", self.cookie(stages=[self.world.code]))


class Socket:
    """One connection; raises ``ConnectionRefusedError`` where the server refuses it."""

    def __init__(self, live: Live, window: str, cookie: str = "", code: str | None = None) -> None:
        self.live = live
        self.sid = f"sid{len(live.server.sent)}-{id(self)}"
        self.doc: Doc[Any] = Doc()
        live.server.eio.sockets[self.sid] = self.engine = SimpleNamespace(upgraded=True, queue=queue.Queue())
        query = {"code": code or live.world.code, "as": window}
        environ = EnvironBuilder("/socket.io/", query_string=query, headers={"Cookie": cookie}).get_environ()
        try:
            live.server.handlers["connect"](self.sid, environ)
        except ConnectionRefusedError:
            del live.server.eio.sockets[self.sid]
            raise

    @property
    def connection(self) -> Any:
        return self.live.broadcast.connections.get(self.sid)

    def ask(self, event: str, **payload: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self.live.server.handlers["*"](event, self.sid, payload)
        return answer

    def go(self) -> None:
        self.live.server.disconnect(self.sid)

    def got(self, event: str) -> list[Any]:
        return [data for name, data in self.live.server.sent[self.sid] if name == event]

    def forget(self) -> None:
        self.live.server.sent[self.sid].clear()

    def wait_for(self, event: str) -> Any:
        """The first of this event."""
        self.wait_until(lambda: bool(self.got(event)))
        return self.got(event)[0]

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """What is relayed comes from another thread."""
        with self.live.server.came:
            assert self.live.server.came.wait_for(is_so, PATIENCE_SECONDS)

    # Documents

    @property
    def notes(self) -> Any:
        return self.doc.get("notes", type=Map)

    def open(self, document: str) -> dict[str, Any]:
        answer = self.ask(
            "document_open",
            document=document,
            client_id=self.doc.client_id,
            state_vector=self.doc.get_state(),
        )
        if "ok" in answer:
            self.doc.apply_update(answer["update"])
        return answer

    def write(self, document: str, note: str, text: str) -> dict[str, Any]:
        """A note of this person on a document that is open."""
        return self.send(document, self.noted(note, text))

    def send(self, document: str, update: bytes) -> dict[str, Any]:
        epoch = self.live.world.room(document).epoch
        return self.ask(
            "document_update", document=document, epoch=epoch, client_id=self.doc.client_id, bytes=update
        )

    def noted(self, note: str, text: str, group: str = "") -> bytes:
        """The update that adds a note."""
        before = self.doc.get_state()
        seat = self.connection.seat_id
        with self.doc.transaction():
            self.notes[note] = Map(
                {
                    "text": Text(text),
                    "colour": "blue",
                    "author": seat,
                    "created_ms": 1,
                    "removed_ms": 0,
                    "place": {"group": group, "order": "a0"},
                }
            )
        return self.doc.get_update(before)
