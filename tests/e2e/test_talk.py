"""The team talks on the board: questions, the one that frames the work, reactions and comments."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People, look, saved, shot, walk_to
from .sprints import gather, look_into
from .test_board import card
from .test_whole_sprint import go, write_note

WORDS = "Hvordan kan vi gøre den første uge tryg?"
IDEA = "Ring til de pårørende"


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_team_asks_chooses_and_reacts(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette, "Line": line})
    go(lead, "Hvordan kan vi …?")
    asking(people, mette, line)
    reacting(people, mette, line)
    commenting(people, mette, line)
    helping(people, lead, mette)
    being_done(people, lead, mette, line)

    go(lead, "Skriv i stilhed")
    expect(mette.get_by_role("button", name="Vi er færdige")).to_have_count(0)
    headed = mette.get_by_role("heading", name="Skriv i stilhed")
    barred = line.locator(".room-phase", has_text="Skriv i stilhed")  # a phone's bar names the step
    for page, task, name in ((mette, headed, "talk-silent-1440"), (line, barred, "talk-silent-390")):
        expect(page.locator(".question-words")).to_have_text(WORDS)
        # The task is in sight wherever one was; an unwritten challenge gives way to the question.
        expect(page.get_by_role("heading", name="Skriv i stilhed")).to_have_count(1)
        expect(page.get_by_label("Skriv en idé")).to_be_in_viewport()
        expect(task).to_be_in_viewport()
        expect(page.get_by_text("Jeres udfordring", exact=True)).to_have_count(0)
        look(people, page, name)
    mette.goto(f"/s/{code}/teams/1/takehome")
    expect(mette.get_by_role("main")).to_contain_text(f"Det valgte spørgsmål: {WORDS}")
    expect(mette.get_by_role("main")).not_to_contain_text("Hvem ringer først?")
    mette.get_by_role("button", name="Tag kommentarerne med").click()
    expect(mette.get_by_role("main")).to_contain_text("Hvem ringer først?")
    assert WORDS in mette.request.get(f"/s/{code}/teams/1/export.md").text()
    assert people.errors == []


def question(page: Page, number: int) -> Locator:
    return page.get_by_role("textbox", name=f"Spørgsmål {number}", exact=True)


def asking(people: People, mette: Page, line: Page) -> None:
    """Two write in one question at once; one is chosen, one goes and comes back."""
    mette.get_by_role("button", name="Skriv et spørgsmål").click()
    expect(question(mette, 1)).to_be_focused()
    mette.keyboard.type("gøre den første uge tryg")
    expect(question(line, 1)).to_have_value("Hvordan kan vi gøre den første uge tryg")
    question(line, 1).press("Control+End")
    line.keyboard.type("?")
    expect(question(mette, 1)).to_have_value(WORDS)

    line.get_by_role("button", name="Skriv et spørgsmål").click()
    expect(question(line, 2)).to_be_focused()
    line.keyboard.type("samle planen?")
    mette.get_by_role("radio", name=re.compile("samle planen")).check()
    expect(line.get_by_role("radio", name=re.compile("samle planen"))).to_be_checked()
    line.get_by_role("radio", name=re.compile("første uge")).check()
    expect(mette.get_by_role("radio", name=re.compile("^Jeres ramme.*første uge"))).to_be_checked()

    mette.get_by_role("button", name="Handlinger for spørgsmål 2").click()
    mette.get_by_role("menuitem", name="Flyt op").click()
    expect(question(line, 2)).to_have_value(WORDS)
    mette.get_by_role("button", name="Handlinger for spørgsmål 1").click()
    look(people, mette, "talk-menu-1440")
    mette.get_by_role("menuitem", name="Slet spørgsmål").click()
    expect(question(line, 2)).to_have_count(0)
    mette.get_by_role("status").get_by_role("button", name="Fortryd").click()
    expect(question(line, 2)).to_have_value(WORDS)
    saved(mette)
    for page, name in ((mette, "talk-questions-1440"), (line, "talk-questions-390")):
        look(people, page, name)


def reacting(people: People, mette: Page, line: Page) -> None:
    write_note(mette, IDEA)
    waits = card(mette, IDEA).get_by_role("button", name="Det gør indtryk")
    expect(waits).to_have_css("opacity", "0")
    card(mette, IDEA).hover()
    expect(waits).to_have_css("opacity", "1")
    on_touch = card(line, IDEA).get_by_role("button", name="Det gør indtryk")
    expect(on_touch).to_be_hidden()
    card(line, IDEA).get_by_role("button", name="Giv en reaktion").tap()
    expect(on_touch).to_have_css("opacity", "1")
    card(line, IDEA).get_by_role("button", name="Godt").click()
    seen = card(mette, IDEA).get_by_role("button", name="Godt, 1: Line")
    expect(seen).to_have_attribute("aria-pressed", "false")
    seen.click()
    expect(card(line, IDEA).get_by_role("button", name=re.compile("Godt, "))).to_have_text("2")
    walk_to(card(mette, IDEA))
    mette.keyboard.press("r")
    expect(seen.or_(card(mette, IDEA).get_by_role("button", name=re.compile("Godt, ")))).to_be_focused()
    mette.keyboard.press("Space")
    expect(card(line, IDEA).get_by_role("button", name="Godt, 1: Line")).to_have_text("1")
    saved(mette)
    look(people, mette, "talk-reactions-1440")
    card(line, IDEA).scroll_into_view_if_needed()
    look(people, line, "talk-reactions-390")
    all_four_on_one_line(line)


def all_four_on_one_line(line: Page) -> None:
    """Whatever a note is given, what is below its words is as high as a finger and no higher."""
    card(line, IDEA).focus()
    others = card(line, IDEA).locator("button[data-reaction]:not([data-given])")
    for left in (2, 1, 0):
        others.first.tap()
        expect(others).to_have_count(left)
    line.evaluate("document.activeElement.blur()")
    usual = line.viewport_size
    for width in (820, 390, 320):
        line.set_viewport_size({"width": width, "height": 844})
        foot = card(line, IDEA).locator(".note-foot")
        foot.scroll_into_view_if_needed()
        expect(foot).to_have_css("height", "44px")
        expect(foot.get_by_role("button", name=re.compile(", 1: Line"))).to_have_count(4)
        shot(line, f"talk-four-{width}")
    line.set_viewport_size(usual)  # type: ignore[arg-type]
    for _ in range(3):
        card(line, IDEA).locator("[data-given]").last.tap()
    expect(card(line, IDEA).locator("[data-given]")).to_have_count(1)
    saved(line)


def commenting(people: People, mette: Page, line: Page) -> None:
    """A new comment is a mark on the count; one's own is edited, removed and brought back in the panel."""
    card(line, IDEA).get_by_role("button", name=re.compile("^Kommentér")).click()
    panel = line.get_by_role("dialog", name="Kommentarer")
    panel.get_by_label("Skriv en kommentar").fill("Hvem ringer?")
    panel.get_by_label("Skriv en kommentar").press("Control+Enter")
    mine = panel.get_by_role("textbox", name="Kommentar af Line")
    expect(mine).to_have_value("Hvem ringer?")
    card(mette, IDEA).get_by_role("button", name=re.compile("^1 kommentar, ny")).click()
    other = mette.get_by_role("dialog", name="Kommentarer")
    expect(other.locator(".comment")).to_contain_text("Line")
    expect(other.get_by_role("button", name="Slet kommentar")).to_have_count(0)
    other.get_by_label("Skriv en kommentar").fill("Jeg kan godt.")
    other.get_by_role("button", name="Send").click()
    expect(panel.get_by_role("textbox", name="Kommentar af Mette")).to_have_value("Jeg kan godt.")

    mine.fill("Hvem ringer først?")
    expect(other.get_by_role("textbox", name="Kommentar af Line")).to_have_value("Hvem ringer først?")
    panel.get_by_role("button", name="Slet kommentar").click()
    expect(other.get_by_role("textbox", name="Kommentar af Line")).to_have_count(0)
    panel.get_by_role("button", name="Fortryd").click()
    expect(other.get_by_role("textbox", name="Kommentar af Line")).to_have_value("Hvem ringer først?")
    for page, name in ((mette, "talk-comments-1440"), (line, "talk-comments-390")):
        look(people, page, name)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
    expect(card(mette, IDEA).get_by_role("button", name=re.compile("^2 kommentarer til"))).to_be_visible()
    saved(mette)


def helping(people: People, lead: Page, mette: Page) -> None:
    """Who helps a team comments on its notes, and can touch nothing else."""
    look_into(lead, "Trygt hjem")
    note = card(lead, IDEA)
    expect(note.locator(".note-grip")).to_have_count(0)
    note.get_by_role("button", name=re.compile("^2 kommentarer")).click()
    panel = lead.get_by_role("dialog", name="Kommentarer")
    panel.get_by_label("Skriv en kommentar").fill("Spørg Ærø, de har prøvet det.")
    panel.get_by_role("button", name="Send").click()
    expect(panel.get_by_role("button", name="Slet kommentar")).to_have_count(1)
    look(people, lead, "talk-helper-1440")
    card(mette, IDEA).get_by_role("button", name=re.compile("^3 kommentarer, nogle nye")).click()
    expect(mette.get_by_role("dialog").locator(".comment").last).to_contain_text("Charlotte")
    mette.keyboard.press("Escape")
    lead.keyboard.press("Escape")
    expect(lead.get_by_role("dialog")).to_have_count(0)
    lead.keyboard.press("Escape")
    expect(lead.locator(".look")).to_have_count(0)


def being_done(people: People, lead: Page, mette: Page, line: Page) -> None:
    """One says it, with a double click; the instructor's tile shows it; a colleague takes it back."""
    ours, theirs = (page.get_by_role("button", name="Vi er færdige") for page in (mette, line))
    sign = lead.locator(".tile", has_text="Trygt hjem").locator(".tile-sign", has_text="Færdige")
    ours.dblclick()
    for button in (ours, theirs):
        expect(button).to_have_attribute("aria-pressed", "true")
    expect(sign).to_be_visible()
    for page, name in ((mette, "talk-done-1440"), (line, "talk-done-390"), (lead, "talk-done-console")):
        look(people, page, name)
    theirs.tap()
    expect(ours).to_have_attribute("aria-pressed", "false")
    expect(sign).to_have_count(0)
    ours.click()
    expect(sign).to_be_visible()
