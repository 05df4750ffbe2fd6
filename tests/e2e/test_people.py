"""What people say of themselves when they sit down is seen where it is of use."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, look, set_up
from .sprints import gather, look_into, make_sprint


@pytest.mark.e2e
def test_role_field_and_colleagues(people: People, server: Server) -> None:
    """Three sit down, two of them from Ærø at different tables; the third is seated with a colleague."""
    lead, mette, jonas, line = (people.sit() for _ in range(4))
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    sit(mette, code, "Mette", "Trygt hjem", place="Ærø", field="Social og handicap", job="Leder")
    sit(jonas, code, "Jonas", "Byggesag", place="Ærø", field="Borgerservice", job="Digitaliseringskonsulent")
    mette.locator(".presence").click()
    dialog = mette.get_by_role("dialog")
    expect(dialog).to_contain_text("Ærø · Leder · Social og handicap")
    expect(dialog).to_contain_text("Fra Ærø på andre hold")
    expect(dialog).to_contain_text("Jonas · »Byggesag«")
    look(people, mette, "people-room")

    lead.locator(".code-tag").click()
    lead.get_by_label("»Find en plads til mig« giver").select_option("together")
    look(people, lead, "people-seating")
    lead.keyboard.press("Escape")
    expect(lead.locator(".log")).to_contain_text("Sætter kolleger fra samme kommune sammen")

    fill(line, code, "Line", place="Assens")
    expect(line.get_by_text("1 fra Assens")).to_have_count(0)
    line.get_by_label("Kommune", exact=True).select_option("Ærø")
    expect(line.get_by_text("1 fra Ærø")).to_have_count(2)
    look(people, line, "people-join")
    line.get_by_role("radio", name="Find en plads til mig").check(force=True)
    line.get_by_role("radio", name="Ledelse, økonomi og stab").check(force=True)
    line.get_by_role("button", name="Tag plads").click()
    expect(line.locator(".room-title")).to_contain_text("Trygt hjem")
    expect(line.locator(".room-title")).to_contain_text("2 fagområder · Ærø")
    expect(lead.locator(".tile").first.locator(".tile-mix")).to_have_text("2 fagområder · 1 kommune")
    look(people, lead, "people-console")
    at_the_wrong_table(people, lead, mette)
    moved_and_renamed(people, lead, mette, jonas)
    assert people.errors == []


def at_the_wrong_table(people: People, lead: Page, mette: Page) -> None:
    """Who sits at the wrong table says so, and goes with their name; not when the doors are shut."""
    dialog = mette.get_by_role("dialog")
    dialog.get_by_text("Er du på det forkerte hold?").click()
    dialog.get_by_label("Jeg skal være på").select_option(label="Byggesag")
    look(people, mette, "people-wrong-table")
    dialog.get_by_role("button", name="Flyt mig").click()
    expect(mette.locator(".room-title")).to_contain_text("Byggesag")
    expect(lead.locator(".deed").first).to_contain_text("Mette satte sig ved Byggesag")
    lead.evaluate("document.querySelector('sprint-console').session.command('sprint_lock', { locked: true })")
    mette.locator(".presence").click()
    dialog.get_by_text("Er du på det forkerte hold?").click()
    expect(dialog).to_contain_text("Der er lukket for flytninger lige nu.")


def moved_and_renamed(people: People, lead: Page, mette: Page, jonas: Page) -> None:
    """An arrow key in the list of teams moves nobody; a second word does."""
    look_into(lead, "Byggesag")
    lead.get_by_role("tab", name="Personer").click()
    where = lead.get_by_label("Flyt Mette til hold")
    where.select_option(label="Trygt hjem")
    question = lead.get_by_role("dialog", name="Flyt Mette til Trygt hjem?")
    question.get_by_role("button", name="Annullér").click()
    expect(where).to_have_value("2")
    where.select_option(label="Trygt hjem")
    look(people, lead, "people-move")
    question.get_by_role("button", name="Flyt", exact=True).click()
    expect(mette.locator(".room-title")).to_contain_text("Trygt hjem")
    lead.get_by_role("button", name="Ret navn: Jonas").click()
    lead.get_by_label("Navn", exact=True).fill("Jonas Bak")
    lead.get_by_role("dialog").get_by_role("button", name="Gem").click()
    expect(jonas.locator(".room-me")).to_have_attribute("title", "Jonas Bak")
    lead.locator(".toast").filter(has_text="Jonas hedder nu Jonas Bak").get_by_role(
        "button", name="Fortryd"
    ).click()
    expect(jonas.locator(".room-me")).to_have_attribute("title", "Jonas")


def sit(page: Page, code: str, name: str, team: str, *, place: str, field: str, job: str) -> None:
    fill(page, code, name, place=place)
    page.get_by_role("radio", name=team).check(force=True)
    page.get_by_label("Kommune", exact=True).select_option(place)
    page.get_by_role("radio", name=field).check(force=True)
    page.get_by_role("radio", name=job).check(force=True)
    page.get_by_role("button", name="Tag plads").click()
    page.wait_for_url("**/room")


def fill(page: Page, code: str, name: str, *, place: str) -> None:
    page.goto(f"/s/{code}")
    page.get_by_label("Dit navn").fill(name)
    page.get_by_text("Kommune, fagområde og rolle").click()
    page.get_by_label("Kommune", exact=True).select_option(place)


@pytest.mark.e2e
def test_the_welcome_shows_the_challenge_that_is_to_be_read_aloud(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    card = mette.locator(".waiting-card")
    expect(card).to_contain_text("så læs den højt")
    expect(card).not_to_contain_text("Jeres udfordring")
    lead.evaluate(
        "team => document.querySelector('sprint-console').session.command('team_rename', team)",
        {"team": 1, "name": "Trygt hjem", "challenge": "Else på 82 ved ikke, hvem der kommer."},
    )
    expect(card).to_contain_text("Jeres udfordring")
    expect(card).to_contain_text("Else på 82 ved ikke, hvem der kommer.")
