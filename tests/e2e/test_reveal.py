"""Notes lie face down: whatever the rule and the phase, somebody sees a way to turn them over."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, saved
from .sprints import gather, look_into
from .test_drafts import jump
from .test_whole_sprint import go, write_note

TEXT = "Ring til de pårørende"
BOARD = "Vis og saml"
LATER = (BOARD, "Stem og vælg", "Koncept i kort form", "Prototype i tre trin", "Vis det for nabobordet")


@pytest.mark.e2e
@pytest.mark.timeout(240)
@pytest.mark.parametrize("rule", ["team", "instructor"])
def test_somebody_can_always_turn_them_over(people: People, server: Server, rule: str) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    lead.evaluate(
        """reveal => {
          const { session } = document.querySelector('sprint-console');
          const phase = session.slots.agenda.find(({ rules }) => rules.private);
          return session.command('phase_set', { phase: phase.id, reveal });
        }""",
        rule,
    )
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    write_note(mette, TEXT)
    saved(mette)
    expect(mette.get_by_role("button", name="Vis sedlerne")).to_have_count(int(rule == "team"))
    who_leads_can(lead)

    for phase in LATER:
        jump(lead, phase)
        who_leads_can(lead)
        look_at_the_board(mette)
        expect(mette.get_by_role("button", name=re.compile("Vis sedlerne nu"))).to_be_visible()
    mette.get_by_role("button", name=re.compile("Vis sedlerne nu")).click()
    expect(mette.locator(".wall").get_by_role("textbox", name=re.compile(TEXT))).to_be_visible()
    assert people.errors == []


def who_leads_can(lead: Page) -> None:
    """For one team, from where one looks into it."""
    look_into(lead, "Trygt hjem")
    lead.get_by_role("button", name="Flere handlinger for Trygt hjem").click()
    expect(lead.get_by_role("menuitem", name="Vis holdets sedler")).to_be_enabled()
    lead.keyboard.press("Escape")
    lead.keyboard.press("Escape")
    expect(lead.locator(".look")).to_have_count(0)


def look_at_the_board(mette: Page) -> None:
    step = mette.locator(".rail .step").filter(has_text=BOARD)
    if step.get_attribute("aria-current") is None:
        step.get_by_role("button").click()
