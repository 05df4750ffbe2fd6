"""Every view that has fields, one after the other: of a room, of who leads, and of who comes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Locator, Page, expect

from .people import caught_up, saved
from .sprints import empty_screen
from .test_board import card
from .test_drafts import jump
from .test_pitch import go_on
from .test_whole_sprint import write_note

CLOSED = "() => !document.querySelector('sprint-console')?._asked"
UNFOLD = "() => document.querySelectorAll('dialog details').forEach((each) => { each.open = true; })"
PANELS = ("help", "versions", "monday")


def dialogs(page: Page) -> Iterator[Locator]:
    """The open one; when one has seen it, Back closes it, and nothing else."""
    expect(page.locator("dialog[open]")).to_have_count(1)
    page.evaluate(UNFOLD)
    yield page.locator("dialog[open]")
    here = page.url
    page.go_back()
    expect(page.locator("dialog[open]")).to_have_count(0)
    assert page.url == here
    page.wait_for_function(CLOSED)  # what closes is told a moment after it is gone


def move(lead: Page, page: Page, phase: str, view: str) -> None:
    """On to a phase; who writes stays in the view they write in until they let go of it, so they do."""
    jump(lead, phase)
    caught_up(lead)
    page.locator(".room-title").click()
    expect(page.locator(view)).to_be_visible()
    expect(page.get_by_role("button", name="Følg med")).to_have_count(0)


def of_the_room(lead: Page, mette: Page) -> Iterator[Locator]:
    jump(lead, "Hvordan kan vi …?")
    mette.get_by_role("button", name="Skriv et spørgsmål").click()
    write_note(mette, "Seddel")
    saved(mette)
    yield mette.locator("main")
    card(mette, "Seddel").get_by_role("button", name=re.compile("^Kommentér")).click()
    mette.get_by_label("Skriv en kommentar").fill("Første")
    mette.get_by_role("button", name="Send").click()
    yield from dialogs(mette)
    for panel in PANELS:
        mette.evaluate("panel => document.querySelector('sprint-room').open(panel)", panel)
        yield from dialogs(mette)
    card(mette, "").get_by_role("button", name=re.compile("^Handlinger")).click()
    mette.get_by_role("menuitem", name="Tegn …").click()
    yield from dialogs(mette)
    move(lead, mette, "Vis og saml", "ideas-view")
    mette.get_by_role("button", name="Ny gruppe").click()
    yield mette.locator(".groups")
    move(lead, mette, "Koncept i kort form", "concept-view")
    yield mette.locator("main")
    mette.get_by_role("button", name=re.compile("Vis hele konceptarket")).click()
    mette.locator("#concept-field-systems .record-add").click()
    yield mette.locator("#concept-field-systems")
    mette.locator("#concept-field-need .field-talk summary").click()
    yield mette.locator("#concept-field-need")
    mette.get_by_role("button", name="Se systemlandskabet som kort").click()
    yield mette.locator(".combo")
    move(lead, mette, "Prototype i tre trin", "outline-view")
    mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(mette)
    for kind in ("Tekst", "Liste"):
        mette.locator(".blocks").get_by_role("button", name=kind, exact=True).click()
    yield mette.locator("main")


def of_the_next_table(lead: Page, bo: Page, code: str) -> Iterator[Locator]:
    """Who tries what the others have made, and hears their pitch."""
    jump(lead, "Vis det for nabobordet")
    bo.goto(f"/s/{code}/teams/1/play")
    bo.locator("[data-silence] button").click()
    yield bo.locator(".play-form")
    bo.goto(f"/s/{code}/room")
    lead.get_by_role("button", name="Begynd pitchrunden").click()
    expect(lead.locator(".now-plan")).to_contain_text("hold 1 af 2")
    go_on(lead)
    bo.locator("pitch-say [name=kind]").first.check(force=True)
    yield bo.locator("pitch-say")


def of_who_leads(lead: Page, code: str) -> Iterator[Locator]:
    session = "document.querySelector('sprint-console').session"
    yield lead.locator("sprint-console")
    for asked in (
        {"kind": "announce", "team": 1},
        {"kind": "message", "text": ""},
        {"kind": "note"},
        {"kind": "team", "team": 1},
        {"kind": "team"},
        {"kind": "rename", "person": lead.evaluate(f"{session}.slots.people[0]")},
        {"kind": "phase", "line": lead.evaluate(f"{session}.slots.agenda[1]")},
        {"kind": "phase-new"},
    ):
        lead.evaluate("asked => { document.querySelector('sprint-console')._asked = asked; }", asked)
        yield from dialogs(lead)
    for path in (f"/s/{code}/prepare", "/sprints/new", f"/sprints/{code}/leaders", "/account"):
        lead.goto(path)
        yield lead.locator("main")


def of_who_comes(guest: Page, code: str) -> Iterator[Locator]:
    for path in ("/", f"/s/{code}", f"/s/{code}/return", "/login"):
        guest.goto(path)
        yield guest.locator("main")
