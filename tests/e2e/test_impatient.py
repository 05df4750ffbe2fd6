"""A second tap before the answer, on a slow line: what is made, moved, said or taken away happens once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.proxy import Proxy
from tests.support.server import Server

from .people import AT_REST, People, saved
from .sprints import empty_screen, gather, join, team_menu
from .test_board import card
from .test_drafts import jump
from .test_one_intention import LATENCY_SECONDS, far, slow

__all__ = ["far", "slow"]

# Where both taps lie: what stands there by the second one is pressed, as by a finger that does not look.
MIDDLE = """button => {
  button.scrollIntoView({ behavior: 'instant', block: 'center' });
  const box = button.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
# The server answers in order: after this nothing of before is under way.
ANSWERED = """async () => {
  const { session } = document.querySelector('sprint-room, sprint-console');
  await session.command('versions_list', { document: 'ideas:1' });
}"""
CONSOLE = "document.querySelector('sprint-console').session.slots"
DEEDS = f"{CONSOLE}.log.map((deed) => deed.what)"


class Impatient:
    """Taps twice where a button stands, and looks on until what it asked for has come."""

    def __init__(self, page: Page, line: Proxy) -> None:
        self.page, self.line = page, line

    def taps(self, button: Locator, done: Callable[[], object]) -> None:
        expect(button).to_be_visible()
        self.page.wait_for_function(AT_REST)
        at = button.evaluate(MIDDLE)
        self.line.delay_seconds = LATENCY_SECONDS
        self.page.mouse.click(*at)
        self.page.mouse.click(*at)
        done()
        self.line.delay_seconds = 0.0
        self.page.evaluate(ANSWERED)


def say(page: Page, name: str) -> Locator:
    return page.locator("dialog[open]").get_by_role("button", name=name, exact=True)


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_who_takes_part_taps_twice(people: People, far: People, server: Server, slow: Proxy) -> None:
    lead, jonas, mette = people.sit(), people.sit(), far.sit()
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    hand = Impatient(mette, slow)
    jump(lead, "Hvordan kan vi …?")
    mette.get_by_label("Skriv en idé").fill("Ring til dem")
    note = card(jonas, "Ring til dem")
    hand.taps(mette.get_by_role("button", name="Gem seddel"), lambda: expect(note).to_have_count(1))

    card(mette, "Ring til dem").get_by_role("button", name=re.compile("^Kommentér")).click()
    mette.get_by_label("Skriv en kommentar").fill("Det har de prøvet")
    counted = note.get_by_role("button", name=re.compile("^1 kommentar"))
    hand.taps(say(mette, "Send"), lambda: expect(counted).to_be_visible())
    expect(mette.locator("dialog[open] .comment")).to_have_count(1)
    mette.keyboard.press("Escape")

    mette.get_by_role("button", name=re.compile("^Tilkald sparring")).click()
    calls = f"{CONSOLE}.help.queue.length"
    hand.taps(say(mette, "Tilkald"), lambda: lead.wait_for_function(f"() => {calls} > 0"))
    assert lead.evaluate(calls) == 1

    mette.evaluate("document.querySelector('sprint-room').open('versions')")
    mette.locator("dialog[open]").get_by_label("Navn (valgfrit)").fill("Før frokost")
    kept = mette.locator("dialog[open]").get_by_role("button", name=re.compile("^Se Før frokost"))
    hand.taps(say(mette, "Gem en version nu"), lambda: expect(kept).to_have_count(1))
    expect(kept).to_have_count(1)
    mette.keyboard.press("Escape")

    jump(lead, "Stem og vælg")
    mine = "() => document.querySelector('sprint-room').session.slots.votes.mine"
    plus = mette.get_by_role("button", name=re.compile("giv en stemme", re.IGNORECASE)).first
    hand.taps(plus, lambda: expect(mette.locator(".purse")).to_contain_text("1 stemme tilbage"))
    assert sum(mette.evaluate(mine).values()) == 1

    jump(lead, "Prototype i tre trin")
    hand.taps(mette.get_by_role("button", name="Lav den første skærm"), lambda: empty_screen(mette))
    expect(jonas.locator(".frame[data-screen]")).to_have_count(1)
    saved(mette)
    mette.get_by_role("button", name="Feedback").click()
    mette.get_by_role("button", name="Bed flere om at prøve den").click()
    address = mette.locator("dialog[open]").get_by_label("Link til prototypen")
    hand.taps(say(mette, "Lav et link"), lambda: expect(address).to_be_visible())
    assert jonas.request.get(address.input_value()).ok, "the first link was ended by a second"
    assert people.errors + far.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_who_leads_taps_twice(people: People, far: People, server: Server, slow: Proxy) -> None:
    lead, mette, bo = far.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette})
    join(bo, code, "Bo", "Byggesag")
    hand = Impatient(lead, slow)

    def logged(kind: str) -> Callable[[], object]:
        return lambda: lead.wait_for_function(f"() => {DEEDS}.includes('{kind}')")

    lead.locator("#console-announcement").fill("Kaffen er klar")
    hand.taps(lead.locator(".shout-line [type=submit]"), logged("announced"))
    lead.get_by_role("button", name="Tilføj hold").click()
    lead.get_by_label("Holdets navn").fill("Ældre")
    hand.taps(lead.locator("dialog[open] button[type=submit]"), logged("team_added"))
    team_menu(lead, "Byggesag", "Læg sammen med …")
    hand.taps(say(lead, "Læg sammen"), logged("teams_merged"))
    lead.keyboard.press("Escape")
    back = lead.locator(".deed").filter(has_text="Lagde Byggesag sammen med").get_by_role("button")
    hand.taps(back, lambda: expect(bo.locator(".room-title")).to_contain_text("Byggesag"))
    lead.get_by_role("button", name="Flere handlinger", exact=True).click()
    lead.get_by_role("menuitem", name="Læg en seddel på alle tavler").click()
    lead.get_by_label("Hvad skal der stå på sedlen?").fill("Husk borgerne")
    hand.taps(say(lead, "Læg sedlen"), logged("note_placed"))
    person = lead.evaluate(f"{CONSOLE}.people.find(({{ name }}) => name === 'Mette')")
    asked = {"kind": "remove", "people": [person]}
    lead.evaluate("asked => { document.querySelector('sprint-console')._asked = asked; }", asked)
    hand.taps(
        lead.locator("dialog[open] .btn-danger, dialog[open] .btn-primary").first, logged("seats_removed")
    )
    back = lead.locator(".toast").get_by_role("button", name="Fortryd")
    here = f"{CONSOLE}.people.filter(({{ name }}) => name === 'Mette').length"
    hand.taps(back, lambda: lead.wait_for_function(f"() => {here} > 0"))
    assert lead.evaluate(here) == 1
    kinds = lead.evaluate(DEEDS)
    for kind in ("announced", "team_added", "teams_merged", "note_placed", "seats_removed"):
        assert kinds.count(kind) == 1, kinds
    assert people.errors + far.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_a_pitch_round_goes_on_by_one_step(people: People, far: People, server: Server, slow: Proxy) -> None:
    lead, mette, bo = far.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette})
    join(bo, code, "Bo", "Byggesag")
    jump(lead, "Vis det for nabobordet")
    hand = Impatient(lead, slow)
    turn = f"{CONSOLE}.pitch"
    begin = lead.get_by_role("button", name="Begynd pitchrunden")
    hand.taps(begin, lambda: lead.wait_for_function(f"() => {turn}?.step"))
    assert lead.evaluate(f"[{turn}.at, {turn}.step]") == [0, "setup"]
    hand.taps(
        lead.locator(".next .is-wide"), lambda: lead.wait_for_function(f"() => {turn}.step !== 'setup'")
    )
    assert lead.evaluate(f"[{turn}.at, {turn}.step]") == [0, "pitch"]
    assert people.errors + far.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_a_form_makes_one_sprint(far: People, server: Server, slow: Proxy) -> None:
    lead = far.sit()
    gather(lead, server.setup_link, {})
    lead.goto("/sprints/new")
    lead.get_by_label("Sprintets navn").fill("Endnu et sprint")
    button = lead.locator("main form [type=submit]").last
    at = button.evaluate(MIDDLE)
    slow.delay_seconds = LATENCY_SECONDS
    lead.mouse.click(*at)
    lead.mouse.click(*at)
    lead.wait_for_url("**/prepare")
    slow.delay_seconds = 0.0
    lead.goto("/sprints")
    expect(lead.locator(".sprint-row").filter(has_text="Endnu et sprint")).to_have_count(1)
    lead.goto("/account")
    invite = lead.get_by_role("button", name="Lav et link")
    at = invite.evaluate(MIDDLE)
    slow.delay_seconds = LATENCY_SECONDS
    lead.mouse.click(*at)
    lead.mouse.click(*at)
    link = lead.get_by_label("Link til at oprette en konto")
    expect(link).to_be_visible()
    slow.delay_seconds = 0.0
    assert far.sit().request.get(link.input_value()).ok
    assert far.errors == []
