"""The first minute and the first turning point: in by a name, written in silence, turned over together."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.server import Server

from .people import People, axe
from .sprints import gather
from .test_whole_sprint import go

SMALL_LAPTOP = {"width": 1366, "height": 650}
# Which notes turn over on a screen, and for how long.
TURNED = """() => {
  window.turned = [];
  addEventListener('animationstart', ({ animationName, target }) => {
    if (animationName === 'turn') turned.push(target.getAnimations()[0].effect.getTiming().duration);
  });
}"""
KEYBOARD_UP = {"width": 390, "height": 500}
OWN = ("Ring samme aften", "En plan på køleskabet")


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_from_the_code_to_the_turn(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(phone=True), people.sit()
    jonas.set_viewport_size(SMALL_LAPTOP)
    code = gather(lead, server.setup_link, {})
    lead.goto(f"/s/{code}/console")
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed"):
        go(lead, phase)

    for page, name in ((mette, "Mette Ærø"), (jonas, "Jonas")):
        taps = take_a_seat(page, code, name)
        page.get_by_label("Skriv en idé").click()
        assert taps + 1 <= 4, "the fifth is the one that saves"
    expect(mette.locator(".own-code")).to_be_visible()
    mette.get_by_role("button", name="Forstået").click()
    expect(mette.locator(".own-code")).to_have_count(0)
    for page, name in ((mette, "Mette"), (jonas, "Jonas")):
        expect(page.locator(".room-me")).to_contain_text(name)

    for page in (mette, jonas):
        page.get_by_label("Skriv en idé").focus()
        for text in OWN:
            page.keyboard.type(f"{text}, {page.locator('.room-me strong').inner_text()}")
            page.keyboard.press("Enter")
        page.keyboard.type("to")
        page.keyboard.press("Shift+Enter")
        page.keyboard.type("linjer")
        expect(page.get_by_label("Skriv en idé")).to_have_value("to\nlinjer")
        expect(page.locator(".desk-mine .note")).to_have_count(2)
        expect(page.locator(".saved").first).to_contain_text("undtagen kladden")
    expect(jonas.locator(".desk-others")).to_contain_text("4 med bagsiden op")
    in_sight(jonas, ".composer", ".desk-mine .note >> nth=0", ".desk-brief h1", "#composer-keys")
    mette.set_viewport_size(KEYBOARD_UP)
    in_sight(mette, ".composer-text", ".composer [type=submit]")
    people.errors += axe(jonas) + axe(mette)

    for page in (mette, jonas):
        page.get_by_label("Skriv en idé").fill("")
        page.get_by_label("Skriv en idé").blur()
    # The console offers to turn them over as it goes on; here the team is to do it.
    lead.evaluate("() => document.querySelector('sprint-console').session.command('phase_next', {})")
    turn = mette.get_by_role("button", name=re.compile("Vis sedlerne nu"))
    expect(turn).to_contain_text("4 sedler")
    expect(jonas.locator(".wall .note")).to_have_count(0)
    people.errors += axe(mette)
    mette.emulate_media(reduced_motion="reduce")
    for page in (mette, jonas):
        page.evaluate(TURNED)
    turn.click()
    for page in (mette, jonas):
        expect(page.locator(".wall .note")).to_have_count(4)
        expect(page.locator(".turn")).to_have_count(0)
    in_this_order(mette, ".desk-brief", ".wall", ".desk-write")
    jonas.wait_for_function("() => turned.length === 4 && turned.every(ms => ms === 600)")
    assert mette.evaluate("turned") == []

    leave_in_both_tabs(mette, code)
    assert people.errors == []


def take_a_seat(page: Page, code: str, name: str) -> int:
    """From the scanned code to the room; returns how many taps it took."""
    page.goto(f"/s/{code}")
    in_sight(page, ".join-form [type=submit]")
    page.get_by_label("Dit navn").click()
    page.keyboard.type(name)
    page.locator(".table-choice").first.click()
    page.get_by_role("button", name="Tag plads").click()
    page.wait_for_url("**/room")
    return 3


def in_sight(page: Page, *selectors: str) -> None:
    """Whole, without scrolling."""
    for selector in selectors:
        expect(page.locator(selector)).to_be_in_viewport(ratio=1)


def in_this_order(page: Page, *selectors: str) -> None:
    """Each below the one before: on a phone the main thing comes before what one may still do."""
    tops = [page.locator(selector).evaluate("it => it.getBoundingClientRect().top") for selector in selectors]
    assert tops == sorted(set(tops)), dict(zip(selectors, tops, strict=True))


def leave_in_both_tabs(page: Page, code: str) -> None:
    """A shared computer asks who it is; who leaves in one tab has left in the other."""
    page.set_viewport_size({"width": 390, "height": 844})
    other = page.context.new_page()
    other.goto(f"/s/{code}")
    expect(other.get_by_role("heading", name="Er du Mette Ærø?")).to_be_visible()
    other.get_by_role("button", name="Nej, skift person").click()
    expect(other.get_by_label("Dit navn")).to_be_visible()
    expect(page.get_by_role("heading", name="Du har forladt pladsen")).to_be_visible()


@pytest.mark.e2e
def test_a_skeleton_is_painted_before_any_script_or_sheet_has_come(people: People, server: Server) -> None:
    """How long it takes is measured in ``benchmarks/first_minute.py``."""
    lead, mette = people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    held: list[Route] = []
    is_held = True
    mette.route("**/static/**", lambda route: held.append(route) if is_held else route.continue_())
    mette.goto(f"/s/{code}/room", wait_until="commit")
    expect(mette.locator("svg.skeleton")).to_be_visible()
    mette.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length === 1")
    assert held
    assert mette.evaluate("performance.getEntriesByType('resource').every((each) => !each.responseEnd)")
    is_held = False
    for route in held:
        route.continue_()
    expect(mette.locator(".room-title")).to_contain_text("Trygt hjem")
    expect(mette.locator("svg.skeleton")).to_have_count(0)
    assert people.errors == []
