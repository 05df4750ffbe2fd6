"""What is out of the ordinary is said: on the wall doors and locks, on a tile its hand, pulse and yes."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, send, set_up, shot, today
from .sprints import gather, join, open_stage
from .test_wall import act
from .test_whole_sprint import go, write_note


@pytest.mark.e2e
def test_the_wall_says_how_the_doors_and_the_screens_are(people: People, server: Server) -> None:
    lead, stage = people.sit(), people.sit()
    set_up(lead, server.setup_link)
    draft(lead)
    open_stage(lead, stage)
    expect(stage.get_by_role("heading", level=1)).to_have_text("Åbner snart")
    act(lead, "sprint_open", {})
    expect(stage.locator(".lobby-code")).to_be_visible()  # by itself
    act(lead, "sprint_lock", {"locked": True})
    expect(stage.locator(".lobby")).to_contain_text("Der er lukket for nye deltagere.")
    act(lead, "sprint_freeze", {"frozen": True})
    expect(stage.locator(".stage-state")).to_have_text("Se op: Skærmene er låst")
    shot(stage, "wall-locked-and-frozen")
    act(lead, "sprint_freeze", {"frozen": False})
    expect(stage.locator(".stage-state")).to_have_count(0)
    act(lead, "sprint_lock", {"locked": False})
    expect(stage.locator(".lobby")).not_to_contain_text("lukket for nye")
    act(lead, "sprint_close", {})
    expect(stage.get_by_role("heading", level=1)).to_have_text("Tak for i dag")
    assert people.errors == []


def draft(lead: Page) -> None:
    """A sprint that nobody can join yet, on its console."""
    kept = (today() + timedelta(days=90)).isoformat()
    address = send(
        lead,
        "/sprints/new",
        title="Masterclass på Fyn",
        agenda="45-minutes",
        teams="Trygt hjem",
        deletes=kept,
    )
    found = re.search(r"/s/([^/]+)/prepare", address)
    assert found is not None, address
    lead.goto(f"/s/{found[1]}/console")
    lead.wait_for_function("() => document.querySelector('sprint-console')?.session?.isConnected")


@pytest.mark.e2e
def test_a_tile_shows_a_hand_a_yes_and_how_the_last_minutes_were(people: People, server: Server) -> None:
    lead, mette, bo = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    join(bo, code, "Bo", "Byggesag")
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    first, second = (lead.locator(".tile").nth(at) for at in (0, 1))
    still = second.locator(".spark-line").get_attribute("d")
    write_note(mette, "Ring til pårørende først")
    expect(first.locator(".tile-fact")).to_have_text("1 seddel")
    expect(first.locator(".spark-line")).not_to_have_attribute("d", str(still))
    expect(second.locator(".spark-line")).to_have_attribute("d", str(still))
    mette.evaluate(
        "document.querySelector('sprint-room').session.command('help_call', { text: 'Hvem ejer data?' })"
    )
    expect(first.locator(".tile-sign")).to_have_text("Venter på sparring")
    expect(first).to_have_attribute("data-need", "")
    expect(lead.locator(".queue-item").first).to_contain_text("Hvem ejer data?")
    bo.evaluate("document.querySelector('sprint-room').session.command('ready_set', { ready: true })")
    expect(second.locator(".tile-sign")).to_have_attribute("data-tone", "ok")
    expect(second.locator(".tile-sign")).to_have_text("Færdige")
    lead.locator(".queue-item").first.get_by_role("button", name="Jeg går derhen").click()
    expect(lead.locator(".queue-item").first).to_contain_text("Charlotte")
    assert people.errors == []
