"""Back closes what lies over the page; dialogs open on a field or the safe choice; the focus is somewhere."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .by_hand import join
from .people import People, saved
from .sprints import gather
from .test_board import card
from .test_drafts import jump
from .test_whole_sprint import go, write_note

AT = "() => document.activeElement === document.body ? 'nowhere' : 'somewhere'"


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_back_closes_the_menu_or_the_dialog_first(people: People, server: Server) -> None:
    lead, line = people.sit(), people.sit(phone=True)
    join(line, gather(lead, server.setup_link, {}), "Line", "Trygt hjem")
    go(lead, "Hvordan kan vi …?")
    write_note(line, "Ring til de pårørende")
    saved(line)
    room = line.url
    scrolled = line.evaluate("() => { scrollTo(0, 200); return scrollY; }")

    menu = line.get_by_role("button", name="Menu", exact=True)
    menu.click()
    line.go_back()
    expect(line.locator("[role=menu]")).to_have_count(0)
    expect(menu).to_be_focused()

    for _ in range(2):
        menu.click()
        line.get_by_role("menuitem", name="Hvem er her").or_(line.get_by_role("menuitem").first).first.click()
        expect(line.get_by_role("dialog")).to_be_visible()
        line.go_back()
        expect(line.get_by_role("dialog")).to_have_count(0)
        assert line.url == room

    # What was closed otherwise leaves nothing that Back would have to pass.
    menu.click()
    line.keyboard.press("Escape")
    card(line, "Ring til").get_by_role("button", name=re.compile("^Kommentér")).click()
    expect(line.get_by_label("Skriv en kommentar")).to_be_focused()
    line.keyboard.press("Escape")
    expect(line.get_by_role("dialog")).to_have_count(0)
    assert line.url == room
    assert line.evaluate("scrollY") >= min(scrolled, 1)
    line.go_back()
    line.wait_for_url(re.compile(r"/seat|/s/[^/]+$"))
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_dialogs_open_on_a_field_or_the_safe_choice(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    write_note(mette, "Ring til de pårørende")
    saved(mette)

    mette.get_by_role("button", name="Tilkald sparring").click()
    focused(mette, "textarea")
    mette.keyboard.press("Escape")
    card(mette, "Ring til").get_by_role("button", name=re.compile("^Flyt Seddel")).click()
    focused(mette, "button:not([aria-label])")
    mette.keyboard.press("Escape")
    mette.get_by_role("button", name="Genveje på tastaturet").click()
    focused(mette, "input")
    mette.keyboard.press("Escape")
    go(lead, "Skriv i stilhed")
    write_note(mette, "Én plan for ugen")
    mette.get_by_role("button", name="Vis sedlerne").click()
    expect(mette.get_by_role("button", name="Ikke endnu")).to_be_focused()
    mette.get_by_role("dialog").get_by_role("button", name="Vis sedlerne").click()
    expect(mette.get_by_role("dialog")).to_have_count(0)
    # The button that opened it is gone as well.
    mette.wait_for_function(f"() => ({AT})() === 'somewhere'")

    card(mette, "Én plan").focus()
    jump(lead, "Koncept i kort form")
    expect(mette.locator(".sheet")).to_be_visible()
    mette.wait_for_function(f"() => ({AT})() === 'somewhere'")
    assert people.errors == []


def focused(page: Page, selector: str) -> None:
    page.wait_for_function(
        "selector => document.activeElement.closest('dialog') && document.activeElement.matches(selector)",
        arg=selector,
    )
