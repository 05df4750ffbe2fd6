"""People at their browsers: each has a context of their own, so cookies never mix."""

from __future__ import annotations

import os
import re
import time
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect

from sprint.domain import home_time

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
SHOTS = Path(__file__).parent / "shots"
# Pictures are for somebody who looks at them: half a second of the processor each.
ARE_PICTURES_WANTED = bool(os.environ.get("SHOTS"))
LAPTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
# The narrowest phone, and what is left of a laptop at 200 %.
NARROW = {"width": 320, "height": 640}
ZOOMED = {"width": 720, "height": 450}
# Half a day from where the people sit: no page may tell the time of the browser's own zone.
ELSEWHERE = "Pacific/Kiritimati"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What passes is not described node by node: up to a fifth of what axe takes, and nobody reads it.
AXE_OPTIONS = {"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}


def today() -> date:
    """As everybody in the sprint has it, whatever zone the machine is in."""
    return home_time.day(int(time.time() * 1000))


class People:
    """Everybody in one test; ``errors`` gathers what any browser complained about."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser = browser
        self.url = url
        self.contexts: list[BrowserContext] = []
        self.errors: list[str] = []

    def sit(self, *, phone: bool = False, without_websocket: bool = False) -> Page:
        """A new person with a fresh profile; returns their page."""
        context = self.browser.new_context(
            base_url=self.url,
            viewport=PHONE if phone else LAPTOP,
            has_touch=phone,
            locale="da-DK",
            timezone_id=ELSEWHERE,
            accept_downloads=True,
        )
        if without_websocket:
            context.route_web_socket(re.compile(".*"), lambda socket: socket.close())
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(f"{page.url}: {error}"))
        page.on("console", lambda message: self._hear(page, message.type, message.text))
        page.on("request", self._refuse_strangers)
        return page

    def screens(self, most: int) -> list[str]:
        """What stands on each page now, at most so many letters of it."""
        pages = [page for context in self.contexts for page in context.pages]
        return [f"{page.url}\n{words_on(page)[:most]}" for page in pages]

    def _hear(self, page: Page, kind: str, text: str) -> None:
        if kind == "error" and "WebSocket" not in text and "Failed to load resource" not in text:
            self.errors.append(f"{page.url}: {text}")

    def _refuse_strangers(self, request: object) -> None:
        address = str(getattr(request, "url", ""))
        if not address.startswith((self.url, self.url.replace("http", "ws"), "data:", "blob:")):
            self.errors.append(f"a request to a third party: {address}")


def words_on(page: Page) -> str:
    try:
        return page.locator("body").inner_text(timeout=5_000)
    except Error as gone:
        return f"({gone.message})"


def set_up(page: Page, setup_link: str) -> None:
    """The instructor's account, made as its form makes it; ``by_hand`` fills that in."""
    send(page, setup_link, name="Charlotte", password="en lang adgangskode")


def send(page: Page, path: str, **fields: str) -> str:
    """Posts a form as this browser and returns where that led."""
    answer = page.request.post(path, form=dict(fields))
    assert answer.ok, f"{path}: {answer.status} {answer.text()[:500]}"
    return answer.url


# What turns over or fades in has its size and colour when it has come to rest.
AT_REST = (
    "() => document.getAnimations().every(each => each.playState !== 'running'"
    " || each.effect?.getComputedTiming().endTime === Infinity)"
)


def settled(page: Page) -> None:
    """What observes sizes has fitted what it fits: that takes a frame or two."""
    page.evaluate("async () => { for (let at = 0; at < 4; at++) await new Promise(requestAnimationFrame); }")


# The part of a page that has a session: in a room, on the console, on the projector.
LIVE = "document.querySelector('sprint-room, sprint-console, sprint-stage')?.session"


def caught_up(lead: Page) -> None:
    """Every screen that is connected is where the console is: on a busy machine that is not at once."""
    now = lead.evaluate(f"{LIVE}.slots.phase.id")
    browser = lead.context.browser
    assert browser is not None
    pages = [page for context in browser.contexts for page in context.pages]
    for page in pages:
        page.wait_for_function(
            f"now => {{ const live = {LIVE}; return !live?.isConnected || live.slots.phase?.id === now; }}",
            arg=now,
        )


def axe(page: Page) -> list[str]:
    """The accessibility violations of the page at rest, one line each."""
    page.wait_for_function(AT_REST)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    found = page.evaluate(
        "options => axe.run(document, options)"
        ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' "
        "+ (n.any[0]?.message ?? '')).join(' | ')))",
        AXE_OPTIONS,
    )
    return list(found)


def shot(page: Page, name: str, *, whole: bool = False) -> None:
    """Keeps a picture to look at beside the mockups, where pictures are asked for (``SHOTS=1 make test``)."""
    if ARE_PICTURES_WANTED:
        SHOTS.mkdir(exist_ok=True)
        page.screenshot(path=SHOTS / f"{name}.png", full_page=whole)


def look(people: People, page: Page, name: str) -> None:
    """A picture; what axe finds, and what scrolls sideways also where it is tight, is told at the end."""
    shot(page, name)
    # From the top: what has been scrolled half under the bar is no small target.
    scrolled = page.evaluate("scrollY")
    page.evaluate("scrollTo(0, 0)")
    people.errors += [f"{name}: {found}" for found in axe(page)]
    page.evaluate("scrolled => scrollTo(0, scrolled)", scrolled)
    usual = page.viewport_size or LAPTOP
    for size in (usual, ZOOMED if usual == LAPTOP else NARROW):
        page.set_viewport_size(size)
        if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
            people.errors.append(f"{name} scrolls sideways at {size['width']}")
    shot(page, f"{name}-tight")
    page.set_viewport_size(usual)


def saved(page: Page) -> None:
    """Waits until the screen says *Gemt*."""
    expect(page.locator(".saved").first).to_contain_text("Gemt", timeout=45_000)


def walk_to(note: Locator) -> None:
    """Onto a card as somebody comes who uses keys: letters are commands from then on."""
    note.focus()
    for key in ("Tab", "Shift+Tab"):
        note.page.keyboard.press(key)
    expect(note).to_be_focused()
