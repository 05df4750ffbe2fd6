"""Looks at one screen at every width, in print, with text spacing and with larger text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import CDPSession, Page

WIDTHS = (320, 390, 1024, 1440, 1920)
# Spacing only widens: what fits with it fits without, so that the five widths are enough there.
# A layout is tightest where it begins, so those widths come besides the narrowest, the widest and a laptop.
NARROWEST, WIDEST = 320, 1920
ENLARGED = (320, 390, 480, 640, 820, 932, 1180, 1440, 1920)
USUAL_PX, LARGE_PX = 16, 32
HEIGHT = 800
SCREEN = {"height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
PAPER = {"width": 673, "height": 990}  # A4 less the margins of the print styles

SUPPORT = Path(__file__).parents[1] / "support"
FAULTS = (SUPPORT / "faults.js").read_text("utf-8")
SIDEWAYS = (SUPPORT / "sideways.js").read_text("utf-8").strip().removesuffix(";")
EDGES = (SUPPORT / "edges.js").read_text("utf-8").strip().removesuffix(";")
SPACED = (SUPPORT / "spaced.css").read_text("utf-8")
DRESS = """css => {
  const dress = new CSSStyleSheet();
  dress.replaceSync(css);
  document.adoptedStyleSheets.push(dress);
}"""
LONELY_HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4')]
  .filter((heading) => heading.checkVisibility() && !heading.closest('.visually-hidden'))
  .filter((heading) => getComputedStyle(heading).breakAfter !== 'avoid')
  .map((heading) => heading.textContent.slice(0, 40))"""


@contextmanager
def dressed(page: Page) -> Iterator[None]:
    """With the text spacing of WCAG 1.4.12, which stays on while one looks."""
    page.evaluate(DRESS, SPACED)
    yield
    page.evaluate("document.adoptedStyleSheets.pop()")


def widths(page: Page) -> tuple[int, ...]:
    """In one go from narrow to wide."""
    edges = (edge for edge in page.evaluate(EDGES) if NARROWEST < edge < WIDEST)
    return tuple(sorted({NARROWEST, *edges, 1440, WIDEST}))


class Looking:
    """Gathers what is wrong on each screen, so that one run tells everything."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def at(self, page: Page, name: str, *, printed: bool = False, sweeps: bool = True) -> None:
        usual = page.viewport_size
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            self._note(page, f"{name} at {width}")
        devtools = page.context.new_cdp_session(page)
        with dressed(page):
            spaced = widths(page) if sweeps else ENLARGED[:1]
            self._sweep(page, devtools, f"{name}, with text spacing,", spaced)
        devtools.send("Page.setFontSizes", {"fontSizes": {"standard": LARGE_PX}})
        self._sweep(page, devtools, f"{name}, text at 200 %,", ENLARGED if sweeps else ENLARGED[:1])
        devtools.send("Page.setFontSizes", {"fontSizes": {"standard": USUAL_PX}})
        devtools.detach()
        if printed:
            page.emulate_media(media="print")
            page.set_viewport_size(PAPER)  # type: ignore[arg-type]
            if page.evaluate("document.documentElement.scrollWidth") > PAPER["width"]:
                self.faults.append(f"{name}, printed, is too wide")
            self.faults += [
                f"{name}: the heading {text} may end a page" for text in page.evaluate(LONELY_HEADINGS)
            ]
            page.emulate_media(media="screen")
        if usual:
            page.set_viewport_size(usual)

    def _sweep(self, page: Page, devtools: CDPSession, name: str, widths: tuple[int, ...]) -> None:
        """Between the five widths too: phones turned, tablets upright, windows of any size."""
        for width in widths:
            # Playwright's own way waits for a frame each time, which is most of what a sweep takes.
            devtools.send("Emulation.setDeviceMetricsOverride", {"width": width, **SCREEN})
            over = page.evaluate(SIDEWAYS, width)
            if over:
                self.faults.append(f"{name} at {width}: it scrolls {over} px sideways")

    def _note(self, page: Page, where: str) -> None:
        self.faults += [f"{where}: {fault}" for fault in page.evaluate(FAULTS)]
