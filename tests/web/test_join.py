"""Coming in: the code, the table, one's own seat, and sitting down again."""

import pytest

from sprint.actions import leaving, seats, sprints
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.web.guesses import WRONG_A_SESSION
from tests.web.conftest import World, join
from tests.web.page import Browser


def test_the_front_page_asks_for_the_code(browser: Browser) -> None:
    page = browser.get("/")
    assert page.status == 200
    assert page.h1 == "Tag plads ved bordet"
    assert page.label_of("code") == "Kode, 6 tegn"
    assert "Digital ledelse er ledelse" in page.text
    assert "/login" in page.links()


@pytest.mark.parametrize("typed", ["{}", " {} ", "{:.3}-{}", "\xa0{}\t", "https://sprint.example/s/{}"])
def test_a_code_leads_to_the_sprint(world: World, browser: Browser, typed: str) -> None:
    written = f"{world.code[:3]}-{world.code[3:]}" if "-" in typed else typed.format(world.code)
    page = browser.post("/", {"code": written.lower()})
    assert (page.status, page.location) == (303, f"/s/{world.code}")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("", "Skriv koden med 6 tegn."),
        ("FJ7", "Koden har 6 tegn. Der mangler 3."),
        ("FJ7K2", "Koden har 6 tegn. Der mangler ét."),
        ("FJ7K2MX", "Koden har 6 tegn. Du har skrevet 1 for mange."),
    ],
)
def test_a_code_of_the_wrong_length_says_so(browser: Browser, code: str, says: str) -> None:
    page = browser.post("/", {"code": code})
    assert page.status == 422
    assert page.errors == [says]
    assert page.value_of("code") == code


def test_an_unknown_code_is_asked_again(browser: Browser) -> None:
    page = browser.post("/", {"code": "222222"})
    assert page.status == 404
    assert len(page.errors) == 1
    assert page.value_of("code") == "222222"


def test_an_unknown_address_asks_for_the_code(browser: Browser) -> None:
    page = browser.get("/s/222222")
    assert page.status == 404
    assert page.h1 == "Vi kender ikke koden"
    assert page.label_of("code") == "Kode, 6 tegn"


def test_the_form_shows_the_tables_and_who_is_there(world: World, browser: Browser) -> None:
    world.joined("Jonas", team=2)
    page = browser.get(f"/s/{world.code.lower()}")
    assert page.h1 == "Tag plads ved bordet"
    assert page.label_of("name") == "Dit navn"
    assert page.label_of("municipality") == "Kommune"
    assert "Digitalt sprint" in page.text
    assert "1 ved bordet: Jonas" in page.text
    assert len(page.tree.xpath("//select[@name='municipality']/option")) == 100


def test_no_table_is_shown_as_ones_own_before_it_is_chosen(world: World, browser: Browser) -> None:
    world.joined("Jonas", team=1)
    seen = "//aside//figure[not(@hidden)]/figcaption"
    [caption] = browser.get(f"/s/{world.code}").tree.xpath(seen)
    assert caption.text_content().strip() == "Vælg et hold, så ser du, hvem der sidder der."
    [caption] = browser.post(f"/s/{world.code}", {"name": "", "team": "1"}).tree.xpath(seen)
    assert "1 er på holdet" in caption.text_content()


def test_sitting_down_leads_straight_into_the_room(world: World, browser: Browser) -> None:
    assert join(browser, world.code, name="  Mette   K. ").location == f"/s/{world.code}/room"
    assert browser.get(f"/s/{world.code}/room").status == 200
    page = browser.get(f"/s/{world.code}/seat")
    assert page.h1 == "Du har din plads"
    assert world.seat("Mette K.").return_code[:4] in page.text
    assert page.tree.xpath("//div[@class='qr-card']/*")


def test_a_shared_computer_asks_whose_seat_it_is(world: World) -> None:
    browser = world.joined("Mette")
    page = browser.get(f"/s/{world.code}")
    assert page.h1 == "Er du Mette?"
    assert f"/s/{world.code}/room" in page.links()
    assert browser.post(f"/s/{world.code}/leave").location == f"/s/{world.code}"
    assert join(browser, world.code, name="Jonas").location == f"/s/{world.code}/room"
    assert {seat.name for seat in world.state.participants} == {"Mette", "Jonas"}


def test_two_texts_are_enough(world: World, browser: Browser) -> None:
    """A name and a table; the municipality is said by who wants to."""
    browser.get(f"/s/{world.code}")
    page = browser.post(f"/s/{world.code}", {"name": "Mette", "team": "1"})
    assert page.location == f"/s/{world.code}/room"
    assert world.seat("Mette").municipality == ""


def test_a_table_knows_where_its_people_come_from(world: World, browser: Browser) -> None:
    for name, place in (("Jonas", "Odense"), ("Line", "Odense"), ("Søren", "Assens")):
        join(world.browser(), world.code, name=name, municipality=place)
    places = browser.get(f"/s/{world.code}").tree.xpath("//input[@name='team']/@data-place")
    assert places == ["Odense", "", ""]


def test_the_table_says_how_it_is_mixed_and_who_of_the_own_municipality_sits_there(
    world: World, browser: Browser
) -> None:
    for name, place, field in (
        ("Jonas", "Odense", "social"),
        ("Line", "Odense", "digital"),
        ("Per", "Assens", ""),
    ):
        join(world.browser(), world.code, name=name, municipality=place, field=field)
    page = browser.get(f"/s/{world.code}")
    assert "2 fagområder · 2 kommuner" in page.text
    words = page.tree.xpath("//small[@data-from='Odense']")
    assert [(line.text, "hidden" in line.attrib) for line in words] == [("2 fra Odense", True)]
    wrong = browser.post(f"/s/{world.code}", {"name": "", "municipality": "Odense", "team": "1"})
    assert "hidden" not in wrong.tree.xpath("//small[@data-from='Odense']")[0].attrib


def test_the_role_is_one_of_four_or_nothing(world: World, browser: Browser) -> None:
    page = browser.get(f"/s/{world.code}")
    assert page.tree.xpath("//input[@name='job']/@value") == ["leader", "consultant", "professional", "other"]
    assert len(page.tree.xpath("//input[@name='field']")) == 10
    join(world.browser(), world.code, name="Jonas", job="consultant", field="citizen")
    join(browser, world.code, name="Mette", job="king")
    assert [(world.seat(name).job, world.seat(name).field) for name in ("Jonas", "Mette")] == [
        ("consultant", "citizen"),
        ("", "digital"),
    ]
    mine = browser.get(f"/s/{world.code}/me")
    assert "It og digitalisering" in mine.text


def test_a_seat_is_found_as_the_instructor_wants_it(world: World) -> None:
    join(world.browser(), world.code, name="Jonas", municipality="Odense", team="1")
    join(world.browser(), world.code, name="Line", municipality="Assens", team="2")
    world.act(sprints.set_seating, seating="together")
    assert "Ved kolleger fra din kommune" in world.browser().get(f"/s/{world.code}").text
    join(world.browser(), world.code, name="Per", municipality="Assens", team="any")
    assert world.seat("Per").team_number == 2


def test_a_return_code_on_the_front_page_leads_to_its_seat(world: World, browser: Browser) -> None:
    world.joined("Mette")
    code = world.seat("Mette").return_code
    link = f"/s/{world.code}/return/{code[:4]}-{code[4:8]}-{code[8:]}"
    for typed in (code, code.lower(), f"{code[:4]} {code[4:8]}-{code[8:]}", f"https://x.example{link}"):
        page = browser.post("/", {"code": typed})
        assert (page.status, page.location) == (303, link)
    world.act(leaving.remove, seat=world.seat("Mette").id)
    assert "returkode" in browser.post("/", {"code": code}).errors[0]


def test_guessing_return_codes_on_the_front_page_stops(browser: Browser) -> None:
    for _ in range(WRONG_A_SESSION):
        assert browser.post("/", {"code": "ABCDEFGH2345"}).status == 422
    assert browser.post("/", {"code": "ABCDEFGH2345"}).status == 429


def test_everything_missing_is_said_at_once_and_nothing_typed_is_lost(world: World, browser: Browser) -> None:
    page = browser.post(f"/s/{world.code}", {"name": "  ", "municipality": "Atlantis", "field": "culture"})
    assert page.status == 422
    assert len(page.errors) == 3
    assert page.tree.xpath("//input[@name='field'][@checked]/@value") == ["culture"]
    assert page.tree.xpath("//input[@name='name']/@aria-invalid") == ["true"]
    assert page.tree.xpath("//*[@autofocus]/@name") == ["name"]


def test_a_name_of_200_letters_is_too_long(world: World, browser: Browser) -> None:
    page = join(browser, world.code, name="M" * 200)
    assert page.status == 422
    assert page.value_of("name") == "M" * 200
    assert "60" in page.errors[0]


def test_a_taken_name_is_refused(world: World, browser: Browser) -> None:
    world.joined("Mette")
    page = join(browser, world.code, name="mette")
    assert page.status == 422
    assert len(page.errors) == 1
    assert page.value_of("name") == "mette"


def test_a_role_is_nobodys_name(world: World, browser: Browser) -> None:
    for name in ("Instruktør", "INSTRUCTOR", "Søren", "Sørеn"):
        page = join(browser, world.code, name=name)
        assert page.status == 422
        assert page.value_of("name") == name
    assert world.state.participants == ()


def test_somebody_from_elsewhere_is_asked_from_where(world: World, browser: Browser) -> None:
    page = join(browser, world.code, municipality="other")
    assert page.errors == ["Skriv, hvor du kommer fra."]
    join(browser, world.code, municipality="other", organisation="Region Fyn")
    assert world.seat("Mette").municipality == "Region Fyn"


def test_any_table_is_the_roomiest(world: World, browser: Browser) -> None:
    world.joined("Jonas", team=1)
    join(browser, world.code, team="any")
    assert world.seat("Mette").team_number == 2


@pytest.mark.parametrize("team", ["", "9", "x", "-1", "99999999999"])
def test_a_table_that_is_not_there_is_refused(world: World, browser: Browser, team: str) -> None:
    assert join(browser, world.code, team=team).status == 422


@pytest.mark.parametrize(
    ("action", "payload"), [(sprints.lock, {"locked": True}), (sprints.close, {})], ids=["locked", "closed"]
)
def test_a_shut_door_is_told_before_anything_is_typed(
    world: World, browser: Browser, action: object, payload: dict[str, bool]
) -> None:
    world.act(action, **payload)  # type: ignore[arg-type]
    page = browser.get(f"/s/{world.code}")
    assert page.tree.xpath("//@data-door") == [f"/s/{world.code}/door"]
    assert not page.tree.xpath("//input[@name='name']")
    assert join(browser, world.code).status == 422


def test_who_waits_is_told_when_the_door_opens(world: World, browser: Browser) -> None:
    world.act(sprints.lock, locked=True)
    door = browser.get(f"/s/{world.code}").tree.xpath("//@data-door")[0]
    assert browser.client.get(door).json == {"open": False}
    world.act(sprints.lock, locked=False)
    assert browser.client.get(door).json == {"open": True}
    assert browser.get(f"/s/{world.code}").tree.xpath("//input[@name='name']")


def test_a_full_sprint_refuses(world: World, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SEATS", 12)
    for number in range(limits.SEATS - len(world.state.seats)):
        seats.join(world.deps, world.code, f"Deltager {number}", "Odense", team=1)
    page = join(browser, world.code)
    assert page.status == 422
    assert len(page.errors) == 1
    assert page.value_of("name") == "Mette"


def test_a_locked_door_lets_those_with_a_seat_in(world: World) -> None:
    mette = world.joined("Mette")
    world.act(sprints.lock, locked=True)
    assert mette.get(f"/s/{world.code}").h1 == "Er du Mette?"
    assert mette.get(f"/s/{world.code}/room").status == 200


def test_a_return_link_sits_only_after_a_question(world: World, browser: Browser) -> None:
    world.joined("Mette")
    link = f"/s/{world.code}/return/{world.seat('Mette').return_code}"
    page = browser.get(link)
    assert page.h1 == "Hej, Mette"
    assert browser.get(f"/s/{world.code}/room").status == 302
    assert browser.post(link).location == f"/s/{world.code}/room"
    assert browser.get(f"/s/{world.code}/room").status == 200


def test_a_return_code_can_be_typed(world: World, browser: Browser) -> None:
    world.joined("Mette")
    code = world.seat("Mette").return_code
    page = browser.post(f"/s/{world.code}/return", {"secret": f" {code[:4]} {code[4:8]}-{code[8:]} ".lower()})
    assert page.status == 303
    assert browser.get(page.location).h1 == "Hej, Mette"


@pytest.mark.parametrize(
    "pasted",
    [
        "{0}\xa0{1}\u2011{2}",
        "\t{0}\t{1}\t{2}",
        "https://x.example/s/{code}/return/{0}-{1}-{2}",
        "{0}–{1}—{2}",
    ],
)
def test_a_return_code_is_taken_as_it_is_pasted_and_is_no_guess(
    world: World, browser: Browser, pasted: str
) -> None:
    world.joined("Mette")
    code = world.seat("Mette").return_code
    typed = pasted.format(code[:4], code[4:8], code[8:], code=world.code)
    for _ in range(WRONG_A_SESSION + 1):
        page = browser.post(f"/s/{world.code}/return", {"secret": typed})
        assert page.status == 303
    assert browser.get(page.location).h1 == "Hej, Mette"


def test_what_cannot_be_a_return_code_is_no_guess(world: World, browser: Browser) -> None:
    world.joined("Mette")
    for _ in range(WRONG_A_SESSION + 1):
        assert browser.post(f"/s/{world.code}/return", {"secret": "Mette fra Odense"}).status == 404
    code = world.seat("Mette").return_code
    assert browser.post(f"/s/{world.code}/return", {"secret": code}).status == 303


@pytest.mark.parametrize("secret", ["", "ABCD-EFGH-2345", "x" * 300])
def test_a_wrong_return_code_is_asked_again(world: World, browser: Browser, secret: str) -> None:
    page = browser.post(f"/s/{world.code}/return", {"secret": secret})
    assert page.status in (404, 422)
    assert len(page.errors) == 1


def test_an_old_return_link_and_an_old_device_fail_after_a_new_one_is_issued(world: World) -> None:
    mette, other = world.joined("Mette"), world.browser()
    old = f"/s/{world.code}/return/{world.seat('Mette').return_code}"
    world.act(seats.reissue, seat=world.seat("Mette").id)
    assert other.get(old).status == 404
    assert other.post(old).status == 404
    assert mette.get(f"/s/{world.code}/room").status == 302
    assert other.post(f"/s/{world.code}/return/{world.seat('Mette').return_code}").status == 303


def test_a_removed_seat_is_no_seat(world: World) -> None:
    mette = world.joined("Mette")
    world.act(leaving.remove, seat=world.seat("Mette").id)
    assert mette.get(f"/s/{world.code}/room").location == f"/s/{world.code}"
    said = mette.get(f"/s/{world.code}").text
    assert "gælder ikke længere" in said
    assert "Din plads er fjernet" in said


def test_leaving_frees_the_device_but_not_the_seat(world: World) -> None:
    mette = world.joined("Mette")
    assert mette.post(f"/s/{world.code}/leave").location == f"/s/{world.code}"
    assert mette.get(f"/s/{world.code}/room").status == 302
    assert world.seat("Mette")


def test_the_qr_code_is_a_picture(world: World, browser: Browser) -> None:
    response = browser.client.get(f"/s/{world.code}/qr.svg")
    assert response.mimetype == "image/svg+xml"
    assert b"<svg" in response.data
    assert b"style" not in response.data


def test_a_seat_issued_anew_asks_for_its_new_code(world: World) -> None:
    mette = world.joined("Mette")
    world.act(seats.reissue, seat=world.seat("Mette").id)
    said = mette.get(f"/s/{world.code}").text
    assert "ny returkode" in said
    assert "taget ned" not in said


# One form, one seat


def test_a_form_that_is_sent_twice_takes_one_seat(world: World, browser: Browser) -> None:
    """The second tap goes out before the first answer has come."""
    browser.get(f"/s/{world.code}")
    tapping = [browser.copy(), browser.copy()]
    pages = [join(tap, world.code, read=False) for tap in tapping]
    assert [page.location for page in pages] == [f"/s/{world.code}/room"] * 2
    assert [seat.name for seat in world.state.participants] == ["Mette"]
    assert tapping[1].get(f"/s/{world.code}/room").status == 200


def test_who_never_got_the_answer_finds_the_seat_again(world: World, browser: Browser) -> None:
    browser.get(f"/s/{world.code}")
    join(browser.copy(), world.code, read=False)
    assert browser.get(f"/s/{world.code}").location == f"/s/{world.code}/room"
    assert browser.get(f"/s/{world.code}/seat").status == 200
    assert len(world.state.participants) == 1


def test_a_seat_that_nobody_came_back_with_lets_its_name_go(world: World, browser: Browser) -> None:
    join(browser.copy(), world.code)
    world.later(seats.GHOST_MS - 1)
    assert join(browser.copy(), world.code).status == 422
    world.later(2)
    assert join(browser.copy(), world.code).status == 303
    assert len(world.state.participants) == 1


def test_a_seat_that_nobody_ever_opened_goes_away(world: World, browser: Browser) -> None:
    world.joined("Jonas").get(f"/s/{world.code}/seat")
    join(browser.copy(), world.code)
    world.later(seats.FORGOTTEN_MS + 1)
    seats.drop_unopened(world.deps)
    assert [seat.name for seat in world.state.participants] == ["Jonas"]


def test_a_seat_issued_anew_is_not_its_old_browsers(world: World, browser: Browser) -> None:
    join(browser, world.code)
    world.act(seats.reissue, seat=world.seat("Mette").id)
    assert browser.get(f"/s/{world.code}").status == 200
    assert join(browser, world.code).status == 422


def test_the_next_person_at_a_browser_gets_a_seat_of_their_own(world: World, browser: Browser) -> None:
    join(browser, world.code)
    browser.post(f"/s/{world.code}/leave", {})
    assert join(browser, world.code, name="Jonas").status == 303
    assert {seat.name for seat in world.state.participants} == {"Mette", "Jonas"}


# Cookies


def test_a_browser_without_cookies_is_told_and_takes_no_seat(world: World) -> None:
    for _ in range(3):
        page = join(world.browser(cookies=False), world.code)
        while page.location:
            page = world.browser(cookies=False).get(page.location)
        assert "cookies" in page.errors[0]
    assert world.state.participants == ()


def test_a_browser_that_has_just_come_is_seated_with_its_first_page(world: World, browser: Browser) -> None:
    """A form filled in before the cookie ran out, or sent by a link."""
    assert join(browser, world.code, read=False).location == f"/s/{world.code}/seat"
    assert world.state.participants == ()
    assert browser.get(f"/s/{world.code}/seat").location == f"/s/{world.code}/room"
    assert browser.get(f"/s/{world.code}/seat").h1 == "Du har din plads"
    assert [seat.name for seat in world.state.participants] == ["Mette"]


def test_what_waits_for_its_cookie_may_still_be_refused(world: World, browser: Browser) -> None:
    join(browser, world.code, read=False)
    world.joined("mette")
    page = browser.get(f"/s/{world.code}/seat")
    assert page.status == 422
    assert page.value_of("name") == "Mette"


# The door


def test_who_was_removed_does_not_walk_in_again_but_can_be_let_in(world: World, browser: Browser) -> None:
    join(browser, world.code)
    browser.get(f"/s/{world.code}/seat")
    seat = world.seat("Mette")
    world.act(leaving.remove, seat=seat.id)
    for name in ("Mette", "En anden"):
        page = join(browser, world.code, name=name)
        assert (page.status, world.state.participants) == (422, ())
        assert any("taget din plads ned" in error for error in page.errors)
    world.act(seats.restore, seat=seat.id, name="Mette", municipality="Odense")
    assert world.seat("Mette").return_code != seat.return_code
    assert browser.get(f"/s/{world.code}/room").status == 200
    with pytest.raises(Refused, match=r"seat\.unknown"):
        world.act(seats.restore, seat=seat.id, name="Mette", municipality="Odense")


def test_a_seat_is_not_given_back_beside_its_namesake(world: World) -> None:
    mette = seats.join(world.deps, world.code, "Mette", "Odense", team=1)
    world.act(leaving.remove, seat=mette.id)
    seats.join(world.deps, world.code, "Mette", "Odense", team=1)
    with pytest.raises(Refused, match=r"join\.name_taken"):
        world.act(seats.restore, seat=mette.id, name="Mette", municipality="Odense")
