"""Guessing is slow: wrong codes and passwords are counted for a session and, gently, for everybody.

Never for an address: a whole municipality sits behind one.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_urlsafe

from flask import abort, session

from sprint.domain.bucket import Bucket
from sprint.domain.errors import Refused

WINDOW_MS = 5 * 60_000
WRONG_A_SESSION = 20
CALM_A_MINUTE = 60
LONGEST_WAIT_MS = 2_000
SESSIONS_KEPT = 10_000


@dataclass
class Guesses:
    """How often somebody guessed wrong lately. Counts live in the process: a restart forgives."""

    by_session: dict[str, deque[int]] = field(default_factory=dict)
    everybody: deque[int] = field(default_factory=lambda: deque(maxlen=5_000))
    lock: threading.Lock = field(default_factory=threading.Lock)

    def too_many(self, who: str, now_ms: int) -> bool:
        with self.lock:
            return len(recent(self.by_session.get(who, deque()), now_ms - WINDOW_MS)) >= WRONG_A_SESSION

    def wrong(self, who: str, now_ms: int) -> int:
        """Counts one, and says how long the answer should wait because many guess at once."""
        with self.lock:
            self.forget(now_ms)
            self.by_session.setdefault(who, deque(maxlen=WRONG_A_SESSION)).append(now_ms)
            self.everybody.append(now_ms)
            return wait_for(len(recent(self.everybody, now_ms - 60_000)))

    def forget(self, now_ms: int) -> None:
        if len(self.by_session) < SESSIONS_KEPT:
            return
        self.by_session = {
            who: times for who, times in self.by_session.items() if recent(times, now_ms - WINDOW_MS)
        }


def recent(times: deque[int], since_ms: int) -> deque[int]:
    while times and times[0] < since_ms:
        times.popleft()
    return times


def wait_for(wrong_this_minute: int) -> int:
    return max(0, min(LONGEST_WAIT_MS, (wrong_this_minute - CALM_A_MINUTE) * 20))


class Limiter:
    """Guesses, with the clock and the waiting that tests replace."""

    def __init__(self, now_ms: Callable[[], int], wait: Callable[[float], None] = time.sleep) -> None:
        self.guesses = Guesses()
        self.now_ms = now_ms
        self.wait = wait

    def stop_if_many(self) -> None:
        if self.guesses.too_many(guesser(), self.now_ms()):
            abort(429)

    def count_wrong(self) -> None:
        delay_ms = self.guesses.wrong(guesser(), self.now_ms())
        if delay_ms:
            self.wait(delay_ms / 1000)


@dataclass
class Doors:
    """How fast people sit down in each sprint: a hall full at once, then one a second."""

    now_ms: Callable[[], int]
    buckets: dict[str, Bucket] = field(default_factory=dict)

    def pass_one(self, code: str) -> None:
        """Raises ``join.busy``."""
        if len(self.buckets) >= SESSIONS_KEPT:
            self.buckets.clear()
        try:
            self.buckets.setdefault(code, Bucket(1, 60)).take(1, self.now_ms())
        except Refused:
            raise Refused("join.busy") from None


def guesser() -> str:
    """A name for this browser, given at its first guess. Without the cookie there is the wait for all."""
    if "guesser" not in session:
        session["guesser"] = token_urlsafe(9)
    return str(session["guesser"])
