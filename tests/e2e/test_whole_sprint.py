"""The whole sprint, from the set-up link to a concept taken home, as people do it in their browsers."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .by_hand import join, make_sprint, set_up
from .people import People, axe, caught_up, saved, shot
from .sprints import empty_screen, open_stage

IDEAS = ("Borgeren ser ugen på én side", "Ring til pårørende først")
NEED = "Else på 82 ved ikke, hvem der kommer hjem til hende på Ærø."
SCREEN = "Min uge på køleskabet"


def go(lead: Page, phase: str) -> None:
    """The instructor moves everyone on, and says yes when asked because somebody writes."""
    button = lead.get_by_role("button", name=f"Næste fase: {phase}")
    confirmed = lead.locator("dialog[open] .btn-primary")
    button.click()
    expect(
        lead.locator(".agenda-row[data-state=now]").filter(has_text=phase).or_(confirmed).first
    ).to_be_visible()
    if confirmed.count():
        confirmed.first.click()
    expect(button).to_have_count(0)
    caught_up(lead)


def go_as_it_is(lead: Page, phase: str) -> None:
    """On, without the cure that is offered: what lies face down stays so."""
    lead.get_by_role("button", name="Gå nu").click()
    expect(lead.locator(".agenda-row[data-state=now]").filter(has_text=phase)).to_be_visible()
    caught_up(lead)


def write_note(page: Page, text: str) -> None:
    page.get_by_label("Skriv en idé").fill(text)
    page.get_by_role("button", name="Gem seddel").click()


def note(page: Page, text: str) -> object:
    return page.get_by_role("textbox", name=re.compile(f"Seddel: {text[:20]}"))


def play(people: People, server: Server, *, without_websocket: bool) -> None:
    see = unseen if without_websocket else look

    def sit(**how: bool) -> Page:
        return people.sit(without_websocket=without_websocket, **how)

    lead, stage = sit(), sit()
    mette, jonas, line, soren = sit(), sit(phone=True), sit(), sit()
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    open_stage(lead, stage)
    expect(stage.locator("body")).to_contain_text(code[:3])

    teams = {"Trygt hjem": (mette, jonas), "Byggesag": (line, soren)}
    names = iter(("Mette Ærø", "Jonas", "Line", "Søren"))
    for team, members in teams.items():
        for page in members:
            join(page, code, next(names), team)
    expect(stage.locator("body")).to_contain_text("Ærø")
    see(people, mette, "lobby", phone=jonas)

    go(lead, "Hvordan kan vi …?")
    for page in (mette, jonas, stage):
        expect(page.locator("body")).to_contain_text(re.compile(r"0[34]:\d\d"))

    go(lead, "Skriv i stilhed")
    for page, text in zip((mette, jonas), IDEAS, strict=True):
        write_note(page, text)
    expect(mette.locator(".others-drafts")).to_contain_text("1")
    expect(mette.locator("body")).not_to_contain_text(IDEAS[1])
    see(people, mette, "silent", phone=jonas)
    mette.get_by_role("button", name="Vis sedlerne").click()
    mette.get_by_role("dialog").get_by_role("button", name="Vis sedlerne").click()
    for page in (mette, jonas):
        for text in IDEAS:
            expect(page.locator(".wall").get_by_role("textbox", name=re.compile(text[:15]))).to_be_visible()
    expect(line.locator(".wall")).not_to_contain_text(IDEAS[0])

    go(lead, "Vis og saml")
    mette.get_by_role("button", name="Ny gruppe").click()
    mette.get_by_role("textbox", name="Gruppens titel").fill("Én plan for alle")
    expect(jonas.get_by_role("textbox", name="Gruppens titel")).to_have_value("Én plan for alle")
    mette.get_by_role("button", name=re.compile(f"Flyt Seddel: {IDEAS[0][:15]}")).click()
    mette.get_by_role("dialog").get_by_role("button", name="Én plan for alle").click()
    expect(jonas.get_by_role("region", name="Én plan for alle").get_by_role("textbox")).to_have_count(2)
    see(people, mette, "groups", phone=jonas)

    go(lead, "Stem og vælg")
    for page in (mette, jonas):
        page.get_by_role("button", name="Giv en stemme til Én plan for alle").click()
        expect(page.locator(".purse")).to_contain_text("1 stemme tilbage")
    expect(mette.locator("body")).to_contain_text("2 af 2 har stemt")
    mette.get_by_role("button", name="Luk afstemningen").click()
    see(people, mette, "vote", phone=jonas)
    mette.get_by_role("button", name="Vælg idéen").first.click()
    expect(jonas.locator("body")).to_contain_text("Valgt idé")

    go(lead, "Koncept i kort form")
    mette.get_by_role("textbox", name="Konceptets navn").fill("Tryg første uge på Ærø")
    need = mette.get_by_role("textbox", name=re.compile("Hvilket problem"))
    need.fill(NEED)
    expect(jonas.get_by_role("textbox", name=re.compile("Hvilket problem"))).to_have_value(NEED)
    saved(mette)
    expect(mette.locator("body")).to_contain_text("Én plan for alle")
    see(people, mette, "concept", phone=jonas)

    alone = lead.get_by_text("Ingen forbindelse til serveren")
    server.kill()
    expect(mette.locator(".saved").first).to_contain_text("Offline", timeout=45_000)
    expect(alone).to_be_visible(timeout=45_000)
    server.start()
    expect(alone).to_have_count(0, timeout=45_000)
    saved(mette)
    saved(jonas)
    expect(need).to_have_value(NEED)

    go(lead, "Prototype i tre trin")
    mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(mette)
    mette.get_by_role("textbox", name="Navn på skærmen").fill(SCREEN)
    saved(mette)
    expect(jonas.locator("outline-view")).to_contain_text(SCREEN)
    see(people, mette, "outline", phone=jonas)

    mette.goto(f"/s/{code}/teams/1/takehome")
    expect(mette.locator("main")).to_contain_text("Tryg første uge på Ærø")
    see(people, mette, "takehome", phone=None)
    with mette.expect_download() as download:
        mette.get_by_role("link", name=re.compile("Word")).first.click()
    words = docx_words(download.value.path().read_bytes())
    for text in (*IDEAS, NEED, SCREEN, "Tryg første uge på Ærø", "Én plan for alle"):
        assert text in words
    see(people, lead, "console", phone=None)
    see(people, stage, "stage", phone=None)
    assert people.errors == []


def look(people: People, page: Page, name: str, *, phone: Page | None) -> None:
    """A picture of each; what axe finds is gathered and told at the end."""
    shot(page, f"{name}-1440")
    people.errors += [f"{name}: {found}" for found in axe(page)]
    if phone is None:
        return
    shot(phone, f"{name}-390")
    people.errors += [f"{name} on a phone: {found}" for found in axe(phone)]
    if phone.evaluate("document.documentElement.scrollWidth") > 390:
        people.errors.append(f"{name} scrolls sideways on a phone")


def unseen(_people: People, _page: Page, _name: str, *, phone: Page | None) -> None:
    """Screens that are the same over a websocket, and are looked at there."""


def docx_words(content: bytes) -> str:
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_the_whole_sprint(people: People, server: Server) -> None:
    play(people, server, without_websocket=False)


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_the_whole_sprint_behind_a_proxy_that_blocks_websockets(people: People, server: Server) -> None:
    play(people, server, without_websocket=True)
