"""Which green library runs us (ADR 1): patching, spawning, sleeping, and real threads for CPU work.

In a process that was never patched (tests, commands) the same functions work with ordinary threads. Only this
package names eventlet or gevent: ``wire`` mends what they and engineio do with a frame, ``serving`` listens,
``process`` sets up the process, ``worker`` is a thread of one's own.
"""

import threading
import time
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from typing import Any, Literal, TypeVar

Mode = Literal["eventlet", "gevent", "threading"]
Result = TypeVar("Result")

_mode: Mode = "threading"


def mode() -> Mode:
    return _mode


def patch(wanted: Mode) -> None:
    """Must run before any other import: a module that already holds an unpatched socket blocks everybody."""
    global _mode
    if wanted == "eventlet":
        warnings.filterwarnings("ignore", message="\\s*Eventlet is deprecated")
        import_module("eventlet").monkey_patch()
    elif wanted == "gevent":
        import_module("gevent.monkey").patch_all()
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
    if _mode == "eventlet":
        import_module("eventlet").spawn_n(work, *args)
    elif _mode == "gevent":
        import_module("gevent").spawn(work, *args)
    else:
        threading.Thread(target=work, args=args, daemon=True).start()


def sleep(seconds: float) -> None:
    time.sleep(seconds)


class OneByOne:
    """Many who come at the same moment begin one after the other, with everything else in between."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def wait(self) -> None:
        with self._lock:
            sleep(0)


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
