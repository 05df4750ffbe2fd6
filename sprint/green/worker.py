"""A real thread of one's own: for work that must not queue behind what everybody else hands to the pool."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeVar

from greenlet import getcurrent

from sprint import green
from sprint.green.moments import wake

Result = TypeVar("Result")


class Worker:
    """Runs one piece of work after another while the loop goes on; the thread starts with the first.

    Where nothing is patched, the caller does it.
    """

    def __init__(self) -> None:
        self._run: Callable[..., Any] | None = None

    def run(self, work: Callable[..., Result], *args: Any) -> Result:
        """Returns, or raises, what ``work`` does."""
        if self._run is None:
            self._run = STARTERS[green.mode()]()
        result: Result = self._run(work, *args)
        return result


def at_once() -> Callable[..., Any]:
    return lambda work, *args: work(*args)


def beside_gevent() -> Callable[..., Any]:
    pool = import_module("gevent.threadpool").ThreadPool(1)
    return lambda work, *args: pool.apply(work, args)


def beside_eventlet() -> Callable[..., Any]:
    return EventletThread().run


@dataclass(slots=True)
class Call:
    """One piece of work; ``caller`` is who waits for it, as long as somebody does."""

    caller: Any
    work: Callable[..., Any]
    args: tuple[Any, ...]
    is_done: bool = False
    result: Any = None
    error: BaseException | None = None

    def do(self) -> None:
        """In the thread: it touches neither greenlets nor events, which belong to the loop."""
        try:
            self.result = self.work(*self.args)
        except BaseException as error:
            self.error = error
        self.is_done = True


class EventletThread:
    """One thread and one pipe that eventlet's hub always watches; the hub goes on with who waits at once.

    ``tpool`` has a pool instead, which hashing and exports fill, and a listener that is added for each call.
    """

    def __init__(self) -> None:
        original = import_module("eventlet.patcher").original
        self._hub = import_module("eventlet.hubs").get_hub()
        self._waiting = original("queue").SimpleQueue()
        self._done: deque[Call] = deque()
        self._os = original("os")  # the patched one waits in the loop
        self._ready, self._bell = self._os.pipe()
        self._hub.add(self._hub.READ, self._ready, self._hand_back, self._hub.greenlet.throw, lambda: None)
        original("threading").Thread(target=self._work, name="worker", daemon=True).start()

    def run(self, work: Callable[..., Any], *args: Any) -> Any:
        call = Call(getcurrent(), work, args)
        self._waiting.put(call)
        try:
            while not call.is_done:
                self._hub.switch()
        finally:
            call.caller = None
        if call.error is not None:
            raise call.error
        return call.result

    def _work(self) -> None:
        while True:
            call = self._waiting.get()
            call.do()
            self._done.append(call)
            self._os.write(self._bell, b"!")

    def _hand_back(self, _fd: int) -> None:
        """In the hub, once for each; one who was called away meanwhile waits no more."""
        self._os.read(self._ready, 1)
        call = self._done.popleft()
        if call.caller is not None:
            wake(call.caller)


STARTERS: dict[str, Callable[[], Callable[..., Any]]] = {
    "threading": at_once,
    "gevent": beside_gevent,
    "eventlet": beside_eventlet,
}
