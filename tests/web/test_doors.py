"""The door can get a new code, and the projector comes in by a link of its own."""

from __future__ import annotations

import pytest

from sprint.actions import sprints
from sprint.actions.stage import key_of
from sprint.web.guesses import WRONG_A_SESSION
from tests.web.conftest import World, join
from tests.web.page import Browser


@pytest.fixture
def door(world: World) -> str:
    """The new one."""
    code: str = world.act(sprints.change_door)["code"]
    return code


def test_who_comes_with_the_old_code_is_told_where_to_ask(world: World) -> None:
    world.joined("Mette")
    first = world.act(sprints.change_door)["code"]
    world.act(sprints.change_door)
    for old in (world.code, first):
        page = world.browser().get(f"/s/{old}")
        assert page.status == 410
        assert page.h1 == "Koden er skiftet"
        assert "spørg instruktøren" in page.text
        assert world.state.title not in page.text
        assert join(world.browser(), old, read=False).status == 410
        typed = world.browser().post("/", {"code": old})
        assert typed.status == 404
        assert "Koden er skiftet" in typed.text
    assert [seat.name for seat in world.state.participants] == ["Mette"]


def test_the_new_code_opens_and_addresses_stay(world: World, door: str) -> None:
    browser = world.browser()
    assert browser.post("/", {"code": door.lower()}).location == f"/s/{world.code}"
    assert join(browser, world.code, name="Jonas").location == f"/s/{world.code}/room"
    by_link = world.browser()
    assert by_link.get(f"/s/{door}").location == f"/s/{world.code}"
    assert join(by_link, world.code, name="Line").location == f"/s/{world.code}/room"


def test_those_inside_stay_and_come_back(world: World) -> None:
    mette = world.joined("Mette")
    return_code = world.seat("Mette").return_code
    world.act(sprints.change_door)
    assert mette.get(f"/s/{world.code}/room").status == 200
    assert mette.get(f"/s/{world.code}").h1 == "Er du Mette?"
    other = world.browser()
    assert other.get(f"/s/{world.code}/return/{return_code}").status == 200
    assert other.post(f"/s/{world.code}/return/{return_code}").location == f"/s/{world.code}/room"


def test_the_picture_of_the_door_is_for_those_inside(world: World) -> None:
    stranger, mette, lead = world.browser(), world.joined("Mette"), world.instructor()
    path = f"/s/{world.code}/qr.svg"
    before = drawn(stranger, path)
    world.act(sprints.change_door)
    assert drawn(stranger, path) == before
    assert drawn(lead, path) == drawn(mette, path) != before


def test_two_sprints_never_have_one_door(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = iter([world.code, "NEWDR2", world.code, "NEWDR2", "NEWDR3"])
    monkeypatch.setattr(sprints, "random_code", lambda _length: next(codes))
    assert world.act(sprints.change_door)["code"] == "NEWDR2"
    assert world.act(sprints.change_door)["code"] == "NEWDR3"


def drawn(browser: Browser, path: str) -> str:
    return browser.get(path).response.get_data(as_text=True)


# The projector


def test_the_projector_opens_by_its_own_link_alone(world: World, browser: Browser) -> None:
    path = f"/s/{world.code}/stage"
    key = key_of(world.deps, world.state)
    for stranger in (world.browser(), world.joined("Mette")):
        page = stranger.get(path)
        assert page.status == 403
        assert "eget link" in page.text
        assert stranger.get(f"{path}/{key[:-1]}x").status == 404
    assert browser.get(f"{path}/{key}").location == path
    assert browser.get(path).status == 200
    assert key not in browser.get(path).text
    assert world.instructor().get(path).status == 200


def test_the_console_has_the_projectors_link_and_nobody_else(world: World) -> None:
    key = key_of(world.deps, world.state)
    urls = world.instructor().get(f"/s/{world.code}/console").content()["urls"]
    assert urls["stage_link"] == f"http://localhost/s/{world.code}/stage/{key}"
    assert key not in world.joined("Mette").get(f"/s/{world.code}/room").text


def test_guessing_the_projectors_link_ends(world: World, browser: Browser) -> None:
    path = f"/s/{world.code}/stage"
    answers = [browser.get(f"{path}/{'x' * 16}").status for _ in range(WRONG_A_SESSION + 1)]
    assert answers == [404] * WRONG_A_SESSION + [429]


# Before one sits down


def test_tables_show_first_names_only(world: World) -> None:
    world.joined("Mette Hemmeligsen")
    page = world.browser().get(f"/s/{world.code}")
    assert "Mette" in page.text
    assert "Hemmeligsen" not in page.text


# Many at once


def sit(world: World, count: int) -> None:
    for number in range(count):
        join(world.browser(), world.code, name=f"Deltager {number}")


def test_a_hall_sits_down_at_once_and_others_see_their_place(world: World) -> None:
    sit(world, 60)
    line = f"/s/{world.code}/line"
    waiting = [world.browser() for _ in range(3)]
    for at, browser in enumerate(waiting, 1):
        assert join(browser, world.code, name=f"En til {at}").location == line
        assert f"nummer {at} i køen" in browser.get(line).text
    assert len(world.state.participants) == 60
    world.later(1_000)
    assert place(waiting[1], line) == 2
    assert place(waiting[0], line) == 0
    assert waiting[0].get(line).location == f"/s/{world.code}/room"
    assert "nummer 1 i køen" in waiting[1].get(line).text
    assert "nummer 2 i køen" in waiting[2].get(line).text
    assert len(world.state.participants) == 61


def place(browser: Browser, line: str) -> int:
    told = browser.get(f"{line}/place").response.json
    assert told is not None
    return int(told["place"])


def test_who_goes_home_stands_in_nobodys_way(world: World) -> None:
    sit(world, 60)
    gone, stays = world.browser(), world.browser()
    for browser, name in ((gone, "Går"), (stays, "Bliver")):
        join(browser, world.code, name=name)
    line = f"/s/{world.code}/line"
    world.later(500)
    assert place(stays, line) == 2
    world.later(14_700)
    assert place(stays, line) == 0
    assert stays.get(line).location == f"/s/{world.code}/room"


def test_one_browser_takes_so_many_seats_a_minute(world: World) -> None:
    browser = world.browser()
    for number in range(5):
        assert join(browser, world.code, name=f"Person {number}").location == f"/s/{world.code}/room"
        browser.get(f"/s/{world.code}/seat")
        browser.post(f"/s/{world.code}/leave")
    page = join(browser, world.code, name="En til")
    assert page.status == 422
    assert page.value_of("name") == "En til"
    world.later(13_000)
    assert join(browser, world.code, name="En til").status == 303


def test_a_line_has_an_end(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sprint.web.guesses.MOST_IN_LINE", 2)
    sit(world, 62)
    page = join(world.browser(), world.code, name="En for meget")
    assert page.status == 422
    assert page.value_of("name") == "En for meget"
