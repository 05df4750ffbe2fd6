"""The same beginnings as in ``sprints``, by the forms as a person fills them in: for the whole way."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def set_up(page: Page, setup_link: str) -> None:
    """The instructor chooses a name and a password on the set-up link."""
    page.goto(setup_link)
    page.get_by_label("Navn").fill("Charlotte")
    page.get_by_label(re.compile("Adgangskode")).first.fill("en lang adgangskode")
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/sprints")


def make_sprint(lead: Page, *teams: str) -> str:
    """A 45-minute sprint with two teams, where none are named, opened; returns its code."""
    lead.goto("/sprints/new")
    lead.locator("input[name=title]").fill("Masterclass på Fyn")
    lead.locator("input[name=agenda]").first.check(force=True)
    lead.locator("textarea[name=teams]").fill("\n".join(teams or ("Trygt hjem", "Byggesag")))
    lead.locator("main form button[type=submit]").last.click()
    lead.wait_for_url("**/prepare")
    lead.get_by_role("button", name="Åbn for deltagere").click()
    lead.wait_for_url("**/console")
    expect(lead.locator(".console-page")).to_be_visible()
    found = re.search(r"/s/([^/]+)/console", lead.url)
    assert found is not None
    return found[1]


def join(page: Page, code: str, name: str, team: str) -> None:
    page.goto("/")
    page.get_by_label(re.compile("Kode")).fill(code)
    page.get_by_role("button", name="Find sprintet").click()
    page.get_by_label("Dit navn").fill(name)
    page.get_by_role("radio", name=re.compile(team)).check(force=True)
    page.get_by_text("Kommune, fagområde og rolle").click()
    page.get_by_label("Kommune", exact=True).select_option(label="Ærø")
    page.get_by_role("radio", name="It og digitalisering").check(force=True)
    page.get_by_role("button", name="Tag plads").click()
    page.wait_for_url("**/room")
    expect(page.locator(".room-title")).to_contain_text(team)
