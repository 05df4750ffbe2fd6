"""One clock on every screen, whatever a laptop believes the time is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, set_up
from .sprints import join, make_sprint

THREE_HOURS_WRONG = """
const RealDate = Date;
const wrong = () => RealDate.now() + 3 * 3600 * 1000;
globalThis.Date = class extends RealDate {
  constructor(...given) { given.length ? super(...given) : super(wrong()); }
  static now() { return wrong(); }
};
"""


def seconds(page: Page) -> int:
    """What the clock shows, in seconds; negative over the time."""
    digits = page.locator(".clock-digits, .run-digits, .console-clock-digits").first.inner_text()
    over, minutes, rest = re.fullmatch(r"(\+?)(\d+):(\d\d)", digits.strip()).groups()  # type: ignore[union-attr]
    return (int(minutes) * 60 + int(rest)) * (-1 if over else 1)


def same_clock(one: Page, other: Page) -> bool:
    """What the other shows lies between two looks at the one, however long they take; a second either way."""
    before, between, after = seconds(one), seconds(other), seconds(one)
    return after - 1 <= between <= before + 1


@pytest.mark.e2e
def test_a_wrong_laptop_a_reload_and_a_restart_change_nothing(people: People, server: Server) -> None:
    lead, right, wrong = people.sit(), people.sit(), people.sit()
    wrong.context.add_init_script(THREE_HOURS_WRONG)
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    join(right, code, "Mette", "Trygt hjem")
    join(wrong, code, "Jonas", "Trygt hjem")

    lead.get_by_role("button", name="Start", exact=True).click()
    for page in (right, wrong):
        expect(page.locator(".clock-digits")).to_have_text(re.compile("02:"))
    lead.get_by_role("button", name="+5 min").click()
    for page in (right, wrong):
        expect(page.locator(".clock-digits")).to_have_text(re.compile("07:"))
    assert same_clock(right, wrong)

    lead.get_by_role("button", name="Pause").click()
    expect(right.locator(".clock-of")).to_have_text("pause")
    expect(wrong.locator(".clock-of")).to_have_text("pause")
    held = seconds(right)
    alone = lead.get_by_text("Ingen forbindelse til serveren")
    server.kill()
    expect(alone).to_be_visible(timeout=45_000)
    server.start()
    right.reload()
    expect(wrong.locator(".saved").first).to_contain_text("Gemt", timeout=45_000)
    assert seconds(right) == seconds(wrong) == held

    expect(alone).to_have_count(0, timeout=45_000)
    lead.get_by_role("button", name="Fortsæt").click()
    expect(right.locator(".clock-of")).to_contain_text("tilbage")
    expect(wrong.locator(".clock-of")).to_contain_text("tilbage")
    wrong.reload()
    expect(wrong.locator(".clock-digits")).to_be_visible()
    assert same_clock(right, wrong)
    assert people.errors == []
