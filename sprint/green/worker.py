"""A real thread of one's own: for work that must not queue behind what everybody else hands to the pool."""

from collections import deque
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

from sprint import green

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


class EventletThread:
    """One thread and one pipe that eventlet's hub always watches.

    ``tpool`` has a pool instead, which hashing and exports fill, and a listener that is added for each call.
    """

    def __init__(self) -> None:
        original = import_module("eventlet.patcher").original
        hub = import_module("eventlet.hubs").get_hub()
        self._event = import_module("eventlet.event").Event
        self._waiting = original("queue").SimpleQueue()
        self._done: deque[Callable[[], None]] = deque()
        self._os = original("os")  # the patched one waits in the loop
        self._ready, self._bell = self._os.pipe()
        hub.add(hub.READ, self._ready, self._hand_back, hub.greenlet.throw, lambda: None)
        original("threading").Thread(target=self._work, name="worker", daemon=True).start()

    def run(self, work: Callable[..., Any], *args: Any) -> Any:
        event = self._event()
        self._waiting.put((event, work, args))
        return event.wait()

    def _work(self) -> None:
        """In the thread: it touches neither greenlets nor events, which belong to the loop."""
        while True:
            event, work, args = self._waiting.get()
            self._done.append(outcome(event, work, args))
            self._os.write(self._bell, b"!")

    def _hand_back(self, _fd: int) -> None:
        """In the loop, once for each."""
        self._os.read(self._ready, 1)
        self._done.popleft()()


def outcome(event: Any, work: Callable[..., Any], args: tuple[Any, ...]) -> Callable[[], None]:
    """Wakes the one who waits; whatever is raised is raised there."""
    try:
        result = work(*args)
    except BaseException as error:
        raised = error
        return lambda: event.send_exception(raised)
    return lambda: event.send(result)


STARTERS: dict[str, Callable[[], Callable[..., Any]]] = {
    "threading": at_once,
    "gevent": beside_gevent,
    "eventlet": beside_eventlet,
}
