"""The machine's Firefox for Selenium, without geckodriver, which no package registry has.

Firefox speaks Marionette itself: the commands of WebDriver, as JSON with its length before it, over TCP.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import FirefoxOptions, Remote
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.file_detector import UselessFileDetector

NAMES = ("firefox-esr", "firefox")
START_SECONDS = 60
# A port of its own choosing, Danish, and no calls home.
PREFERENCES = {
    "marionette.port": 0,
    "intl.accept_languages": "da",
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}
COMMANDS = {
    Command.NEW_SESSION: "WebDriver:NewSession",
    Command.GET: "WebDriver:Navigate",
    Command.GET_CURRENT_URL: "WebDriver:GetCurrentURL",
    Command.FIND_ELEMENT: "WebDriver:FindElement",
    Command.FIND_ELEMENTS: "WebDriver:FindElements",
    Command.CLICK_ELEMENT: "WebDriver:ElementClick",
    Command.SEND_KEYS_TO_ELEMENT: "WebDriver:ElementSendKeys",
    Command.GET_ELEMENT_ARIA_LABEL: "WebDriver:GetComputedLabel",
    Command.W3C_EXECUTE_SCRIPT: "WebDriver:ExecuteScript",
    Command.SCREENSHOT: "WebDriver:TakeScreenshot",
    Command.SET_WINDOW_RECT: "WebDriver:SetWindowRect",
    Command.QUIT: "WebDriver:DeleteSession",
}
# What is in the window, as other engines see it.
ONLY = {Command.SCREENSHOT: {"full": False}}


@contextmanager
def firefox(folder: Path) -> Iterator[Remote]:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    assert found is not None, "no Firefox; make ready-test installs it"
    profile = folder / "firefox"
    profile.mkdir()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("\n".join(lines), "utf-8")
    with (folder / "firefox.log").open("w") as log:
        process = subprocess.Popen(
            [found, "--headless", "--marionette", "--profile", str(profile)], stdout=log, stderr=log
        )
    try:
        with Marionette(port_of(profile, process)) as wire:
            yield Remote(wire, options=FirefoxOptions(), file_detector=UselessFileDetector())  # type: ignore[arg-type]
    finally:
        process.terminate()
        process.wait()


def port_of(profile: Path, process: subprocess.Popen[bytes]) -> int:
    """Written into the profile once it listens."""
    told = profile / "MarionetteActivePort"
    until = time.monotonic() + START_SECONDS
    while not told.exists() or not told.read_text().strip():
        assert process.poll() is None, "Firefox ended at once; see firefox.log"
        assert time.monotonic() < until, "Firefox does not listen; see firefox.log"
        time.sleep(0.05)
    return int(told.read_text())


class Marionette:
    """In the place of Selenium's connection to a driver."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.stream = self.socket.makefile("rb")
        self.count = 0
        self._receive()

    def __enter__(self) -> Marionette:
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()
        self.socket.close()

    def execute(self, command: str, params: dict[str, Any]) -> dict[str, Any]:
        self.count += 1
        given = {name: value for name, value in params.items() if name != "sessionId"} | ONLY.get(command, {})
        message = json.dumps([0, self.count, COMMANDS[command], given]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, number, error, result = self._receive()
        assert number == self.count
        if error:
            return {"status": 500, "value": json.dumps({"value": error})}
        # What is one value comes in a box; lists and sessions come as they are.
        is_boxed = isinstance(result, dict) and result.keys() == {"value"}
        return {"value": result["value"] if is_boxed else result}

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            byte = self.stream.read(1)
            assert byte, "Firefox has ended"
            length += byte
        return json.loads(self.stream.read(int(length[:-1])))
