"""The last question: answered for oneself, read by nobody else, and taken home on one's own page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, look, saved
from .sprints import gather
from .test_drafts import jump

ANSWER = "Jeg spørger de ansatte, før jeg svarer"


@pytest.mark.e2e
def test_what_one_does_differently_from_monday(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    jump(lead, "Hjem: det første skridt")
    expect(mette.locator("monday-card")).to_have_count(0)
    jump(lead, "Vis det for nabobordet")
    question = "Hvad gør du anderledes som leder fra mandag?"
    mette.get_by_role("textbox", name=question).fill(ANSWER)
    saved(mette)
    expect(jonas.get_by_role("textbox", name=question)).to_have_value("")
    for page in (mette, jonas):
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    look(people, mette, "monday-room")
    look(people, jonas, "monday-phone")
    mette.reload()
    expect(mette.get_by_role("textbox", name=question)).to_have_value(ANSWER)

    mette.get_by_role("button", name="Menu").click()
    mette.get_by_role("menuitem", name="Dit svar til mandag").click()
    expect(mette.get_by_role("dialog").get_by_role("textbox", name=question)).to_have_value(ANSWER)
    mette.keyboard.press("Escape")
    mette.goto(f"/s/{code}/me")
    expect(mette.get_by_text(ANSWER)).to_be_visible()
    look(people, mette, "monday-mine")
    with mette.expect_download() as coming:
        mette.get_by_role("link", name="Hent det som tekst").click()
    assert ANSWER in coming.value.path().read_text("utf-8")
    jonas.goto(f"/s/{code}/teams/1/takehome")
    expect(jonas.get_by_text(ANSWER)).to_have_count(0)
    from_the_takehome(jonas, question)
    assert people.errors == []


def from_the_takehome(jonas: Page, question: str) -> None:
    """The link to one's answer leads to where one can give it, whatever goes on."""
    jonas.get_by_role("link", name=re.compile("Dit svar til mandag")).click()
    expect(jonas.get_by_text("Du har ikke skrevet noget endnu.")).to_be_visible()
    jonas.get_by_role("link", name="Skriv dit svar").click()
    field = jonas.get_by_role("dialog").get_by_role("textbox", name=question)
    field.fill("Jeg ringer selv")
    saved(jonas)
    jonas.reload()
    expect(jonas.get_by_role("dialog")).to_have_count(0)
