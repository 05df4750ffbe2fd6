"""Passing committed updates on: at once when it was quiet, then merged every 50 ms, without an echo."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pycrdt import merge_updates

from sprint import green

QUIET_SECONDS = 0.05


@dataclass(frozen=True)
class Frame:
    """What a browser gets: everything after serial ``after`` up to ``serial`` that it did not write itself."""

    document: str
    epoch: int
    after: int
    serial: int
    update: bytes
    at: float


Outlet = Callable[[Frame, list[str]], None]


@dataclass
class Subscriber:
    """Somebody looking at a document, known by an opaque key; ``sent`` is the last serial they were told."""

    key: str
    seat_id: str
    client_ids: frozenset[int]
    sent: int


@dataclass(frozen=True)
class Committed:
    serial: int
    update: bytes
    key: str | None
    at: float


@dataclass
class Relay:
    """The window of one room."""

    document: str
    outlet: Outlet
    epoch: int = 0
    subscribers: dict[str, Subscriber] = field(default_factory=dict)
    window: list[Committed] = field(default_factory=list)
    flushed: float = 0.0
    waiting: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def push(self, update: Committed) -> None:
        with self.lock:
            self.window.append(update)
            if self.waiting:
                return
            quiet = time.monotonic() - self.flushed >= QUIET_SECONDS
            self.waiting = True
        if quiet:
            self.flush()
        else:
            green.spawn(self._flush_later)

    def _flush_later(self) -> None:
        green.sleep(QUIET_SECONDS)
        self.flush()

    def flush(self) -> None:
        with self.lock:
            window, self.window = self.window, []
            self.flushed = time.monotonic()
            self.waiting = False
            listeners = list(self.subscribers.values())
        for frame, keys in self._frames(window, listeners):
            self.outlet(frame, keys)

    def _frames(
        self, window: list[Committed], listeners: Iterable[Subscriber]
    ) -> Iterable[tuple[Frame, list[str]]]:
        """Those who have seen the same and wrote nothing share one frame."""
        writers = {update.key for update in window}
        alike: dict[tuple[int, str | None], list[Subscriber]] = defaultdict(list)
        for listener in listeners:
            alike[listener.sent, listener.key if listener.key in writers else None].append(listener)
        for (after, author), group in alike.items():
            news = [one for one in window if one.serial > after and (author is None or one.key != author)]
            if news:
                for listener in group:
                    listener.sent = news[-1].serial
                yield self._frame(after, news), [listener.key for listener in group]

    def _frame(self, after: int, news: list[Committed]) -> Frame:
        merged = news[0].update if len(news) == 1 else merge_updates(*(one.update for one in news))
        return Frame(self.document, self.epoch, after, news[-1].serial, merged, news[0].at)
