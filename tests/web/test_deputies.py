"""The page about who leads, and what a deputy finds."""

from __future__ import annotations

import pytest

from sprint.actions import accounts, deputies
from tests.web.conftest import PASSWORD, World
from tests.web.page import Browser


@pytest.fixture
def bo(world: World, hashed: str) -> Browser:
    """Another instructor, signed in."""
    accounts.set_up(world.deps, accounts.create_setup_token(world.deps), "Bo Bro", hashed)
    browser = world.browser()
    browser.post("/login", {"name": "Bo Bro", "password": PASSWORD})
    return browser


def leads(world: World) -> dict[str, str]:
    return {seat.name: seat.role for seat in world.state.seats if seat.leads}


def test_the_instructor_names_a_deputy_and_takes_it_back(world: World, bo: Browser) -> None:
    lead, base = world.instructor(), f"/sprints/{world.code}"
    assert f"{base}/leaders" in lead.get("/sprints").links()
    assert lead.post(f"{base}/deputies", {"deputy": "bo bro"}).location == f"{base}/leaders"
    page = lead.get(f"{base}/leaders")
    assert "Bo Bro er stedfortræder og finder sprintet under »Dine sprint«." in page.text
    assert leads(world) == {"Søren": "instructor", "Bo Bro": "deputy"}
    seat = world.seat("Bo Bro").id
    for _ in range(2):  # a second press finds nobody
        assert lead.post(f"{base}/deputies/{seat}/remove", {}).location == f"{base}/leaders"
    assert leads(world) == {"Søren": "instructor"}
    assert "Bo Bro er ikke længere stedfortræder." in lead.get(f"{base}/leaders").text


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("", "Den konto findes ikke. Skriv det navn, som personen logger ind med."),
        ("Ukendt", "Den konto findes ikke. Skriv det navn, som personen logger ind med."),
        ("Søren", "Det er din egen konto. Skriv navnet på en andens."),
    ],
)
def test_a_name_that_leads_nowhere_is_said_at_its_field(world: World, name: str, error: str) -> None:
    lead, base = world.instructor(), f"/sprints/{world.code}"
    added = lead.post(f"{base}/deputies", {"deputy": name})
    assert (added.status, added.errors, added.value_of("deputy")) == (422, [error], name)
    asked = lead.get(f"{base}/hand-over?heir={name}")
    assert (asked.status, asked.errors, asked.value_of("heir")) == (422, [error], name)
    given = lead.post(f"{base}/hand-over", {"heir": name})
    assert (given.status, given.errors) == (422, [error])


def test_a_deputy_finds_the_sprint_and_comes_to_its_console_alone(world: World, bo: Browser) -> None:
    assert world.code not in bo.get("/sprints").text
    world.act(deputies.add, name="Bo Bro")
    listed = bo.get("/sprints")
    assert "Stedfortræder" in listed.text
    assert "ledes af Søren" in listed.text
    own = [link for link in listed.links() if world.code in link]
    assert set(own) == {f"/s/{world.code}/console"}
    page = bo.get(f"/s/{world.code}/console")
    content = page.content()
    assert (page.status, content["role"], content["urls"]["stage_link"]) == (200, "deputy", "")
    base = f"/sprints/{world.code}"
    for path in (f"/s/{world.code}/prepare", f"/s/{world.code}/stage", f"{base}/leaders", f"{base}/delete"):
        assert bo.get(path).status == 403
    for path in (f"{base}/deputies", f"{base}/hand-over", f"{base}/delete"):
        assert bo.post(path, {"deputy": "Bo Bro", "heir": "Bo Bro"}).status == 403
    assert leads(world) == {"Søren": "instructor", "Bo Bro": "deputy"}


def test_who_is_a_deputy_no_more_is_told_so(world: World, bo: Browser) -> None:
    console = f"/s/{world.code}/console"
    assert "stedfortræder" not in bo.get(console).text
    world.act(deputies.add, name="Bo Bro")
    world.act(deputies.remove, seat=world.seat("Bo Bro").id)
    page = bo.get(console)
    assert (page.status, page.h1) == (403, "Du er ikke stedfortræder mere")
    assert "/sprints" in page.links()
    assert world.code not in bo.get("/sprints").text


def test_handing_over_asks_first_and_looking_changes_nothing(world: World, bo: Browser) -> None:
    lead, base = world.instructor(), f"/sprints/{world.code}"
    asked = lead.get(f"{base}/hand-over?heir=BO%20bro")
    assert asked.h1 == f"Overdrag {world.state.title} til Bo Bro?"
    assert leads(world) == {"Søren": "instructor"}
    assert lead.post(f"{base}/hand-over", {"heir": asked.value_of("heir")}).location == "/sprints"
    assert leads(world) == {"Søren": "deputy", "Bo Bro": "instructor"}
    page = lead.get("/sprints")
    assert f"{world.state.title} er overdraget til Bo Bro. Du er nu stedfortræder." in page.text
    assert "ledes af Bo Bro" in page.text
    assert f"{base}/leaders" in bo.get("/sprints").links()
    assert lead.get(f"/s/{world.code}/console").content()["role"] == "deputy"
    assert lead.get(f"{base}/leaders").status == 403


def test_others_do_not_come_to_it(world: World) -> None:
    mette = world.joined("Mette")
    assert mette.get(f"/sprints/{world.code}/leaders").location.startswith("/login")
    assert mette.post(f"/sprints/{world.code}/hand-over", {"heir": "Mette"}).location.startswith("/login")
