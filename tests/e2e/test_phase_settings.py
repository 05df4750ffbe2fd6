"""The instructor sets the phases: silent writing becomes anonymous, and an idea has one vote of each."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import PHONE, People, look, saved
from .sprints import gather, open_stage
from .test_board import card
from .test_whole_sprint import go, write_note

PROMISE = "Anonymt: Ingen kan se, hvem der skriver hvad."
IDEAS = ("Ring til pårørende først", "Én plan på køleskabet", "Fast kontaktperson")


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_the_instructor_sets_the_phases_and_people_are_told(people: People, server: Server) -> None:
    lead, stage, mette, jonas = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    open_stage(lead, stage)
    make_anonymous(people, lead)
    two_votes(people, lead)

    go(lead, "Hvordan kan vi …?")
    expect(mette.get_by_text(PROMISE)).to_have_count(0)
    go(lead, "Skriv i stilhed")
    for page in (mette, jonas, stage):
        expect(page.get_by_text(PROMISE)).to_be_visible()
    look(people, stage, "phase-stage-1440")
    silently(people, mette, jonas)
    it_is_kept(people, lead)
    lead.get_by_role("button", name="Flere handlinger", exact=True).click()
    lead.get_by_role("menuitem", name="Vis sedlerne hos alle").click()
    lead.get_by_role("dialog").get_by_role("button", name="Vis sedlerne").click()
    nobody_is_named(people, mette, jonas)

    go(lead, "Vis og saml")
    expect(mette.get_by_text(PROMISE)).to_have_count(0)
    the_promise_is_remembered(people, mette, jonas)
    go(lead, "Stem og vælg")
    for page in (mette, jonas):
        votes_are_bounded(page)
    look(people, jonas, "phase-votes-390")
    for passed in ("Hvordan kan vi …?", "Skriv i stilhed"):
        expect(settings(lead, passed)).to_have_count(0)
    no_is_said_in_words(people, lead)
    saved(mette)
    assert people.errors == []


def settings(lead: Page, phase: str) -> Locator:
    return lead.get_by_role("button", name=re.compile(f"^Indstil {re.escape(phase)},"))


def make_anonymous(people: People, lead: Page) -> None:
    """By keyboard; the focus comes back to the button, which tells the new minutes."""
    settings(lead, "Skriv i stilhed").focus()
    lead.keyboard.press("Enter")
    dialog = lead.get_by_role("dialog", name="Indstil Skriv i stilhed")
    dialog.get_by_label("Minutter").fill("7")
    dialog.get_by_role("checkbox", name="Anonymt").press("Space")
    dialog.get_by_role("radio", name="Kun instruktøren").press("Space")
    look(people, lead, "phase-dialog-1440")
    lead.set_viewport_size(PHONE)
    look(people, lead, "phase-dialog-390")
    lead.set_viewport_size({"width": 1440, "height": 900})
    dialog.get_by_label("Minutter").press("Enter")
    expect(dialog).to_have_count(0)
    expect(settings(lead, "Skriv i stilhed")).to_be_focused()
    expect(settings(lead, "Skriv i stilhed")).to_have_text(re.compile("7 min"))
    expect(lead.get_by_role("button", name="Skriv i stilhed , anonym", exact=True)).to_be_visible()


def two_votes(people: People, lead: Page) -> None:
    settings(lead, "Stem og vælg").click()
    dialog = lead.get_by_role("dialog", name="Indstil Stem")
    dialog.get_by_label("Stemmer til hver").fill("2")
    dialog.get_by_role("checkbox", name="Flere stemmer på samme idé").uncheck()
    look(people, lead, "phase-vote-dialog-1440")
    dialog.get_by_role("button", name="Gem").click()
    expect(dialog).to_have_count(0)
    look(people, lead, "phase-agenda-1440")
    lead.set_viewport_size(PHONE)
    lead.get_by_role("button", name="Dagsorden").click()
    look(people, lead, "phase-agenda-390")
    lead.set_viewport_size({"width": 1440, "height": 900})


def silently(people: People, mette: Page, jonas: Page) -> None:
    for text in IDEAS[:2]:
        write_note(mette, text)
    write_note(jonas, IDEAS[2])
    expect(jonas.locator(".draft-stack")).to_contain_text("En på holdet")
    expect(jonas.locator(".draft-stack")).not_to_contain_text("Mette")
    for page in (mette, jonas):
        expect(page.get_by_role("button", name="Vis sedlerne")).to_have_count(0)
        expect(page.get_by_text("Instruktøren viser sedlerne hos alle.")).to_be_visible()
    look(people, mette, "phase-silent-1440")
    look(people, jonas, "phase-silent-390")
    what_lies_face_down_is_undone(mette)


def what_lies_face_down_is_undone(mette: Page) -> None:
    mine = mette.locator(".mine .note")
    mette.get_by_role("button", name="Fortryd din seneste ændring").click()
    expect(mine).to_have_count(1)
    mette.get_by_role("button", name="Gør det fortrudte igen").click()
    expect(mine).to_have_count(2)
    saved(mette)


def it_is_kept(people: People, lead: Page) -> None:
    """Nothing offers to take the promise back; who reveals can still be chosen."""
    settings(lead, "Skriv i stilhed").click()
    dialog = lead.get_by_role("dialog", name="Indstil Skriv i stilhed")
    expect(dialog).to_contain_text("kan ikke slås fra igen")
    expect(dialog.get_by_role("checkbox")).to_have_count(0)
    look(people, lead, "phase-promised-1440")
    lead.keyboard.press("Escape")
    expect(settings(lead, "Skriv i stilhed")).to_be_focused()


def nobody_is_named(people: People, mette: Page, jonas: Page) -> None:
    for page in (mette, jonas):
        for text in IDEAS:
            expect(card(page, text)).to_be_visible()
            expect(card(page, text)).not_to_contain_text("Skrevet af")
            expect(card(page, text)).to_have_accessible_description(re.compile("Uden navn"))
    expect(mette.locator(".wall .avatar")).to_have_count(0)
    look(people, mette, "phase-board-1440")
    look(people, jonas, "phase-board-390")


def the_promise_is_remembered(people: People, mette: Page, jonas: Page) -> None:
    step = mette.locator(".step").get_by_role("button", name="Skriv i stilhed")
    step.click()
    expect(mette.get_by_text("Skrevet anonymt: Ingen kan se, hvem der skrev hvad.")).to_be_visible()
    look(people, mette, "phase-looked-back-1440")
    mette.locator(".step[aria-current]").get_by_role("button").click()
    expect(mette.get_by_text("Skrevet anonymt")).to_have_count(0)
    on_the_phone_too(people, jonas)


def on_the_phone_too(people: People, jonas: Page) -> None:
    """Its bar has room for one step: a panel shows all, those to come as well, and the focus comes back."""
    step = jonas.get_by_role("button", name=re.compile("Trin . af"))
    step.click()
    steps = jonas.get_by_role("dialog", name="Sprintets trin")
    expect(steps.get_by_role("listitem").last).to_be_visible()
    look(people, jonas, "phase-steps-390")
    steps.get_by_role("button", name="Skriv i stilhed").click()
    expect(steps).to_have_count(0)
    expect(step).to_be_focused()
    expect(jonas.get_by_text("Skrevet anonymt: Ingen kan se, hvem der skrev hvad.")).to_be_visible()
    look(people, jonas, "phase-looked-back-390")
    step.press("Enter")
    steps.locator("[aria-current]").get_by_role("button").click()
    expect(jonas.get_by_text("Skrevet anonymt")).to_have_count(0)


def no_is_said_in_words(people: People, lead: Page) -> None:
    """Back before the vote its round is still there; the form stays open with what was written."""
    lead.get_by_role("button", name="Fortryd: Gik til Stem og vælg").click()
    settings(lead, "Stem og vælg").click()
    dialog = lead.get_by_role("dialog", name="Indstil Stem")
    dialog.get_by_label("Stemmer til hver").fill("5")
    dialog.get_by_role("button", name="Gem").click()
    expect(dialog.get_by_role("alert")).to_contain_text(
        "Antallet af stemmer, og hvad der stemmes på, ligger fast"
    )
    expect(dialog.get_by_label("Stemmer til hver")).to_have_value("5")
    look(people, lead, "phase-refused-1440")
    dialog.get_by_role("button", name="Annullér").click()
    expect(settings(lead, "Stem og vælg")).to_be_focused()


def votes_are_bounded(page: Page) -> None:
    """The second vote for the same idea, and the third at all, cannot be given."""
    first, second, third = (give(page, text) for text in IDEAS)
    expect(page.locator(".purse")).to_contain_text("2 stemmer tilbage")
    expect(page.get_by_text("Du kan give hver idé højst én stemme.")).to_be_visible()
    first.click()
    expect(page.locator(".purse")).to_contain_text("1 stemme tilbage")
    expect(first).to_be_disabled()
    second.click()
    expect(page.locator(".purse")).to_contain_text("Du har brugt dine 2 stemmer")
    expect(third).to_be_disabled()


def give(page: Page, text: str) -> Locator:
    return page.get_by_role("button", name=f"giv en stemme til Seddel: {text}")
