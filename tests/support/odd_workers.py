"""Workers in odd places, as processes of their own: in a PID namespace, and with a clock that is stepped."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.support.server import ROOT, Process, Server

SECONDS_AN_HOUR = 3600


class Contained(Server):
    """As in a container: the first process of its PID namespace, with the hostname of all others."""

    def launch(self, **settings: str) -> Process:
        words = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child", sys.executable, "wsgi.py"]
        with self.output.open("ab") as output:
            self._process = subprocess.Popen(
                words,
                cwd=ROOT,
                env={**self._environment, **settings},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        return self._process


class Stepped(Server):
    """Its clock goes by libfaketime: ``step`` moves it while the process runs, and no other clock."""

    def __init__(self, database_url: str, folder: Path, *arguments: str, **settings: Any) -> None:
        self._shift = folder / "clock"
        faked = {
            "LD_PRELOAD": str(library()),
            "FAKETIME_TIMESTAMP_FILE": str(self._shift),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        super().__init__(database_url, folder, *arguments, **faked, **settings)
        self.step(0)

    def step(self, hours: float) -> None:
        """From the machine's own time."""
        new = self._shift.with_suffix(".new")
        new.write_text(f"{hours * SECONDS_AN_HOUR:+.0f}\n")
        new.rename(self._shift)


def library() -> Path:
    found = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
    assert found, "libfaketime is not installed: apt-get install libfaketime"
    return found
