"""Somebody at the wire who has sat down and writes on a board."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

from pycrdt import Doc

from tests.support.server import Server
from tests.support.visitors import CONNECT, EVENT, Visitor, event, packed

BOARD = "ideas:1"
numbers = itertools.count(1_000)


class Seated(Visitor):
    """Somebody at the wire with a board of their own."""

    def __init__(self, server: Server, code: str, cookie: str, window: str = "room") -> None:
        super().__init__(server, code, cookie, window)
        self.send(packed(CONNECT))
        while (packet := self.receive())["type"] != EVENT:
            pass
        self.people = packet["data"][1]["slots"]["people"]["value"]
        self.doc: Doc[Any] = Doc()
        self.epoch = 0

    def ask(self, name: str, /, **payload: Any) -> dict[str, Any]:
        number = next(numbers)
        self.send(event(name, payload, number))
        answer: dict[str, Any] = self.receive_ack(number)
        return answer

    def open(self) -> None:
        self.doc = Doc()
        asked = {"client_id": self.doc.client_id, "state_vector": self.doc.get_state()}
        answer = self.ask("document_open", document=BOARD, **asked)
        self.epoch = answer["epoch"]
        self.doc.apply_update(answer["update"])

    def write(self, change: Callable[[Doc[Any]], None]) -> str:
        """The code with which it is refused, or nothing."""
        before = self.doc.get_state()
        with self.doc.transaction():
            change(self.doc)
        sent = {"client_id": self.doc.client_id, "bytes": self.doc.get_update(before), "epoch": self.epoch}
        answer = self.ask("document_update", document=BOARD, **sent)
        code = answer.get("error", {}).get("code", "")
        if code:
            self.open()
        return str(code)
