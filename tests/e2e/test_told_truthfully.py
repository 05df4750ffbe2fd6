"""A person sees in the own browser what the instructor has done with the seat, on every device."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, axe, shot
from .sprints import gather, team_menu


def act(lead: Page, command: str, **payload: object) -> object:
    return lead.evaluate(
        "([command, payload]) => document.querySelector('sprint-console').session.command(command, payload)",
        [command, payload],
    )


def seat_of(lead: Page, name: str) -> str:
    return str(
        lead.evaluate(
            "name => document.querySelector('sprint-console').session.slots.people"
            ".find(person => person.name === name).seat_id",
            name,
        )
    )


def test_who_is_moved_reads_it_once_on_all_devices(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette})
    tab = mette.context.new_page()
    tab.goto(f"/s/{code}/room")
    act(lead, "seat_move", seat=seat_of(lead, "Mette"), team=2)
    for page in (mette, tab):
        told = page.locator(".banner").filter(has_text="flyttet dig")
        expect(told).to_contain_text("Charlotte har flyttet dig fra Trygt hjem til Byggesag")
        expect(page.locator(".room-title")).to_contain_text("Byggesag")
    assert axe(mette) == []
    mette.reload()
    expect(mette.locator(".banner").filter(has_text="flyttet dig")).to_be_visible()
    mette.get_by_role("button", name="Læst").click()
    for page in (mette, tab):
        expect(page.locator(".banner").filter(has_text="flyttet dig")).to_have_count(0)
    assert people.errors == []


def test_a_new_return_code_is_called_by_its_name(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    answer = act(lead, "seat_reissue", seat=seat_of(lead, "Mette"))
    assert isinstance(answer, dict)
    expect(mette.locator("[role=alert]")).to_contain_text("ny returkode")
    expect(mette.locator("[role=alert]")).not_to_contain_text("taget ned")
    mette.get_by_role("link", name="Brug din returkode").click()
    mette.locator("input[name=secret]").fill(str(answer["return_code"]))
    mette.locator("main form button[type=submit]").last.click()
    mette.locator("main form button[type=submit]").last.click()
    expect(mette.locator(".room-title")).to_contain_text("Trygt hjem")


def test_seats_that_nobody_sits_in_are_cleared_at_once_and_one_is_given_back(
    people: People, server: Server
) -> None:
    lead, mette, jonas, line = people.sit(), people.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas, "Line": line})
    gone = seat_of(lead, "Jonas")
    for page in (jonas, line):
        page.goto("/")
    team_menu(lead, "Trygt hjem", "Personer")
    lead.get_by_role("button", name="Fjern 2, der ikke er her").click()
    expect(lead.get_by_role("dialog")).to_contain_text("Jonas og Line")
    shot(lead, "console-clear")
    assert axe(lead) == []
    lead.get_by_role("dialog").get_by_role("button", name="Fjern").click()
    expect(lead.get_by_role("dialog")).to_have_count(0)
    jonas.goto(f"/s/{code}")
    expect(jonas.locator("main")).to_contain_text("fjernet")
    act(lead, "seat_restore", seat=gone, name="Jonas", municipality="Odense")
    jonas.goto(f"/s/{code}/room")
    expect(jonas.locator(".room-title")).to_contain_text("Trygt hjem")
    given_back_from_the_log(lead, mette, code)
    assert people.errors == []


def given_back_from_the_log(lead: Page, mette: Page, code: str) -> None:
    """The name is forgotten, so the line asks for it."""
    act(lead, "seat_remove", seat=seat_of(lead, "Mette"))
    expect(mette.locator("main")).to_contain_text("Din plads er fjernet")
    removal = lead.locator(".deed").filter(has_text="Fjernede 1 person")
    lead.keyboard.press("Escape")
    removal.get_by_role("button", name="Fortryd").click()
    dialog = lead.get_by_role("dialog")
    dialog.get_by_label("Navn").fill("Mette")
    shot(lead, "console-restore")
    assert axe(lead) == []
    dialog.get_by_role("button", name="Giv pladsen igen").click()
    expect(removal).to_contain_text("fortrudt")
    mette.goto(f"/s/{code}/room")
    expect(mette.locator(".room-title")).to_contain_text("Trygt hjem")
