"""Which green library runs us (ADR 1): patching, spawning, sleeping, and real threads for CPU work.

In a process that was never patched (tests, commands) the same functions work with ordinary threads. Only this
package names eventlet or gevent: ``wire`` mends what they and engineio do with a frame, ``serving`` listens,
``process`` sets up the process, ``worker`` is a thread of one's own.
"""

import sys
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from typing import Any, Literal, TypeVar

Mode = Literal["eventlet", "gevent", "threading"]
Result = TypeVar("Result")

MOST_REST_SECONDS = 0.1

_mode: Mode = "threading"


def _as_thread(work: Callable[..., None], *args: Any) -> None:
    threading.Thread(target=work, args=args, daemon=True).start()


_spawn: Callable[..., object] = _as_thread


def mode() -> Mode:
    return _mode


def patch(wanted: Mode) -> None:
    """Must run before any other import: a module that already holds an unpatched socket blocks everybody."""
    global _mode, _spawn
    if wanted == "eventlet":
        warnings.filterwarnings("ignore", message="\\s*Eventlet is deprecated")
        import_module("eventlet").monkey_patch()
        _spawn = import_module("eventlet").spawn_n
    elif wanted == "gevent":
        import_module("gevent.monkey").patch_all()
        sys.modules["geventwebsocket"] = None  # type: ignore[assignment]  # engineio would take it where it lies
        _spawn = import_module("gevent").spawn
    _mode = wanted
    assert_patched()
    if wanted != "threading":
        from sprint.green import wire  # imports engineio, which must find the patched modules

        wire.mend(wanted)


def assert_patched() -> None:
    if _mode == "eventlet" and not import_module("eventlet.patcher").is_monkey_patched("socket"):
        raise RuntimeError("eventlet has not patched the standard library; start with: python wsgi.py")
    if _mode == "gevent" and not import_module("gevent.monkey").is_module_patched("socket"):
        raise RuntimeError("gevent has not patched the standard library; start with: python wsgi.py")


def spawn(work: Callable[..., None], *args: Any) -> None:
    """Runs `work` beside us and forgets it; it must handle its own errors."""
    _spawn(work, *args)


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def rest(seconds: float) -> None:
    """Leaves the loop to the others; where there is none, nobody is waited for."""
    if _mode != "threading":
        sleep(seconds)


class OneByOne:
    """Many who come at the same moment begin one after the other, and between two the others have the loop.

    An edit takes several turns of the loop on its way, and with a page in each of them it would wait for them
    all. So the loop rests from pages as long as the last one took, at most ``MOST_REST_SECONDS``.
    """

    def __init__(
        self, now: Callable[[], float] = time.perf_counter, pause: Callable[[float], None] = rest
    ) -> None:
        self._lock = threading.Lock()
        self._now, self._pause = now, pause
        self._began = self._free_at = now()

    def begin(self) -> None:
        with self._lock:
            self._pause(max(0.0, self._free_at - self._now()))
            self._began = self._now()

    def end(self, _error: BaseException | None = None) -> None:
        """What began last is what kept the loop; who waited for a body or a turn meanwhile did not."""
        now = self._now()
        self._free_at = now + min(now - self._began, MOST_REST_SECONDS)


def within(seconds: float) -> AbstractContextManager[Any]:
    """Raises ``TimeoutError`` in a block that waits for longer; without a loop nobody else waits for it."""
    if _mode == "threading":
        return nullcontext()
    limit: AbstractContextManager[Any] = import_module(_mode).Timeout(seconds, TimeoutError("too slow"))
    return limit


def in_thread(work: Callable[..., Result], *args: Any) -> Result:
    """CPU work (password hashes, DOCX) in a real thread, so that the rooms go on meanwhile."""
    if _mode == "eventlet":
        result: Result = import_module("eventlet.tpool").execute(work, *args)
        return result
    if _mode == "gevent":
        pooled: Result = import_module("gevent").get_hub().threadpool.apply(work, args)
        return pooled
    return work(*args)
