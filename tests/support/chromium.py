"""The machine's Chromium, and how it is started: headless, alone with us, a fresh profile each time."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from uuid import uuid4

from playwright.sync_api import Browser, Error, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# The pages behind the address bar cost 1.5 s of CPU for each person who sits down in a test. The others are
# what Playwright turns off: of two lists Chromium reads the last.
OFF = [
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "AimEnabled",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(OFF)}",
]


PATIENCE = 60
"""Seconds that closing may take: about once in a thousand tests Chromium never says that it has closed."""


class Browsers:
    """One Chromium for many tests, each with contexts of its own; if it hangs it is killed and begun anew."""

    def __init__(self, playwright: Playwright) -> None:
        self._playwright = playwright
        self._begin()

    def now(self) -> Browser:
        if not self._browser.is_connected():
            self._begin()
        return self._browser

    def empty(self) -> None:
        """Closes what the last test has opened; its own assertions are over by then."""
        with self._killed_late():
            for context in self._browser.contexts:
                context.close()

    def _begin(self) -> None:
        self._mark = f"--of-a-test={uuid4().hex}"
        self._browser = launch(self._playwright, self._mark)

    @contextmanager
    def _killed_late(self) -> Iterator[None]:
        late = Timer(PATIENCE, kill_marked, args=[self._mark])
        late.start()
        try:
            yield
        except Error:
            if self._browser.is_connected():
                raise
        finally:
            late.cancel()


def kill_marked(mark: str) -> None:
    """Kills the processes that were started with this argument."""
    for started in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            if mark.encode() in started.read_bytes().split(b"\0"):
                os.kill(int(started.parent.name), signal.SIGKILL)


def launch(playwright: Playwright, *more: str) -> Browser:
    return playwright.chromium.launch(executable_path=executable(), args=[*ARGUMENTS, *more])


def executable() -> str:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found is not None, "no Chromium; make ready-test installs it"
    return found
