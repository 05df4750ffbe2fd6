"""What a person does at a big board, and how long each interaction took by Chromium's own trace."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

Event = dict[str, Any]

NOTES = 300
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"]
# The trace keeps a mark of the page's own where each interaction begins.
BEGINS = "board: "
SETTLED_MS = 700
TYPES_ON = """
() => {
  const area = document.querySelector('.wall .note:nth-child(2) textarea');
  window.typing = setInterval(() => {
    area.value += ' x';
    if (area.value.length > 200) area.value = 'Kort';
    area.dispatchEvent(new Event('input', {bubbles: true}));
  }, 120);
}
"""


@dataclass(frozen=True)
class Told:
    """Of one kind of interaction: the longest from the event to the next picture; the processor time of the
    page's longest task, which a busy machine does not stretch; and how often the page was laid out."""

    longest_ms: float
    task_cpu_ms: float
    layouts: int


def measure(page: Page, other: Page, keep: Path | None = None) -> dict[str, Told]:
    """Every act, while somebody else types; ``keep`` is where the trace is kept, for DevTools to open."""
    browser = page.context.browser
    assert browser is not None
    other.evaluate(TYPES_ON)
    page.wait_for_timeout(SETTLED_MS)
    browser.start_tracing(page=page, path=keep, categories=CATEGORIES)
    for name, act in ACTS.items():
        page.evaluate("name => performance.mark(name)", f"{BEGINS}{name}")
        act(page)
        page.wait_for_timeout(SETTLED_MS)
    trace = json.loads(browser.stop_tracing())["traceEvents"]
    other.evaluate("clearInterval(window.typing)")
    return {name: told(events) for name, events in divided(trace)}


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
    "typing": typing,
    "walking": walking,
    "moving": moving,
    "picking": picking,
    "filtering": filtering,
    "menu": menu,
    "dragging": dragging,
}
