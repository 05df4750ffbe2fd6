"""A sprint as browser tests begin it: made, opened, joined."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def make_sprint(lead: Page) -> str:
    """A 45-minute sprint with two teams, opened; returns its code."""
    lead.goto("/sprints/new")
    lead.locator("input[name=title]").fill("Masterclass på Fyn")
    lead.locator("input[name=agenda]").first.check(force=True)
    lead.locator("textarea[name=teams]").fill("Trygt hjem\nByggesag")
    lead.locator("main form button[type=submit]").last.click()
    lead.wait_for_url("**/console")
    lead.get_by_role("button", name="Åbn sprintet").click()
    expect(lead.get_by_role("button", name="Åbn sprintet")).to_have_count(0)
    found = re.search(r"/s/([^/]+)/console", lead.url)
    assert found is not None
    return found[1]


def join(page: Page, code: str, name: str, team: str) -> None:
    page.goto("/")
    page.get_by_label(re.compile("Kode")).fill(code)
    page.get_by_role("button", name="Find sprintet").click()
    page.get_by_label("Dit navn").fill(name)
    page.get_by_label("Kommune", exact=True).select_option(label="Ærø")
    page.get_by_role("radio", name=re.compile("Digitalisering")).check(force=True)
    page.get_by_role("radio", name=re.compile(team)).check(force=True)
    page.get_by_role("button", name="Tag plads").click()
    page.wait_for_url("**/seat")
    page.goto(f"/s/{code}/room")
    expect(page.locator(".room-title")).to_contain_text(team)
