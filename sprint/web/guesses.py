"""Guessing is slow: wrong codes and passwords are counted for a session, for an account, and for everybody.

Never for an address: a whole municipality sits behind one. Counts live in the process: a restart forgives.
"""

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_urlsafe
from typing import Generic, TypeVar

from flask import abort, session

from sprint.actions.heavy import Queue
from sprint.domain.bucket import Bucket
from sprint.domain.errors import Refused

WINDOW_MS = 5 * 60_000
WRONG_A_SESSION = 20
CALM_A_MINUTE = 60
LONGEST_WAIT_MS = 2_000
MOST_KEPT = 10_000

# An account's first wrong guesses cost nothing; then each doubles the wait.
FREE_GUESSES = 4
SHORTEST_PAUSE_MS = 1_000
LONGEST_PAUSE_MS = 60_000
FORGOTTEN_MS = 15 * 60_000

# Seats that one browser takes, and how many people wait for one.
JOINS_A_MINUTE = 5
MOST_IN_LINE = 300
GONE_HOME_MS = 15_000

Value = TypeVar("Value")


@dataclass
class Latest(Generic[Value]):
    """Those who were seen lately: whoever comes, it never holds more."""

    make: Callable[[], Value]
    most: int = MOST_KEPT
    kept: OrderedDict[str, Value] = field(default_factory=OrderedDict)

    def __getitem__(self, key: str) -> Value:
        value = self.kept.setdefault(key, self.make())
        self.kept.move_to_end(key)
        if len(self.kept) > self.most:
            self.kept.popitem(last=False)
        return value

    def forget(self, key: str) -> None:
        self.kept.pop(key, None)


@dataclass
class Guesses:
    """How often somebody guessed wrong lately."""

    by_session: Latest[deque[int]] = field(default_factory=lambda: Latest(few))
    everybody: deque[int] = field(default_factory=lambda: deque(maxlen=5_000))
    lock: threading.Lock = field(default_factory=threading.Lock)

    def too_many(self, who: str, now_ms: int) -> bool:
        with self.lock:
            return len(recent(self.by_session[who], now_ms - WINDOW_MS)) >= WRONG_A_SESSION

    def wrong(self, who: str, now_ms: int) -> int:
        """Counts one, and says how long the answer should wait because many guess at once."""
        with self.lock:
            self.by_session[who].append(now_ms)
            self.everybody.append(now_ms)
            return wait_for(len(recent(self.everybody, now_ms - 60_000)))


def few() -> deque[int]:
    return deque(maxlen=WRONG_A_SESSION)


def recent(times: deque[int], since_ms: int) -> deque[int]:
    while times and times[0] < since_ms:
        times.popleft()
    return times


def wait_for(wrong_this_minute: int) -> int:
    return max(0, min(LONGEST_WAIT_MS, (wrong_this_minute - CALM_A_MINUTE) * 20))


@dataclass
class Wrong:
    """The wrong guesses at one account, from one kind of browser."""

    count: int = 0
    last_ms: int = 0


@dataclass
class Pauses:
    """How long an account takes no more guesses: longer after each wrong one.

    A browser that has signed in to the account before is counted for itself, so that strangers who guess keep
    nobody out of their own account.
    """

    accounts: Latest[Wrong] = field(default_factory=lambda: Latest(Wrong))
    lock: threading.Lock = field(default_factory=threading.Lock)

    def left_ms(self, key: str, now_ms: int) -> int:
        with self.lock:
            wrong = self.accounts[key]
            if now_ms - wrong.last_ms > FORGOTTEN_MS:
                wrong.count = 0
            return max(0, wrong.last_ms + pause_after(wrong.count) - now_ms)

    def wrong(self, key: str, now_ms: int) -> None:
        with self.lock:
            self.accounts[key].count += 1
            self.accounts[key].last_ms = now_ms

    def right(self, key: str) -> None:
        with self.lock:
            self.accounts.forget(key)


def pause_after(wrong: int) -> int:
    if wrong < FREE_GUESSES:
        return 0
    return min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS << min(wrong - FREE_GUESSES, 16))


class Limiter:
    """Guesses, with the clock and the waiting that tests replace; answers to wrong ones go in one line."""

    def __init__(
        self, now_ms: Callable[[], int], line: Queue, wait: Callable[[float], None] = time.sleep
    ) -> None:
        self.guesses = Guesses()
        self.pauses = Pauses()
        self.now_ms = now_ms
        self.line = line
        self.wait = wait

    def stop_if_many(self) -> None:
        if self.guesses.too_many(guesser(), self.now_ms()):
            abort(429)

    def pause_ms(self, account: str) -> int:
        return self.pauses.left_ms(account, self.now_ms())

    def pause_longer(self, account: str) -> None:
        self.pauses.wrong(account, self.now_ms())

    def count_wrong(self) -> None:
        delay_ms = self.guesses.wrong(guesser(), self.now_ms())
        if delay_ms:
            with self.line.turn():
                self.wait(delay_ms / 1000)


@dataclass
class Doors:
    """How fast people sit down in each sprint: a hall full at once, then one a second, in their order.

    Who has not asked for a while has gone home, and stands in nobody's way.
    """

    now_ms: Callable[[], int]
    buckets: Latest[Bucket] = field(default_factory=lambda: Latest(lambda: Bucket(1, 60)))
    browsers: Latest[Bucket] = field(
        default_factory=lambda: Latest(lambda: Bucket(JOINS_A_MINUTE / 60, JOINS_A_MINUTE))
    )
    lines: Latest[dict[str, int]] = field(default_factory=lambda: Latest(dict))

    def pass_one(self, code: str, visitor: str) -> int:
        """Zero for whoever may sit down now, else the place in line; raises ``join.busy``."""
        place = self.place(code, visitor)
        if place > 0:
            return place
        self.buckets[code].take(1, self.now_ms())
        self.lines[code].pop(visitor, None)
        return 0

    def place(self, code: str, visitor: str) -> int:
        """Zero for whoever is served next; standing in line is asking again."""
        now, line = self.now_ms(), self.lines[code]
        for gone in [one for one, asked_ms in line.items() if now - asked_ms > GONE_HOME_MS]:
            del line[gone]
        if visitor not in line and len(line) >= MOST_IN_LINE:
            raise Refused("join.busy")
        line[visitor] = now
        place = list(line).index(visitor) + 1
        return 0 if self.buckets[code].holds(place, now) else place

    def stop_many(self, browser: str) -> None:
        """So many seats a minute for one browser, whoever sits down at it; raises ``join.busy``."""
        try:
            self.browsers[browser].take(1, self.now_ms())
        except Refused:
            raise Refused("join.busy") from None


def guesser() -> str:
    """A name for this browser, given at its first guess. Without the cookie there is the wait for all."""
    if "guesser" not in session:
        session["guesser"] = token_urlsafe(9)
    return str(session["guesser"])
