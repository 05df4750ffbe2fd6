"""How fast one connection is read. Who sends faster is not refused but read later, and TCP holds them back.

A reader that always finds something to read would otherwise keep the loop for itself.
"""

import time
from collections.abc import Callable

from sprint.green import sleep

# An honest browser sends a few tens a second; one that was away sends what waited.
FRAMES_A_SECOND, FRAMES_AT_ONCE = 100, 600
BYTES_A_SECOND, BYTES_AT_ONCE = 1_000_000, 8_000_000
# After so many frames without a pause the others have their turn.
FRAMES_A_TURN = 8
PAUSE_SECONDS = 2.0


class Allowance:
    """Fills by ``per_second`` up to ``at_once``; may be overdrawn, and tells how long to wait then."""

    def __init__(self, per_second: float, at_once: float) -> None:
        self._per_second, self._at_once = per_second, at_once
        self._level, self._at = at_once, time.monotonic()

    def take(self, amount: float) -> float:
        self._fill()
        self._level -= amount
        return max(0.0, -self._level / self._per_second)

    def has(self, amount: float) -> bool:
        """Takes it where there is enough; who asks too often does not wait longer for that."""
        self._fill()
        if self._level < amount:
            return False
        self._level -= amount
        return True

    def _fill(self) -> None:
        now = time.monotonic()
        self._level = min(self._at_once, self._level + (now - self._at) * self._per_second)
        self._at = now


class Gate:
    """One connection's way in."""

    def __init__(self, wait: Callable[[float], None] = sleep) -> None:
        self._frames = Allowance(FRAMES_A_SECOND, FRAMES_AT_ONCE)
        self._bytes = Allowance(BYTES_A_SECOND, BYTES_AT_ONCE)
        self._in_turn = 0
        self._wait = wait

    def frame(self) -> None:
        """Before each frame or packet is decoded."""
        self._in_turn += 1
        due = self._frames.take(1)
        if due or self._in_turn >= FRAMES_A_TURN:
            self._pause(due)

    def read(self, size: int) -> None:
        """After so many bytes have come."""
        due = self._bytes.take(size)
        if due:
            self._pause(due)

    def _pause(self, seconds: float) -> None:
        self._in_turn = 0
        self._wait(min(seconds, PAUSE_SECONDS))
