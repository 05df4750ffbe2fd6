"""A phase where nobody is to know who wrote what, between two with names, as two people see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.databases import sqlite
from tests.support.prepared import SECRET, Prepared, prepare
from tests.support.server import ReadyServer, Server

from .people import People, look, saved
from .test_board import card
from .test_drafts import jump
from .test_phase_settings import settings
from .test_whole_sprint import go, go_as_it_is, write_note

NAMED, UNSIGNED, DRAFT = "Med navn på", "Uden navn på", "Skrevet i stilhed"


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return sqlite(tmp_path / "sprint.db")


@pytest.fixture
def prepared(database_url: str) -> Prepared:
    return prepare(database_url, teams=1, each=2, lead_name="Charlotte")


@pytest.fixture
def server(database_url: str, prepared: Prepared, tmp_path: Path) -> Iterator[Server]:
    with ReadyServer(database_url, tmp_path, SECRET_KEY=SECRET) as running:
        yield running


@pytest.fixture
def people(server: Server, chromium: Browser) -> People:
    return People(chromium, server.url)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_nobody_is_named_and_the_work_goes_on(people: People, prepared: Prepared) -> None:
    mine, others = (cookie for _, _, cookie in prepared.seats)
    lead = sit(people, prepared.lead, f"/s/{prepared.code}/console")
    mette, jonas = (sit(people, cookie, f"/s/{prepared.code}/room") for cookie in (mine, others))
    make_anonymous(lead, "Vis og saml")
    write_note(mette, NAMED)
    expect(card(jonas, NAMED)).to_contain_text("Skrevet af Deltager 0")
    go(lead, "Skriv i stilhed")
    arrived(mette, "Skriv i stilhed")
    write_note(mette, DRAFT)
    go_as_it_is(lead, "Vis og saml")
    arrived(mette, "Vis og saml")
    unsigned(people, mette, jonas)

    go(lead, "Stem og vælg")
    for text in (UNSIGNED, DRAFT):
        expect(card(jonas, text)).to_be_visible()
        expect(card(jonas, text)).not_to_contain_text("Skrevet af")
    expect(card(jonas, NAMED)).to_contain_text("Skrevet af Deltager 0")
    saved(mette)
    assert people.errors == []


# The clients that wrote anything under a note.
WROTE = """text => {
  const { board } = document.querySelector('ideas-view');
  const notes = board.doc.getMap('notes');
  const [id] = [...notes].find(([, note]) => String(note.get('text')) === text);
  const found = new Set([notes._map.get(id).id.client]);
  for (const item of notes.get(id)._map.values()) found.add(item.id.client);
  for (let item = notes.get(id).get('text')._start; item; item = item.right) found.add(item.id.client);
  return [...found];
}"""


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_who_looks_back_writes_as_nobody_too(people: People, prepared: Prepared) -> None:
    """The phase that is looked at keeps its promise: no name, no client id, and nobody who »writes here«."""
    lead = sit(people, prepared.lead, f"/s/{prepared.code}/console")
    mette, jonas = (sit(people, cookie, f"/s/{prepared.code}/room") for _, _, cookie in prepared.seats)
    make_anonymous(lead, "Vis og saml")
    write_note(mette, NAMED)
    jump(lead, "Koncept i kort form")
    for page in (mette, jonas):
        page.locator(".step").get_by_role("button", name="Vis og saml").click()
    for text in (UNSIGNED, DRAFT):
        write_note(mette, text)
        expect(card(jonas, text)).to_be_visible()
    card(mette, UNSIGNED).get_by_role("textbox").press("End")
    mette.keyboard.type("!")
    expect(card(jonas, f"{UNSIGNED}!")).to_be_visible()
    expect(jonas.locator(".flag")).to_have_count(0)
    told = [set(jonas.evaluate(WROTE, text)) for text in (NAMED, f"{UNSIGNED}!", DRAFT)]
    assert len(set().union(*told)) == sum(map(len, told)), "no two have a client id in common"

    # Where names stand one signs as ever, under one client id.
    for page in (mette, jonas):
        page.locator(".step").get_by_role("button", name="Hvordan kan vi").click()
    for text in ("Igen med navn", "Og en til"):
        write_note(mette, text)
        expect(card(jonas, text)).to_contain_text("Skrevet af Deltager 0")
    again = [set(jonas.evaluate(WROTE, text)) for text in ("Igen med navn", "Og en til")]
    assert again[0] == again[1]
    assert again[0].isdisjoint(told[1] | told[2])
    saved(mette)
    assert people.errors == []


def sit(people: People, cookie: str, path: str) -> Page:
    name, _, value = cookie.partition("=")
    page = people.sit()
    page.context.add_cookies([{"name": name, "value": value, "url": people.url}])
    page.goto(path)
    return page


def arrived(page: Page, phase: str) -> None:
    """What one writes stands where its phase puts it: who has just written comes along a second later."""
    expect(page.get_by_role("heading", name=phase, level=1)).to_be_visible()
    expect(page.locator("sprint-room[data-staying]")).to_have_count(0)


def make_anonymous(lead: Page, phase: str) -> None:
    settings(lead, phase).click()
    dialog = lead.get_by_role("dialog", name=f"Indstil {phase}")
    dialog.get_by_role("checkbox", name="Anonymt").check()
    dialog.get_by_role("button", name="Gem").click()
    expect(dialog).to_have_count(0)


def unsigned(people: People, mette: Page, jonas: Page) -> None:
    write_note(mette, UNSIGNED)
    expect(card(jonas, UNSIGNED)).to_be_visible()
    mette.locator(".mine .note").get_by_role("button", name=re.compile("^Handlinger for")).click()
    mette.get_by_role("menuitem", name="Læg på tavlen").click()
    expect(card(jonas, DRAFT)).to_be_visible()
    expect(jonas.locator(".wall .reactions")).to_have_count(0)

    # Who writes where is not told either, and a comment has no name.
    field = card(mette, UNSIGNED).get_by_role("textbox")
    field.press("End")
    mette.keyboard.type(" os")
    expect(card(jonas, f"{UNSIGNED} os")).to_be_visible()
    expect(jonas.locator(".flag")).to_have_count(0)
    for _ in range(3):
        mette.keyboard.press("Backspace")
    card(mette, UNSIGNED).get_by_role("button", name=re.compile("^Kommentér")).click()
    mette.get_by_label("Skriv en kommentar").fill("Enig")
    mette.get_by_role("button", name="Send").click()
    mette.keyboard.press("Escape")
    card(jonas, UNSIGNED).get_by_role("button", name=re.compile("^1 kommentar")).click()
    panel = jonas.get_by_role("dialog", name="Kommentarer")
    expect(panel.locator(".comment")).to_contain_text("En på holdet")
    expect(panel).to_contain_text("Anonymt: Ingen kan se, hvem der skriver hvad.")
    expect(panel).not_to_contain_text("Deltager 0")
    look(people, jonas, "anonymous-comments-1440")
    jonas.keyboard.press("Escape")

    # Undo and redo go on as ever, also of what was written with a name.
    card(mette, NAMED).focus()
    mette.keyboard.press("Delete")
    expect(card(jonas, NAMED)).to_have_count(0)
    mette.get_by_role("button", name="Fortryd", exact=True).last.click()
    expect(card(jonas, NAMED)).to_be_visible()
    saved(mette)
    look(people, mette, "anonymous-board-1440")
