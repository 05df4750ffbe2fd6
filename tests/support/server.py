"""The real server as a process of its own: started, killed and started again as in life."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPException
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Protocol

from sprint.doctor import ask
from tests.support.forkserver import Forked

ROOT = Path(__file__).parents[2]
# On a machine that others use, too.
PATIENCE_SECONDS = 150.0


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


class Process(Protocol):
    """What is used of ``subprocess.Popen``."""

    pid: int

    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def send_signal(self, number: int) -> None: ...
    def kill(self) -> None: ...


class Server:
    """``python wsgi.py`` on a port and a database of its own; output goes to a file in ``folder``."""

    program: ClassVar[tuple[str, ...]] = ("wsgi.py",)

    def __init__(
        self, database_url: str, folder: Path, *arguments: str, port: int | None = None, **settings: str
    ) -> None:
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._host = settings.get("HOST", "127.0.0.1")
        self.folder = folder
        self.output = folder / "server.log"
        self._arguments = arguments
        self._environment = {
            **os.environ,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "DATABASE_URL": database_url,
            "SPRINTRUM_VAR": str(folder),
            **settings,
        }
        self._process: Process | None = None

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    @property
    def place(self) -> str:
        """Where it listens, as a proxy names it."""
        if self._host.startswith("unix:"):
            return self._host
        return f"[{self._host}]:{self.port}" if ":" in self._host else f"{self._host}:{self.port}"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def cpu_seconds(self) -> float:
        """How much of the processor it has had: little in a long time is a busy machine, no fault."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def said(self) -> str:
        return self.output.read_text("utf-8") if self.output.exists() else ""

    @property
    def setup_link(self) -> str:
        found = re.search(r"http\S+/setup/\S+", self.said)
        assert found is not None, self.said
        return found[0]

    def start(self, **settings: str) -> None:
        """Returns when it answers; raises with its output when it does not."""
        self.launch(**settings)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self.answers():
            assert self._process is not None
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"the server did not start:\n{self.said}")
            time.sleep(0.05)

    def launch(self, **settings: str) -> Process:
        with self.output.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, *self.program, *self._arguments],
                cwd=ROOT,
                env={**self._environment, **settings},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        return self._process

    def answers(self) -> bool:
        try:
            return (
                ask(
                    self.place if self.place.startswith("unix:") else f"http://{self.place}", "/readyz"
                ).status
                == 200
            )
        except (OSError, HTTPException):
            return False

    def signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def wait(self, seconds: float = PATIENCE_SECONDS) -> int:
        assert self._process is not None
        return self._process.wait(seconds)

    def kill(self) -> None:
        """As when the power goes."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()


class ReadyServer(Server):
    """The same, but its imports were done before: for tests that are not about starting."""

    def launch(self, **settings: str) -> Process:
        self._process = Forked(self._arguments, {**self._environment, **settings}, self.output)
        return self._process
