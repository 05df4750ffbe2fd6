"""Touches as a screen sends them, through Chromium's own input: it scrolls and selects as a phone does."""

from __future__ import annotations

from playwright.sync_api import CDPSession, Locator, Page

# Longer than a finger must rest on what may also be scrolled.
RESTED_MS = 400


class Finger:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.devtools: CDPSession = page.context.new_cdp_session(page)
        self.at = (0.0, 0.0)

    def down(self, target: Locator, across: float = 0.5) -> None:
        target.scroll_into_view_if_needed()
        self.at = middle(target, across)
        self._send("touchStart", self.at)

    def rest(self) -> None:
        self.page.wait_for_timeout(RESTED_MS)

    def move_to(self, target: Locator, across: float = 0.9) -> None:
        self.to(*middle(target, across))

    def to(self, x: float, y: float) -> None:
        from_x, from_y = self.at
        for step in range(1, 9):
            self.at = (from_x + (x - from_x) * step / 8, from_y + (y - from_y) * step / 8)
            self._send("touchMove", self.at)

    def second(self) -> None:
        self._send("touchStart", self.at, (20.0, 300.0))

    def up(self) -> None:
        self._send("touchEnd")

    def _send(self, kind: str, *points: tuple[float, float]) -> None:
        told = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self.devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": told})


def middle(target: Locator, across: float = 0.5) -> tuple[float, float]:
    box = target.bounding_box()
    assert box is not None
    return box["x"] + box["width"] * across, box["y"] + box["height"] / 2
