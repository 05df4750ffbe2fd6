"""What a team writes in its sheet and draws in its prototype hangs on the wall, live and without a name."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, axe, saved
from .sprints import empty_screen, gather, look_into, open_stage
from .test_drafts import jump

TITLE, SCREEN = "Tryg første uge på Ærø", "Min plan for ugen"


@pytest.mark.e2e
def test_a_field_a_screen_and_the_prototype_hang_on_the_wall(people: People, server: Server) -> None:
    lead, mette, stage = people.sit(), people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    stage.set_viewport_size({"width": 1280, "height": 720})
    open_stage(lead, stage)
    jump(lead, "Koncept i kort form")
    name = mette.get_by_role("textbox", name="Konceptets navn")
    name.fill(TITLE)
    saved(mette)
    wall = stage.locator(".spotlight")
    show(people, lead, "Konceptets navn")
    expect(wall.locator(".spot-field")).to_have_text(TITLE)
    name.fill(f"{TITLE}, og den næste")
    expect(wall.locator(".spot-field")).to_have_text(f"{TITLE}, og den næste")

    jump(lead, "Prototype i tre trin")
    expect(wall).to_have_count(0)  # it ended with its phase
    mette.get_by_role("button", name="Lav den første skærm").click()
    empty_screen(mette)
    mette.get_by_role("textbox", name="Navn på skærmen").fill(SCREEN)
    saved(mette)
    for item, heading in ((f"1. {SCREEN}", SCREEN), ("Hele prototypen", "Prototypen")):
        show(people, lead, item)
        expect(wall.locator("header h1")).to_have_text(re.compile(heading))
        expect(wall.locator("play-mirror")).to_contain_text(SCREEN)
        expect(wall).not_to_contain_text("Mette")
        people.errors += [f"{item}: {found}" for found in axe(stage)]
    assert people.errors == []


def show(people: People, lead: Page, item: str) -> None:
    """From where the instructor looks into the team."""
    if not lead.locator(".look-head").count():
        look_into(lead, "Trygt hjem")
    lead.keyboard.press("s")
    choice = lead.get_by_role("dialog").get_by_label("Hvad skal på storskærmen?")
    option = choice.locator("option").filter(has_text=re.compile(f"^{re.escape(item)}"))
    choice.select_option(value=option.first.get_attribute("value"))
    people.errors += [f"choice: {found}" for found in axe(lead)]
    lead.get_by_role("dialog").get_by_role("button", name="Vis på storskærmen").click()
    expect(lead.get_by_role("dialog")).to_have_count(0)
    lead.keyboard.press("Escape")
