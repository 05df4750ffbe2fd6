"""A browser that translates the page replaces its texts: clock, counts and status go on all the same."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, saved, set_up
from .sprints import empty_screen, gather, join, make_sprint, open_stage
from .test_drafts import jump
from .test_whole_sprint import write_note

# As Google Translate does it; also where a page asks for no translation, for others do not listen to that.
TRANSLATE = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest('script, style, textarea')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}"""


def translated(*pages: Page) -> None:
    for page in pages:
        page.evaluate(TRANSLATE)


@pytest.mark.e2e
def test_clock_counts_and_status_go_on_in_a_translated_page(people: People, server: Server) -> None:
    lead, mette, jonas, stage = (people.sit() for _ in range(4))
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    join(mette, code, "Mette", "Trygt hjem")
    open_stage(lead, stage)
    expect(stage.locator(".lobby-count")).to_contain_text("1")
    expect(lead.locator(".top .who")).to_contain_text("1 af 1")
    translated(lead, mette, stage)

    join(jonas, code, "Jonas", "Trygt hjem")
    expect(stage.locator(".lobby-count")).to_contain_text("2")
    expect(lead.locator(".top .who")).to_contain_text("2 af 2")

    lead.get_by_role("button", name="Start", exact=True).click()
    translated(lead, mette)  # a translator goes on watching
    for page, digits in ((mette, ".clock-digits"), (lead, ".console-clock-digits")):
        expect(page.locator(digits)).to_have_text(re.compile(r"^02:\d\d$"))
    lead.get_by_role("button", name="+5 min").click()
    for page, digits in ((mette, ".clock-digits"), (lead, ".console-clock-digits")):
        expect(page.locator(digits)).to_have_text(re.compile(r"^07:\d\d$"))

    lead.locator("console-clock .is-wide").click()
    expect(mette.locator("#composer-text")).to_be_visible()
    translated(lead, mette, jonas)
    for number in (1, 2):
        mette.locator("#composer-text").fill(f"Idé {number}")
        mette.locator("#composer-text").press("Control+Enter")
        expect(mette.locator("[data-note]")).to_have_count(number)
        expect(jonas.locator(".desk .count, .wall .count").first).to_contain_text(str(number))
        translated(mette, jonas)

    mette.context.set_offline(True)
    expect(mette.locator(".room-bar .saved")).to_contain_text("Offline")
    translated(mette)
    mette.context.set_offline(False)
    saved(mette)


@pytest.mark.e2e
def test_a_prototype_is_tried_and_taken_home_in_a_translated_page(people: People, server: Server) -> None:
    lead, mette, bo = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    join(bo, code, "Bo", "Byggesag")
    jump(lead, "Hvordan kan vi …?")
    write_note(mette, "Ring til dem")
    jump(lead, "Prototype i tre trin")
    mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(mette)
    mette.get_by_role("textbox", name="Navn på skærmen").fill("Min uge")
    saved(mette)
    jump(lead, "Vis det for nabobordet")

    bo.goto(f"/s/{code}/teams/1/play")
    expect(bo.locator("h1:visible")).to_have_text("Min uge")
    translated(bo)
    bo.locator(".device:visible").first.click()
    expect(bo.locator("[data-said]")).to_contain_text("Der kan man ikke trykke")
    bo.locator("[data-silence] button").click()
    bo.locator(".play-form input[value=wish]").check(force=True)
    expect(bo.locator("[data-stem]")).to_contain_text("Jeg ville ønske")
    bo.locator(".play-form textarea").fill("At man kan se, hvem der kommer")
    bo.locator(".play-form [type=submit]").click()
    expect(bo.locator("[data-own]")).to_contain_text("At man kan se")
    expect(bo.locator("[data-said]")).to_contain_text("Holdet kan se det")

    mette.goto(f"/s/{code}/teams/1/takehome")
    translated(mette)
    with mette.expect_download():
        mette.locator("[href$='export.docx']").first.click()
    # The file is made by now, and the page tells how large it is.
    expect(mette.locator("[data-size=docx]")).to_contain_text(re.compile(r"\d"))
    assert people.errors == []
