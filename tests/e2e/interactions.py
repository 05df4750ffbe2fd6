"""What a person does at a big board, and how long each interaction took by Chromium's own trace."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.support.server import ROOT

Event = dict[str, Any]

NOTES = 300
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"]
# The trace keeps a mark of the page's own where each interaction begins.
BEGINS = "board: "
SETTLED_MS = 700
# Between two different keys: twice as fast as a practised typist. One that is held down repeats at once.
PAUSE_MS = 60


@dataclass(frozen=True)
class Told:
    """Of one kind of interaction: the longest from the event to the next picture; the processor time of the
    page's longest task, which a busy machine does not stretch; and how often the page was laid out."""

    longest_ms: float
    task_cpu_ms: float
    layouts: int


def measure(
    page: Page,
    other: Page | None,
    keep: Path | None = None,
    acts: dict[str, Callable[[Page], None]] | None = None,
) -> dict[str, Told]:
    """Every act, while the other types on elsewhere, if there is one; ``keep`` is where the trace stays."""
    browser = page.context.browser
    assert browser is not None
    with at_another_computer(other) if other else nullcontext():
        page.wait_for_timeout(SETTLED_MS)
        browser.start_tracing(page=page, path=keep, categories=CATEGORIES)
        for name, act in (acts or ACTS).items():
            page.evaluate("name => performance.mark(name)", f"{BEGINS}{name}")
            act(page)
            page.wait_for_timeout(SETTLED_MS)
        trace = json.loads(browser.stop_tracing())["traceEvents"]
    return {name: told(events) for name, events in divided(trace)}


@contextmanager
def at_another_computer(page: Page) -> Iterator[None]:
    """The person of a page goes on in Node: two pages would share the processor that each has alone."""
    found = re.fullmatch(r"(.*)/s/([^/]+)/room", page.url)
    assert found is not None
    cookie = "; ".join(f"{one.get('name')}={one.get('value')}" for one in page.context.cookies())
    page.close()
    with subprocess.Popen(
        ["node", "tests/support/colleague.mjs", found[1], found[2], cookie],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as colleague:
        assert colleague.stdin is not None
        assert colleague.stdout is not None
        assert colleague.stdout.readline() == "types\n"
        yield
        colleague.stdin.close()
        colleague.wait(timeout=30)
    assert colleague.returncode == 0


def divided(trace: list[Event]) -> Iterator[tuple[str, list[Event]]]:
    """The events of the page's own thread, by the act that they belong to."""
    begins = sorted(
        (event for event in trace if event["name"].startswith(BEGINS)), key=lambda event: event["ts"]
    )
    ends = [event["ts"] for event in begins[1:]] + [float("inf")]
    for begin, end in zip(begins, ends, strict=True):
        own = [event for event in trace if (event["pid"], event["tid"]) == (begin["pid"], begin["tid"])]
        yield begin["name"].removeprefix(BEGINS), [e for e in own if begin["ts"] <= e["ts"] < end]


def told(events: list[Event]) -> Told:
    def most(name: str, value: Callable[[Event], float]) -> float:
        return max((value(event) for event in events if event["name"] == name), default=0)

    return Told(
        longest_ms=round(most("EventTiming", lambda event: event["args"].get("data", {}).get("duration", 0))),
        task_cpu_ms=round(most("RunTask", lambda event: event.get("tdur", 0) / 1000), 1),
        layouts=sum(event["name"] == "Layout" for event in events),
    )


def typing(page: Page) -> None:
    page.locator(".wall .note textarea").nth(4).click()
    page.keyboard.type(" og hjem igen", delay=PAUSE_MS)
    page.keyboard.press("Escape")


def walking(page: Page) -> None:
    for _ in range(8):
        page.keyboard.press("ArrowDown")


def moving(page: Page) -> None:
    for _ in range(4):
        page.keyboard.press("Alt+ArrowDown", delay=PAUSE_MS)


def picking(page: Page) -> None:
    for _ in range(4):
        page.keyboard.type("xj", delay=PAUSE_MS)
    page.keyboard.press("Escape")


def filtering(page: Page) -> None:
    page.locator(".wall-search").click()
    page.keyboard.type("nummer 12", delay=PAUSE_MS)
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
    "typing": typing,
    "walking": walking,
    "moving": moving,
    "picking": picking,
    "filtering": filtering,
    "menu": menu,
    "dragging": dragging,
}
