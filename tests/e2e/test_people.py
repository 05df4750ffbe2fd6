"""What people say of themselves when they sit down is seen where it is of use."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, look, set_up
from .sprints import gather, make_sprint


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
    expect(dialog).to_contain_text("Fra Ærø ved andre borde")
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
    assert people.errors == []


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
    expect(card).to_contain_text("Læs jeres udfordring højt.")
    expect(card).not_to_contain_text("Jeres udfordring")
    lead.evaluate(
        "team => document.querySelector('sprint-console').session.command('team_rename', team)",
        {"team": 1, "name": "Trygt hjem", "challenge": "Else på 82 ved ikke, hvem der kommer."},
    )
    expect(card).to_contain_text("Jeres udfordring")
    expect(card).to_contain_text("Else på 82 ved ikke, hvem der kommer.")
