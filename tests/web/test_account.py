"""Setting up, signing in and out, and the instructor's sprints."""

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from sprint.actions import accounts, passwords, sprints
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.store import accounts as stored
from sprint.store.tables import SetupTokenRow
from sprint.web.guesses import FREE_GUESSES
from tests.web.conftest import DAY_MS, NOVEMBER_MS, PASSWORD, World
from tests.web.page import Browser

SPRINT = {
    "title": "Nyt forår",
    "agenda": "",
    "teams": "Rød\n\n  Blå  \n",
    "language": "en",
    "deletes": "2027-02-23",
}


@pytest.fixture
def new_sprint(world: World) -> dict[str, str]:
    page = world.instructor().get("/sprints/new")
    return {**SPRINT, "agenda": page.tree.xpath("//input[@name='agenda'][@checked]/@value")[0]}


def test_setting_up_makes_an_account_that_is_signed_in(world: World, browser: Browser) -> None:
    link = f"/setup/{accounts.create_setup_token(world.deps)}"
    page = browser.post(link, {"name": " Line  T. ", "password": PASSWORD})
    assert (page.status, page.location) == (303, "/sprints")
    assert "Logget ind som Line T." in browser.get("/sprints").text
    assert browser.post(link, {"name": "Anden", "password": PASSWORD}).status == 404


@pytest.mark.parametrize(
    ("name", "password", "count"),
    [
        ("", "", 2),
        ("Line", "kort", 1),
        ("Line", "adgangskode1", 1),
        ("L" * 61, PASSWORD, 1),
        ("Line", "x" * 201, 1),
        ("søren", PASSWORD, 1),
    ],
)
def test_a_poor_account_is_refused_in_words(
    world: World, browser: Browser, name: str, password: str, count: int
) -> None:
    link = f"/setup/{accounts.create_setup_token(world.deps)}"
    page = browser.post(link, {"name": name, "password": password})
    assert page.status == 422
    assert len(page.errors) == count
    assert page.value_of("name") == name
    assert page.value_of("password") == ""


def test_signing_in_goes_to_the_page_that_was_wanted(world: World, browser: Browser) -> None:
    page = browser.get(f"/s/{world.code}/console")
    assert page.status == 303
    assert browser.get(page.location).h1 == "Log ind"
    assert (
        browser.post(page.location, {"name": "søren", "password": PASSWORD}).location
        == f"/s/{world.code}/console"
    )
    assert browser.get(f"/s/{world.code}/console").status == 200


@pytest.mark.parametrize(("name", "password"), [("Søren", "forkert sætning"), ("Ingen", PASSWORD)])
def test_a_wrong_password_and_an_unknown_name_look_the_same(
    browser: Browser, name: str, password: str
) -> None:
    page = browser.post("/login", {"name": name, "password": password})
    assert page.status == 422
    assert page.errors == ["Navn og adgangskode passer ikke sammen. Prøv igen."]
    assert page.value_of("name") == name


def test_guessing_at_an_account_pauses_it_for_strangers_but_not_for_its_owner(world: World) -> None:
    owner = world.instructor()
    owner.post("/logout")
    for _ in range(FREE_GUESSES):
        assert world.browser().post("/login", {"name": "Søren", "password": "forkert"}).status == 422
    page = world.browser().post("/login", {"name": " søren ", "password": PASSWORD})
    assert page.status == 429
    (said,) = page.errors
    assert "Vent ét sekund, og prøv igen." in said
    assert owner.post("/login", {"name": "Søren", "password": PASSWORD}).status == 303
    assert world.browser().post("/login", {"name": "Søren", "password": PASSWORD}).status == 429
    world.app.extensions["sprint.limiter"].now_ms = lambda: NOVEMBER_MS + 1_000
    assert world.browser().post("/login", {"name": "Søren", "password": PASSWORD}).status == 303


def test_a_full_line_says_so_and_a_place_is_told_to_who_holds_the_ticket(world: World) -> None:
    world.deps.heavy.logins._free = world.deps.heavy.logins._most = 0
    page = world.browser().post("/login?ticket=abc", {"name": "Søren", "password": PASSWORD})
    assert page.status == 503
    assert "Der er mange, der venter lige nu." in page.text
    assert world.browser().client.get("/place/logins/abc").json == {"place": None}
    assert world.browser().client.get("/place/workshop/abc").status_code == 404


def test_a_hash_of_an_earlier_version_holds_and_is_made_anew(world: World) -> None:
    old = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4).hash(PASSWORD)
    account = accounts.by_name(world.deps, "Søren")
    assert account
    with world.deps.store.write() as db:
        stored.set_hash(db, account.id, old)
    assert world.browser().post("/login", {"name": "Søren", "password": "forkert"}).status == 422
    assert accounts.get(world.deps, account.id).password_hash == old  # type: ignore[union-attr]
    assert world.browser().post("/login", {"name": "Søren", "password": PASSWORD}).status == 303
    renewed = accounts.get(world.deps, account.id).password_hash  # type: ignore[union-attr]
    assert renewed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert passwords.verify(renewed, PASSWORD)


def test_what_is_checked_for_a_name_that_is_not_there_costs_what_a_password_costs() -> None:
    assert not passwords.is_outdated(passwords.DUMMY)


def test_signing_out(world: World) -> None:
    instructor = world.instructor()
    assert instructor.post("/logout").location == "/"
    assert instructor.get("/sprints").status == 303


def test_a_new_sprint_that_is_sent_twice_is_made_once(world: World, new_sprint: dict[str, str]) -> None:
    instructor = world.instructor()
    intent = instructor.get("/sprints/new").value_of("intent")
    tapping = [instructor.copy().post("/sprints/new", {**new_sprint, "intent": intent}) for _ in range(2)]
    assert tapping[0].location == tapping[1].location != ""
    assert len(sprints.owned(world.deps, world.account)) == 2
    other = instructor.get("/sprints/new").value_of("intent")
    instructor.post("/sprints/new", {**new_sprint, "intent": other})
    assert len(sprints.owned(world.deps, world.account)) == 3


def test_a_sprint_that_is_deleted_twice_is_gone(world: World) -> None:
    instructor = world.instructor()
    for tap in (instructor.copy(), instructor):
        page = tap.post(f"/sprints/{world.code}/delete")
        assert (page.status, page.location) == (303, "/sprints")


def test_a_new_sprint_is_prepared_first(world: World, new_sprint: dict[str, str]) -> None:
    instructor = world.instructor()
    page = instructor.post("/sprints/new", new_sprint)
    assert page.status == 303
    assert page.location.endswith("/prepare")
    world.code = page.location.split("/")[2]
    assert [team.name for team in world.state.teams] == ["Rød", "Blå"]
    assert world.state.language == "en"
    assert "23. februar 2027" in instructor.get("/sprints").text
    assert "Nyt forår" in instructor.get("/sprints").text


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"title": "x" * 121},
        {"agenda": "nothing"},
        {"teams": " \n "},
        {"teams": "\n".join(f"Hold {number}" for number in range(limits.TEAMS + 1))},
        {"teams": "x" * 61},
        {"teams": "Rød\nrød"},
        {"deletes": "2026-11-24"},
        {"deletes": "2028-11-24"},
        {"deletes": "snart"},
    ],
)
def test_a_poor_sprint_is_refused_and_nothing_typed_is_lost(
    world: World, new_sprint: dict[str, str], wrong: dict[str, str]
) -> None:
    page = world.instructor().post("/sprints/new", {**new_sprint, **wrong})
    assert page.status == 422
    assert len(page.errors) == 1
    assert page.value_of("title") == {**new_sprint, **wrong}["title"]


@pytest.mark.parametrize(
    ("teams", "words"),
    [
        ("Rød\n\n" + "x" * 61, f"Linje 3: Et holdnavn må højst være på {limits.TEAM} tegn."),
        ("Grøn\nRød\n\nrød", "Linje 2 og 4: To hold hedder »rød«."),
    ],
)
def test_a_team_that_is_refused_is_told_by_its_line(
    world: World, new_sprint: dict[str, str], teams: str, words: str
) -> None:
    assert world.instructor().post("/sprints/new", {**new_sprint, "teams": teams}).errors == [words]


def test_an_agenda_is_as_long_as_it_is_called_and_says_what_of_it_is_pause(world: World) -> None:
    page = world.instructor().get("/sprints/new")
    told = [" ".join(each.text_content().split()) for each in page.tree.xpath("//label[@class='template']")]
    assert next(each for each in told if each.startswith("3 timer: halv dag")).endswith(
        "15 faser, 3 timer, heraf 10 min. pause"
    )
    assert next(each for each in told if each.startswith("45 minutter")).endswith("9 faser, 45 min.")


def test_a_sprint_that_is_not_open_yet_says_wait(
    world: World, browser: Browser, new_sprint: dict[str, str]
) -> None:
    code = world.instructor().post("/sprints/new", new_sprint).location.split("/")[2]
    page = browser.get(f"/s/{code}")
    assert page.lang == "en"
    assert page.h1 == "You are early"


def test_deleting_asks_first(world: World) -> None:
    instructor = world.instructor()
    assert instructor.get(f"/sprints/{world.code}/delete").status == 200
    assert world.state
    assert instructor.post(f"/sprints/{world.code}/delete").location == "/sprints"
    assert "Digitalt sprint er slettet." in instructor.get("/sprints").text
    assert "er slettet" not in instructor.get("/sprints").text
    with pytest.raises(Refused):
        assert world.state


def test_another_instructor_sees_and_deletes_nothing(world: World, hashed: str) -> None:
    token = accounts.create_setup_token(world.deps)
    accounts.set_up(world.deps, token, "Line", hashed)
    line = world.browser()
    line.post("/login", {"name": "Line", "password": PASSWORD})
    assert "Ingen sprint endnu" in line.get("/sprints").text
    assert line.get(f"/s/{world.code}/console").status == 403
    assert line.post(f"/sprints/{world.code}/delete").status == 403
    assert line.get(f"/s/{world.code}/teams/1/takehome").status == 403
    assert world.state


# Keys


def test_a_set_up_link_is_open_for_a_day(world: World, browser: Browser) -> None:
    link = f"/setup/{accounts.create_setup_token(world.deps)}"
    world.later(DAY_MS - 1)
    assert browser.get(link).status == 200
    world.later(1)
    assert browser.get(link).status == 404
    assert browser.post(link, {"name": "Line", "password": PASSWORD}).status == 404


def test_one_set_up_link_is_open_at_a_time(world: World, browser: Browser) -> None:
    first, second = (f"/setup/{accounts.create_setup_token(world.deps)}" for _ in range(2))
    assert (browser.get(first).status, browser.get(second).status) == (404, 200)


def test_an_instructor_invites_another_by_a_link_that_works_once(world: World, browser: Browser) -> None:
    lead = world.instructor()
    assert browser.post("/account/invite", {}).status in (302, 303, 401)
    first, second = (invitation(lead) for _ in range(2))
    assert browser.get(first).status == 404, "a new one ends the one before it"
    assert "inviteret" in browser.get(second).text
    assert browser.post(second, {"name": "Line", "password": PASSWORD}).location == "/sprints"
    assert browser.get(f"/s/{world.code}/console").status != 200, "and leads no sprint of others"
    assert world.browser().get(second).status == 404
    assert "/setup/" not in lead.get("/account").text


def invitation(lead: Browser, intent: str = "") -> str:
    [link] = lead.post("/account/invite", {"intent": intent}).tree.xpath("//input[@id='invitation']/@value")
    return "/setup/" + str(link).rpartition("/setup/")[2]


def test_an_invitation_that_is_sent_again_ends_none_that_was_given_away(
    world: World, browser: Browser
) -> None:
    lead = world.instructor()
    [intent] = lead.get("/account").tree.xpath(
        "//form[@action='/account/invite']//input[@name='intent']/@value"
    )
    first = invitation(lead, intent)
    assert invitation(lead, intent) == first
    assert browser.get(first).status == 200
    second = invitation(lead)
    assert invitation(lead, intent) == first
    assert [browser.get(link).status for link in (first, second)] == [404, 200], "an old page either"


def test_a_set_up_form_that_is_sent_twice_signs_in_twice(world: World, browser: Browser) -> None:
    link = f"/setup/{accounts.create_setup_token(world.deps)}"
    for tap in (browser.copy(), browser):
        assert tap.post(link, {"name": "Line", "password": PASSWORD}).location == "/sprints"
        assert tap.get("/sprints").status == 200
    stranger = world.browser()
    assert stranger.post(link, {"name": "Line", "password": "en anden sætning"}).status == 404
    assert stranger.post(link, {"name": "Søren", "password": PASSWORD}).status == 404


def test_the_database_holds_no_link_that_works(world: World, browser: Browser) -> None:
    token = accounts.create_setup_token(world.deps)
    with world.deps.store.read() as db:
        kept = list(db.scalars(select(SetupTokenRow.token)))
    assert token not in kept
    assert {browser.get(f"/setup/{each}").status for each in kept} == {404}


def test_a_new_password_signs_out_everywhere_else(world: World) -> None:
    here, stolen = world.instructor(), world.instructor()
    wrong = here.post("/account", {"password": "noget andet", "new": "fire blå cykler"})
    assert (wrong.status, len(wrong.errors)) == (422, 1)
    assert here.post("/account", {"password": PASSWORD, "new": "1234567890"}).status == 422
    page = here.post("/account", {"password": PASSWORD, "new": "fire blå cykler"})
    assert (page.status, page.location) == (303, "/sprints")
    assert "skiftet" in here.get("/sprints").text
    assert here.get(f"/s/{world.code}/console").status == 200
    for path in ("/sprints", f"/s/{world.code}/console", "/account"):
        assert stolen.get(path).location.startswith("/login")
    again = world.browser()
    assert again.post("/login", {"name": "Søren", "password": PASSWORD}).status == 422
    assert again.post("/login", {"name": "Søren", "password": "fire blå cykler"}).status == 303


def test_signing_out_everywhere_ends_copied_cookies(world: World) -> None:
    here = world.instructor()
    copied = here.copy()
    assert here.post("/logout/everywhere").location == "/login"
    for browser in (here, copied):
        assert browser.get("/sprints").location.startswith("/login")
    assert copied.post(f"/sprints/{world.code}/delete").location.startswith("/login")
    assert world.instructor().get(f"/s/{world.code}/console").status == 200


def test_an_instructors_seat_has_no_return_code(world: World, browser: Browser) -> None:
    lead = next(seat for seat in world.state.seats if seat.role == "instructor")
    assert lead.return_code == ""
    for secret in ("", "-", "%20"):
        assert browser.get(f"/s/{world.code}/return/{secret}").status in (200, 308, 404)
        assert browser.post(f"/s/{world.code}/return/{secret}").status in (404, 405, 422)
    assert browser.get(f"/s/{world.code}/room").location == f"/s/{world.code}"
