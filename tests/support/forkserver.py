"""Servers of tests that are not about starting: forked from a process that has imported all of it once.

Importing takes longer than many a story. ``serve`` runs in that process, one for each worker of pytest. What
it forks is ``wsgi.py`` after its imports: a process of its own, with its own loop, environment and output,
that is killed and started again as any other. Only the helper for heavy work starts with its first job.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
import warnings
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).parents[2]
# What the server imports only when it is asked for.
LATER = ("sprint.demo", "sprint.export", "sprint.photo_files")
LOOK_SECONDS = 0.02


class ForkServer:
    """The other process, asked one thing at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.forkserver"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, **question: Any) -> Any:
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        with self._lock:
            process.stdin.write(f"{json.dumps(question)}\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())


@cache
def forkserver() -> ForkServer:
    return ForkServer()


class Forked:
    """One server, as ``subprocess.Popen`` has it."""

    def __init__(self, arguments: tuple[str, ...], environment: dict[str, str], output: Path) -> None:
        order = {"arguments": arguments, "environment": environment, "output": str(output)}
        self.pid: int = forkserver().ask(start=order)
        self.returncode: int | None = None

    def poll(self) -> int | None:
        if self.returncode is None:
            self.returncode = forkserver().ask(status_of=self.pid)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        deadline = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if deadline is not None and time.monotonic() > deadline:
                raise subprocess.TimeoutExpired("a forked server", timeout or 0)
            time.sleep(LOOK_SECONDS)
        return code

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


# In the other process


def serve() -> None:
    """Until our owner is gone. Its servers are its own to end."""
    from sprint import green

    green.patch("eventlet")
    warnings.filterwarnings("ignore", message="Using fork")  # see ``begin_loop``
    for module in ("sprint.cli", *LATER):
        import_module(module)
    import_module("sprint.green.workshop").Workshop.open = lambda _workshop: None
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        question = json.loads(line)
        answer = start(**question["start"]) if "start" in question else status_of(question["status_of"])
        print(json.dumps(answer), flush=True)


def start(arguments: list[str], environment: dict[str, str], output: str) -> int:
    pid = os.fork()
    if pid == 0:
        become_server(arguments, environment, output)
    return pid


def status_of(pid: int) -> int | None:
    ended, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if ended else None


def become_server(arguments: list[str], environment: dict[str, str], output: str) -> NoReturn:
    code = 1
    try:
        redirect(output)
        begin_loop()
        os.environ.clear()
        os.environ.update(environment)
        time.tzset()
        assert import_module("sprint.config").async_mode(environment) == "eventlet"
        sys.argv = ["wsgi.py", *arguments]
        code = import_module("sprint.cli").main(arguments)
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def begin_loop() -> None:
    """One of our own, in place of that of whom we were forked from, where nothing was waiting."""
    hubs = import_module("eventlet.hubs")
    left = hubs.get_hub()
    assert not left.timers
    assert not left.next_timers
    left.poll.close()
    hubs.use_hub()


def redirect(output: str) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    log = os.open(output, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    for opened, number in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(opened, number)
    os.close(nothing)
    os.close(log)


if __name__ == "__main__":
    serve()
