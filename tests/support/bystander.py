"""Somebody in a room who pings and writes while others misbehave: timed, and never refused."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any

from pycrdt import Doc, Map, Text

from tests.support.seated import Seated
from tests.support.server import Server

OWN_NOTE = "bystander"
PING_SECONDS = 0.02
# One edit after so many pings, and so many letters before the note is begun anew.
PINGS_AN_EDIT, LETTERS = 10, 40


class Bystander:
    """On the board that the attackers write on."""

    def __init__(self, server: Server, code: str, cookie: str) -> None:
        self._seated = Seated(server, code, cookie)
        self._seated.open()
        self.waits: list[float] = []
        self.saves: list[float] = []
        self.refused: list[str] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._go_on)

    def __enter__(self) -> Bystander:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join(60)
        self._ping()
        self._edit()
        self._seated.__exit__(None, None, None)

    @property
    def told(self) -> str:
        return f"pings {figures(self.waits)}; edits {figures(self.saves)}, {len(self.refused)} refused"

    def _go_on(self) -> None:
        while not self._stop.wait(PING_SECONDS):
            self._ping()
            if len(self.waits) % PINGS_AN_EDIT == 0:
                self._edit()

    def _ping(self) -> None:
        self.waits.append(milliseconds(lambda: self._seated.ask("clock_ping")))

    def _edit(self) -> None:
        """A board that the instructor began again is opened again, as a browser does it."""
        self.saves.append(milliseconds(self._saved))

    def _saved(self) -> None:
        code = self._seated.write(one_more_letter)
        if code == "document.epoch":
            code = self._seated.write(one_more_letter)
        if code:
            self.refused.append(code)


def one_more_letter(doc: Doc[Any]) -> None:
    notes: Map[Any] = doc.get("notes", type=Map)
    if OWN_NOTE not in notes:
        notes[OWN_NOTE] = Map({"text": Text(""), "author": "", "removed_ms": 0, "created_ms": 1})
    text = notes[OWN_NOTE]["text"]
    if len(str(text)) < LETTERS:
        text += "x"
    else:
        text.clear()


def milliseconds(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def figures(waits: list[float]) -> str:
    told = f"{len(waits)}, p50 {statistics.median(waits):.0f} ms, longest {max(waits):.0f} ms"
    return told if len(waits) < 100 else f"{told}, p99 {statistics.quantiles(waits, n=100)[98]:.0f} ms"
