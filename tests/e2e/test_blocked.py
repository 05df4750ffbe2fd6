"""A browser that keeps no cookies is told before anybody is seated; one that keeps only these still works."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, Page, expect

from tests.support.chromium import ARGUMENTS, executable
from tests.support.server import Server

from .people import People, axe, saved
from .sprints import gather, join
from .test_one_intention import form, people_of
from .test_whole_sprint import write_note

COOKIES_OFF = {"profile": {"default_content_setting_values": {"cookies": 2}}}
# As Chromium does it with storage blocked: to look is to be refused, and a lock is never given.
NOTHING_KEPT = """() => {
  const refuse = () => { throw new DOMException('denied', 'SecurityError'); };
  for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
  IDBFactory.prototype.open = refuse;
  LockManager.prototype.request = () => Promise.reject(new DOMException('denied', 'SecurityError'));
}"""


def without_cookies(chromium: BrowserType, folder: Path, url: str) -> Page:
    """A profile whose owner has turned them off, in the browser's own settings."""
    (folder / "Default").mkdir(parents=True)
    (folder / "Default" / "Preferences").write_text(json.dumps(COOKIES_OFF))
    context = chromium.launch_persistent_context(
        folder, executable_path=executable(), args=ARGUMENTS, base_url=url, locale="da-DK"
    )
    return context.pages[0]


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_who_keeps_no_cookies_is_told_and_leaves_no_ghost(
    people: People, server: Server, tmp_path: Path
) -> None:
    lead = people.sit()
    code = gather(lead, server.setup_link, {})
    blocked = without_cookies(people.browser.browser_type, tmp_path / "profile", server.url)
    for _ in range(2):
        form(blocked, code, "Mette")
        blocked.get_by_role("button", name="Tag plads").click()
        expect(blocked.get_by_role("alert").first).to_contain_text("gemmer ikke cookies")
        expect(blocked.get_by_role("alert").first).to_contain_text("Der er ikke taget nogen plads")
    people.errors += axe(blocked)
    assert people_of(lead) == []
    blocked.goto(f"/s/{code}/room")
    expect(blocked.get_by_label("Dit navn")).to_be_visible()
    blocked.context.close()
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_browser_that_keeps_nothing_but_cookies_loses_nothing_that_is_saved(
    people: People, server: Server
) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    mette.context.add_init_script(f"({NOTHING_KEPT})()")
    code = gather(lead, server.setup_link, {"Jonas": jonas})
    join(mette, code, "Mette", "Trygt hjem")
    lead.get_by_role("button", name=re.compile("^Næste fase")).click()
    write_note(mette, "Ring til de pårørende")
    saved(mette)
    mette.get_by_role("button", name=re.compile("^Kommentér")).first.click()
    mette.get_by_label("Skriv en kommentar").fill("Det har de prøvet")
    mette.get_by_role("button", name="Send").click()
    expect(mette.locator("dialog[open] .comment")).to_have_count(1)
    mette.keyboard.press("Escape")
    composer = mette.get_by_label("Skriv en idé")
    composer.fill("Begyndt")
    expect(composer).to_have_value("Begyndt")
    expect(jonas.locator(".wall .note")).to_have_count(1)
    mette.reload()
    expect(mette.locator(".wall .note")).to_have_count(1)
    mette.get_by_role("button", name="Menu").click()
    mette.get_by_role("menuitem", name="Forlad pladsen").click()
    mette.get_by_role("dialog").get_by_role("button", name="Forlad pladsen").click()
    mette.wait_for_url(f"**/s/{code}")
    assert people.errors == []
