"""The trace is walked by keyboard and by click: from a note to the field and the screen, and back again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, look, saved
from .sprints import empty_screen, gather
from .test_drafts import jump

NEED = "Hvilket problem løser vi, og for hvem?"


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_from_note_to_screen_and_back(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    jump(lead, "Vis og saml")
    mette.get_by_label("Skriv en idé").fill("Vis planen på telefonen")
    mette.get_by_role("button", name="Gem seddel").click()
    expect(mette.locator(".wall .note textarea")).to_have_value("Vis planen på telefonen")

    jump(lead, "Koncept i kort form")
    see(mette, "Se sporet")
    expect(mette.get_by_role("dialog")).to_contain_text("Der er ikke noget spor endnu")
    mette.keyboard.press("Escape")
    need = mette.locator("#concept-field-need")
    need.get_by_role("textbox", name=NEED).fill("Planen ligger fire steder")
    need.locator("summary", has_text="Kommentér").click()
    need.get_by_role("combobox").select_option(label="Vis planen på telefonen")
    saved(mette)

    jump(lead, "Prototype i tre trin")
    mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(mette)
    mette.locator(".lofi-title textarea").fill("Elses uge")
    mette.locator(".answers summary").click()
    mette.get_by_role("checkbox", name=NEED).check()
    saved(mette)
    mette.locator(".answers").get_by_role("button", name=re.compile("Se sporet")).click()
    trace = mette.get_by_role("dialog", name="Sporet")
    expect(trace.locator('[data-kind="screen"] [aria-current]')).to_contain_text("1. Elses uge")
    look(people, mette, "trace-1440")
    trace.get_by_role("button", name=NEED).press("Enter")
    field = mette.get_by_role("textbox", name=NEED)
    expect(field).to_be_focused()

    see(mette, "Se sporet", field="need")
    mette.get_by_role("dialog").get_by_role("button", name="Vis planen på telefonen").click()
    expect(mette.locator(".wall .note textarea")).to_be_focused()
    mette.get_by_role("button", name=re.compile("^Handlinger for")).click()
    mette.get_by_role("menuitem", name="Hvad blev det til?").click()
    mette.get_by_role("dialog").get_by_role("button", name="1. Elses uge").click()
    expect(mette.locator(".lofi-title textarea")).to_have_value("Elses uge")
    assert mette.evaluate("document.activeElement !== document.body")

    code = mette.url.split("/s/")[1][:6]
    mette.goto(f"/s/{code}/teams/1/takehome")
    expect(mette.get_by_text("1. Elses uge").first).to_be_attached()
    assert people.errors == []


def see(page: Page, name: str, field: str = "") -> None:
    within = page.locator(f"#concept-field-{field}") if field else page.locator(".sheet-head")
    if field and not within.locator("details[open]").count():
        within.locator("summary", has_text="Kommentér").click()
    within.get_by_role("button", name=re.compile(name)).click()
