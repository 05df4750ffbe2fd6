"""What is voted on, as the instructor has set it: keys stand only where they count, and the panel says so."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People, look, saved
from .sprints import gather
from .test_whole_sprint import go, write_note

LOOSE, INSIDE, GROUP = "Ring til pårørende først", "Ugen på køleskabet", "Samme dag"


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_keys_stand_where_the_phase_votes_and_a_vote_goes_with_its_note(
    people: People, server: Server
) -> None:
    """First as the agenda has it, groups and notes in none; then again, on groups alone."""
    lead, mette, jonas = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    set_ballot(people, lead, "Stem og vælg", "Kun grupper")
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed", "Vis og saml"):
        go(lead, phase)
    for text in (LOOSE, INSIDE):
        write_note(mette, text)
    saved(mette)
    go(lead, "Stem og vælg")
    for page in (mette, jonas):
        expect(page.locator(".vote-panel")).to_contain_text("Stem på grupper.")
        expect(page.locator(".vote-panel")).to_contain_text("Der er ingen grupper med sedler endnu")
        expect(keys(page)).to_have_count(0)
    look(people, jonas, "ballot-no-groups-390")

    make_group(mette)
    for page in (mette, jonas):
        expect(page.locator(".vote-panel")).not_to_contain_text("Der er ingen grupper")
        expect(keys(page)).to_have_count(1)
        expect(keys(page)).to_have_accessible_name(re.compile(GROUP))
    look(people, mette, "ballot-groups-1440")
    keys(jonas).click()
    expect(jonas.get_by_role("button", name=f"Tag en stemme tilbage fra {GROUP}")).to_be_visible()
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_bundled_agenda_votes_on_groups_and_on_notes_in_none(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed", "Vis og saml"):
        go(lead, phase)
    for text in (LOOSE, INSIDE):
        write_note(mette, text)
    saved(mette)
    go(lead, "Stem og vælg")
    expect(mette.locator(".vote-panel")).to_contain_text("Stem på grupper, og på sedler uden gruppe.")
    expect(keys(mette)).to_have_count(2)
    keys(mette, INSIDE).click()
    expect(mette.get_by_role("button", name=re.compile(f"stemme tilbage fra .*{INSIDE}"))).to_be_visible()
    vote_by_key(mette, LOOSE)
    make_group(mette)
    expect(mette.get_by_role("button", name=f"Tag en stemme tilbage fra {GROUP}")).to_be_visible()
    expect(keys(mette, INSIDE)).to_have_count(0)
    expect(keys(mette, LOOSE)).to_have_count(1)
    expect(mette.locator(".purse")).to_contain_text("Du har brugt dine 2 stemmer")
    assert people.errors == []


def set_ballot(people: People, lead: Page, phase: str, ballot: str) -> None:
    lead.get_by_role("button", name=f"Indstil {phase}").click()
    dialog = lead.get_by_role("dialog")
    dialog.get_by_label("Der stemmes på").select_option(label=ballot)
    look(people, lead, "ballot-form-1440")
    dialog.get_by_role("button", name="Gem").click()
    expect(dialog).to_have_count(0)


def make_group(page: Page) -> None:
    page.get_by_role("button", name="Ny gruppe").click()
    page.get_by_role("textbox", name="Gruppens titel").fill(GROUP)
    page.get_by_role("button", name=re.compile(f"Flyt Seddel: {INSIDE}")).click()
    page.get_by_role("dialog").get_by_role("button", name=GROUP).click()
    saved(page)


def keys(page: Page, item: str = "") -> Locator:
    return page.get_by_role("button", name=re.compile(f"iv en stemme til .*{item}"))


def vote_by_key(page: Page, item: str) -> None:
    """Pressed again it takes nothing back: what is asked of the server afterwards finds all votes given."""
    back = page.get_by_role("button", name=re.compile(f"stemme tilbage fra .*{item}"))
    card = page.locator(".note").filter(has=page.get_by_role("textbox", name=re.compile(item)))
    card.focus()
    for key in ("ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
    card.focus()
    card.press("v")
    expect(back).to_be_visible()
    card.press("v")
