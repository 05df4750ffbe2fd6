"""The pages about how long a sprint is kept, and what an old link says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sprint.actions import COMMANDS, Actor, feedback, links, sprints
from sprint.domain.home_time import day
from sprint.domain.keeping import end_of
from sprint.store.tables import SprintRow
from tests.web.conftest import NOVEMBER_MS, World

NOW = day(NOVEMBER_MS)


def test_the_instructor_moves_the_date_and_shuts_the_rooms(world: World) -> None:
    lead = world.instructor()
    assert f"/sprints/{world.code}/keep" in lead.get("/sprints").links()
    asked = lead.get(f"/sprints/{world.code}/keep")
    assert asked.value_of("day") == day(world.state.deletes_at_ms).isoformat()
    form = {"day": "2027-05-28", "after": "read"}
    assert lead.post(f"/sprints/{world.code}/keep", form).location == "/sprints"
    assert "slettes 28. maj 2027" in lead.get("/sprints").text
    assert (day(world.state.deletes_at_ms).isoformat(), world.state.writes_after) == ("2027-05-28", False)


@pytest.mark.parametrize("typed", ["", "i morgen", "2020-01-01", "2030-01-01"])
def test_a_day_that_cannot_be_is_said_at_its_field(world: World, typed: str) -> None:
    page = world.instructor().post(f"/sprints/{world.code}/keep", {"day": typed})
    assert (page.status, page.errors) == (422, ["Vælg en dag mellem i morgen og et år frem."])


def test_others_do_not_come_to_it(world: World) -> None:
    assert world.joined("Mette").get(f"/sprints/{world.code}/keep").location.startswith("/login")


def test_pages_tell_the_date_and_remind_of_it(world: World) -> None:
    mette, lead = world.joined("Mette"), world.instructor()
    pages = (f"/s/{world.code}/teams/1/takehome", f"/s/{world.code}/me")
    for left, words in ((30, ""), (14, "om 14 dage"), (1, "i morgen")):
        with world.deps.store.write() as db:
            db.query(SprintRow).one().deletes_at_ms = end_of(NOW + timedelta(days=left))
        for page in pages:
            text = mette.get(page).text
            assert (f"Alt her slettes {words}" in text) == bool(words)
        assert (f"Slettes {words}" in lead.get("/sprints").text) == bool(words)


def test_the_way_home_leads_each_to_what_is_theirs(world: World) -> None:
    """Mails have it, and the wall when the sprint is over."""
    base = f"/s/{world.code}"
    for browser, place in (
        (world.joined("Mette"), "teams/1/takehome"),
        (world.instructor(), "console"),
        (world.browser(), "return"),
    ):
        assert browser.get(f"{base}/home").location == f"{base}/{place}"


def test_a_closed_sprint_says_whether_one_can_write(world: World) -> None:
    mette, takehome = world.joined("Mette"), f"/s/{world.code}/teams/1/takehome"
    assert "I kan rette i det til" in mette.get(takehome).text
    world.act(sprints.close)
    lead = world.instructor()
    lead.post(f"/sprints/{world.code}/keep", {"day": "2027-02-01", "after": "read"})
    text = mette.get(takehome).text
    assert "I kan læse og hente det til 1. februar 2027." in text
    assert "Skriv videre" not in text


def test_what_is_asked_of_keeping_is_one_deed(world: World) -> None:
    """Where one part is refused the rest is not done; each part has its own line, and its own way back."""
    world.app.extensions["sprint"] = world.deps = replace(world.deps, mails=True)
    lead, page = world.instructor(), f"/sprints/{world.code}/keep"
    before = world.state
    for wrong in ({"day": "2020-01-01", "mail": "s@k.dk"}, {"day": "2027-02-01", "mail": "ingen"}):
        assert lead.post(page, {"after": "read", **wrong}).status == 422
        assert world.state == before
    lead.post(page, {"day": "2027-02-01", "after": "read", "mail": "s@k.dk"})
    state = world.state
    assert (state.writes_after, state.version) == (False, before.version + 1)
    assert state.seat(world.lead.seat_id).mail == "s@k.dk"
    assert {deed.what for deed in state.deeds[:2]} == {"kept", "after_shut"}
    for deed in state.deeds[:2]:
        world.act(COMMANDS["deed_undo"], id=deed.id)
    assert (world.state.writes_after, day(world.state.deletes_at_ms)) == (True, day(before.deletes_at_ms))


def test_old_links_say_that_it_was_deleted_and_by_whom(world: World) -> None:
    mette = world.joined("Mette Hemmelig")
    seat = world.seat("Mette Hemmelig")
    token = links.make(world.deps, world.state, seat, 1)
    played = feedback.make_link(world.deps, Actor(world.code, seat.id))
    sprints.delete(world.deps, world.code, "date")
    addresses = (
        f"/s/{world.code}",
        f"/s/{world.code}/room",
        f"/s/{world.code}/return/{seat.return_code}",
        f"/s/{world.code}/home",
        f"/s/{world.code}/me",
        f"/s/{world.code}/stage",
        f"/s/{world.code}/teams/1/takehome",
        f"/s/{world.code}/teams/1/apron",
        f"/s/{world.code}/teams/1/play/{played}",
        f"/s/{world.code}/teams/1/export.zip",
        f"/h/{token}",
        f"/h/{token}/export.pdf",
    )
    for address in addresses:
        page = mette.get(address)
        assert (page.status, page.h1) == (410, "Sprintet er slettet"), address
        assert "som siderne havde sagt" in page.text
        assert "3 hold, 1 person" in page.text
        assert "Hemmelig" not in page.text
    assert mette.post("/", {"code": world.code}).status == 410
    lead = world.instructor()
    for page in (f"/s/{world.code}/console", f"/s/{world.code}/prepare", f"/sprints/{world.code}/keep"):
        assert lead.get(page).h1 == "Sprintet er slettet", page


def test_a_code_that_never_was_says_so_as_before(world: World) -> None:
    assert world.browser().get("/s/ABCDEF").status == 404


def test_a_new_sprint_is_kept_120_days_unless_somebody_says_otherwise(world: World) -> None:
    lead = world.instructor()
    assert lead.get("/sprints/new").value_of("deletes") == (NOW + timedelta(days=120)).isoformat()


def test_the_privacy_page_says_the_rule(world: World) -> None:
    text = world.browser().get("/privacy").text
    assert "90 dage efter, at sprintet lukkes, og mindst 120 dage" in text
    assert "kvittering uden navne" in text


def test_the_privacy_page_says_who_reads_what_is_said_about_a_prototype(world: World) -> None:
    text = world.browser().get("/privacy").text
    assert "læser instruktøren svarene med det samme, før holdet selv gør" in text
    assert "alle med holdets link til den" in text
