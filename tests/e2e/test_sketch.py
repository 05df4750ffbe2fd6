"""Drawing on notes: two laptops and a phone at once, rubbing out, undoing, describing, taking home."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People, look, saved, walk_to
from .sprints import gather
from .test_board import card, heard
from .test_whole_sprint import go, write_note

IDEA = "Et køleskab med en plan"
WORDS = "Et køleskab, hvor ugens plan hænger på døren"


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Tegn på sedlen")


def strokes(page: Page) -> Locator:
    return page.locator(".sketch-paper .stroke")


def draw(page: Page, *points: tuple[float, float]) -> None:
    """With the mouse, from point to point in shares of the paper."""
    box = page.locator(".sketch-paper").bounding_box()
    assert box is not None
    (x, y), *others = [(box["x"] + box["width"] * a, box["y"] + box["height"] * b) for a, b in points]
    page.mouse.move(x, y)
    page.mouse.down()
    for x, y in others:
        page.mouse.move(x, y, steps=8)
    page.mouse.up()


def touch(page: Page, *points: tuple[float, float]) -> None:
    """With a finger, as the browser itself hears it."""
    box = page.locator(".sketch-paper").bounding_box()
    assert box is not None
    spots = [{"x": box["x"] + box["width"] * a, "y": box["y"] + box["height"] * b} for a, b in points]
    finger = page.context.new_cdp_session(page)
    for at, spot in enumerate(spots):
        kind = "touchMove" if at else "touchStart"
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [spot]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.e2e
def test_three_people_draw_on_a_note(people: People, server: Server) -> None:
    lead, mette, jonas, line = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas, "Line": line})
    go(lead, "Hvordan kan vi …?")
    write_note(mette, IDEA)
    at_once(people, mette, jonas, line)
    described(people, mette, jonas, line)
    in_private(people, lead, mette, jonas)
    taken_home(people, code, mette)
    assert people.errors == []


def at_once(people: People, mette: Page, jonas: Page, line: Page) -> None:
    """From the menu, by a key, and on a phone: everybody sees everybody's strokes as they come."""
    card(jonas, IDEA).get_by_role("button", name=re.compile("Handlinger for")).click()
    jonas.get_by_role("menuitem", name="Tegn …").click()
    card(line, IDEA).get_by_role("button", name=re.compile("Handlinger for")).click()
    line.get_by_role("menuitem", name="Tegn …").click()
    walk_to(card(mette, IDEA))
    mette.keyboard.press("d")
    for page in (mette, jonas, line):
        expect(dialog(page)).to_be_visible()
    draw(mette, (0.3, 0.1), (0.65, 0.1), (0.65, 0.9), (0.3, 0.9), (0.3, 0.1))
    jonas.get_by_role("radio", name="Vinrød").check(force=True)
    jonas.get_by_role("radio", name="Tyk").check(force=True)
    draw(jonas, (0.36, 0.25), (0.56, 0.24))
    line.get_by_role("radio", name="Grøn").check(force=True)
    touch(line, (0.3, 0.45), (0.45, 0.46), (0.64, 0.45))
    for page in (mette, jonas, line):
        expect(strokes(page)).to_have_count(3)
    look(people, mette, "sketch-dialog-1440")
    look(people, line, "sketch-dialog-390")

    # Undo takes back one's own latest stroke, whoever drew after it.
    mette.keyboard.press("Control+z")
    for page in (mette, jonas, line):
        expect(strokes(page)).to_have_count(2)
    mette.keyboard.press("Control+Shift+z")
    expect(strokes(jonas)).to_have_count(3)
    # The eraser takes a whole stroke, anybody's; undo brings it back.
    jonas.get_by_role("button", name="Viskelæder").click()
    draw(jonas, (0.45, 0.4), (0.45, 0.5))
    expect(strokes(line)).to_have_count(2)
    jonas.get_by_role("button", name="Fortryd din seneste streg").click()
    expect(strokes(line)).to_have_count(3)
    jonas.get_by_role("button", name="Visk alt ud").click()
    expect(jonas.get_by_role("status").filter(has_text="Alt er visket ud")).to_be_visible()
    expect(strokes(mette)).to_have_count(0)
    jonas.get_by_role("button", name="Fortryd din seneste streg").click()
    for page in (mette, jonas, line):
        expect(strokes(page)).to_have_count(3)


def described(people: People, mette: Page, jonas: Page, line: Page) -> None:
    expect(card(line, IDEA).locator(".sketch")).to_have_attribute("aria-label", "Tegning uden beskrivelse")
    mette.get_by_label("Beskriv tegningen for dem, der ikke kan se den").fill(WORDS)
    mette.keyboard.press("Escape")
    expect(card(mette, IDEA)).to_be_focused()
    for page in (jonas, line):
        page.get_by_role("button", name="Færdig", exact=True).click()
        expect(dialog(page)).to_have_count(0)
        expect(page.get_by_role("img", name=f"Tegning: {WORDS}")).to_be_visible()
    assert f"Tegning: {WORDS}. Skrevet af Mette." in heard(line, IDEA)
    saved(mette)
    look(people, mette, "sketch-note-1440")
    card(line, IDEA).scroll_into_view_if_needed()
    look(people, line, "sketch-note-390")


def in_private(people: People, lead: Page, mette: Page, jonas: Page) -> None:
    """From the composer, face down; turned over, the sketch lies on the board for all."""
    go(lead, "Skriv i stilhed")
    mette.get_by_role("button", name="Tegn", exact=True).click()
    expect(dialog(mette)).to_be_visible()
    mette.keyboard.press("Escape")
    expect(mette.locator(".mine .note")).to_have_count(0)
    mette.get_by_role("button", name="Tegn", exact=True).click()
    mette.get_by_role("radio", name="Blå").check(force=True)
    draw(mette, (0.2, 0.7), (0.4, 0.3), (0.6, 0.7), (0.2, 0.7))
    expect(strokes(mette)).to_have_count(1)
    mette.get_by_role("button", name="Færdig", exact=True).click()
    expect(mette.locator(".mine .sketch")).to_be_visible()
    saved(mette)
    look(people, mette, "sketch-private-1440")
    expect(jonas.locator(".sketch")).to_have_count(1)
    mette.get_by_role("button", name="Vis sedlerne").click()
    mette.get_by_role("dialog").get_by_role("button", name="Vis sedlerne").click()
    expect(jonas.locator(".wall .sketch")).to_have_count(2)
    expect(mette.locator(".mine .note")).to_have_count(0)
    mette.get_by_role("button", name="Handlinger for Seddel: tegning uden tekst").click()
    mette.get_by_role("menuitem", name="Slet seddel").click()
    expect(jonas.locator(".wall .sketch")).to_have_count(1)
    jonas.get_by_role("button", name="Slettet for nylig").click()
    expect(jonas.get_by_role("dialog")).to_contain_text("tegning uden tekst")
    jonas.get_by_role("button", name="Gendan").click()
    expect(mette.locator(".wall .sketch")).to_have_count(2)


def taken_home(people: People, code: str, mette: Page) -> None:
    mette.goto(f"/s/{code}/teams/1/takehome")
    sketch = mette.get_by_role("img", name=f"Tegning: {WORDS}")
    sketch.scroll_into_view_if_needed()
    expect(sketch.locator("path")).to_have_count(3)
    look(people, mette, "sketch-takehome-1440")
