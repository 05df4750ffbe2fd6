"""A board of 300 notes: nothing draws more than it must; a finger carries a note where it is let go."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .fingers import Finger, middle
from .interactions import ACTS, NOTES, measure
from .people import SHOTS, People, saved, shot
from .sprints import fill, gather
from .test_board import card, group, heard
from .test_whole_sprint import go, write_note

DRAWS_A_CARD = "note-body"
# What the page has without the board, and some for what lies over it; the cards would be 150.
MOST_LAYERS = 30
# At most this many cards are drawn by an act: a letter, a step, a pick and its end draw one each.
DRAWN = {
    "typing": 24,
    "walking": 0,
    "moving": 8,
    "picking": 8,
    "filtering": 0,
    "menu": 0,
    "dragging": 2,
}


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_big_board(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Line": line})
    go(lead, "Hvordan kan vi …?")
    write_note(mette, "Ring til de pårørende")
    write_note(mette, "Besked før hvert besøg")
    saved(mette)
    expect(line.locator(".wall .note")).to_have_count(2)

    carried_by_finger(line, mette)
    fill(mette, NOTES)
    expect(line.locator(".wall .note")).to_have_count(NOTES + 1, timeout=30_000)
    several_to_the_end(mette, line)
    several_by_finger(line, mette)
    by_finger_to_the_end(line, mette)
    one_card_a_letter(mette, line)
    only_what_changes(mette)
    few_layers(mette)
    far_cards_wait(mette)
    how_long(mette, line)
    assert people.errors == []


def carried_by_finger(line: Page, mette: Page) -> None:
    """Given up with a second finger, and let go in the other place: both see it, nothing else happens."""
    touch = Finger(line)
    first, second = (card(line, text) for text in ("Ring til", "Besked"))
    touch.down(first.locator(".note-grip"))
    touch.move_to(second)
    expect(first).to_have_attribute("data-state", "carried")
    expect(second).to_have_attribute("data-lands", re.compile("before|after"))
    shot(line, "board-carried-390")
    touch.second()
    expect(line.locator("[data-state=carried], [data-lands], [data-target]")).to_have_count(0)
    touch.up()
    expect(line.get_by_role("dialog")).to_have_count(0)
    expect(mette.locator(".wall .note").first).to_have_attribute("aria-label", re.compile("Ring til"))

    touch.down(first.locator(".note-grip"))
    touch.move_to(second)
    expect(second).to_have_attribute("data-lands", "after")
    touch.up()
    expect(mette.locator(".wall .note").first).to_have_attribute("aria-label", re.compile("Besked"))
    expect(mette.locator(".wall .note")).to_have_count(2)
    expect(line.get_by_role("dialog")).to_have_count(0)


def several_to_the_end(mette: Page, line: Page) -> None:
    """With the mouse: two picked notes go along, and the page scrolls while the pointer rests at its edge."""
    for number in (1, 7):
        card(mette, f"nummer {number}:").click(modifiers=["Control"])
    expect(mette.locator("[data-picked]")).to_have_count(2)
    mouse = mette.mouse
    mouse.move(*middle(card(mette, "nummer 1:").locator(".note-grip")))
    mouse.down()
    mouse.move(700, 895, steps=6)
    expect(mette.locator("[data-state=carried]")).to_have_count(2)
    expect(mette.locator(".picked-bar")).to_have_css("pointer-events", "none")
    mette.wait_for_function(IS_ABOVE, arg=["[data-group=g3] .note", 600])
    mouse.move(700, 450)
    shot(mette, "board-carried-several-1440")
    mouse.move(*middle(group(mette, "Gruppe 3").locator(".note").first, across=0.2), steps=4)
    expect(group(mette, "Gruppe 3")).to_have_attribute("data-target", "")
    expect(group(mette, "Gruppe 3").locator(".note").first).to_have_attribute("data-lands", "before")
    mouse.up()
    for page in (mette, line):
        first, second = (group(page, "Gruppe 3").locator(".note").nth(at) for at in (0, 1))
        expect(first).to_have_attribute("aria-label", re.compile("nummer 1:"))
        expect(second).to_have_attribute("aria-label", re.compile("nummer 7:"))
        expect(page.locator(".wall .note")).to_have_count(NOTES + 1)
    expect(mette.locator("[data-state=carried], [data-lands], [data-target], [data-carrying]")).to_have_count(
        0
    )


def several_by_finger(line: Page, mette: Page) -> None:
    """On the phone: two picked notes go along with the finger, in their order."""
    line.get_by_role("button", name="Vælg flere sedler").click()
    for number in (13, 19):
        card(line, f"nummer {number}:").get_by_role("checkbox").check()
    card(line, "nummer 19:").evaluate("card => card.scrollIntoView({block: 'center'})")
    touch = Finger(line)
    touch.down(card(line, "nummer 13:").locator(".note-grip"))
    touch.move_to(card(line, "nummer 25:"))
    expect(line.locator("[data-state=carried]")).to_have_count(2)
    expect(card(line, "nummer 25:")).to_have_attribute("data-lands", "after")
    shot(line, "board-carried-several-390")
    touch.up()
    for page in (line, mette):
        for at, number in enumerate((25, 13, 19, 31)):
            note = group(page, "Gruppe 1").locator(".note").nth(at)
            expect(note).to_have_attribute("aria-label", re.compile(f"nummer {number}:"))
        expect(page.locator(".wall .note")).to_have_count(NOTES + 1)
    expect(line.locator(".picked-bar")).to_have_count(0)


def by_finger_to_the_end(line: Page, mette: Page) -> None:
    """A finger that rests at the lower edge scrolls the phone's board; the note lands where it is let go."""
    carried = card(line, "nummer 295:")
    touch = Finger(line)
    touch.down(carried.locator(".note-grip"))
    touch.to(200, 835)
    expect(carried).to_have_attribute("data-state", "carried")
    line.wait_for_function(IS_ABOVE, arg=["[data-group=g2] .note", 400])
    touch.to(200, 500)
    mark = group(line, "Gruppe 2").locator("[data-lands]")
    expect(mark).to_have_count(1)
    beside, side = mark.get_attribute("id"), mark.get_attribute("data-lands")
    touch.up()
    order = f"#note-n295 + #{beside}" if side == "before" else f"#{beside} + #note-n295"
    for page in (line, mette):
        expect(page.locator(f"[data-group=g2] {order}")).to_have_count(1)
        expect(page.locator(".wall .note")).to_have_count(NOTES + 1)
    expect(line.get_by_role("dialog")).to_have_count(0)


# Whether the first that a selector finds is higher on the screen than this.
IS_ABOVE = "([selector, y]) => document.querySelector(selector).getBoundingClientRect().top < y"


def one_card_a_letter(mette: Page, line: Page) -> None:
    """The engine counts how often the function ran that draws a card."""
    line.get_by_role("textbox", name=re.compile("nummer 7:")).focus()
    expect(card(mette, "nummer 7:").locator(".flag")).to_be_visible()
    counting = Counting(mette)
    line.keyboard.type("Nu ")
    expect(mette.get_by_role("textbox", name=re.compile("nummer 7:"))).to_have_value(re.compile("Nu"))
    saved(line)
    drawn = counting.stop()
    assert 1 <= drawn <= 6, f"three letters drew {drawn} cards"
    expect(group(mette, "Gruppe 4").locator(".note")).to_have_count(NOTES // 6)


def only_what_changes(mette: Page) -> None:
    """A filter hides and shows cards without drawing them; nor does walking through them or a menu."""
    for name, act in ACTS.items():
        counting = Counting(mette)
        act(mette)
        saved(mette)
        drawn = counting.stop()
        assert drawn <= DRAWN[name], f"{name} drew {drawn} cards"
    expect(mette.locator(".wall .note:visible")).to_have_count(NOTES + 1)


def few_layers(mette: Page) -> None:
    """What sticks and what blinks must not make the compositor carry each card on a layer of its own."""
    told: list[int] = []
    devtools = mette.context.new_cdp_session(mette)
    devtools.on("LayerTree.layerTreeDidChange", lambda tree: told.append(len(tree.get("layers", []))))
    devtools.send("LayerTree.enable")
    mette.locator(".wall-search").click()
    mette.keyboard.type("nummer", delay=60)
    expect(mette.locator(".filter-notice")).to_contain_text(f"af {NOTES + 1}")
    mette.get_by_role("button", name="Vis alle").click(delay=100)
    mette.locator(".wall .note textarea").nth(4).click()
    mette.keyboard.type(" og", delay=60)
    mette.keyboard.press("Escape")
    mette.keyboard.type("jxjx", delay=60)
    expect(mette.locator(".picked-bar")).to_contain_text("2 sedler valgt")
    mette.keyboard.press("Escape")
    expect(mette.locator(".picked-bar")).to_have_count(0)
    devtools.detach()
    assert told, "no layer tree was told of"
    assert max(told) < MOST_LAYERS, told


def far_cards_wait(mette: Page) -> None:
    """Cards far from the screen are not laid out, and yet are read aloud, printed and reached by keyboard."""
    mette.evaluate("scrollTo(0, 0)")
    mette.wait_for_function(f"least => {SKIPPED} > least", arg=NOTES // 4)
    mette.emulate_media(media="print")
    mette.wait_for_function(f"() => {SKIPPED} === 0")
    mette.emulate_media(media="screen")
    card(mette, "nummer 7:").focus()
    mette.keyboard.press("End")
    last = mette.locator(".wall .note").last
    expect(last).to_be_focused()
    expect(last).to_be_in_viewport()
    expect(last.get_by_role("textbox")).to_be_in_viewport()
    mette.keyboard.press("Home")
    expect(mette.locator(".wall .note").first).to_be_in_viewport()
    assert "Skrevet af Mette" in heard(mette, "nummer 294:")


def how_long(mette: Page, line: Page) -> None:
    """By the trace; printed and not held, for others may use the machine. ``make bench`` has every act."""
    SHOTS.mkdir(exist_ok=True)
    acts = {name: ACTS[name] for name in ("typing", "dragging")}
    told = measure(mette, line, SHOTS / "board-trace.json", acts)
    assert list(told) == list(acts)
    print(f"\n{'interaction':<12} longest ms  processor ms of the longest task  layouts")
    for name, one in told.items():
        print(f"{name:<12} {one.longest_ms:>10} {one.task_cpu_ms:>33} {one.layouts:>8}")
    assert all(one.longest_ms > 0 and one.layouts > 0 for one in told.values())


SKIPPED = """[...document.querySelectorAll('.wall .note-text')]
  .filter((text) => !text.checkVisibility({contentVisibilityAuto: true})).length"""


class Counting:
    """Precise coverage of the function whose template holds a card's attributes."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.devtools = page.context.new_cdp_session(page)
        self.devtools.send("Profiler.enable")
        self.devtools.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": False})
        self.devtools.send("Profiler.takePreciseCoverage")

    def stop(self) -> int:
        found = self.devtools.send("Profiler.takePreciseCoverage")["result"]
        self.devtools.send("Profiler.stopPreciseCoverage")
        return sum(self._calls(script) for script in found if "/dist/" in script["url"])

    def _calls(self, script: dict[str, Any]) -> int:
        source = self.page.request.get(script["url"]).text()
        ranges = [each["ranges"][0] for each in script["functions"]]
        drawing = [each for each in ranges if DRAWS_A_CARD in source[each["startOffset"] : each["endOffset"]]]
        smallest = min(drawing, key=lambda each: each["endOffset"] - each["startOffset"], default=None)
        return int(smallest["count"]) if smallest else 0
