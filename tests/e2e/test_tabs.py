"""Two tabs of one seat: neither sends nor overwrites what the other has begun; nothing of either is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, look, saved
from .sprints import gather
from .test_board import card
from .test_nothing_lost import KEPT, offline
from .test_whole_sprint import go, write_note

HANG_UP = "document.querySelector('sprint-room').session.socket.disconnect()"


def hang_up(page: Page) -> None:
    expect(page.get_by_label("Skriv en idé")).to_be_visible()
    page.evaluate(HANG_UP)
    offline(page)


def composer(page: Page, text: str) -> None:
    page.get_by_label("Skriv en idé").press_sequentially(text)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_what_one_tab_could_not_send_is_sent_by_the_other_once_it_is_gone(
    people: People, server: Server
) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    hang_up(mette)
    write_note(mette, "Uden net i den ene fane")

    other = mette.context.new_page()
    other.goto(f"/s/{code}/room")
    saved(other)
    write_note(other, "Fra den anden fane")
    expect(card(jonas, "Fra den anden fane")).to_have_count(1)
    expect(card(other, "Uden net i den ene fane")).to_have_count(0)
    assert other.evaluate(KEPT) > 0

    mette.close()
    for page in (other, jonas):
        expect(card(page, "Uden net i den ene fane")).to_have_count(1)
    saved(other)
    assert other.evaluate(KEPT) == 0
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_each_tab_keeps_what_is_begun_in_it(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    other = mette.context.new_page()
    other.goto(f"/s/{code}/room")
    composer(mette, "Begyndt i den første")
    composer(other, "Begyndt i den anden")
    for page, text in ((mette, "Begyndt i den første"), (other, "Begyndt i den anden")):
        page.reload()
        expect(page.get_by_label("Skriv en idé")).to_have_value(text)

    mette.close()
    third = other.context.new_page()
    third.goto(f"/s/{code}/room")
    expect(third.get_by_label("Skriv en idé")).to_have_value("Begyndt i den første")
    expect(other.get_by_label("Skriv en idé")).to_have_value("Begyndt i den anden")
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_tab_says_that_another_one_has_taken_another_seat(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    hang_up(mette)
    write_note(mette, "Mettes egen idé")
    seat = jonas.evaluate("document.querySelector('sprint-room').session.slots.me.return_code")
    other = mette.context.new_page()
    other.goto(f"/s/{code}/return/{seat}")
    other.locator("main form button[type=submit]").click()
    other.wait_for_url("**/room")

    mette.evaluate("document.querySelector('sprint-room').session.socket.connect()")
    gone = mette.get_by_role("alert")
    expect(gone).to_contain_text("I en anden fane har du taget en anden plads")
    expect(mette.get_by_role("textbox", name="Din tekst")).to_have_value("Mettes egen idé")
    look(people, mette, "elsewhere-1440")
    expect(card(other, "Mettes egen idé")).to_have_count(0)
    mette.once("dialog", lambda dialog: dialog.accept())
    mette.get_by_role("link", name="Fortsæt på den nye plads").click()
    saved(mette)
    assert mette.evaluate(KEPT) > 0
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_trouble_is_read_aloud_once_and_pauses_in_typing_are_not(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    mette.evaluate(
        """() => {
          window.aloud = [];
          const listen = (region) => new MutationObserver(() => {
            const said = region.textContent.trim();
            if (said && said !== window.aloud.at(-1)) window.aloud.push(said);
          }).observe(region, { childList: true, characterData: true, subtree: true });
          for (const region of document.querySelectorAll('.room-bar [role=status]')) listen(region);
        }"""
    )
    for text in ("Første", "Anden", "Tredje"):
        write_note(mette, text)
        saved(mette)
    assert mette.evaluate("window.aloud") == []
    hang_up(mette)
    write_note(mette, "Fjerde")
    write_note(mette, "Femte")
    mette.evaluate("document.querySelector('sprint-room').session.socket.connect()")
    saved(mette)
    assert mette.evaluate("window.aloud") == ["Offline", "Gemt"]
    assert people.errors == []
