"""A deputy leads with the clock, the next step and messages; then the sprint is handed over."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import LAPTOP, People, look
from .sprints import gather, open_stage

SMALL_LAPTOP = {"width": 1100, "height": 760}
# Every command that the console sends is noted with what it was answered.
LISTEN = """() => {
  const { session } = document.querySelector('sprint-console');
  const command = session.command.bind(session);
  globalThis.sent = [];
  session.command = async (name, ...given) => {
    try {
      const answer = await command(name, ...given);
      sent.push([name, 'ok']);
      return answer;
    } catch (error) {
      sent.push([name, error.code]);
      throw error;
    }
  };
}"""
KEYS = ".console-page :is(.top, .band, main, .shout-line) button:not([aria-disabled=true])"


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_a_deputy_leads_and_the_sprint_goes_over(people: People, server: Server) -> None:
    lead, bo, mette, stage = people.sit(), people.sit(), people.sit(phone=True), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette})
    open_stage(lead, stage)
    invite(lead, bo, "Bo Bro")
    expect(bo.locator("main")).not_to_contain_text("Masterclass på Fyn")
    name_deputy(people, lead, code, "Bo Bro")

    bo.reload()
    expect(bo.locator(".sprint-row")).to_contain_text("ledes af Charlotte")
    look(people, bo, "deputy-sprints")
    bo.get_by_role("link", name="Åbn styrepulten").click()
    expect(bo.locator(".console-page")).to_be_visible()
    no_key_is_dead(bo)
    leads_along(people, bo, lead, mette, stage)
    at_every_size(people, bo)
    in_a_round(people, lead, bo)

    lead.goto(f"/sprints/{code}/leaders")
    lead.get_by_role("button", name="Fjern Bo Bro som stedfortræder").click()
    expect(bo.get_by_role("heading", level=1)).to_have_text("Du er ikke stedfortræder mere")

    hand_over(people, lead, code, "Bo Bro")
    bo.goto(f"/s/{code}/console")
    expect(bo.locator(".deed").first).to_contain_text("Overdrog sprintet til Bo Bro Charlotte")
    lead.goto(f"/s/{code}/console")
    expect(lead.locator(".top .chip")).to_have_text("Stedfortræder")
    bo.locator(".deed").first.get_by_role("button", name=re.compile("^Fortryd")).click()
    expect(lead.get_by_role("button", name="Frys skærmene")).to_be_visible()  # the page has come anew
    expect(bo.get_by_role("heading", level=1)).to_have_text("Du er ikke stedfortræder mere")
    assert people.errors == []


def invite(lead: Page, page: Page, name: str) -> None:
    """Another instructor's account, by the link that the first one makes."""
    lead.goto("/account")
    lead.get_by_role("button", name="Lav et link").click()
    page.goto(lead.get_by_label("Link til at oprette en konto").input_value())
    page.get_by_label("Navn").fill(name)
    page.get_by_label(re.compile("Adgangskode")).first.fill("en helt anden sætning")
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/sprints")


def name_deputy(people: People, lead: Page, code: str, name: str) -> None:
    lead.goto("/sprints")
    lead.get_by_role("link", name="Hvem leder Masterclass på Fyn").click()
    lead.get_by_label("Navn på kontoen").first.fill("Bo Bror")
    lead.get_by_role("button", name="Gør til stedfortræder").click()
    field = lead.get_by_label("Navn på kontoen").first
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("Den konto findes ikke"))
    field.fill(name)
    field.press("Enter")
    expect(lead.get_by_role("status")).to_contain_text(f"{name} er stedfortræder")
    look(people, lead, "deputy-leaders")
    lead.goto(f"/s/{code}/console")
    expect(lead.locator(".deed").first).to_contain_text(f"Gjorde {name} til stedfortræder")


def no_key_is_dead(bo: Page) -> None:
    """Each is pressed once, and none is refused."""
    bo.evaluate(LISTEN)
    names = [key.get_attribute("aria-label") or key.inner_text() for key in bo.locator(KEYS).all()]
    for at in range(len(names)):
        keys = bo.locator(KEYS)
        if at < keys.count() and keys.nth(at).is_visible():
            keys.nth(at).click()
            bo.keyboard.press("Escape")
            expect(bo.locator("dialog[open]")).to_have_count(0)
    bo.locator(".tiles").focus()
    for key in "f1szjk":
        bo.keyboard.press(key)
    bo.wait_for_function(
        "names => names.every(name => sent.some(([command]) => command === name))",
        arg=["clock_add", "clock_set", "announce", "phase_next"],
    )
    for other in ("Frys", "Kode", "Flere handlinger", "Skift", "Klargør", "Hele loggen", "Tilføj", "Afslut"):
        assert not [name for name in names if other in name], names


def leads_along(people: People, bo: Page, lead: Page, mette: Page, stage: Page) -> None:
    before = bo.locator(".now-name").inner_text()
    expect(bo.locator(".next .is-wide:not([aria-disabled])")).to_be_visible()  # rested since the last move
    bo.keyboard.press("n")
    expect(bo.locator(".now-name")).not_to_have_text(before)
    after = bo.locator(".now-name").inner_text()
    for page in (lead, stage, mette):
        expect(page.locator("body")).to_contain_text(after)
    expect(lead.locator(".deed").first).to_contain_text(f"Gik til {after} Bo Bro")
    bo.locator(".toast").get_by_role("button", name="Fortryd").click()
    expect(mette.locator("body")).to_contain_text(before)
    bo.get_by_label(re.compile("^Besked,")).fill("Kaffe om ti minutter")
    bo.keyboard.press("Enter")
    expect(mette.locator(".banner").filter(has_text="Kaffe om ti minutter")).to_be_visible()
    expect(bo.locator(".receipt")).to_contain_text("set af 1 af 1")
    assert bo.evaluate("sent.filter(([, answer]) => answer !== 'ok')") == []
    look(people, bo, "deputy-console")


def at_every_size(people: People, bo: Page) -> None:
    for name, size in (("1100", SMALL_LAPTOP), ("390", {"width": 390, "height": 844})):
        bo.set_viewport_size(size)
        for part in (".now-keys", ".next", ".tiles", ".agenda", "#console-announcement"):
            expect(bo.locator(part)).to_be_visible()
        look(people, bo, f"deputy-console-{name}")
    bo.set_viewport_size(LAPTOP)


def in_a_round(people: People, lead: Page, bo: Page) -> None:
    """The clock and the turns are led along; what is shown, the order and the answers are not."""
    command = "([name, given]) => document.querySelector('sprint-console').session.command(name, given)"
    lead.evaluate(command, ["pitch_begin", {"order": [1, 2], "setup": 1, "minutes": 4, "feedback": 2}])
    expect(bo.locator(".round-row[data-state=now]")).to_contain_text("Trygt hjem")
    for part in (".round-shown .segments", ".round-answers", "[data-team]", ".round-time button"):
        expect(bo.locator(part)).to_have_count(0)
        expect(lead.locator(part).first).to_be_attached()
    look(people, bo, "deputy-round")
    bo.locator(".round-row[data-state=now]").click()
    for key in (" ", "+", "w", "n"):
        bo.keyboard.press(key)
    expect(bo.locator(".now-plan")).to_contain_text("Pitch, 4 min.")
    bo.get_by_role("button", name="Fortryd", exact=True).click()
    expect(bo.locator(".now-plan")).to_contain_text("Gør klar, 1 min.")
    assert bo.evaluate("sent.filter(([, answer]) => answer !== 'ok')") == []
    lead.evaluate(command, ["pitch_end", {}])
    expect(bo.locator(".tiles")).to_be_visible()


def hand_over(people: People, lead: Page, code: str, name: str) -> None:
    lead.goto(f"/sprints/{code}/leaders")
    field = lead.get_by_label("Navn på kontoen").last
    field.fill(name)
    lead.get_by_role("button", name="Overdrag …").click()
    expect(lead.get_by_role("heading", level=1)).to_have_text(f"Overdrag Masterclass på Fyn til {name}?")
    look(people, lead, "deputy-hand-over")
    lead.get_by_role("link", name="Behold sprintet").click()
    lead.get_by_label("Navn på kontoen").last.fill(name)
    lead.get_by_role("button", name="Overdrag …").click()
    lead.get_by_role("button", name=f"Overdrag til {name}").click()
    expect(lead.get_by_role("status")).to_contain_text("Du er nu stedfortræder.")
