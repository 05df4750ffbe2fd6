"""The agenda's editor by its buttons: a copy, up and down, a fixed start, homework; what counts as work."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People, axe
from .test_prepare import names, new_sprint, row

STEP, LAST = "Interview to og to", "Sådan gør vi i dag"


@pytest.mark.e2e
def test_a_phase_is_copied_moved_fixed_and_taken_home_by_buttons(people: People, server: Server) -> None:
    lead = people.sit()
    new_sprint(lead, server)
    lead.get_by_label("Dag 1 begynder").fill("13:00")
    lead.get_by_label("Dato for dag 1").fill("2027-01-12")
    expect(lead.locator(".step-row time").first).to_have_text("13.00")
    it_is_copied(lead)
    it_goes_down_and_up(lead)
    a_break_is_no_work(lead)
    it_begins_at_a_fixed_time(lead)
    it_is_homework(lead)
    people.errors += axe(lead)
    assert people.errors == []


def do(lead: Page, phase: str, deed: str) -> None:
    row(lead, phase).get_by_role("button", name=f"Handlinger for {phase}").click()
    lead.get_by_role("menuitem", name=deed, exact=True).click()


def sum_of_day(lead: Page) -> Locator:
    return lead.locator(".day-sum").first


def minutes(lead: Page) -> int:
    """What the first day says that it takes."""
    hours, rest = (re.search(rf"(\d+) {unit}", sum_of_day(lead).inner_text()) for unit in ("t", "min"))
    return (int(hours[1]) * 60 if hours else 0) + (int(rest[1]) if rest else 0)


def it_is_copied(lead: Page) -> None:
    before, taken = names(lead), minutes(lead)
    at = before.index(STEP)
    do(lead, STEP, "Dupliker")
    expect(lead.locator(".step-name")).to_have_count(len(before) + 1)
    assert names(lead) == [*before[: at + 1], STEP, *before[at + 1 :]]
    expect(lead.locator(".step-row[aria-current]")).to_contain_text(STEP)
    assert minutes(lead) > taken


def it_goes_down_and_up(lead: Page) -> None:
    before = names(lead)
    for deed, by in (("Flyt ned", 1), ("Flyt op", -1)):
        at = names(lead).index(before[1])
        do(lead, before[1], deed)
        expect(lead.locator(".step-name").nth(at + by)).to_contain_text(before[1])
    assert names(lead) == before


def a_break_is_no_work(lead: Page) -> None:
    taken = sum_of_day(lead).inner_text()
    count = lead.locator(".step-name").count()
    lead.get_by_role("button", name="Tilføj pause til dag 1").click()
    expect(lead.locator(".step-name")).to_have_count(count + 1)
    expect(sum_of_day(lead)).to_have_text(taken)


def it_begins_at_a_fixed_time(lead: Page) -> None:
    """Later than it would come by itself: what comes before has slack."""
    lead.get_by_role("button", name=f"Koncept: {LAST}").click()
    field = lead.locator(".panel.phase").get_by_label("Begynder senest")
    field.fill("2027-01-12T17:45")
    field.press("Tab")
    expect(row(lead, LAST).locator("time")).to_have_text("17.45")


def it_is_homework(lead: Page) -> None:
    """People write in it as before; it takes no time of the day."""
    taken = minutes(lead)
    own = int(lead.get_by_label(f"Minutter til {LAST}", exact=True).input_value())
    lead.locator(".panel.phase").get_by_label("Uden tid").check()
    expect(row(lead, LAST)).to_have_attribute("data-state", "untimed")
    assert minutes(lead) == taken - own
    expect(lead.get_by_role("button", name=f"Koncept: {LAST}")).to_be_visible()
