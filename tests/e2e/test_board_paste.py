"""What is pasted is what comes: real clipboards, as Office fills them, into the composer and other fields."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People, axe, saved, shot
from .sprints import gather
from .test_board import card
from .test_whole_sprint import go, write_note

LONG = " ".join(f"Sætning nummer {at} handler om de pårørende og om ugen." for at in range(60))
PLACES = """() => [...document.querySelectorAll('.console-lead > :not(.at-hand)')]
  .map(part => JSON.stringify(part.getBoundingClientRect()))"""
LIST = "• Ring til de pårørende\n• Én plan for ugen\n\n• Besked før hvert besøg\n• Lås på medicinskabet"
# As Word and Excel do: the words as text and HTML, and a bitmap of them.
COPY = """
async ({ text, picture, plain }) => {
  const parts = {};
  if (text && plain) parts['text/plain'] = new Blob([text], { type: 'text/plain' });
  if (text) parts['text/html'] = new Blob([`<p>${text}</p>`], { type: 'text/html' });
  if (picture) {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
    canvas.getContext('2d').fillRect(5, 5, 20, 10);
    parts['image/png'] = await new Promise((done) => canvas.toBlob(done, 'image/png'));
  }
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}
"""


def copy(page: Page, text: str = "", *, picture: bool = False, plain: bool = True) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(COPY, {"text": text, "picture": picture, "plain": plain})


def paste(page: Page, field: Locator) -> None:
    field.click()
    page.keyboard.press("ControlOrMeta+v")


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_what_is_pasted_into_the_composer_comes_whole(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    composer = mette.get_by_label("Skriv en idé")

    from_office(mette, composer)
    too_long(people, mette, jonas, composer)
    a_list(people, mette, jonas, composer)
    assert people.errors == []


def from_office(mette: Page, composer: Locator) -> None:
    """The words come; the picture of them only when it is asked for."""
    copy(mette, "Kopieret fra Word", picture=True)
    paste(mette, composer)
    expect(composer).to_have_value("Kopieret fra Word")
    expect(mette.get_by_role("dialog")).to_have_count(0)
    mette.get_by_role("button", name="Brug også billedet").click()
    dialog = mette.get_by_role("dialog")
    expect(dialog.locator(".photo-large")).to_be_visible()
    dialog.get_by_role("button", name="Sæt på sedlen").click()
    expect(mette.locator(".composer-photo img")).to_be_visible()
    expect(composer).to_have_value("Kopieret fra Word")
    mette.get_by_role("button", name="Gem seddel").click()
    expect(card(mette, "Kopieret fra Word").locator(".note-photo")).to_be_visible()

    copy(mette, picture=True)
    paste(mette, composer)
    expect(mette.get_by_role("dialog").locator(".photo-large")).to_be_visible()
    mette.keyboard.press("Escape")
    expect(mette.get_by_role("dialog")).to_have_count(0)

    copy(mette, "Fra en tekstboks</p><p>i PowerPoint", picture=True, plain=False)
    paste(mette, composer)
    expect(composer).to_have_value("Fra en tekstboks\ni PowerPoint")
    expect(mette.get_by_role("dialog")).to_have_count(0)
    expect(mette.get_by_role("button", name="Brug også billedet")).to_be_visible()
    composer.fill("")


def too_long(people: People, mette: Page, jonas: Page, composer: Locator) -> None:
    copy(mette, LONG)
    paste(mette, composer)
    expect(composer).to_have_value(LONG)
    expect(mette.locator(".composer-over")).to_contain_text(
        f"{len(LONG) - 1000:,} tegn for meget".replace(",", ".")
    )
    before = mette.locator(".wall .note").count()
    mette.get_by_role("button", name="Gem seddel").click()
    expect(composer).to_have_value(LONG)
    expect(mette.locator(".wall .note")).to_have_count(before)
    shot(mette, "paste-long-1440")
    people.errors += axe(mette)
    mette.reload()
    expect(composer).to_have_value(LONG)
    mette.get_by_role("button", name="Del i 4 sedler").click()
    expect(composer).to_have_value("")
    expect(jonas.locator(".wall .note")).to_have_count(before + 4)
    texts = jonas.locator(".wall .note textarea").evaluate_all("areas => areas.map((area) => area.value)")
    assert " ".join(text for text in texts if text.startswith("Sætning")) == LONG
    folded(people, jonas)


def folded(people: People, page: Page) -> None:
    """Long notes are folded; a button shows all of one, and so does writing in it."""
    first = page.locator(".wall .note[data-folded]").first
    note = page.locator(f"#{first.get_attribute('id')}")
    text = note.locator("textarea")
    hidden = "area => area.scrollHeight - area.clientHeight"
    assert text.evaluate(hidden) > 100
    shot(page, "board-folded-1440")
    people.errors += axe(page)
    note.get_by_role("button", name="Vis hele sedlen").click()
    expect(note).not_to_have_attribute("data-folded", "")
    assert text.evaluate(hidden) < 10
    note.get_by_role("button", name="Vis mindre").click()
    expect(note).to_have_attribute("data-folded", "")
    text.focus()
    assert text.evaluate(hidden) < 10
    page.keyboard.press("Escape")
    assert text.evaluate(hidden) > 100


def a_list(people: People, mette: Page, jonas: Page, composer: Locator) -> None:
    before = mette.locator(".wall .note").count()
    copy(mette, LIST)
    paste(mette, composer)
    expect(composer).to_have_value(LIST)
    shot(mette, "paste-list-1440")
    mette.get_by_role("button", name="Lav 4 sedler af linjerne").click()
    expect(jonas.locator(".wall .note")).to_have_count(before + 4)
    for line in ("Ring til de pårørende", "Lås på medicinskabet"):
        expect(card(jonas, line)).to_have_count(1)
    saved(mette)
    mette.get_by_role("button", name="Fortryd din seneste ændring").click()
    expect(jonas.locator(".wall .note")).to_have_count(before)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_what_has_no_room_in_a_field_is_kept_at_hand(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    write_note(mette, "Kort")
    note = card(mette, "Kort").get_by_role("textbox")
    copy(mette, LONG)

    paste(mette, note)
    mette.keyboard.press("Control+Home")
    kept(mette, note)
    note.fill("Kort")

    card(mette, "Kort").get_by_role("button", name=re.compile("^Kommentér")).click()
    field = mette.get_by_label("Skriv en kommentar")
    paste(mette, field)
    kept(mette, field)
    mette.keyboard.press("Escape")
    # The dialog has gone, and the words are still at hand.
    expect(mette.locator(".at-hand-card")).to_be_visible()
    mette.locator(".at-hand-card").get_by_role("button", name="Luk").click()

    field = lead.locator("#console-announcement")
    copy(lead, LONG)
    places = lead.evaluate(PLACES)
    paste(lead, field)
    expect(lead.locator(".console-lead > .at-hand .at-hand-card")).to_be_visible()
    shot(lead, "console-at-hand")
    # The words lie over the console, which stays where it was, also when they have gone.
    assert lead.evaluate(PLACES) == places
    kept(lead, field)
    assert lead.evaluate(PLACES) == places
    assert people.errors == []


def kept(page: Page, field: Locator) -> None:
    """What the field says and what is kept at hand are together what was pasted."""
    at_hand = page.locator(".at-hand-card")
    expect(at_hand).to_have_count(1)
    expect(at_hand).to_contain_text("var der ikke plads til")
    rest = at_hand.locator("blockquote").evaluate("block => block.textContent")
    value = field.input_value().removeprefix("Kort")
    assert value + rest == LONG
    at_hand.get_by_role("button", name="Kopiér").click()
    page.wait_for_function("async rest => (await navigator.clipboard.readText()) === rest", arg=rest)
    copy(page, LONG)
    if page.get_by_role("dialog").count() == 0:
        at_hand.get_by_role("button", name="Luk").click()
        expect(at_hand).to_have_count(0)
