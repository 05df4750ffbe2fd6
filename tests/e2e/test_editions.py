"""A table of two municipalities takes home two concepts, and goes on in each of them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, look, saved, set_up
from .sprints import make_sprint
from .test_drafts import jump
from .test_people import sit


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_version_for_the_other_municipality(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    sit(mette, code, "Mette", "Trygt hjem", place="Aalborg", field="Social og handicap", job="Leder")
    sit(jonas, code, "Jonas", "Trygt hjem", place="Randers", field="Borgerservice", job="Leder")
    jump(lead, "Koncept i kort form")
    whole_sheet(mette)
    write(mette, "Hvilken kommune er det til?", "Aalborg Kommune")
    write(mette, "Konceptets navn", "Tryg første uge")
    saved(mette)

    jonas.goto(f"/s/{code}/teams/1/takehome")
    look(people, jonas, "edition-offer")
    jonas.get_by_role("button", name="Lav en udgave til Randers Kommune").click()
    expect(jonas.get_by_role("heading", name="Udgave til Randers Kommune")).to_be_visible()
    look(people, jonas, "edition-home")
    jonas.get_by_role("link", name="Skriv i udgaven").click()
    expect(jonas.locator(".sheet")).to_contain_text("Det her er udgaven til Randers")
    whole_sheet(jonas)
    expect(jonas.get_by_role("textbox", name="Konceptets navn")).to_have_value("Tryg første uge")
    home = jonas.get_by_role("textbox", name="Hvilken kommune er det til?")
    expect(home).to_have_value("")
    expect(jonas.locator("#concept-field-home")).to_contain_text("Skriv jeres eget her")
    home.fill("Randers Kommune, Omsorg")
    saved(jonas)
    look(people, jonas, "edition-room")

    team = mette.get_by_role("textbox", name="Hvilken kommune er det til?")
    expect(team).to_have_value("Aalborg Kommune")
    mette.get_by_role("button", name="Udgave til Randers").click()
    expect(team).to_have_value("Randers Kommune, Omsorg")
    mette.get_by_role("button", name="Holdets koncept").click()
    expect(team).to_have_value("Aalborg Kommune")
    assert people.errors == []


def whole_sheet(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Vis hele konceptarket")).click()


def write(page: Page, field: str, words: str) -> None:
    page.get_by_role("textbox", name=field).fill(words)
