"""One way to drag: storyboard and matrix follow a finger as notes do, and Escape gives a drag up."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .fingers import Finger, middle
from .people import People, saved, shot
from .sprints import empty_screen, gather
from .test_board import card, group
from .test_drafts import jump
from .test_whole_sprint import go, write_note

SCREENS = ("Besked på telefonen", "Aftalen", "Besøget", "Tak for i dag", "Hvordan gik det")


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_the_storyboard_follows_mouse_and_finger(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Line": line})
    go(lead, "Hvordan kan vi …?")
    jump(lead, "Prototype i tre trin")
    tell_a_story(mette)
    expect(frames(line)).to_have_count(len(SCREENS))

    mouse = mette.mouse
    mouse.move(*middle(frame(mette, SCREENS[0])))
    mouse.down()
    mouse.move(*middle(frame(mette, SCREENS[1]), across=0.9), steps=5)
    expect(mette.locator("[data-carried]")).to_have_count(1)
    mette.keyboard.press("Escape")
    expect(mette.locator("[data-carried], [data-drop]")).to_have_count(0)
    mouse.up()
    in_order(line, 0, 1, 2, 3, 4)

    mouse.move(*middle(frame(mette, SCREENS[0])))
    mouse.down()
    mouse.move(*middle(frame(mette, SCREENS[1]), across=0.9), steps=5)
    mouse.up()
    for page in (mette, line):
        in_order(page, 1, 0, 2, 3, 4)
    saved(mette)

    by_finger(mette, line)
    assert people.errors == []


def by_finger(mette: Page, line: Page) -> None:
    """What moves at once scrolls the strip; what rested first carries the card, beyond the edge too."""
    touch = Finger(line)
    touch.down(frame(line, SCREENS[1]))
    touch.to(20, touch.at[1])
    touch.up()
    line.wait_for_function("() => document.querySelector('.story-scroll').scrollLeft > 30")
    in_order(line, 1, 0, 2, 3, 4)
    line.locator(".story-scroll").evaluate("strip => strip.scrollTo({left: 0, behavior: 'instant'})")

    touch.down(frame(line, SCREENS[1]))
    touch.rest()
    expect(line.locator("[data-carried]")).to_have_count(1)
    touch.to(380, touch.at[1])
    shot(line, "drag-story-390")
    expect(line.locator(".frame-new")).to_be_in_viewport(ratio=1)
    touch.up()
    for page in (line, mette):
        in_order(page, 0, 2, 3, 4, 1)
    assert line.evaluate("String(getSelection())") == ""


def tell_a_story(page: Page) -> None:
    page.get_by_role("button", name="Lav den første skærm").click()
    for at, name in enumerate(SCREENS):
        if at > 0:
            page.locator(".frame-new").click()
        empty_screen(page)
        expect(frames(page)).to_have_count(at + 1)
        page.get_by_role("textbox", name="Navn på skærmen").fill(name)
        expect(frame(page, name)).to_have_count(1)


def frames(page: Page) -> Locator:
    return page.locator(".frame[data-screen]")


def frame(page: Page, name: str) -> Locator:
    return frames(page).filter(has_text=name)


def in_order(page: Page, *numbers: int) -> None:
    expect(frames(page).locator(".frame-title")).to_contain_text([SCREENS[at] for at in numbers])


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_the_matrix_follows_a_finger(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Line": line})
    go(lead, "Hvordan kan vi …?")
    write_note(mette, "Ring til de pårørende")
    saved(mette)
    jump(lead, "Stem og vælg")
    for page in (mette, line):
        page.get_by_role("button", name=re.compile("giv en stemme til Seddel")).click()
    mette.get_by_role("button", name="Luk afstemningen").click()
    line.get_by_role("button", name="Placér: Ring til").click()

    touch = Finger(line)
    marker, plot = line.locator(".matrix-marker"), line.locator(".matrix-plot")
    plot.scroll_into_view_if_needed()
    scrolled = line.evaluate("scrollY")
    box = plot.bounding_box()
    assert box is not None
    touch.down(marker)
    touch.to(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * 0.4)
    touch.second()
    touch.up()
    expect(marker).to_have_accessible_name(re.compile("værdi 50, indsats 50"))

    touch.down(marker)
    touch.to(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * 0.4)
    touch.up()
    expect(mette.locator(".matrix-marker")).to_have_accessible_name(
        re.compile("værdi (59|60|61), indsats 90")
    )
    assert line.evaluate("scrollY") == scrolled
    assert people.errors == []


NOTES = ("Ring til de pårørende", "Besked før hvert besøg", "Én plan for ugen")


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_a_note_is_taken_by_its_body(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Line": line})
    go(lead, "Hvordan kan vi …?")
    for text in NOTES:
        write_note(mette, text)
    saved(mette)
    expect(line.locator(".wall .note")).to_have_count(3)

    by_mouse(mette, line)
    a_note_on_a_note(mette, line)
    by_a_finger_that_rests(mette, line)
    assert people.errors == []


def by_mouse(mette: Page, line: Page) -> None:
    """From the middle of its words: no text is selected, no field is entered, nothing happens before 6 px."""
    first, last = card(mette, NOTES[0]), card(mette, NOTES[2])
    mouse = mette.mouse
    mouse.move(*middle(first.locator("textarea")))
    mouse.down()
    x, y = middle(first.locator("textarea"))
    mouse.move(x + 4, y)
    expect(mette.locator("[data-carrying]")).to_have_count(0)
    mouse.move(*middle(last, across=0.9), steps=8)
    expect(first).to_have_attribute("data-state", "carried")
    expect(last).to_have_attribute("data-lands", "after")
    assert mette.evaluate("String(getSelection())") == ""
    mouse.up()
    expect(line.locator(".wall .note").last).to_have_attribute("aria-label", re.compile(NOTES[0]))
    assert mette.evaluate("document.activeElement.tagName") != "TEXTAREA"
    selected = "areas => areas.every((area) => area.selectionStart === area.selectionEnd)"
    assert mette.locator(".wall textarea").evaluate_all(selected)

    # A click enters the text; there a drag selects words, as everywhere.
    area = card(mette, NOTES[1]).locator("textarea")
    area.click()
    box = area.bounding_box()
    assert box is not None
    mouse.move(box["x"] + 2, box["y"] + 10)
    mouse.down()
    mouse.move(box["x"] + 90, box["y"] + 10, steps=6)
    mouse.up()
    assert area.evaluate("area => area.selectionEnd - area.selectionStart") > 3
    expect(mette.locator("[data-carrying]")).to_have_count(0)
    mette.keyboard.press("Escape")


def a_note_on_a_note(mette: Page, line: Page) -> None:
    mouse = mette.mouse
    mouse.move(*middle(card(mette, NOTES[1]).locator("textarea")))
    mouse.down()
    mouse.move(*middle(card(mette, NOTES[2])), steps=8)
    expect(card(mette, NOTES[2])).to_have_attribute("data-lands", "onto")
    shot(mette, "drag-onto-1440")
    mouse.up()
    title = mette.get_by_role("textbox", name="Gruppens titel")
    expect(title).to_be_focused()
    mette.keyboard.type("Planen")
    for page in (mette, line):
        expect(group(page, "Planen").locator(".note")).to_have_count(2)
        expect(page.locator(".wall .note")).to_have_count(3)


def by_a_finger_that_rests(mette: Page, line: Page) -> None:
    touch = Finger(line)
    note = card(line, NOTES[0])
    touch.down(note.locator("textarea"))
    scrolled = line.evaluate("scrollY")
    touch.to(touch.at[0], touch.at[1] + 200)
    touch.up()
    line.wait_for_function("before => scrollY < before", arg=scrolled)
    expect(line.locator("[data-carrying]")).to_have_count(0)

    touch.down(note.locator("textarea"))
    touch.rest()
    expect(note).to_have_attribute("data-state", "carried")
    touch.move_to(group(line, "Planen").locator(".note").last)
    touch.up()
    expect(group(mette, "Planen").locator(".note")).to_have_count(3)
    assert line.evaluate("String(getSelection())") == ""
    expect(line.locator("[data-carrying], [data-state=carried]")).to_have_count(0)
    expect(line.get_by_role("dialog")).to_have_count(0)
