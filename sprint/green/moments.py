"""What happens once and is waited for, and locks that nobody waits for: as ``threading`` has them, but cheap.

In a process patched by eventlet a ``threading.Event`` costs sixty calls, and each turn of a lock four.
"""

from __future__ import annotations

import sys
import threading
import time
from contextlib import AbstractContextManager
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from greenlet import getcurrent

from sprint import green

LOOK_EVERY_SECONDS = 1.0


class Moment(Protocol):
    """As ``threading.Event``; who waits for longer than ``timeout`` may notice a second late."""

    def set(self) -> None: ...

    def wait(self, timeout: float) -> bool: ...


def moment() -> Moment:
    return LoopMoment() if green.mode() == "eventlet" else threading.Event()


def brief_lock() -> AbstractContextManager[Any]:
    """The system's own: only for what neither waits nor lets the loop go on while it holds it."""
    if green.mode() == "eventlet":
        return import_module("eventlet.patcher").original("threading").Lock()  # type: ignore[no-any-return]
    if green.mode() == "gevent":
        return import_module("gevent.monkey").get_original("threading", "Lock")()  # type: ignore[no-any-return]
    return threading.Lock()


class LoopMoment:
    """In eventlet's loop: all who wait are woken in one turn, and one look is for the patience of all."""

    def __init__(self) -> None:
        self._has_come = False
        self._waiting: dict[Any, float] = {}

    def set(self) -> None:
        self._has_come = True
        _undecided.discard(self)
        if self._waiting:
            hub().schedule_call_global(0, self._wake_all)

    def wait(self, timeout: float) -> bool:
        if self._has_come:
            return True
        me = getcurrent()
        self._waiting[me] = time.monotonic() + timeout
        _undecided.add(self)
        look_after()
        try:
            hub().switch()
        finally:
            self._waiting.pop(me, None)
        return self._has_come

    def _wake_all(self) -> None:
        """One after the other: who wakes may make another stop waiting."""
        while self._waiting:
            self._wake(next(iter(self._waiting)))

    def _wake(self, waiter: Any) -> None:
        del self._waiting[waiter]
        wake(waiter)

    def give_up(self, now: float) -> None:
        for waiter, until in list(self._waiting.items()):
            if until < now and waiter in self._waiting:
                self._wake(waiter)
        if not self._waiting:
            _undecided.discard(self)


_undecided: set[LoopMoment] = set()


@cache
def look_after() -> None:
    """From the first who waits on, as long as the process lasts."""
    look()


def look() -> None:
    hub().schedule_call_global(LOOK_EVERY_SECONDS, look)
    now = time.monotonic()
    for undecided in list(_undecided):
        undecided.give_up(now)


@cache
def hub() -> Any:
    """Of the loop's thread, which alone calls this."""
    return import_module("eventlet.hubs").get_hub()


def wake(waiter: Any) -> None:
    """In the hub: goes on with who waits, whose errors must not end what the hub does for others."""
    try:
        waiter.switch()
    except Exception:
        hub().squelch_generic_exception(sys.exc_info())
