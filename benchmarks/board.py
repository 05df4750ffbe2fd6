"""``python -m benchmarks.board``: the longest interactions on a board of 300 notes while somebody else types.

Two real browsers at one team's board. Chromium's Event Timing tells how long each interaction took until
the next picture; its long tasks tell what else held the page up.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.e2e.conftest import CHROMIUM_ARGS
from tests.e2e.people import People, set_up
from tests.e2e.sprints import fill, join, make_sprint
from tests.e2e.test_whole_sprint import go, write_note
from tests.support.server import Server

NOTES = 300
WATCH = """
() => {
  window.seen = [];
  const keep = (list) => window.seen.push(...list.getEntries().map((e) => [e.entryType, e.name, e.duration]));
  new PerformanceObserver(keep).observe({type: 'event', durationThreshold: 16});
  new PerformanceObserver(keep).observe({type: 'longtask'});
}
"""
TYPES_ON = """
() => {
  const area = document.querySelector('.wall .note:nth-child(2) textarea');
  setInterval(() => {
    area.value += ' x';
    if (area.value.length > 200) area.value = 'Kort';
    area.dispatchEvent(new Event('input', {bubbles: true}));
  }, 120);
}
"""


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Server(f"sqlite:///{folder}/sprint.db", Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_ARGS)
        people = People(browser, server.url)
        print(json.dumps(measure(people, server.setup_link), indent=1))
        people.leave()


def measure(people: People, setup_link: str) -> dict[str, Any]:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    set_up(lead, setup_link)
    code = make_sprint(lead)
    for page, name in ((mette, "Mette"), (jonas, "Jonas")):
        join(page, code, name, "Trygt hjem")
    go(lead, "Udfordringen")
    write_note(mette, "Ring til de pårørende")
    fill(mette, NOTES)
    jonas.wait_for_function("n => document.querySelectorAll('.wall .note').length >= n", arg=NOTES)
    jonas.evaluate(TYPES_ON)
    mette.wait_for_timeout(1500)
    mette.evaluate(WATCH)
    return {name: longest(mette, act) for name, act in ACTS.items()}


def longest(page: Page, act: Callable[[Page], None]) -> dict[str, float]:
    page.evaluate("() => { window.seen = []; }")
    act(page)
    page.wait_for_timeout(700)
    seen = page.evaluate("window.seen")
    return {
        kind: max((took for each, _, took in seen if each == kind), default=0)
        for kind in ("event", "longtask")
    }


def typing(page: Page) -> None:
    page.locator(".wall .note textarea").nth(4).click()
    page.keyboard.type(" og hjem igen", delay=60)
    page.keyboard.press("Escape")


def walking(page: Page) -> None:
    for _ in range(8):
        page.keyboard.press("j")


def moving(page: Page) -> None:
    for _ in range(4):
        page.keyboard.press("Alt+ArrowDown")


def picking(page: Page) -> None:
    for _ in range(4):
        page.keyboard.press("x")
        page.keyboard.press("j")
    page.keyboard.press("Escape")


def filtering(page: Page) -> None:
    page.locator(".wall-search").click()
    page.keyboard.type("nummer 12", delay=60)
    for _ in range(9):
        page.keyboard.press("Backspace")


def menu(page: Page) -> None:
    page.locator(".wall .note-menu button").nth(3).click()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")


def dragging(page: Page) -> None:
    grip = page.locator(".wall .note-grip").first
    grip.scroll_into_view_if_needed()
    box = grip.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.mouse.down()
    for step in range(12):
        page.mouse.move(box["x"] + 10 + step * 8, box["y"] + 10 + step * 12)
    page.mouse.up()


ACTS: dict[str, Callable[[Page], None]] = {
    "typing in a note": typing,
    "walking": walking,
    "moving by keys": moving,
    "picking": picking,
    "filtering": filtering,
    "a menu": menu,
    "dragging": dragging,
}


if __name__ == "__main__":
    main()
