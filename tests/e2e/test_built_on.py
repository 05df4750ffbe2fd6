"""What builds on what: question, idea, concept, every screen, pitch and the take-home page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.pictures import from_camera
from tests.support.server import Server

from .people import People, look, saved
from .sprints import empty_screen, gather, look_into, open_stage, team_menu
from .test_board import card
from .test_photos import picture
from .test_sketch import dialog, draw
from .test_votes import give, pick
from .test_whole_sprint import go, write_note

QUESTION = "Hvordan kan vi gøre den første uge tryg for Else og hendes pårørende?"
IDEA = "Én plan på køleskabet"


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_everything_later_shows_where_it_came_from(people: People, server: Server) -> None:
    lead, stage, mette, phone = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette, "Line": phone})
    open_stage(lead, stage)
    go(lead, "Hvordan kan vi …?")
    mette.get_by_role("button", name="Skriv et spørgsmål").click()
    mette.get_by_role("textbox", name="Spørgsmål 1").fill(QUESTION)
    mette.get_by_role("radio", name=re.compile("første uge")).check(force=True)
    look_into(lead, "Trygt hjem")
    expect(lead.locator(".team-question")).to_contain_text(QUESTION)
    look(people, lead, "built-console-1440")
    lead.keyboard.press("Escape")
    go(lead, "Skriv i stilhed")
    go(lead, "Vis og saml")
    an_idea_with_pictures(mette)

    go(lead, "Stem og vælg")
    give(mette, IDEA)
    give(phone, IDEA)
    mette.get_by_role("button", name="Luk afstemningen").click()
    pick(mette, IDEA)
    expect(mette.locator(".vote-panel")).to_contain_text("Valgt idé")
    show(lead, "Stemmer")
    expect(stage.locator(".result-question")).to_have_text(QUESTION)
    look(people, stage, "built-results-1440")

    go(lead, "Koncept i kort form")
    the_concept(people, mette, phone)
    go(lead, "Prototype i tre trin")
    every_screen(people, lead, mette, phone)
    go(lead, "Hjem: det første skridt")
    go(lead, "Vis det for nabobordet")
    team_menu(lead, "Trygt hjem", "Pitcher nu: vis på storskærmen")
    lead.keyboard.press("Escape")
    expect(stage.locator(".pitch-order [aria-current]")).to_contain_text(QUESTION)
    expect(stage.locator(".pitch-order [aria-current]")).to_contain_text(IDEA)
    look(people, stage, "built-pitch-1440")

    mette.goto(f"/s/{code}/teams/1/takehome")
    expect(mette.get_by_role("link", name=f"»{IDEA}«")).to_have_count(2)
    mette.get_by_role("link", name=f"»{IDEA}«").last.click()
    expect(mette.locator("#chosen")).to_contain_text("Valgt idé")
    expect(mette.locator("#chosen svg.sketch")).to_be_in_viewport()
    look(people, mette, "built-takehome-1440")
    assert people.errors == []


def an_idea_with_pictures(mette: Page) -> None:
    write_note(mette, IDEA)
    write_note(mette, "Ring dagen før")
    card(mette, IDEA).get_by_role("button", name=re.compile("Handlinger for")).click()
    mette.get_by_role("menuitem", name="Tegn …").click()
    draw(mette, (0.3, 0.1), (0.65, 0.1), (0.65, 0.9), (0.3, 0.9), (0.3, 0.1))
    mette.keyboard.press("Escape")
    expect(dialog(mette)).to_have_count(0)
    card(mette, IDEA).get_by_role("button", name=re.compile("Handlinger for")).click()
    mette.get_by_role("menuitem", name="Tilføj foto …").click()
    mette.get_by_role("dialog").get_by_label("Vælg et billede").set_input_files(picture(from_camera()))
    mette.get_by_label("Beskriv billedet").fill("Køleskabet hos Else")
    mette.get_by_role("button", name="Sæt på sedlen").click()
    expect(mette.locator(".wall .note-photo")).to_have_count(1)
    saved(mette)


def show(lead: Page, what: str) -> None:
    lead.get_by_role("button", name=re.compile("Storskærm")).click()
    lead.locator(".menu-item").filter(has_text=re.compile(f"^\\s*{what}")).click()


def pictures(page: Page, place: str) -> None:
    """The photo and the drawing, small, where the idea is told."""
    photo = page.locator(f"{place} img.origin-picture")
    photo.scroll_into_view_if_needed()
    expect(photo).to_have_attribute("alt", "Køleskabet hos Else")
    expect(photo).not_to_have_js_property("naturalWidth", 0)
    expect(page.locator(f"{place} .origin-picture svg.sketch")).to_be_visible()


def the_concept(people: People, mette: Page, phone: Page) -> None:
    for page, name in ((mette, "built-concept-1440"), (phone, "built-concept-390")):
        expect(page.locator(".sheet-origin")).to_contain_text(QUESTION)
        back = page.get_by_role("button", name=f"Bygger på »{IDEA}«").first
        back.scroll_into_view_if_needed()
        look(people, page, f"{name}-section")
        back.click()
        expect(page.locator(".sheet-origin")).to_be_focused()
        pictures(page, ".sheet-origin")
        look(people, page, name)


def every_screen(people: People, lead: Page, mette: Page, phone: Page) -> None:
    mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(mette)
    mette.locator(".lofi-title textarea").fill("Min uge")
    mette.get_by_role("button", name="Tilføj efter denne").click()
    empty_screen(mette)
    for page in (mette, phone):
        expect(page.locator(".frame")).to_have_count(2)
    for page, name in ((mette, "built-screen-1440"), (phone, "built-screen-390")):
        for frame in page.locator(".frame").all():
            frame.click()
            expect(page.locator(".screen-origin > summary")).to_contain_text(IDEA)
        page.locator(".screen-origin > summary").click()
        page.locator(".screen-origin .origin-notes summary").click()
        pictures(page, ".screen-origin")
        look(people, page, name)

    # Whoever looks in from the console comes to the note as well.
    look_into(lead, "Trygt hjem")
    lead.locator(".screen-origin > summary").click()
    lead.locator(".screen-origin .origin-notes summary").click()
    lead.get_by_role("button", name=re.compile("Se på tavlen")).click()
    expect(card(lead, IDEA)).to_be_focused()
    lead.get_by_role("button", name="Luk, og gå tilbage til alle hold").click()
    expect(lead.locator(".look")).to_have_count(0)
