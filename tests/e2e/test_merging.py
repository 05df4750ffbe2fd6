"""Two teams made one from the console, and taken apart again; a specialist with a table of their own."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People, axe, saved, shot
from .sprints import gather, join, team_menu
from .test_whole_sprint import go, write_note


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_two_teams_become_one_and_are_two_again(people: People, server: Server) -> None:
    lead, mette, bo = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    join(bo, code, "Bo", "Byggesag")
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    write_note(mette, "Ring til pårørende først")
    write_note(bo, "Skriv til dem")
    lead.get_by_role("button", name="Vis sedlerne og gå videre").click()
    expect(note(mette, "Ring til")).to_be_visible()

    team_menu(lead, "Byggesag", "Læg sammen med …")
    dialog = lead.get_by_role("dialog", name="Læg Byggesag sammen med et andet hold")
    expect(dialog.get_by_label("Hvilket hold bliver de en del af?")).to_contain_text("1 Trygt hjem")
    people.errors += [f"merge: {found}" for found in axe(lead)]
    shot(lead, "merge-1440")
    dialog.get_by_role("button", name="Læg sammen").click()
    for page in (mette, bo):
        expect(note(page, "Skriv til dem")).to_be_visible()
        expect(note(page, "Ring til")).to_be_visible()
    expect(
        bo.locator(".banner").filter(has_text="har lagt »Byggesag« sammen med »Trygt hjem«")
    ).to_be_visible()
    expect(mette.locator(".banner").filter(has_text="har lagt »Byggesag« sammen med jer")).to_be_visible()
    expect(lead.locator(".look-head h2")).to_contain_text("Trygt hjem")
    lead.keyboard.press("Escape")
    expect(lead.locator(".tile")).to_have_count(1)

    lead.locator(".deed").filter(has_text="Lagde Byggesag sammen med").get_by_role("button").click()
    expect(lead.locator(".tile")).to_have_count(2)
    expect(bo.locator(".room-title")).to_contain_text("Byggesag")
    expect(mette.locator(".banner").filter(has_text="har delt jer og »Byggesag« igen")).to_be_visible()
    expect(note(bo, "Ring til")).to_have_count(0)
    expect(note(mette, "Skriv til dem")).to_have_count(0)
    expect(note(mette, "Ring til")).to_be_visible()
    a_specialist_at_home(lead, mette, bo)
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
@pytest.mark.parametrize("is_open", [True, False], ids=["open", "not open"])
def test_a_board_that_nobody_looked_at_comes_back_too(people: People, server: Server, is_open: bool) -> None:
    lead, bo = people.sit(), people.sit()
    code = gather(lead, server.setup_link, {})
    join(bo, code, "Bo", "Byggesag")
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed"):
        go(lead, phase)
    write_note(bo, "Skriv til dem")
    lead.get_by_role("button", name="Vis sedlerne og gå videre").click()
    expect(note(bo, "Skriv til dem")).to_be_visible()
    if not is_open:
        for phase in ("Stem og vælg", "Koncept i kort form"):
            go(lead, phase)

    team_menu(lead, "Byggesag", "Læg sammen med …")
    lead.get_by_role("dialog").get_by_role("button", name="Læg sammen").click()
    expect(bo.locator(".room-title")).to_contain_text("Trygt hjem")
    expect(lead.locator(".look-head h2")).to_contain_text("Trygt hjem")
    lead.keyboard.press("Escape")
    lead.locator(".deed").filter(has_text="Lagde Byggesag sammen med").get_by_role("button").click()
    expect(bo.locator(".room-title")).to_contain_text("Byggesag")
    look_back = bo.get_by_role("button", name=re.compile("Vis og saml"))
    if not is_open:
        look_back.click()
    note(bo, "Skriv til dem").fill("Skriv til dem først")
    saved(bo)
    bo.reload()
    if not is_open:
        look_back.click()
    expect(note(bo, "Skriv til dem først")).to_have_value("Skriv til dem først")
    assert people.errors == []


def a_specialist_at_home(lead: Page, mette: Page, bo: Page) -> None:
    """Writes at the table, sees who calls, and looks in on others without writing there."""
    team_menu(lead, "Byggesag", "Personer")
    lead.get_by_role("dialog").get_by_role("button", name=re.compile("specialist")).click()
    lead.get_by_role("button", name="Luk", exact=True).first.click()
    lead.get_by_role("button", name="Flere handlinger", exact=True).click()
    lead.get_by_role("menuitem", name="Specialister").click()
    lead.get_by_label("Fast bord til Bo").select_option(label="Fast bord: Byggesag")
    expect(bo.locator(".banner").filter(has_text="fast plads ved Byggesag")).to_be_visible()
    expect(note(bo, "Skriv til dem")).to_be_editable()
    mette.get_by_role("button", name="Tilkald sparring").click()
    mette.get_by_role("dialog").get_by_role("textbox").fill("Må vi gemme det?")
    mette.get_by_role("dialog").get_by_role("button", name="Tilkald").click()
    bo.get_by_role("button", name="Menu", exact=True).click()
    bo.get_by_role("menuitem", name="Hold", exact=True).click()
    bo.get_by_role("dialog").get_by_role("button", name="Jeg går derhen").click()
    expect(bo.get_by_text("Du er på besøg hos Trygt hjem")).to_be_visible()
    expect(note(bo, "Ring til")).not_to_be_editable()
    bo.get_by_role("button", name="Menu", exact=True).click()
    bo.get_by_role("menuitem", name="Tilbage til mit hold").click()
    expect(note(bo, "Skriv til dem")).to_be_editable()


def note(page: Page, text: str) -> Locator:
    return page.locator(".wall").get_by_role("textbox", name=re.compile(f"Seddel: {text}"))
