"""The one web page that a team takes home, in a browser that has nothing but the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sprint import export
from sprint.domain.documents import Block, Hotspot, Outline
from tests.support.pictures import photo
from tests.support.teams import demo, empty, nasty

from .people import LAPTOP, NARROW, PHONE, axe, shot

pytestmark = pytest.mark.e2e


def walked() -> export.Report:
    """Three screens: buttons on, back and to the end, and a drawing on paper with a place to tap."""
    told = demo()
    first, second, third = told.outline.screens[:3]
    ways = (("Videre til brevet", second.id), ("Slut her", "end"))
    buttons = tuple(Block(f"b{at}", "button", text, "", to) for at, (text, to) in enumerate(ways))
    back = Block("b9", "button", "Tilbage", "", "back")
    spot = Hotspot("h1", "Ring op", first.id, 0, 0, 5000, 5000)
    screens = (
        replace(first, title="Forsiden", blocks=buttons),
        replace(second, title="Brevet", blocks=(back,), to=third.id),
        replace(third, title="Tegningen", photo="p1", description="En telefon", hotspots=(spot,)),
    )
    return replace(told, outline=Outline(screens), photos={"p1": photo(size=(640, 480))})


def opened(chromium: Browser, folder: Path, told: export.Report, *, scripts: bool = False) -> Page:
    file = folder / "prototype.html"
    file.write_text(export.html(told), "utf-8")
    page = chromium.new_context(viewport=LAPTOP, java_script_enabled=scripts).new_page()
    page.goto(file.as_uri())
    return page


def on(page: Page, title: str) -> None:
    """One screen is shown, and no other."""
    expect(page.locator(".play-screen:visible")).to_have_count(1)
    expect(page.locator(".play-screen:visible .lofi-h")).to_have_text(title)


def test_one_walks_through_the_prototype_with_scripts_blocked(chromium: Browser, tmp_path: Path) -> None:
    page = opened(chromium, tmp_path, walked())
    shown = page.locator(".play-screen:visible")
    on(page, "Forsiden")
    shown.get_by_role("link", name="Videre til brevet").click()
    on(page, "Brevet")
    shown.get_by_role("link", name="Tilbage").click()
    on(page, "Forsiden")
    shown.get_by_role("link", name="Slut her").click()
    on(page, "Det var hele vejen")
    shown.get_by_role("link", name="Start forfra").click()
    on(page, "Forsiden")
    page.get_by_role("navigation", name="Skærmene").get_by_role("link", name="Tegningen").click()
    on(page, "Tegningen")
    expect(shown.get_by_role("img", name="En telefon")).to_be_visible()
    shown.locator("rect").click()
    on(page, "Forsiden")
    page.get_by_role("navigation", name="Indhold").get_by_role("link", name="De første 90 dage").click()
    expect(page.get_by_role("heading", name="De første 90 dage", level=3)).to_be_in_viewport()
    on(page, "Forsiden")


@pytest.mark.parametrize("team", [walked, nasty, empty])
def test_the_file_is_for_everybody_wherever_it_is_opened(
    chromium: Browser, tmp_path: Path, team: Callable[[], export.Report]
) -> None:
    page = opened(chromium, tmp_path, team(), scripts=True)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: said.append(request.url))
    for size in (LAPTOP, PHONE, NARROW):
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        shot(page, f"file-{team.__name__}-{size['width']}", whole=team is not nasty)
    cells = page.locator(".paper-table td:not(:empty)")
    assert cells.evaluate_all(
        "all => all.every((cell) => cell.offsetWidth === cell.parentElement.offsetWidth)"
    )
    assert axe(page) == []
    page.reload()
    assert [each for each in said if not each.startswith(("file:", "data:"))] == []


def test_on_paper_the_report_stands_alone(chromium: Browser, tmp_path: Path) -> None:
    page = opened(chromium, tmp_path, walked())
    page.emulate_media(media="print")
    expect(page.locator(".file-play")).to_be_hidden()
    expect(page.locator(".paper-screen")).to_have_count(3)
    expect(page.locator(".apron")).to_be_visible()
