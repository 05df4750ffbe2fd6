"""A process of our own for heavy work and for what strangers send: beside the loop, with limits on each job.

``serve`` runs in that process, which has loaded what the jobs need and does nothing but fork: a job starts at
once, and whatever it does to its memory ends with it. Jobs go in pickled, for they are ours; results come out
as plain values, for they may be a stranger's.
"""

from __future__ import annotations

import os
import pickle
import resource
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import msgpack

from sprint.domain.errors import Refused
from sprint.green import mode

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 400
MOST_SECONDS = 20
# What the jobs need, loaded once before any comes.
LOADED = ("sprint.export", "sprint.photo_files")
# Rooms come first, also where there are fewer cores than jobs.
NICE = 15
HEAD = struct.Struct("!I")
BEGUN = b"\0"
CHUNK_BYTES = 1024 * 1024
ROOT = Path(__file__).parents[2]


class JobDied(Exception):
    """A job used more memory or time than it may have, or its process is gone."""


class Workshop:
    """Runs functions in the other process; in a process without a loop to protect, right here."""

    def __init__(self, megabytes: int = MOST_MEGABYTES, seconds: int = MOST_SECONDS) -> None:
        self._limits = (megabytes * MEGABYTE, seconds)
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._address = ""

    def do(self, work: Callable[..., Any], *args: Any) -> Any:
        """Plain values only come back; raises what ``work`` refuses, or ``JobDied``."""
        if mode() == "threading":
            return work(*args)
        return self.send(work, *args)

    def send(self, work: Callable[..., Any], *args: Any) -> Any:
        job = pickle.dumps((self._limits, work.__module__, work.__name__, args), pickle.HIGHEST_PROTOCOL)
        return opened(self._answer(job) or self._answer(job))

    def open(self) -> None:
        """So that the first job does not wait for the process to load."""
        self._running()

    def close(self) -> None:
        """Ends the process, which waits for nobody."""
        with self._lock:
            self._end()

    def _answer(self, job: bytes) -> bytes:
        """Nothing where the process was gone before it began; the next time there is a new one."""
        process = self._running()
        try:
            with socket.socket(socket.AF_UNIX) as sock:
                sock.connect(self._address)
                sock.sendall(HEAD.pack(len(job)) + job)
                answer = received(sock)
        except OSError:
            answer = b""
        if not answer:
            self._forget(process)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._process is None:
                self._process = self._started()
            return self._process

    def _forget(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            if self._process is process:
                self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
            shutil.rmtree(os.path.dirname(self._address), ignore_errors=True)

    def _started(self) -> subprocess.Popen[bytes]:
        """It listens before it is started, so that nobody waits for it in vain."""
        folder = tempfile.mkdtemp(prefix="sprintrum-")
        self._address = f"{folder}/workshop"
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(self._address)
            listening.listen(128)
            number = listening.fileno()
            return subprocess.Popen(
                [sys.executable, "-m", "sprint.green.workshop", str(number), self._address],
                pass_fds=[number],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                cwd=ROOT,
                env={},  # what decodes strangers' bytes knows none of our secrets
            )


def received(sock: socket.socket) -> bytes:
    """All that comes until the other side ends."""
    parts = []
    while part := sock.recv(CHUNK_BYTES):
        parts.append(part)
    return b"".join(parts)


def opened(answer: bytes) -> Any:
    if not answer.removeprefix(BEGUN):
        raise JobDied
    kind, value = msgpack.unpackb(answer.removeprefix(BEGUN))
    if kind == "refused":
        raise Refused(value[0], **value[1])
    if kind == "failed":
        raise RuntimeError(f"a job failed: {value}")
    return value


# In the other process


def serve(listening: socket.socket) -> None:
    """Forks for each job until our owner is gone."""
    for module in LOADED:
        import_module(module)
    os.nice(NICE)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        ready, _, _ = select.select([listening, sys.stdin], [], [])
        if sys.stdin in ready:
            return
        sock, _ = listening.accept()
        if os.fork() == 0:
            listening.close()
            answer_one(sock)
        sock.close()


def answer_one(sock: socket.socket) -> NoReturn:
    try:
        sock.sendall(BEGUN)
        sock.sendall(done(sock))
    finally:
        os._exit(0)


def done(sock: socket.socket) -> bytes:
    """One job within its limits; one that exceeds them ends here, without an answer."""
    limits, module, name, args = pickle.loads(exactly(sock, HEAD.unpack(exactly(sock, HEAD.size))[0]))
    limit(*limits)
    work = getattr(import_module(module), name)
    try:
        return packed("done", work(*args))
    except Refused as refused:
        return packed("refused", [refused.code, refused.details])
    except MemoryError:
        return b""
    except Exception as error:
        return packed("failed", type(error).__name__)


def limit(size: int, seconds: int) -> None:
    """On a busy machine a second of computing takes longer, but not for ever."""
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(10 * seconds)


def exactly(sock: socket.socket, size: int) -> bytes:
    parts, left = [], size
    while left and (part := sock.recv(min(left, CHUNK_BYTES))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def packed(kind: str, value: Any) -> bytes:
    made: bytes = msgpack.packb([kind, value])
    return made


if __name__ == "__main__":
    number, address = sys.argv[1:]
    serve(socket.socket(fileno=int(number)))
    shutil.rmtree(os.path.dirname(address), ignore_errors=True)
