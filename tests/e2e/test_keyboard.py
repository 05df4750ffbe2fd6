"""One person without a mouse: from the code on the front page to a vote taken back, the focus always seen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People, saved, set_up
from .sprints import make_sprint
from .test_board import card, group
from .test_whole_sprint import go

MOST_STOPS = 80
# The ring may be drawn by the frame around a field, or by the words of a choice whose box is hidden.
HAS_RING = """
() => {
  const active = document.activeElement;
  const near = [active, active.parentElement, active.previousElementSibling, active.nextElementSibling,
    active.closest('.note, label, .field, form')];
  const ring = (element) => {
    const style = element && getComputedStyle(element);
    return style && (parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none');
  };
  return active === document.body || near.some(ring) ? '' : active.outerHTML.slice(0, 200);
}
"""


def tab_to(page: Page, target: Locator) -> None:
    for _ in range(MOST_STOPS):
        if target.count() == 1 and target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
        assert page.evaluate(HAS_RING) == "", "the focus cannot be seen"
    pytest.fail(f"Tab never comes to {target}")


def press(page: Page, target: Locator) -> None:
    tab_to(page, target)
    page.keyboard.press("Enter")


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_all_by_keyboard(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    joins(mette, code)
    keys = mette.keyboard

    go(lead, "Hvordan kan vi …?")
    expect(mette.get_by_label("Skriv en idé")).to_be_visible()
    go(lead, "Skriv i stilhed")
    for text in ("Ring til de pårørende", "Besked før hvert besøg"):
        tab_to(mette, mette.get_by_label("Skriv en idé"))
        keys.type(text)
        press(mette, mette.get_by_role("button", name="Gem seddel"))
    saved(mette)
    expect(mette.locator(".mine .note")).to_have_count(2)

    press(mette, mette.get_by_role("button", name="Vis sedlerne"))
    press(mette, mette.get_by_role("dialog").get_by_role("button", name="Vis sedlerne"))
    go(lead, "Vis og saml")
    expect(mette.locator(".wall .note")).to_have_count(2)
    gathers(mette)

    go(lead, "Stem og vælg")
    votes(mette)
    assert people.errors == []


def joins(page: Page, code: str) -> None:
    keys = page.keyboard
    page.goto("/")
    tab_to(page, page.get_by_label(re.compile("Kode")))
    keys.type(code)
    keys.press("Enter")
    expect(page.get_by_label("Dit navn")).to_be_visible()
    tab_to(page, page.get_by_label("Dit navn"))
    keys.type("Mette")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        assert page.evaluate(HAS_RING) == "", "the focus cannot be seen"
        if page.evaluate("document.activeElement.type") == "radio":
            keys.press("Space")
        if page.evaluate("document.activeElement.name") == "team":
            break
    press(page, page.get_by_role("button", name="Tag plads"))
    page.wait_for_url("**/room")
    expect(page.locator(".room-title")).to_be_visible()


def gathers(page: Page) -> None:
    keys = page.keyboard
    tab_to(page, page.locator(".wall .note[tabindex='0']"))
    keys.press("m")
    press(page, page.get_by_role("dialog").get_by_role("button", name="Ny gruppe"))
    expect(page.get_by_role("textbox", name="Gruppens titel")).to_be_focused()
    keys.type("Pårørende")
    keys.press("Escape")
    expect(group(page, "Pårørende").locator(".note")).to_have_count(1)
    loose = page.locator(".group[data-loose] .note")
    for _ in range(3):
        if loose.evaluate("element => element === document.activeElement"):
            break
        keys.press("j")
    keys.press("m")
    press(page, page.get_by_role("dialog").get_by_role("button", name="Pårørende"))
    expect(group(page, "Pårørende").locator(".note")).to_have_count(2)


def votes(page: Page) -> None:
    keys = page.keyboard
    note = card(page, "Besked")
    expect(page.locator(".purse")).to_contain_text("2 stemmer tilbage")
    tab_to(page, page.locator(".wall .note[tabindex='0']"))
    keys.press("End")
    expect(page.locator(".wall .note").last).to_be_focused()
    keys.press("v")  # of the group, which is what is voted on
    expect(page.locator(".purse")).to_contain_text("1 stemme tilbage")
    press(page, group(page, "Pårørende").get_by_role("button", name=re.compile("tilbage")))
    expect(page.locator(".purse")).to_contain_text("2 stemmer tilbage")
    expect(note).to_be_visible()
