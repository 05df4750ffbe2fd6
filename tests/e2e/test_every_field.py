"""In every field: compositions outlive what is drawn anew, and what is pasted is what comes."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.long_words import WORD
from tests.support.server import Server

from .keyboards import DRAWN_ANEW, OWN_KEYS, Keyboard, fields_in, name_of
from .people import People
from .sprints import gather, join
from .test_board_paste import copy
from .views import of_the_next_table, of_the_room, of_who_comes, of_who_leads

# Longer than any field has room for.
LONG = " ".join(f"Sætning {at} handler om de pårørende." for at in range(200))
CLOSE = "() => document.querySelectorAll('.at-hand-card .btn-quiet').forEach((button) => button.click())"
# A code is no text: the field takes the link that it came in, and nothing longer has one in it.
CODES = ("code", "secret")


class Writing:
    """What somebody does in each field of a view."""

    def __init__(self) -> None:
        self.keyboards: dict[Page, Keyboard] = {}

    def in_every_field(self, view: Locator) -> None:
        page = view.page
        keyboard = self.keyboards.setdefault(page, Keyboard(page))
        for field in fields_in(view):
            before = field.input_value()
            composes(page, keyboard, field)
            pastes(page, field)
            field.fill(before)
            page.evaluate(CLOSE)


def composes(page: Page, keyboard: Keyboard, field: Locator) -> None:
    """While the page is drawn anew, and while the keyboard's own keys go by."""
    address, before = page.url, field.input_value()
    field.click()
    field.press("Control+End")
    keyboard.compose("o")
    begun = field.input_value()
    page.evaluate(DRAWN_ANEW)
    field.evaluate(OWN_KEYS)
    page.keyboard.press("Escape")
    keyboard.compose("ore")
    keyboard.end("orer")
    assert begun == before + "o", f"{name_of(field)} began as {begun}"
    expect(field).to_be_focused()
    expect(field).to_have_value(re.compile(f"^{re.escape(before)}orer$", re.IGNORECASE))
    keyboard.compose("fortrudt")
    keyboard.compose("")
    expect(field).to_have_value(re.compile(f"^{re.escape(before)}orer$", re.IGNORECASE))
    assert page.url == address


def pastes(page: Page, field: Locator) -> None:
    """From Office, with a picture of the words beside them; and more than there is room for."""
    dialogs = page.locator("dialog[open]").count()
    field.fill("")
    copy(page, WORD, picture=True)
    field.press("ControlOrMeta+v")
    if field.get_attribute("name") in CODES:
        return
    most = field.evaluate("field => field.maxLength")
    whole(page, field, WORD, most)
    field.fill("")
    copy(page, LONG)
    field.press("ControlOrMeta+v")
    whole(page, field, LONG, most)
    assert page.locator("dialog[open]").count() == dialogs


def whole(page: Page, field: Locator, words: str, most: int) -> None:
    """What the field has no room for is kept at hand."""
    rest = words[most:] if most >= 0 else ""
    expect(field).to_have_value(words.removesuffix(rest))
    at_hand = page.locator(".at-hand-card blockquote")
    assert "".join(at_hand.evaluate_all("all => all.map((each) => each.textContent)")) == rest
    page.evaluate(CLOSE)
    expect(at_hand).to_have_count(0)


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_in_every_field_of_a_room(people: People, server: Server) -> None:
    lead, mette, bo = people.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette})
    join(bo, code, "Bo", "Byggesag")
    writing = Writing()
    for view in chain(of_the_room(lead, mette), of_the_next_table(lead, bo, code)):
        writing.in_every_field(view)
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_in_every_field_of_who_leads_and_who_comes(people: People, server: Server) -> None:
    lead, guest = people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": people.sit()})
    writing = Writing()
    for view in chain(of_who_leads(lead, code), of_who_comes(guest, code)):
        writing.in_every_field(view)
    assert people.errors == []
