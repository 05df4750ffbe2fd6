"""The process around the loop: memory, the interpreter's turns, open files, signals, the terminal."""

import ctypes
import gc
import resource
import signal
import sys
from collections.abc import Callable

from sprint.green import sleep

# How long a thread keeps the interpreter while others want it.
TURN_SECONDS = 0.0005
# From malloc.h
M_MMAP_THRESHOLD = -3


def settle() -> None:
    """What is loaded now stays; without this the collector walks through all of it while people type."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    give_back()


def give_back() -> None:
    """Each thread would keep what it freed, 200 MB after a photo: large pieces go back to the system."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):  # glibc's own
        libc.mallopt(M_MMAP_THRESHOLD, 1024 * 1024)


def take_short_turns() -> None:
    """By default 5 ms: every step of ours beside a thread that computes, every step of a commit beside us."""
    sys.setswitchinterval(TURN_SECONDS)


def allow_many_files() -> None:
    """A socket is a file, and many systems start a process with 1024 of them."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def until_signal(
    also: dict[signal.Signals, Callable[[], None]] | None = None, poll_seconds: float = 0.1
) -> str:
    """Waits for SIGTERM or SIGINT by a flag and a poll: a handler must not switch greenlets.

    ``also`` is what is done at other signals, meanwhile.
    """
    caught: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT, *(also or {})):
        signal.signal(number, lambda signum, _frame: caught.append(signum))
    while True:
        while not caught:
            sleep(poll_seconds)
        name = signal.Signals(caught.pop(0))
        if not also or name not in also:
            return name.name
        also[name]()


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
