"""The catalogue in the cell itself, and the map on paper and in the reader's own colours."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, axe, saved, shot
from .sprints import gather
from .test_drafts import jump

# A line that is drawn in the ground's own colour is lost.
LOST = """() => {
  const ground = getComputedStyle(document.querySelector('.land-map')).backgroundColor;
  return [...document.querySelectorAll('.land-lines path, .tie path')]
    .filter((line) => getComputedStyle(line).stroke === ground).length;
}"""


@pytest.mark.e2e
def test_the_catalogue_in_the_cell_and_the_map_on_paper(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    jump(lead, "Koncept i kort form")
    mette.get_by_role("button", name=re.compile("Vis hele konceptarket")).click()
    named_by_the_catalogue(mette)
    saved(mette)
    people.errors += axe(mette)
    mette.get_by_role("button", name="Se systemlandskabet som kort").click()
    expect(mette.locator(".land-box[data-tie]")).to_have_count(1)

    mette.emulate_media(media="print")
    mette.set_viewport_size({"width": 672, "height": 960})
    expect(mette.locator(".land-box[data-tie]")).to_be_visible()
    expect(mette.locator("#map-add")).to_be_hidden()
    assert mette.evaluate("document.querySelector('.land-map').getBoundingClientRect().right") <= 672
    shot(mette, "map-print")
    mette.emulate_media(media="screen", forced_colors="active", color_scheme="dark")
    mette.set_viewport_size({"width": 1440, "height": 900})
    expect(mette.locator(".land-lines path").first).to_be_attached()
    assert mette.evaluate(LOST) == 0
    shot(mette, "map-forced")
    assert people.errors == []


def named_by_the_catalogue(mette: Page) -> None:
    """Two letters and a tab: the catalogue's name, its kind, and the caret where it was."""
    field = mette.locator("#concept-field-systems")
    field.get_by_role("button", name=re.compile("Tilføj")).first.click()
    cell = field.locator(".record textarea").first
    cell.click()
    mette.keyboard.type("nexus", delay=20)
    option = field.get_by_role("list", name="Forslag").get_by_role("button").first
    expect(option).to_be_visible()
    name = option.inner_text()
    option.press("Enter")
    expect(cell).to_have_value(name)
    expect(cell).to_be_focused()
    expect(field.locator(".suggest")).to_have_count(0)
    expect(field.locator(".record select").first).not_to_have_value("")
