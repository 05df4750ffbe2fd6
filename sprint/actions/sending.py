"""Turns to send something large, shared out between addresses and seats.

A turn is the room in memory for one body. Who is slow keeps none that somebody else waits for: what they send
goes on being read beside the turns, where only what has come takes room.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sprint.domain.errors import Refused

# A photo on an ordinary line takes no longer; then the turn is another's.
PATIENCE_SECONDS = 10
# How often who waits looks whether somebody is slow.
LOOK_SECONDS = 0.5
# What those beside the turns have sent, together.
BESIDE_BYTES = 48 * 1024 * 1024


@dataclass(frozen=True)
class Sender:
    """Whose share of the turns it is: a whole town hall has one address, and each in it a seat."""

    address: str
    seat_id: str


@dataclass(eq=False)
class Body:
    """What one sender sends, as far as it has come; ``since`` is when its turn began."""

    sender: Sender
    ticket: str = ""
    since: float = 0.0
    size: int = 0
    is_whole: bool = False
    is_stopped: bool = False
    called: threading.Event = field(default_factory=threading.Event)
    _chunks: list[bytes] = field(default_factory=list)

    def add(self, chunk: bytes) -> None:
        """Raises ``busy`` where its room went to others."""
        if self.is_stopped:
            raise Refused("busy")
        self._chunks.append(chunk)
        self.size += len(chunk)

    def whole(self) -> bytes:
        self.add(b"")
        self.is_whole = True
        self._chunks = [b"".join(self._chunks)]
        return self._chunks[0]

    def stop(self) -> None:
        """Its room is free at once, whenever its sender notices."""
        self.is_stopped, self.size = True, 0
        self._chunks.clear()


class Turns:
    """So many bodies at once, so many senders in line; the rest are refused in words.

    Next is who has least: of the addresses, then of the seats, then who came first.
    """

    def __init__(self, at_once: int, waiting: int, now: Callable[[], float] = time.monotonic) -> None:
        self._at_once, self._most = at_once, waiting
        self._now = now
        self._held: list[Body] = []
        self._beside: list[Body] = []
        self._line: list[Body] = []
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, sender: Sender, ticket: str = "") -> Iterator[Body]:
        """Waits for one's turn, which ends with the block or before it; raises ``busy``."""
        body = Body(sender, ticket)
        self._come(body)
        try:
            yield body
        finally:
            self._go(body)

    def grow(self, body: Body, chunk: bytes) -> None:
        """What has come of a body; raises ``busy`` where there is no room beside the turns."""
        with self._lock:
            body.add(chunk)
            while sum(other.size for other in self._beside) > BESIDE_BYTES and self._stop_largest():
                pass

    def place(self, ticket: str) -> int | None:
        """How many are served before, as it looks now; none where the ticket does not wait."""
        with self._lock:
            line = [body.ticket for body in sorted(self._line, key=self._has)]
        return line.index(ticket) + 1 if ticket and ticket in line else None

    def _come(self, body: Body) -> None:
        with self._lock:
            if len(self._held) < self._at_once and not self._line:
                self._call(body)
                return
            if len(self._line) >= self._most:
                self._make_way_for(body)
            self._line.append(body)
        try:
            while not body.called.wait(LOOK_SECONDS):
                self._hurry()
        except BaseException:
            self._go(body)
            raise
        if body.is_stopped:
            raise Refused("busy")

    def _hurry(self) -> None:
        """As many of the slow give their turn up as others wait."""
        with self._lock:
            for _ in range(len(self._line)):
                late = self._now() - PATIENCE_SECONDS
                slow = [body for body in self._held if body.since <= late and not body.is_whole]
                if not slow:
                    return
                slowest = max(slow, key=lambda body: (self._has(body), -body.since))
                self._held.remove(slowest)
                self._beside.append(slowest)
                self._call_next()

    def _go(self, body: Body) -> None:
        """Also of who was called in the moment of leaving."""
        with self._lock:
            for bodies in (self._held, self._beside, self._line):
                if body in bodies:
                    bodies.remove(body)
            self._call_next()

    def _call_next(self) -> None:
        while self._line and len(self._held) < self._at_once:
            body = min(self._line, key=self._has)
            self._line.remove(body)
            self._call(body)

    def _call(self, body: Body) -> None:
        body.since = self._now()
        self._held.append(body)
        body.called.set()

    def _make_way_for(self, body: Body) -> None:
        """In a full line somebody who stands there less often comes before who stands there more often."""
        if not self._line:
            raise Refused("busy")
        crowd = max(reversed(self._line), key=self._waits)
        (address, seat), is_theirs = self._waits(body), crowd.sender.address == body.sender.address
        if self._waits(crowd) <= (address + (not is_theirs), seat + 1):
            raise Refused("busy")
        self._line.remove(crowd)
        crowd.stop()
        crowd.called.set()

    def _stop_largest(self) -> bool:
        """Of the address that has sent most; none where all that is left has come whole."""
        sent = Counter[str]()
        for body in self._beside:
            sent[body.sender.address] += body.size
        sending = [body for body in self._beside if body.size and not body.is_whole]
        if sending:
            max(sending, key=lambda body: (sent[body.sender.address], body.size)).stop()
        return bool(sending)

    def _has(self, body: Body) -> tuple[int, int]:
        """How much of what there is the body's sender has: address and seat."""
        return shares(body.sender, self._held + self._beside)

    def _waits(self, body: Body) -> tuple[int, int]:
        return shares(body.sender, self._line)


def shares(sender: Sender, bodies: list[Body]) -> tuple[int, int]:
    address = sum(other.sender.address == sender.address for other in bodies)
    return address, sum(other.sender.seat_id == sender.seat_id for other in bodies)
