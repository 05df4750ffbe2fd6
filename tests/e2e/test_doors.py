"""At a shut door the page waits and lets people in by itself; a return code always does."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.server import Server

from .people import People, axe
from .sprints import gather

LOCK = "locked => document.querySelector('sprint-console').session.command('sprint_lock', { locked })"
# It asks every four to eight seconds.
PATIENCE_MS = 20_000


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_who_waits_at_a_shut_door_is_let_in_by_itself(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    lead.evaluate(LOCK, True)
    line.goto(f"/s/{code}")
    expect(line.locator("[data-door]")).to_be_visible()
    expect(line.get_by_label("Dit navn")).to_have_count(0)
    people.errors += axe(line)
    lead.evaluate(LOCK, False)
    expect(line.get_by_label("Dit navn")).to_be_visible(timeout=PATIENCE_MS)

    lead.evaluate(LOCK, True)
    own = mette.evaluate("document.querySelector('sprint-room').session.slots.me.return_code")
    other = people.sit(phone=True)
    other.goto("/")
    other.get_by_label(re.compile("Kode")).fill(own)
    other.get_by_role("button", name="Find sprintet").click()
    other.locator("main form button[type=submit]").first.click()
    other.wait_for_url("**/room")
    expect(other.locator(".room-me")).to_contain_text("Mette")
    assert people.errors == []
