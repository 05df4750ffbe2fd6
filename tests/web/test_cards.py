"""People who are expected choose their name at the door, and seats are printed as cards."""

from __future__ import annotations

import pytest

from sprint.actions import expected, teams
from tests.web.conftest import World, join
from tests.web.page import Browser, Page

LIST = "Mette Krogh, Aalborg, 2\nFatima Yılmaz, konsulent, Ishøj\nIda Holm, Odense"


@pytest.fixture(autouse=True)
def listed(world: World) -> None:
    world.act(expected.put, text=LIST)


def choose(browser: Browser, world: World, at: int, **given: str) -> Page:
    id = world.state.expected[at].id
    return join(browser, world.code, **{"name": "", "municipality": "", "team": "", "expected": id, **given})


def test_outsiders_read_no_whole_name(world: World) -> None:
    page = world.browser().get(f"/s/{world.code}")
    assert "Mette K. · Aalborg" in page.text
    assert "Krogh" not in page.response.get_data(as_text=True)


def test_a_person_on_the_list_says_nothing_more(world: World) -> None:
    page = choose(world.browser(), world, 0)
    assert page.location == f"/s/{world.code}/room", page.errors
    assert world.seat("Mette Krogh").team_number == 2
    assert "Mette" not in world.browser().get(f"/s/{world.code}").tree.xpath(
        "string(//select[@id='expected'])"
    )


def test_who_has_no_table_on_the_list_chooses_one(world: World) -> None:
    browser = world.browser()
    assert choose(browser, world, 2).errors == ["Vælg et hold at sidde ved."]
    assert choose(browser, world, 2, team="1").location.endswith("/room")
    assert world.seat("Ida Holm").municipality == "Odense"


def test_a_card_leads_to_its_person_also_through_a_new_door(world: World) -> None:
    mette = world.state.expected[0]
    page = world.browser().get(f"/s/{world.code}?who={mette.id}")
    assert page.tree.xpath("//option[@selected]/@value")[0] == mette.id
    assert world.browser().get(f"/s/{world.code.lower()}?who={mette.id}").status in (200, 302)
    assert world.browser().get(f"/s/{world.code}?who=nobody").status == 200


def test_cards_have_code_picture_and_for_a_seat_the_return_code(world: World) -> None:
    world.joined("Karim Aziz")
    page = world.instructor().get(f"/s/{world.code}/cards?blank=2")
    cards = page.tree.xpath("//li[@class='seat-card']")
    assert len(cards) == 6
    assert len(page.tree.xpath("//li[@class='seat-card']/*[local-name()='svg']")) == 6
    told = {card.findtext("h2"): " ".join(card.text_content().split()) for card in cards}
    assert world.code in told["Mette Krogh"]
    assert "Returkode" not in told["Mette Krogh"]
    assert "Returkode" in told["Karim Aziz"]
    assert [card.findtext("h2") for card in cards].count("Skriv dit navn") == 2


def test_planned_seats_without_a_name_get_a_card_at_their_table(world: World) -> None:
    """One of the three at Mette's table is hers, and one that somebody sits on needs none."""
    world.joined("Karim Aziz", 2)
    world.act(teams.plan_seats, team=2, seats=3)
    world.act(teams.plan_seats, team=1, seats=2)
    page = world.instructor().get(f"/s/{world.code}/cards")
    told = [" ".join(card.text_content().split()) for card in page.tree.xpath("//li[@class='seat-card']")]
    nameless = [card for card in told if card.startswith("Skriv dit navn")]
    assert [card[15:16] for card in nameless] == ["1", "1", "2"]


def test_cards_are_the_instructors(world: World) -> None:
    assert world.joined("Karim").get(f"/s/{world.code}/cards").status in (303, 403)
    assert world.instructor().get(f"/s/{world.code}/cards?blank=%C2%B2").status == 200
