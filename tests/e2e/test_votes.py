"""A vote with three browsers, one a phone: one screen for several, a tie, a decider, and voting again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, look, saved, set_up, settled
from .sprints import gather, join, make_sprint, open_stage
from .test_whole_sprint import go, write_note

IDEAS = ("Ring til pårørende først", "Ugen på køleskabet", "Én plan for alle")


def give(page: Page, text: str) -> None:
    """Given, and seen to be: what a vote changes on the board would move what is pressed next."""
    page.get_by_role("button", name=re.compile(f"giv en stemme til Seddel: {text}")).click()
    expect(
        page.get_by_role("button", name=re.compile(f"tag en stemme tilbage .*{text}", re.I))
    ).to_be_visible()


LIFT = 3
"""Pixels that a card rises under the pointer."""


def standing(page: Page, text: str) -> tuple[float, float]:
    """Where the button is that gives this idea a vote."""
    box = page.get_by_role("button", name=re.compile(f"giv en stemme til Seddel: {text}")).bounding_box()
    assert box is not None
    return box["x"], box["y"]


def pick(page: Page, text: str) -> None:
    line = page.locator(".vote-line").filter(has_text=text).first
    line.get_by_role("button", name="Vælg idéen").click()


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_a_vote_from_one_screen_to_a_second_round(people: People, server: Server) -> None:
    lead, stage, mette, jonas = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    open_stage(lead, stage)
    join(mette, code, "Mette", "Trygt hjem")
    join(jonas, code, "Jonas", "Trygt hjem")
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed", "Vis og saml"):
        go(lead, phase)
    for text in IDEAS:
        write_note(mette, text)
    saved(mette)
    go(lead, "Stem og vælg")

    share_the_screen(people, jonas, mette)
    close_early_with_a_tie(people, mette, jonas)
    vote_again(people, mette, jonas)
    decide(people, mette, jonas)
    lead.get_by_role("button", name=re.compile("Storskærm")).click()
    lead.locator(".menu-item").filter(has_text=re.compile("^\\s*Stemmer")).click()
    expect(stage.locator(".result")).to_contain_text("Fordi: Den kan vi nå til sommer")
    look(people, stage, "votes-stage-1440")
    place_by_value_and_effort(people, mette, jonas)
    read_where_the_concept_comes_from(people, lead, mette, jonas)
    mette.goto(f"/s/{code}/teams/1/takehome")
    expect(mette.locator(".leaf-origin")).to_contain_text("Fordi: Den kan vi nå til sommer")
    assert people.errors == []


@pytest.mark.e2e
def test_a_group_without_notes_is_not_on_the_ballot(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed", "Vis og saml"):
        go(lead, phase)
    write_note(mette, IDEAS[0])
    mette.get_by_role("button", name="Ny gruppe").click()
    mette.get_by_role("textbox", name="Gruppens titel").fill("Samme dag")
    saved(mette)
    go(lead, "Stem og vælg")
    expect(mette.get_by_role("button", name=re.compile("giv en stemme til Seddel"))).to_be_visible()
    ballot = mette.get_by_role("button", name="Giv en stemme til Samme dag")
    expect(ballot).to_have_count(0)
    mette.get_by_role("button", name=re.compile(f"Flyt Seddel: {IDEAS[0]}")).click()
    mette.get_by_role("dialog").get_by_role("button", name="Samme dag").click()
    ballot.click()
    expect(ballot).to_be_disabled()
    expect(ballot).to_be_focused()
    assert people.errors == []


def share_the_screen(people: People, phone: Page, other: Page) -> None:
    for page in (phone, other):
        expect(page.locator(".vote-panel")).to_contain_text("I er kun to, der stemmer")
        expect(page.locator(".vote-panel")).to_contain_text("I kan lukke, når begge har stemt.")
    look(people, other, "votes-small-1440")
    phone.get_by_role("button", name="Vi er flere om skærmen").click()
    dialog = phone.get_by_role("dialog")
    for name in ("Inger", "Kaj", "Bodil"):
        dialog.get_by_label("Navn").fill(name)
        dialog.get_by_role("button", name="Tilføj").click()
        expect(dialog.locator(".vote-people")).to_contain_text(name)
    dialog.get_by_role("button", name="Fjern Bodil fra skærmen").click()
    expect(dialog.locator(".vote-people")).not_to_contain_text("Bodil")
    look(people, phone, "votes-table-dialog-390")
    dialog.get_by_role("button", name="Færdig", exact=True).click()
    expect(phone.get_by_role("group", name="Nu stemmer: Jonas")).to_be_visible()
    expect(other.locator("body")).to_contain_text("0 af 4 har stemt")
    expect(other.locator(".vote-panel")).not_to_contain_text("I er kun to")

    give(phone, IDEAS[0])
    expect(phone.locator(".purse")).to_contain_text("Jonas har 1 stemme tilbage")
    phone.get_by_role("radio", name="Inger").check(force=True)
    expect(phone.get_by_role("group", name="Nu stemmer: Inger")).to_be_visible()
    expect(phone.locator(".purse")).to_contain_text("Inger har 2 stemmer tilbage")
    expect(phone.get_by_role("button", name=re.compile("Tag en stemme tilbage"))).to_have_count(0)
    give(phone, IDEAS[1])
    expect(phone.locator(".purse")).to_contain_text("Inger har 1 stemme tilbage")
    expect(other.locator("body")).to_contain_text("2 af 4 har stemt")
    look(people, phone, "votes-table-390")
    look(people, other, "votes-open-1440")


def close_early_with_a_tie(people: People, mette: Page, jonas: Page) -> None:
    for page in (mette, jonas):
        expect(page.locator(".vote-panel")).to_contain_text("I kan lukke, når 3 har stemt")
        expect(page.get_by_role("button", name="Luk afstemningen")).to_have_count(0)
    for idea in IDEAS[:2]:
        was = standing(mette, idea)
        give(mette, idea)
        settled(mette)
        assert standing(mette, idea) == pytest.approx(was, abs=LIFT), "a second tap would meet another button"
    mette.get_by_role("button", name="Luk afstemningen").click()
    dialog = mette.get_by_role("dialog")
    expect(dialog).to_contain_text("Kaj har ikke stemt endnu")
    look(people, mette, "votes-close-early-1440")
    dialog.get_by_role("button", name="Luk afstemningen").click()
    for page in (mette, jonas):
        expect(page.locator(".vote-panel")).to_contain_text("Det står lige")
        expect(page.get_by_role("status").filter(has_text="Afstemningen er lukket")).to_have_count(1)
    mette.get_by_label("Beslutter").select_option(label="Jonas")
    expect(mette.get_by_role("button", name="Vælg idéen")).to_have_count(0)
    expect(jonas.get_by_role("button", name="Vælg idéen")).to_have_count(2)
    look(people, mette, "votes-tie-1440")
    look(people, jonas, "votes-tie-390")


def vote_again(people: People, mette: Page, jonas: Page) -> None:
    mette.get_by_role("button", name="Stem igen").click()
    dialog = mette.get_by_role("dialog")
    expect(dialog.get_by_role("checkbox", checked=True)).to_have_count(2)
    look(people, mette, "votes-again-1440")
    dialog.get_by_role("button", name="Åbn ny runde").click()
    expect(jonas.locator(".vote-panel")).to_contain_text("Ny runde er åben")
    expect(mette.get_by_role("button", name=re.compile(f"giv en stemme til .*{IDEAS[2]}"))).to_have_count(0)
    give(mette, IDEAS[0])
    give(jonas, IDEAS[1])
    jonas.get_by_role("radio", name="Jonas").check(force=True)
    for idea in IDEAS[:2]:
        give(jonas, idea)
    expect(mette.locator("body")).to_contain_text("3 af 4 har stemt")
    mette.get_by_role("button", name="Luk afstemningen").click()
    mette.get_by_role("dialog").get_by_role("button", name="Luk afstemningen").click()
    jonas.get_by_text("1 tidligere runde").click()
    expect(jonas.locator(".vote-earlier")).to_contain_text(IDEAS[0])
    look(people, jonas, "votes-earlier-390")


def decide(people: People, mette: Page, jonas: Page) -> None:
    pick(jonas, IDEAS[1])
    dialog = jonas.get_by_role("dialog")
    dialog.get_by_label(re.compile("Hvorfor")).fill("Den kan vi nå til sommer")
    look(people, jonas, "votes-reason-390")
    dialog.get_by_role("button", name="Vælg idéen").click()
    for page in (mette, jonas):
        expect(page.locator(".vote-panel")).to_contain_text("Fordi: Den kan vi nå til sommer")
    look(people, mette, "votes-chosen-1440")


def place_by_value_and_effort(people: People, mette: Page, jonas: Page) -> None:
    """By keyboard alone on one screen, with the sliders on the other."""
    mette.get_by_role("button", name=f"Placér: {IDEAS[1]}").press("Enter")
    marker = mette.locator(".matrix-marker").first
    expect(marker).to_be_focused()
    for key in ("ArrowUp", "ArrowUp", "ArrowLeft"):
        marker.press(key)
    expect(marker).to_have_accessible_name(re.compile("værdi 60, indsats 45"))
    row = jonas.locator(".matrix-row").filter(has_text=IDEAS[1])
    expect(row).to_contain_text("Start her")
    jonas.get_by_role("slider", name=f"Indsats {IDEAS[1]}").press("End")
    expect(mette.locator(".matrix-row").filter(has_text=IDEAS[1])).to_contain_text("Planlæg")
    box, square = marker.bounding_box(), mette.locator(".matrix-plot").bounding_box()
    assert box is not None
    assert square is not None
    mette.mouse.move(box["x"] + 22, box["y"] + 22)
    mette.mouse.down()
    mette.mouse.move(square["x"] + 10, square["y"] + square["height"] - 10, steps=4)
    mette.mouse.up()
    expect(row).to_contain_text("Måske")
    mette.get_by_role("button", name=f"Placér: {IDEAS[0]}").click()
    jonas.locator(".matrix-square").scroll_into_view_if_needed()
    look(people, jonas, "votes-matrix-390")
    mette.locator(".matrix").evaluate("element => element.scrollIntoView()")
    look(people, mette, "votes-matrix-1440")


def read_where_the_concept_comes_from(people: People, lead: Page, mette: Page, jonas: Page) -> None:
    go(lead, "Koncept i kort form")
    for page in (mette, jonas):
        head = page.locator(".sheet-head")
        expect(head).to_contain_text(IDEAS[1])
        expect(head).to_contain_text("Den kan vi nå til sommer")
    look(people, jonas, "votes-concept-390")
    look(people, mette, "votes-concept-1440")
    mette.locator(".origin-notes summary").click()
    mette.get_by_role("button", name=f"Se på tavlen: {IDEAS[1]}").click()
    expect(mette.get_by_role("textbox", name=re.compile(f"Seddel: {IDEAS[1]}"))).to_be_focused()
    mette.locator(".rail").get_by_role("button", name=re.compile("Stem og vælg")).click()
    expect(mette.locator(".vote-line[data-chosen]")).to_contain_text(IDEAS[1])


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_the_instructor_chooses_for_a_small_table_and_reads_no_votes(people: People, server: Server) -> None:
    lead, stage, mette, jonas = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    open_stage(lead, stage)
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed", "Vis og saml"):
        go(lead, phase)
    for text in IDEAS:
        write_note(mette, text)
    saved(mette)
    go(lead, "Stem og vælg")
    give(mette, IDEAS[0])
    give(jonas, IDEAS[1])
    mette.get_by_role("button", name="Luk afstemningen").click()
    expect(jonas.locator(".vote-panel")).to_contain_text("Det står lige")
    lead.get_by_role("button", name=re.compile("Storskærm")).click()
    lead.locator(".menu-item").filter(has_text=re.compile("^\\s*Stemmer")).click()
    expect(stage.locator(".result").first).to_contain_text("For få har stemt")
    expect(stage.locator("body")).not_to_contain_text(IDEAS[1])
    lead.locator(".queue").get_by_role("button", name="Vælg idé").click()
    dialog = lead.get_by_role("dialog")
    expect(dialog).to_contain_text("Færre end tre har stemt, så stemmerne bliver ikke vist")
    expect(dialog.get_by_role("radio")).to_have_count(len(IDEAS))
    look(people, lead, "votes-small-choose-1440")
    dialog.get_by_role("radio", name=IDEAS[2]).check()
    dialog.get_by_role("button", name="Vælg idé").click()
    expect(stage.locator(".result").first).to_contain_text(f"Bygger på »{IDEAS[2]}«")
    look(people, stage, "votes-small-stage-1440")
    assert people.errors == []
