"""What was written stays, through tabs, a crashed page and a refusal; who leaves leaves nothing behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page, WebSocketRoute, expect

from tests.support.server import Server

from .people import People, look, saved
from .sprints import gather
from .test_board import card
from .test_whole_sprint import go, note, write_note

KEPT = """() => new Promise((resolve) => {
  const opening = indexedDB.open('sprintrum');
  opening.onsuccess = () => {
    const counting = opening.result.transaction('edits').objectStore('edits').count();
    counting.onsuccess = () => resolve(counting.result);
  };
})"""


def offline(page: Page) -> None:
    expect(page.locator(".saved").first).to_contain_text("Offline", timeout=45_000)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_tabs_crashes_and_restarts_cost_nobody_a_word(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Udfordringen")
    write_note(mette, "Ring til de pårørende")
    saved(mette)

    tab = mette.context.new_page()
    tab.goto(f"/s/{code}/room")
    note(tab, "Ring til").press_sequentially(" fra to faner")  # type: ignore[attr-defined]
    for page in (mette, jonas):
        expect(note(page, "Ring til")).to_have_value("Ring til de pårørende fra to faner")  # type: ignore[arg-type]
    tab.close()

    server.kill()
    offline(mette)
    write_note(mette, "Skrevet uden server")
    offline(jonas)
    note(jonas, "Ring til").press_sequentially(", også om aftenen")  # type: ignore[attr-defined]
    expect(jonas.get_by_text("Mette skriver")).to_have_count(0)
    look(people, mette, "offline-1440")
    look(people, jonas, "offline-390")
    crash(mette)
    server.start()

    again = mette.context.new_page()
    again.goto(f"/s/{code}/room")
    for page in (again, jonas):
        expect(card(page, "Skrevet uden server")).to_have_count(1, timeout=45_000)
        saved(page)
        expect(note(page, "Ring til")).to_have_value(re.compile("fra to faner, også om aftenen$"))  # type: ignore[arg-type]
    assert again.evaluate(KEPT) == 0
    assert people.errors == []


def crash(page: Page) -> None:
    """As when the browser runs out of memory: nothing of the page gets to say goodbye."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_what_is_refused_stays_in_sight_and_who_leaves_leaves_nothing(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    hold, let_go = holding(mette)
    asked: list[str] = []
    mette.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Udfordringen")
    write_note(mette, "Én plan for ugen")
    saved(mette)

    hold()
    note(mette, "Én plan").fill("Én plan, skrevet for sent")  # type: ignore[attr-defined]
    expect(mette.locator(".saved").first).not_to_contain_text("Gemt")
    lead.get_by_role("button", name="Frys skærmene").click()
    expect(mette.locator("body")).to_contain_text("Skærmene er frosset, så alle kan kigge op.")
    expect(mette.locator(".notices")).not_to_contain_text("er gemt")
    let_go()
    refused = mette.get_by_role("dialog", name="Det her blev ikke gemt")
    expect(refused.get_by_role("textbox", name="Din tekst")).to_have_value(
        "Én plan, skrevet for sent", timeout=45_000
    )
    look(people, mette, "refused-1440")
    expect(note(jonas, "Én plan")).to_have_value("Én plan for ugen")  # type: ignore[arg-type]
    mette.keyboard.press("Escape")
    expect(refused).to_have_count(0)

    lead.get_by_role("button", name="Tø skærmene op").click()
    hold()
    write_note(mette, "Kun på den fælles computer")
    expect(mette.locator(".saved").first).not_to_contain_text("Gemt")
    assert mette.evaluate(KEPT) > 0
    mette.get_by_role("button", name="Menu", exact=True).click()
    mette.get_by_role("menuitem", name="Forlad pladsen").click()
    leaving = mette.get_by_role("dialog", name="Forlad pladsen")
    expect(leaving.locator(".banner")).to_be_visible()
    look(people, mette, "leaving-1440")
    leaving.get_by_role("button", name="Forlad pladsen").click()
    mette.wait_for_url(f"**/s/{code}")
    assert mette.evaluate(KEPT) == 0
    assert asked == []
    assert people.errors == []


def holding(page: Page) -> tuple[Callable[[], None], Callable[[], None]]:
    """A network that swallows what the page writes, from ``hold`` to ``let_go``; the rest comes through."""
    held = False

    def route(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(
            lambda said: None if held and b"document_update" in bytes_of(said) else server.send(said)
        )

    def turn(on: bool) -> None:
        nonlocal held
        held = on

    page.context.route_web_socket(re.compile(".*"), route)
    return lambda: turn(True), lambda: turn(False)


def bytes_of(said: str | bytes) -> bytes:
    return said.encode() if isinstance(said, str) else said
