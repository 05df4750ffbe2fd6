"""Looking in on a team: tabs by key, seen or not, one more silent round, and a note on every board."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.pictures import photo
from tests.support.server import Server

from .people import People, axe, shot
from .sprints import gather, join, look_into
from .test_whole_sprint import go, write_note


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_the_instructor_looks_in(people: People, server: Server) -> None:
    lead, mette, bo = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    join(bo, code, "Bo", "Byggesag")
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    write_note(mette, "Ring til pårørende først")
    clock_and_next_come_first(lead)
    look_into(lead, "Trygt hjem")
    every_tab(people, lead)
    lead.get_by_role("button", name="Vis, at du er her").click()
    expect(mette.locator(".banner").filter(has_text="Charlotte kigger med hos jer")).to_be_visible()
    expect(bo.locator(".banner").filter(has_text="kigger med")).to_have_count(0)
    lead.keyboard.press("j")
    expect(lead.locator(".look-head h2")).to_contain_text("Byggesag")
    lead.keyboard.press("k")
    one_more_silent_round(lead, mette)
    a_note_for_all(people, lead, mette, bo)
    assert people.errors == []


def clock_and_next_come_first(lead: Page) -> None:
    """After the way past them, the first stops of Tab are the clock's keys and the next step."""
    lead.reload()
    expect(lead.locator(".tile")).to_have_count(2)
    where = "['.skip', '.now', '.next', '.top'].find(each => document.activeElement.closest(each)) ?? 'other'"
    places = []
    for _ in range(8):
        lead.keyboard.press("Tab")
        places.append(lead.evaluate(where))
    stops = [place for place in places if place != ".skip"]
    assert stops[0] == ".now"
    assert ".next" in stops
    assert ".top" not in stops[: stops.index(".next")]


def every_tab(people: People, lead: Page) -> None:
    tabs = lead.get_by_role("tablist").get_by_role("tab")
    tabs.first.focus()
    for name in ("Koncept", "Prototype", "Personer", "Hjem"):
        lead.keyboard.press("ArrowRight")
        expect(lead.get_by_role("tab", name=re.compile(name))).to_have_attribute("aria-selected", "true")
        people.errors += [f"look {name}: {found}" for found in axe(lead)]
        shot(lead, f"look-{name}")
        if name == "Personer":
            expect(lead.get_by_role("tabpanel")).to_contain_text("Mette")
    expect(lead.get_by_role("tabpanel")).to_contain_text("Holdet har ikke hentet noget endnu.")
    expect(lead.get_by_role("link", name="Hent som Word")).to_be_visible()


def one_more_silent_round(lead: Page, mette: Page) -> None:
    mette.get_by_role("button", name="Vis sedlerne").click()
    mette.get_by_role("dialog").get_by_role("button", name="Vis sedlerne").click()
    expect(mette.locator(".wall .note")).to_have_count(1)
    lead.get_by_role("button", name="Flere handlinger for Trygt hjem").click()
    lead.get_by_role("menuitem", name="Stille runde til").click()
    expect(mette.locator(".ideas[data-silent]")).to_be_visible()
    write_note(mette, "Anden runde")
    lead.keyboard.press("Escape")
    tile = lead.locator(".tile").first
    expect(tile.locator(".tile-fact")).to_contain_text("sed")
    lead.get_by_role("button", name="Vis sedlerne og gå videre").click()
    expect(
        mette.locator(".wall").get_by_role("textbox", name=re.compile("Seddel: Anden runde"))
    ).to_be_visible()


def a_note_for_all(people: People, lead: Page, mette: Page, bo: Page) -> None:
    lead.get_by_role("button", name="Flere handlinger", exact=True).click()
    lead.get_by_role("menuitem", name="Læg en seddel på alle tavler").click()
    dialog = lead.get_by_role("dialog", name="Læg en seddel på alle tavler")
    dialog.get_by_label("Hvad skal der stå på sedlen?").fill("Husk borgerne uden MitID")
    dialog.get_by_label("Vælg et foto").set_input_files(
        {"name": "borgere.jpg", "mimeType": "image/jpeg", "buffer": photo()}
    )
    dialog.get_by_label("Beskriv billedet").fill("Køen ved skranken")
    expect(dialog.get_by_label("Hvad skal der stå på sedlen?")).to_have_value("Husk borgerne uden MitID")
    people.errors += [f"note for all: {found}" for found in axe(lead)]
    shot(lead, "console-note-for-all")
    dialog.get_by_role("button", name="Læg sedlen").click()
    for page in (mette, bo):
        expect(page.get_by_role("textbox", name=re.compile("Seddel: Husk borgerne"))).to_be_visible()
        expect(page.get_by_role("img", name="Køen ved skranken")).to_be_visible()
    lead.locator(".deed").filter(has_text="på alle tavler").get_by_role("button").click()
    for page in (mette, bo):
        expect(page.get_by_role("textbox", name=re.compile("Seddel: Husk borgerne"))).to_have_count(0)
