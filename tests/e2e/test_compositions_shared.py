"""In every field that is shared: one composes, another writes, and no letter of either is lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .keyboards import Keyboard
from .people import People, saved
from .sprints import empty_screen, gather
from .test_compositions import unsaved
from .test_drafts import jump
from .test_taken_away import DRAWN
from .test_whole_sprint import write_note

Find = Callable[[Page], Locator]


class Pair:
    """One composes, the other writes in the same field: no letter of either is lost."""

    def __init__(self, mette: Page, jonas: Page) -> None:
        self.mette, self.jonas = mette, jonas
        self.keyboard = Keyboard(jonas)

    def write(self, find: Find) -> None:
        mine, theirs = find(self.mette), find(self.jonas)
        theirs.click()
        theirs.press("End")
        self.keyboard.compose("æ")
        unsaved(self.jonas)
        mine.click()
        mine.press("Home")
        mine.press_sequentially("Ja og ")
        saved(self.mette)
        expect(theirs).to_have_value(re.compile("æ"))
        self.keyboard.compose("ærl")
        self.keyboard.end("ærlig")
        self.same(find, re.compile(r"(?=.*Ja og )(?=.*ærlig)"))
        before = mine.input_value()
        self.keyboard.compose("fortrudt")
        mine.press_sequentially("nu ")
        self.keyboard.compose("")
        self.same(find, re.compile(r"^(?!.*fortrudt)(?=.*nu )"))
        assert mine.input_value().replace("nu ", "", 1) == before
        for page in (self.mette, self.jonas):
            page.keyboard.press("Tab")  # who lets go is moved on with the others

    def same(self, find: Find, words: re.Pattern[str]) -> None:
        for page in (self.mette, self.jonas):
            expect(find(page)).to_have_value(words)
            saved(page)
        assert find(self.mette).input_value() == find(self.jonas).input_value()


def field(selector: str) -> Find:
    return lambda page: page.locator(selector).filter(visible=True).first


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_two_compose_and_write_in_every_field_that_is_shared(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    pair = Pair(mette, jonas)
    on_the_board(pair, lead)
    in_the_concept(pair, lead)
    in_the_prototype(pair, lead)
    for page in (mette, jonas):
        expect(page.locator(".at-hand-card")).to_have_count(0)
    assert people.errors == []


def on_the_board(pair: Pair, lead: Page) -> None:
    jump(lead, "Hvordan kan vi …?")
    pair.mette.get_by_role("button", name="Skriv et spørgsmål").click()
    pair.write(field(".question textarea"))
    write_note(pair.mette, "Seddel")
    pair.write(field(".wall .note textarea"))
    jump(lead, "Vis og saml")
    pair.mette.get_by_role("button", name="Ny gruppe").click()
    pair.write(field(".group:not([data-loose]) .group-title textarea"))


def in_the_concept(pair: Pair, lead: Page) -> None:
    jump(lead, "Hjem: det første skridt")
    pair.mette.locator(".record-add").first.click()
    pair.write(field(".record-cell textarea"))
    jump(lead, "Koncept i kort form")
    pair.write(lambda page: page.get_by_role("textbox", name=re.compile("Hvilket problem")))
    for page in (pair.mette, pair.jonas):
        page.get_by_role("button", name=re.compile("Vis hele konceptarket")).click()
    pair.mette.locator("#concept-field-systems .record-add").click()
    pair.write(field("#concept-field-systems .record-cell textarea"))
    for page in (pair.mette, pair.jonas):
        page.get_by_role("button", name=re.compile("Svar på 14 udsagn")).click()
        page.get_by_role("button", name="2. Sammen").click()
    pair.write(field(".guide .choice textarea"))


def in_the_prototype(pair: Pair, lead: Page) -> None:
    jump(lead, "Prototype i tre trin")
    pair.mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(pair.mette)
    pair.write(field(".lofi-title textarea"))
    pair.write(field(".persona textarea"))
    for kind in ("Tekst", "Liste", "Knap"):
        pair.mette.locator(".blocks").get_by_role("button", name=kind, exact=True).click()
        made = pair.mette.locator(".block[aria-current]").get_attribute("data-block")
        pair.write(field(f".device [data-block='{made}'] textarea"))
    pair.mette.evaluate(DRAWN)
    for page in (pair.mette, pair.jonas):
        page.locator("[data-spot]").first.click()
    pair.write(field(".props shared-text textarea"))
