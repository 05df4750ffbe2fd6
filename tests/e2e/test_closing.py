"""The end: rooms turn to what they take home, and the instructor sees who has, and cares for the rest."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, axe, shot, today
from .sprints import gather, join, open_stage
from .test_whole_sprint import go, write_note

SIZES = ((1440, 900), (1024, 768), (390, 844), (320, 640))


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_a_sprint_is_closed_and_cared_for(people: People, server: Server) -> None:
    lead, stage, mette, jonas = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    join(jonas, code, "Jonas", "Byggesag")
    stage.set_viewport_size({"width": 1280, "height": 720})
    open_stage(lead, stage)
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    write_note(mette, "Ring til pårørende først")
    expect(mette.locator(".saved").first).to_contain_text("Gemt")
    jonas.get_by_label("Skriv en idé").fill("Midt i en sætn")

    lead.get_by_role("button", name="Flere handlinger", exact=True).click()
    lead.get_by_role("menuitem", name="Luk sprintet").click()
    lead.get_by_role("dialog").get_by_role("button", name="Luk sprintet").click()
    mette.wait_for_url("**/takehome")
    expect(lead.get_by_role("heading", name="0 af 2 hold har hentet")).to_be_visible()
    expect(stage.get_by_role("heading", name="Tak for i dag")).to_be_visible()
    who_writes_goes_when_done(jonas)
    who_scans_the_wall_finds_home(people, stage, code)

    with mette.expect_download():
        mette.get_by_role("link", name="Hent som Word").click()
    first = lead.locator(".homes tbody tr").first
    expect(first.locator(".is-got")).to_contain_text(re.compile(r"Word.*Mette, kl\. \d", re.DOTALL))
    everything_is_in_sight(people, lead)
    care(lead, jonas)
    the_date_moves(lead, mette)
    with lead.expect_download() as zip_of_all:
        lead.get_by_role("link", name="Hent ZIP").click()
    assert zip_of_all.value.suggested_filename.endswith(".zip")
    with lead.expect_download() as who_was_here:
        lead.get_by_role("link", name="Deltagerliste").click()
    assert who_was_here.value.suggested_filename == "Masterclass på Fyn, deltagere.xlsx"
    lead.get_by_role("button", name="Åbn igen").click()
    expect(lead.locator(".tile")).to_have_count(2)
    mette.get_by_role("link", name="Skriv videre").last.click()
    expect(mette.locator(".desk")).to_be_visible()
    assert people.errors == []


def who_writes_goes_when_done(jonas: Page) -> None:
    banner = (
        jonas.locator(".banner")
        .filter(has_text="Alt her slettes")
        .or_(jonas.locator(".banner").filter(has_text="Sprintet er slut"))
    )
    expect(banner).to_be_visible()
    expect(jonas.get_by_label("Skriv en idé")).to_have_value("Midt i en sætn")
    banner.get_by_role("link", name="Tag med hjem").click()
    jonas.wait_for_url("**/takehome")


def who_scans_the_wall_finds_home(people: People, stage: Page, code: str) -> None:
    assert "home.svg" in (stage.locator(".bye img").get_attribute("src") or "")
    phone = people.sit(phone=True)
    phone.goto(f"/s/{code}/home")
    expect(phone.get_by_label(re.compile("returkode", re.IGNORECASE))).to_be_visible()


def care(lead: Page, jonas: Page) -> None:
    """A word to those who have not taken anything, a new name, a new return code."""
    lead.get_by_role("button", name="Mind det sidste hold").click()
    dialog = lead.get_by_role("dialog")
    expect(dialog.get_by_role("checkbox", name="Byggesag")).to_be_checked()
    dialog.get_by_role("button", name="Send").click()
    jonas.get_by_role("link", name="Skriv videre").last.click()
    expect(jonas.locator(".banner").filter(has_text="Husk at hente")).to_be_visible()
    menu(lead, "Byggesag", "Ret navn")
    lead.get_by_label("Holdets navn").fill("Byggesag uden tomgang")
    lead.get_by_role("dialog").get_by_role("button", name="Gem").click()
    expect(lead.locator(".homes")).to_contain_text("Byggesag uden tomgang")
    menu(lead, "Byggesag uden tomgang", "Personer")
    lead.get_by_role("button", name=re.compile("returkode", re.IGNORECASE)).click()
    expect(lead.locator("dialog .return-code")).to_have_text(re.compile(r"\w{4}-\w{4}-\w{4}"))
    lead.get_by_role("button", name="Færdig", exact=True).click()


def menu(lead: Page, team: str, item: str) -> None:
    lead.get_by_role("button", name=f"Flere handlinger for {team}").click()
    lead.get_by_role("menuitem", name=re.compile(item)).click()


def the_date_moves(lead: Page, mette: Page) -> None:
    soon = (today() + timedelta(days=5)).isoformat()
    lead.evaluate(
        "day => document.querySelector('sprint-console').session.command('sprint_keep', { day })", soon
    )
    expect(lead.locator(".close-side .is-missing")).to_contain_text("Slettes om 5 dage")
    expect(lead.get_by_role("link", name="Flyt datoen")).to_have_attribute("href", re.compile("/keep$"))
    mette.reload()
    expect(mette.locator(".home-side .banner")).to_contain_text("Alt her slettes om 5 dage")


def everything_is_in_sight(people: People, lead: Page) -> None:
    for width, height in SIZES:
        lead.set_viewport_size({"width": width, "height": height})
        assert lead.evaluate("document.documentElement.scrollWidth") <= width
        people.errors += [f"close at {width}: {found}" for found in axe(lead)]
        shot(lead, f"console-close-{width}")
    lead.set_viewport_size({"width": 1440, "height": 900})
