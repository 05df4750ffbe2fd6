"""What was written stays, through tabs, a crashed page and a refusal; who leaves leaves nothing behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page, Route, WebSocketRoute, expect

from tests.support.server import Server

from .people import People, look, saved, walk_to
from .sprints import gather
from .test_board import card
from .test_sketch import draw
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
    go(lead, "Hvordan kan vi …?")
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
def test_what_is_written_when_the_screens_freeze_waits_and_who_leaves_leaves_nothing(
    people: People, server: Server
) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    hold, let_go = holding(mette)
    asked: list[str] = []
    mette.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    write_note(mette, "Én plan for ugen")
    saved(mette)

    hold()
    note(mette, "Én plan").fill("Én plan, skrevet for sent")  # type: ignore[attr-defined]
    expect(mette.locator(".saved").first).not_to_contain_text("Gemt")
    lead.get_by_role("button", name="Frys skærmene").click()
    expect(mette.locator("body")).to_contain_text("Skærmene er låst, så alle kan kigge op.")
    expect(mette.locator(".notices")).not_to_contain_text("er gemt")
    let_go()
    waits(mette)
    look(people, mette, "held-1440")
    expect(note(mette, "Én plan")).to_have_value("Én plan, skrevet for sent")  # type: ignore[arg-type]
    expect(note(jonas, "Én plan")).to_have_value("Én plan for ugen")  # type: ignore[arg-type]
    lead.get_by_role("button", name="Giv skærmene fri").click()
    saved(mette)
    expect(note(jonas, "Én plan")).to_have_value("Én plan, skrevet for sent")  # type: ignore[arg-type]

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


def waits(page: Page) -> None:
    expect(page.locator(".saved").first).to_contain_text("Venter – instruktøren har låst", timeout=45_000)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_what_was_written_offline_waits_out_a_freeze_and_a_reload(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    network = Network(mette)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    write_note(mette, "Tidligere")
    saved(mette)

    network.go()
    offline(mette)
    write_note(mette, "Første uden net")
    write_note(mette, "Anden uden net")
    walk_to(card(mette, "Tidligere"))
    mette.keyboard.press("d")
    draw(mette, (0.2, 0.2), (0.6, 0.5))
    mette.keyboard.press("Escape")
    lead.get_by_role("button", name="Frys skærmene").click()
    expect(jonas.locator("body")).to_contain_text("Skærmene er låst")
    network.come()
    waits(mette)
    expect(mette.locator("body")).to_contain_text("ændringer venter her, til der åbnes igen")
    mette.once("dialog", lambda dialog: dialog.accept())
    mette.reload()
    waits(mette)
    for text in ("Første uden net", "Anden uden net"):
        expect(card(mette, text)).to_have_count(1)
        expect(card(jonas, text)).to_have_count(0)
    expect(card(mette, "Tidligere").locator("svg.sketch path")).to_have_count(1)

    lead.get_by_role("button", name="Giv skærmene fri").click()
    saved(mette)
    for text in ("Første uden net", "Anden uden net"):
        expect(card(jonas, text)).to_have_count(1)
    expect(card(jonas, "Tidligere").locator("svg.sketch path")).to_have_count(1)
    assert mette.evaluate(KEPT) == 0
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_refused_reaction_does_not_cost_the_notes_beside_it(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    network = Network(mette)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed", "Vis og saml"):
        go(lead, phase)
    write_note(mette, "Tidligere")
    saved(mette)

    network.go()
    offline(mette)
    mette.evaluate(
        """() => {
          const { board, session } = document.querySelector('ideas-view');
          const [note] = board.doc.getMap('notes').keys();
          const key = `${note}/${session.slots.me.seat_id}/good`;
          board.change((doc) => doc.getMap('reactions').set(key, true));
        }"""
    )
    write_note(mette, "Første uden net")
    write_note(mette, "Anden uden net")
    lead.evaluate(
        """() => {
          const { session } = document.querySelector('sprint-console');
          return session.command('phase_set', { phase: session.slots.phase.id, anonymous: true });
        }"""
    )
    network.come()
    for text in ("Første uden net", "Anden uden net"):
        expect(card(jonas, text)).to_have_count(1, timeout=45_000)
        expect(card(mette, text)).to_have_count(1)
    returned = mette.get_by_role("dialog", name="Det her blev ikke gemt")
    expect(returned).to_contain_text(re.compile(r"Reaktion: Godt\s+Tidligere"))
    look(people, mette, "returned-1440")
    saved(mette)

    # It is there until the person lets go of it.
    mette.keyboard.press("Escape")
    expect(returned).to_have_count(0)
    mette.reload()
    expect(returned).to_contain_text("Reaktion")
    returned.get_by_role("button", name="Smid væk").click()
    expect(returned).to_have_count(0)
    mette.reload()
    expect(card(mette, "Anden uden net")).to_have_count(1)
    expect(returned).to_have_count(0)
    assert people.errors == []


class Network:
    """One person's: it goes and comes back."""

    def __init__(self, page: Page) -> None:
        self._sockets: list[WebSocketRoute] = []
        self._is_there = True
        page.context.route_web_socket(re.compile(".*"), self._socket)
        page.context.route("**/socket.io/**", self._request)

    def _socket(self, socket: WebSocketRoute) -> None:
        if not self._is_there:
            socket.close()
            return
        self._sockets.append(socket)
        socket.connect_to_server()

    def _request(self, route: Route) -> None:
        if self._is_there:
            route.continue_()
        else:
            route.abort()

    def go(self) -> None:
        self._is_there = False
        for socket in self._sockets:
            socket.close()
        self._sockets.clear()

    def come(self) -> None:
        self._is_there = True


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
