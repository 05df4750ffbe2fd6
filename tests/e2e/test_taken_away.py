"""What a colleague takes away while one writes in it: who did it, the words, and the way back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .keyboards import Keyboard
from .people import People, axe, saved, shot
from .sprints import empty_screen
from .test_board import card
from .test_board_typing import WHERE, lost, remove, team, types_on
from .test_drafts import jump
from .test_whole_sprint import write_note

__all__ = ["team"]

WORDS = "Halvt skrevet om"
TYPED = len("Halvt skrevet ")
# A photo of a drawn screen with one place to tap, as two fingers and a camera make it.
DRAWN = """() => {
  const { replica } = document.querySelector('outline-view');
  const [[screen, map]] = replica.doc.getMap('screens');
  const Shared = map.constructor, Text = map.get('title').constructor;
  const spot = new Shared();
  const place = { x: 900, y: 900, w: 3000, h: 3000 };
  const facts = { screen, spot: place, label: new Text(''), order: 'a0', created_ms: 1, removed_ms: 0 };
  for (const [key, value] of Object.entries(facts)) spot.set(key, value);
  replica.change((doc) => {
    map.set('photo', 'photo0001');
    doc.getMap('hotspots').set('spot0001', spot);
  });
}"""


def writes(page: Page, field: Locator) -> None:
    """The last word is still being composed when the field goes, as on every phone."""
    field.click()
    page.keyboard.type(WORDS[:TYPED])
    saved(page)
    Keyboard(page).compose(WORDS[TYPED:])


def is_told(page: Page, words: str, own: str = WORDS) -> None:
    """By whom, the own words, and no letter of the next sentence is a command."""
    expect(lost(page)).to_contain_text(words)
    types_on(page)
    assert page.evaluate(WHERE) == "view"
    expect(lost(page).locator("blockquote")).to_have_text(own)


def brings_back(page: Page, field: Callable[[], Locator]) -> None:
    lost(page).get_by_role("button", name="Hent det frem igen").click()
    expect(field()).to_have_value(WORDS)
    expect(field()).to_be_focused()
    expect(lost(page)).to_have_count(0)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_rows_screens_and_their_pieces_tell_who_took_them(
    people: People, team: tuple[Page, Page, Page]
) -> None:
    lead, mette, jonas = team

    jump(lead, "Hjem: det første skridt")
    mette.locator(".record-add").first.click()
    cell = mette.locator(".record-cell textarea").first
    writes(mette, cell)
    jonas.get_by_role("button", name="Slet række 1").first.click()
    is_told(mette, "Jonas slettede rækken")
    brings_back(mette, lambda: cell)

    jump(lead, "Prototype i tre trin")
    mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(mette)
    title = mette.get_by_role("textbox", name="Navn på skærmen")
    mette.locator(".block-add").first.click()
    block = mette.locator(".block textarea").first
    writes(mette, block)
    jonas.locator(".block-grip").first.focus()
    jonas.keyboard.press("Delete")
    is_told(mette, "Jonas slettede den del af skærmen")
    brings_back(mette, lambda: block)

    # The screen around it.
    jonas.locator(".lofi-title textarea").click()
    jonas.locator(".frame[data-screen]").first.click()
    jonas.locator(".props").get_by_role("button", name="Slet", exact=True).click()
    is_told(mette, "Jonas slettede skærmen")
    brings_back(mette, lambda: block)

    writes(mette, title)
    jonas.locator(".frame[data-screen]").first.click()
    jonas.locator(".props").get_by_role("button", name="Slet", exact=True).click()
    is_told(mette, "Jonas slettede skærmen")
    brings_back(mette, lambda: title)

    mette.evaluate(DRAWN)
    for page in (mette, jonas):
        page.locator("[data-spot]").first.click()
    label = mette.locator(".props shared-text textarea").first
    writes(mette, label)
    jonas.get_by_role("button", name="Slet trykfeltet").click()
    is_told(mette, "Jonas slettede trykfeltet")
    shot(mette, "taken-hotspot-1440")
    people.errors += axe(mette)
    brings_back(mette, lambda: label)
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_question_and_a_note_that_is_talked_about(people: People, team: tuple[Page, Page, Page]) -> None:
    _, mette, jonas = team
    mette.get_by_role("button", name="Skriv et spørgsmål").click()
    question = mette.locator(".question textarea").first
    writes(mette, question)
    jonas.locator(".question").first.get_by_role("button", name=re.compile("^Handlinger")).click()
    jonas.get_by_role("menuitem", name=re.compile("^Slet")).click()
    is_told(mette, "Jonas slettede spørgsmålet", f"Hvordan kan vi {WORDS}")
    lost(mette).get_by_role("button", name="Hent det frem igen").click()
    expect(question).to_have_value(f"Hvordan kan vi {WORDS}")
    expect(question).to_be_focused()

    write_note(mette, "Ring til dem")
    expect(card(jonas, "Ring til dem")).to_be_visible()
    card(mette, "Ring til dem").get_by_role("button", name=re.compile("^Kommentér")).click()
    comment = mette.get_by_label("Skriv en kommentar")
    comment.click()
    mette.keyboard.type(WORDS[:TYPED])
    Keyboard(mette).compose(WORDS[TYPED:])
    remove(jonas, "Ring til dem")
    dialog = mette.get_by_role("dialog")
    expect(dialog).to_contain_text("Jonas har slettet sedlen")
    people.errors += axe(mette)
    mette.keyboard.press("Control+Enter")
    expect(comment).to_have_value(WORDS)
    dialog.get_by_role("button", name="Hent det frem igen").click()
    expect(card(jonas, "Ring til dem")).to_be_visible()
    dialog.get_by_role("button", name="Send").click()
    expect(dialog.get_by_role("textbox", name="Kommentar af Mette")).to_have_value(WORDS)
    assert people.errors == []
