"""Heavy work: how much of each kind runs at once, who waits in which place, and when it is too much."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sprint.actions.sending import Turns
from sprint.domain.errors import Refused
from sprint.green.workshop import Workshop


class Queue:
    """So many at once, so many in line, first come first served; the rest are refused in words.

    Who waits may give a ticket, a name of one's own choice, and ask for its place meanwhile.
    """

    def __init__(self, at_once: int, waiting: int) -> None:
        self._free = at_once
        self._most = waiting
        self._line: deque[tuple[str, threading.Event]] = deque()
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, ticket: str = "") -> Iterator[None]:
        """Waits for one's turn, which ends with the block; raises ``busy``."""
        self._come(ticket)
        try:
            yield
        finally:
            self._go()

    @property
    def waiting(self) -> int:
        with self._lock:
            return len(self._line)

    def place(self, ticket: str) -> int | None:
        """How many are served before; none where the ticket does not wait."""
        with self._lock:
            line = [name for name, _ in self._line]
        return line.index(ticket) + 1 if ticket and ticket in line else None

    def _come(self, ticket: str) -> None:
        with self._lock:
            if self._free and not self._line:
                self._free -= 1
                return
            if len(self._line) >= self._most:
                raise Refused("busy")
            waiter = (ticket, threading.Event())
            self._line.append(waiter)
        try:
            waiter[1].wait()
        except BaseException:
            self._give_up(waiter)
            raise

    def _go(self) -> None:
        """A turn goes straight to the next in line."""
        with self._lock:
            if self._line:
                self._line.popleft()[1].set()
            else:
                self._free += 1

    def _give_up(self, waiter: tuple[str, threading.Event]) -> None:
        """Who was called in the moment of leaving passes the turn on."""
        with self._lock:
            is_waiting = waiter in self._line
            if is_waiting:
                self._line.remove(waiter)
        if not is_waiting:
            self._go()


@dataclass(frozen=True)
class Heavy:
    """Every kind of heavy work with its bounds: nobody's photo waits for somebody's password.

    A body is read when its turn has come, and a slow line makes that long: more may be read than worked on,
    and who is slow keeps no turn that others wait for.
    """

    logins: Queue = field(default_factory=lambda: Queue(at_once=8, waiting=100))
    passwords: Queue = field(default_factory=lambda: Queue(at_once=2, waiting=8))
    guesses: Queue = field(default_factory=lambda: Queue(at_once=1, waiting=100))
    uploads: Turns = field(default_factory=lambda: Turns(at_once=8, waiting=100))
    photos: Queue = field(default_factory=lambda: Queue(at_once=2, waiting=100))
    exports: Queue = field(default_factory=lambda: Queue(at_once=1, waiting=100))
    # What is made before somebody asks stands in the line of exports once, however many pages are opened.
    ahead: Queue = field(default_factory=lambda: Queue(at_once=1, waiting=100))
    workshop: Workshop = field(default_factory=Workshop)
