"""What a person has begun stays theirs through phase changes and reloads, and is offered again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, look, saved
from .sprints import gather
from .test_board import card
from .test_whole_sprint import go, go_as_it_is

BEGUN = "Halvt skrevet om"
PRIVATE = "Ring dagen før"
SAID = "Det har de prøvet i"


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_what_was_begun_is_offered_again(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    mette.get_by_label("Skriv en idé").fill(PRIVATE)
    mette.get_by_role("button", name="Gem seddel").click()
    mette.get_by_label("Skriv en idé").fill(BEGUN)
    saved(mette)
    seat = mette.evaluate("JSON.parse(document.getElementById('content').textContent).seat")

    go_as_it_is(lead, "Vis og saml")
    waiting(mette)
    look(people, mette, "drafts-groups-1440")
    mette.reload()
    waiting(mette)
    go(lead, "Stem og vælg")
    expect(mette.locator(".mine .note textarea")).to_have_value(PRIVATE)
    go(lead, "Koncept i kort form")
    expect(mette.locator(".sheet")).to_be_visible()
    mette.reload()
    expect(mette.locator(".sheet")).to_be_visible()
    jump(lead, "Vis og saml")
    waiting(mette)
    expect(jonas.locator(".wall .note")).to_have_count(0)

    mine = mette.locator(".mine .note")
    mine.get_by_role("button", name=re.compile("^Handlinger for")).click()
    mette.get_by_role("menuitem", name="Læg på tavlen").click()
    expect(jonas.locator(".wall .note textarea")).to_have_value(PRIVATE)
    expect(mine).to_have_count(0)
    commenting(mette, jonas, lead)

    mette.get_by_label("Skriv en idé").fill(BEGUN)
    leaving(mette, code, seat)
    assert people.errors == []


def jump(lead: Page, phase: str) -> None:
    """To any phase, by the agenda; says yes when asked because somebody writes."""
    there = lead.locator(".agenda-row[aria-current=step]").filter(has_text=phase)
    yes = lead.locator("dialog[open] .btn-primary")
    lead.get_by_title("Gå til denne fase").filter(has_text=phase).click()
    expect(there.or_(yes).first).to_be_visible()
    if yes.count():
        yes.click()
    expect(there).to_be_visible()


def waiting(mette: Page) -> None:
    """The private note and the half-written one, as they were."""
    expect(mette.locator(".mine .note textarea")).to_have_value(PRIVATE)
    expect(mette.locator("#composer-text")).to_have_value(BEGUN)


def commenting(mette: Page, jonas: Page, lead: Page) -> None:
    """Also a comment that is not sent yet."""
    card(mette, PRIVATE).get_by_role("button", name=re.compile("^Kommentér")).click()
    mette.get_by_label("Skriv en kommentar").press_sequentially(SAID)
    jump(lead, "Koncept i kort form")
    mette.keyboard.press("Escape")  # who writes keeps the view until they let go
    expect(mette.locator(".sheet")).to_be_visible()
    mette.reload()
    jump(lead, "Vis og saml")
    card(mette, PRIVATE).get_by_role("button", name=re.compile("^Kommentér")).click()
    expect(mette.get_by_label("Skriv en kommentar")).to_have_value(SAID)
    mette.get_by_role("button", name="Send").click()
    expect(mette.get_by_label("Skriv en kommentar")).to_have_value("")
    mette.keyboard.press("Escape")
    card(jonas, PRIVATE).get_by_role("button", name=re.compile("^1 kommentar")).click()
    expect(jonas.get_by_role("textbox", name="Kommentar af Mette")).to_have_value(SAID)


def leaving(mette: Page, code: str, seat: str) -> None:
    """A shared computer keeps nothing of who has left it."""
    kept = "seat => [localStorage, sessionStorage].flatMap(Object.keys).filter((key) => key.includes(seat))"
    assert mette.evaluate(kept, seat) == [f"draft/{code}/{seat}"]
    mette.get_by_role("button", name="Menu", exact=True).click()
    mette.get_by_role("menuitem", name="Forlad pladsen").click()
    mette.get_by_role("dialog").get_by_role("button", name="Forlad pladsen").click()
    mette.wait_for_url(f"**/s/{code}")
    assert mette.evaluate(kept, seat) == []
