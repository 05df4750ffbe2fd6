"""A sprint of several days: an evening, a night in which the server rests, and the morning after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, saved, set_up
from .sprints import join, open_stage
from .test_whole_sprint import go, write_note

HOUR_MS = 3_600_000
MINUTE_MS = 60_000
IDEA = "Bussen kører før skolen lukker"
# When the evening has come: into the day's last phase, and the second day begins in eighteen hours.
EVENING = """async hours => {
  const { session } = document.querySelector('sprint-console');
  const last = session.slots.agenda.findLast(({ day }) => day === 1);
  await session.command('phase_go', { phase: last.id });
  await session.command('day_set', { day: 2, starts_ms: Math.round(session.now()) + hours * 3_600_000 });
}"""


class LaterServer(Server):
    """One that can be started again as it is later: ``start(LATER_MS=…)``."""

    program = ("tests/support/shifted.py",)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with LaterServer(f"sqlite:///{tmp_path / 'sprint.db'}", tmp_path) as running:
        yield running


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_a_night_passes_and_the_second_day_goes_on_where_the_first_ended(
    people: People, server: Server
) -> None:
    lead, mette = people.sit(), people.sit(phone=True)
    set_up(lead, server.setup_link)
    code = several_days(lead)
    join(mette, code, "Mette", "Trygt hjem")
    secret = mette.evaluate("document.querySelector('sprint-room').session.slots.me.return_code")
    lead.get_by_role("button", name="Start", exact=True).click()
    go(lead, "Udfordringer hjemmefra")
    write_note(mette, IDEA)
    saved(mette)
    lead.evaluate(EVENING, 18)
    expect(lead.locator(".now-name")).to_have_text("Sådan gør vi i dag")

    mette.context.close()
    lead.goto("about:blank")
    server.kill()
    server.start(LATER_MS=str(18 * HOUR_MS + 5 * MINUTE_MS))

    lead.goto("/sprints")
    expect(lead.locator(".sprint-row")).not_to_contain_text("bagud")
    lead.goto(f"/s/{code}/console")
    expect(lead.locator("#console-agenda")).to_have_text("Dag 1 af 4")
    expect(lead.locator(".now-time .chip")).to_have_count(0)  # the night is nobody's delay

    back, stage = people.sit(), people.sit()
    come_back(back, code, str(secret))
    open_stage(lead, stage)
    go(lead, "Skriv i stilhed")
    expect(lead.locator("#console-agenda")).to_have_text("Dag 2 af 4")
    for page in (lead, back, stage):
        expect(page.locator("body")).to_contain_text("12:00")  # a day's clock waits for its start
    expect(lead.locator(".now-time .chip")).to_have_count(0)
    lead.get_by_role("button", name="Start", exact=True).click()
    expect(lead.locator(".now-time .chip")).to_have_text(re.compile(r"^\d min\. bagud$"))  # five minutes late
    write_note(back, "Ring til pårørende først")
    saved(back)
    expect(lead.locator(".next-what")).to_contain_text("1 seddel ligger med bagsiden op")
    go(lead, "Byg videre, og find genbrug")
    expect(back.locator(".wall").get_by_role("textbox", name=re.compile(IDEA))).to_be_visible()
    assert people.errors == []


def several_days(lead: Page) -> str:
    """The agenda of four days with one team, opened; returns its code."""
    lead.goto("/sprints/new")
    lead.locator("input[name=title]").fill("Masterclass på Fyn")
    lead.locator("input[name=agenda][value=masterclass]").check(force=True)
    lead.locator("textarea[name=teams]").fill("Trygt hjem")
    lead.locator("main form button[type=submit]").last.click()
    lead.wait_for_url("**/prepare")
    lead.get_by_role("button", name="Åbn for deltagere").click()
    lead.wait_for_url("**/console")
    expect(lead.locator(".console-page")).to_be_visible()
    return lead.url.split("/")[-2]


def come_back(page: Page, code: str, secret: str) -> None:
    """Yesterday's person on another device, with the code on their card."""
    page.goto(f"/s/{code}/return")
    page.locator("input[name=secret]").fill(secret)
    page.get_by_role("button", name="Find min plads").click()
    page.get_by_role("button", name="Tag min plads").click()
    page.wait_for_url("**/room")
    expect(page.locator(".room-title")).to_contain_text("Trygt hjem")
