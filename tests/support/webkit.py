"""The machine's WebKit, Safari's engine: by its own WebDriver, in a window on a screen nobody sees."""

from __future__ import annotations

import os
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import WebKitGTK, WebKitGTKOptions, WebKitGTKService

SCREEN = "1600x1200x24"
# The browser's own buttons would keep its window wider than a phone.
NARROW = "* { min-width: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }"


@contextmanager
def webkit(folder: Path) -> Iterator[WebKitGTK]:
    driver = shutil.which("WebKitWebDriver")
    assert driver is not None, "no WebKit; make ready-test installs it"
    options = WebKitGTKOptions()
    options.binary_location = minibrowser()
    options.add_argument("--automation")
    (folder / "gtk-3.0").mkdir()
    (folder / "gtk-3.0" / "gtk.css").write_text(NARROW, "utf-8")
    with screen() as display:
        surroundings = {
            "DISPLAY": display,
            "LANGUAGE": "da",
            "NO_AT_BRIDGE": "1",
            "XDG_CONFIG_HOME": str(folder),
        }
        log = str(folder / "webkit.log")
        service = WebKitGTKService(driver, log_output=log, env={**os.environ, **surroundings})
        with warnings.catch_warnings():
            # Selenium's own, of itself.
            warnings.simplefilter("ignore", DeprecationWarning)
            browser = WebKitGTK(options, service)
        try:
            yield browser
        finally:
            browser.quit()


def minibrowser() -> str:
    """The engine's own small browser; Debian keeps it beside the library."""
    found = sorted(Path("/usr/lib").glob("*/webkit*/MiniBrowser"))
    assert found, "no MiniBrowser beside WebKit's library; make ready-test installs it"
    return str(found[0])


@contextmanager
def screen() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()
    assert number, "Xvfb did not start"
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
