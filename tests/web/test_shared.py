"""A team's link for colleagues: it reads, again and again, only this team, until it is taken back."""

import sqlite3

from sprint.actions import Actor, expected, feedback, keeping, links, sprints
from sprint.documents.shape import Document
from sprint.documents.writing import Writing
from sprint.web.guesses import JOINS_A_MINUTE
from tests.web.conftest import World
from tests.web.page import Browser


def made(world: World, team: int = 1) -> tuple[Browser, str]:
    mette = world.joined("Mette Hemmelig", team=team)
    assert mette.post(f"/s/{world.code}/teams/{team}/link").location.endswith("/takehome#share")
    page = mette.get(f"/s/{world.code}/teams/{team}/takehome")
    link = str(page.tree.xpath("//input[@readonly]/@value")[0])
    return mette, "/h/" + link.rpartition("/h/")[2]


def write(world: World) -> None:
    def board(doc: Document) -> None:
        Writing(doc).note("n1", "Én plan", "blue", world.seat("Mette Hemmelig").id, "", "a0", 1)
        Writing(doc).comment("c1", "n1", "Hvem ringer?", "", 2)

    world.deps.edits.edit(world.code, world.state.id, "ideas:1", board)


def test_a_colleague_reads_and_takes_home_without_a_seat(world: World, browser: Browser) -> None:
    _, path = made(world)
    write(world)
    for _ in range(3):
        page = browser.get(path)
        assert page.status == 200
    assert page.h1 == "Tag det med hjem"
    assert "Én plan" in page.text
    assert "Hvem ringer?" not in browser.get(f"{path}?comments=1").text
    assert "Hemmelig" not in page.text
    assert not page.tree.xpath("//form[@method='post' and not(@action='/language')]")
    assert not [link for link in page.links() if link.startswith(f"/s/{world.code}")]
    assert browser.get(f"{path}/apron").status == 200
    assert "Én plan" in browser.client.get(f"{path}/export.md").get_data(as_text=True)
    assert b"Hvem ringer?" not in browser.client.get(f"{path}/export.json?comments=1").data
    assert browser.client.get(f"{path}/export.exe").status_code == 404
    assert browser.client.get(f"{path}/photos/none").status_code == 404


def test_the_link_opens_one_team_and_nothing_else(world: World, browser: Browser) -> None:
    _, path = made(world, team=2)
    browser.get(path)
    for other in (f"/s/{world.code}/teams/2/takehome", f"/s/{world.code}/teams/1/export.md"):
        assert browser.client.get(other).status_code == 403


def test_a_link_that_was_taken_back_says_so(world: World, browser: Browser) -> None:
    mette, path = made(world)
    mette.post(f"/s/{world.code}/teams/1/link/end")
    page = browser.get(path)
    assert page.status == 404
    assert "Linket virker ikke" in page.text
    assert not mette.get(f"/s/{world.code}/teams/1/takehome").tree.xpath("//input[@readonly]")


def test_a_new_link_ends_the_one_before_and_is_shown_again(world: World, browser: Browser) -> None:
    mette, path = made(world)
    assert links.of_team(world.deps, world.state, 1) == links.Shown(path.removeprefix("/h/"), writes=False)
    mette.post(f"/s/{world.code}/teams/1/link/end")
    mette.post(f"/s/{world.code}/teams/1/link")
    assert browser.get(path).status == 404
    assert mette.client.get(f"/s/{world.code}/teams/1/link.svg").mimetype == "image/svg+xml"


def test_a_second_tap_or_an_old_page_ends_no_link_that_the_team_has(world: World, browser: Browser) -> None:
    """A colleague at home may have it already, or be writing by it."""
    mette, path = made(world)
    mette.post(f"/s/{world.code}/teams/1/link", {"what": "write"})
    assert browser.get(path).status == 200
    mette.post(f"/s/{world.code}/teams/1/link/end", {"link": path[-8:]})
    mette.post(f"/s/{world.code}/teams/1/link")
    newer = links.of_team(world.deps, world.state, 1)
    for what in ("end", "change"):
        mette.post(f"/s/{world.code}/teams/1/link/{what}", {"link": path[-8:], "what": "write"})
    assert newer
    assert links.of_team(world.deps, world.state, 1) == newer
    mette.post(f"/s/{world.code}/teams/1/link/change", {"link": newer.token[-8:], "what": "write"})
    assert links.of_team(world.deps, world.state, 1) == links.Shown(newer.token, writes=True)


def test_nobody_gives_a_link_to_anothers_team(world: World, browser: Browser) -> None:
    mette = world.joined("Mette")
    assert mette.post(f"/s/{world.code}/teams/2/link").status == 403
    assert browser.post(f"/s/{world.code}/teams/1/link").status == 403
    assert mette.client.get(f"/s/{world.code}/teams/2/link.svg").status_code == 403
    assert world.instructor().post(f"/s/{world.code}/teams/2/link").status == 303


def test_the_link_lives_on_after_the_sprint_and_goes_with_it(world: World, browser: Browser) -> None:
    mette, path = made(world)
    world.act(sprints.close)
    assert browser.get(path).status == 200
    assert mette.post(f"/s/{world.code}/teams/1/link/end").status == 303
    _, path = made_again(world, mette)
    sprints.delete(world.deps, world.code)
    assert browser.get(path).status == 410


def made_again(world: World, mette: Browser) -> tuple[Browser, str]:
    mette.post(f"/s/{world.code}/teams/1/link")
    shown = links.of_team(world.deps, world.state, 1)
    assert shown is not None
    return mette, f"/h/{shown.token}"


def test_wrong_links_are_guesses_and_stop(world: World, browser: Browser) -> None:
    answers = [
        browser.client.get(f"/h/{'A' * 25}{letter}").status_code
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 3
    ]
    assert answers[0] == 404
    assert answers[-1] == 429


def test_the_database_holds_nothing_that_opens_it(world: World) -> None:
    _, path = made(world)
    with world.deps.store.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM team_links").all()
    assert path.removeprefix("/h/") not in str(rows)


# Writing along


def test_a_colleague_sits_down_where_the_team_lets_them_write(world: World, browser: Browser) -> None:
    mette, path = made(world)
    assert "Skriv med" not in browser.get(path).text
    assert browser.post(f"{path}/sit", {"name": "Bo"}).status == 403
    mette.post(f"/s/{world.code}/teams/1/link/change", {"what": "write"})
    world.act(sprints.lock, locked=True)
    world.act(sprints.close)
    assert "Skriv med" in browser.get(path).text
    assert browser.post(f"{path}/sit", {"name": "Bo Kollega"}).location == f"/s/{world.code}/room"
    seat = world.seat("Bo Kollega")
    assert (seat.team_number, seat.role) == (1, "participant")
    assert browser.get(f"/s/{world.code}/room").status == 200
    assert browser.client.get(f"/s/{world.code}/teams/2/takehome").status_code == 403


def test_a_link_makes_nobody_a_specialist(world: World, browser: Browser) -> None:
    """Also who bears the name of one that is expected: the link is the team's to give, the list is not."""
    mette, path = made(world)
    mette.post(f"/s/{world.code}/teams/1/link/change", {"what": "write"})
    world.act(expected.put, text="Fatima Yılmaz, konsulent")
    browser.post(f"{path}/sit", {"name": "Fatima Yılmaz"})
    seat = world.seat("Fatima Yılmaz")
    assert (seat.team_number, seat.role) == (1, "participant")
    assert world.state.expected == ()


def test_one_browser_takes_few_seats_by_a_link(world: World) -> None:
    mette, path = made(world)
    mette.post(f"/s/{world.code}/teams/1/link/change", {"what": "write"})
    browser = world.browser()
    for at in range(JOINS_A_MINUTE + 3):
        browser.post(f"{path}/sit", {"name": f"Kollega {at}x"})
        browser.get(f"/s/{world.code}/room")
        browser.post(f"/s/{world.code}/leave")
    assert len(world.state.members(1)) <= JOINS_A_MINUTE + 1


def test_a_wrong_name_is_said_at_its_field(world: World, browser: Browser) -> None:
    mette, path = made(world)
    mette.post(f"/s/{world.code}/teams/1/link/change", {"what": "write"})
    for name, words in (("", "Skriv"), ("Mette Hemmelig", "Mette Hemmelig")):
        page = browser.post(f"{path}/sit", {"name": name})
        assert page.status == 422
        assert words in page.errors[0]
    assert len(world.state.seats) == 2


def test_who_writes_by_a_link_gets_up_when_it_only_reads_or_ends(world: World) -> None:
    mette, _ = made(world)
    base = f"/s/{world.code}/teams/1/link"
    for ending, form in ((f"{base}/change", {"what": "read"}), (f"{base}/end", {})):
        mette.post(f"{base}/change", {"what": "write"})
        shown = links.of_team(world.deps, world.state, 1)
        assert shown is not None
        assert shown.writes
        bo = world.browser()
        bo.post(f"/h/{shown.token}/sit", {"name": "Bo Kollega"})
        assert world.seat("Bo Kollega").by_link
        mette.post(ending, form)
        assert "Bo Kollega" not in {seat.name for seat in world.state.seats}
        assert world.seat("Mette Hemmelig")


def test_where_rooms_are_only_read_nobody_sits_down_by_a_link(world: World, browser: Browser) -> None:
    mette, path = made(world)
    mette.post(f"/s/{world.code}/teams/1/link/change", {"what": "write"})
    world.act(sprints.close)
    world.act(keeping.after, writing=False)
    assert "Skriv med" not in browser.get(path).text
    assert browser.post(f"{path}/sit", {"name": "Bo"}).status == 403


def test_a_card_to_print_has_the_code_and_the_address(world: World, browser: Browser) -> None:
    mette, path = made(world)
    card = mette.get(f"/s/{world.code}/teams/1/link/card")
    assert path in card.text
    assert card.tree.xpath("//*[@role='img']//*[local-name()='path']")
    assert browser.client.get(f"/s/{world.code}/teams/1/link/card").status_code == 403
    assert mette.client.get(f"/s/{world.code}/teams/2/link/card").status_code == 403


def test_opening_links_changes_nothing_however_often(world: World) -> None:
    """Mail scanners open every link, before anybody reads the mail."""
    world.joined("Mette").get(f"/s/{world.code}/teams/1/takehome")
    seat = world.seat("Mette")
    token = links.make(world.deps, world.state, seat, 1, writes=True)
    played = feedback.make_link(world.deps, Actor(world.code, seat.id))
    base = f"/s/{world.code}"
    addresses = [f"/h/{token}{page}" for page in ("", "/apron", "/sizes", "/export.md", "/export.zip")]
    addresses += [f"{base}/teams/1/play/{played}", f"{base}/return/{seat.return_code}", f"{base}/home"]
    before = rows(world)
    for address in addresses * 2:
        assert world.browser().client.get(address).status_code < 400, address
        assert world.browser().client.head(address).status_code < 400, address
    assert rows(world) == before
    assert [seat.name for seat in world.state.members(1)] == ["Mette"]


def rows(world: World) -> list[str]:
    with world.deps.store.engine.connect() as connection:
        database = connection.connection.driver_connection
        assert isinstance(database, sqlite3.Connection)
        return list(database.iterdump())
