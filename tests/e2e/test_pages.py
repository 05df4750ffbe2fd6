"""Every page that is not live: nothing for axe to complain about, no sideways scroll, both languages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page
from playwright.sync_api import ViewportSize as Size

from tests.support.server import Server

from .people import People, axe, set_up
from .sprints import join, make_sprint

NARROW: Size = {"width": 320, "height": 700}
WIDE: Size = {"width": 1440, "height": 900}
# Both languages and both widths, one with each: what axe says of the one hardly depends on the other.
LOOKED_AT = {"English": NARROW, "Dansk": WIDE}


def faults(page: Page, path: str, *looked_at: Size) -> list[str]:
    """What axe says of the page at some widths, and what scrolls sideways at any."""
    page.goto(path)
    found = []
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        if size in looked_at:
            found += [f"{path} at {size['width']}: {fault}" for fault in axe(page)]
        if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
            found.append(f"{path} scrolls sideways at {size['width']}")
    return found


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_every_page_is_accessible(people: People, server: Server) -> None:
    lead, mette, nobody = people.sit(), people.sit(), people.sit()
    found = faults(lead, server.setup_link, WIDE, NARROW)
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    join(mette, code, "Mette", "Trygt hjem")
    pages = {
        lead: ("/sprints", "/sprints/new", f"/sprints/{code}/delete", f"/s/{code}/teams/open"),
        people.sit(): (f"/s/{code}/return",),
        mette: (
            f"/s/{code}/seat",
            f"/s/{code}/me",
            *(f"/s/{code}/teams/1/{name}" for name in ("takehome", "apron", "play")),
        ),
        nobody: (
            "/",
            "/login",
            "/check",
            "/licences",
            "/privacy",
            "/accessibility",
            f"/s/{code}",
            f"/s/{code}/return",
            "/none",
        ),
    }
    for page, paths in pages.items():
        for language, size in LOOKED_AT.items():
            page.goto("/privacy")
            page.get_by_role("button", name=language).first.click()
            page.wait_for_load_state()
            expected = "en" if language == "English" else "da"
            assert page.locator("html").get_attribute("lang") == expected
            for path in paths:
                found += faults(page, path, size)
    assert found == []
    assert [error for error in people.errors if not re.search("404", error)] == []
