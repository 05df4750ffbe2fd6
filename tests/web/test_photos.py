"""Photos over HTTP: what is taken, who may look, and what a phone's link opens."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from PIL import Image
from pycrdt import Map, Text
from sqlalchemy import select
from werkzeug.test import TestResponse

from sprint.actions import COMMANDS, phases, placing, reveal, seats, versions
from sprint.documents import shape
from sprint.domain import limits
from sprint.green.workshop import JobDied
from sprint.store.tables import PhotoRow
from tests.support.pictures import OWNER, bomb, from_camera, photo
from tests.web.conftest import NOVEMBER_MS, World, join
from tests.web.page import Browser

SAME = {"Sec-Fetch-Site": "same-origin"}


def send(world: World, browser: Browser, data: bytes, path: str = "photos", **more: Any) -> TestResponse:
    headers = {**SAME, **more.pop("headers", {})}
    return browser.client.post(f"/s/{world.code}/{path}", data=data, headers=headers, **more)


def sent(world: World, browser: Browser, path: str = "photos") -> str:
    answer = send(world, browser, photo(), path)
    assert answer.status_code == 200, answer.json
    return str(answer.json["id"]) if answer.json else ""


def look(world: World, browser: Browser, photo_id: str, **query: str) -> int:
    paths = [f"/s/{world.code}/photos/{photo_id}{size}" for size in ("", "/small")]
    return max(browser.client.get(path, query_string=query).status_code for path in paths)


def write(world: World, document: str, photo_id: str, **more: Any) -> None:
    """A note with the photo, as its author's browser writes it."""

    def note(doc: shape.Document) -> None:
        values = {"colour": "blue", "author": "", "created_ms": 1, "removed_ms": 0, **more}
        place = {"place": {"group": "", "order": "a0"}}
        note = Map({"text": Text(""), "photo": photo_id, "description": "Skranken", **values, **place})
        shape.root(doc, "notes")["n1"] = note

    world.deps.edits.edit(world.code, world.state.id, document, note)


def code_of(answer: TestResponse) -> str:
    return str(answer.json["error"]["code"]) if answer.json else ""


def link_of(answer: TestResponse) -> str:
    assert answer.json is not None, answer.status_code
    return str(answer.json["address"].partition("/s/")[2].partition("/")[2])


def test_a_photo_is_kept_without_what_the_camera_hid(world: World) -> None:
    mette = world.joined("Mette")
    answer = send(world, mette, from_camera())
    assert answer.json
    shown = mette.client.get(f"/s/{world.code}/photos/{answer.json['id']}")
    assert (shown.status_code, shown.mimetype) == (200, "image/jpeg")
    assert Image.open(BytesIO(shown.data)).size == (900, 1200)
    assert OWNER.encode() not in shown.data
    assert b"Exif" not in shown.data
    assert not Image.open(BytesIO(shown.data)).getexif()


def test_what_is_shown_is_a_picture_and_nothing_else(world: World) -> None:
    mette = world.joined("Mette")
    shown = mette.client.get(f"/s/{world.code}/photos/{sent(world, mette)}")
    assert shown.headers["X-Content-Type-Options"] == "nosniff"
    assert shown.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert shown.headers["Content-Disposition"] == 'inline; filename="photo.jpg"'
    assert shown.headers["Cache-Control"].startswith("private")


@pytest.mark.parametrize(
    ("data", "code", "status"),
    [
        (b"", "photo.not_picture", 415),
        (b"%PDF-1.7", "photo.not_picture", 415),
        (b"<svg onload='alert(1)'/>", "photo.not_picture", 415),
        (bomb(), "photo.too_many_pixels", 413),
        (bytes(limits.PHOTO_BYTES + 1), "photo.too_large", 413),
    ],
)
def test_what_is_no_photo_is_refused_by_code(world: World, data: bytes, code: str, status: int) -> None:
    answer = send(world, world.joined("Mette"), data, headers={"Content-Type": "image/jpeg"})
    assert (code_of(answer), answer.status_code) == (code, status)


def test_what_ends_the_process_that_makes_it_is_too_heavy(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_job: object) -> None:
        raise JobDied

    monkeypatch.setattr(world.deps.heavy.workshop, "do", die)
    answer = send(world, world.joined("Mette"), photo())
    assert (code_of(answer), answer.status_code) == ("photo.too_heavy", 413)


def test_only_this_route_takes_large_bodies(world: World) -> None:
    mette = world.joined("Mette")
    large = photo("PNG", (1000, 1000)) + bytes(limits.MEGABYTE)
    assert send(world, mette, large).status_code == 200
    assert (
        send(
            world, mette, bytes(limits.MEGABYTE), "return", content_type="application/x-www-form-urlencoded"
        ).status_code
        == 413
    )


def test_another_page_cannot_send(world: World) -> None:
    mette = world.joined("Mette")
    for path in ("photos", "photos/link", "photo/anything"):
        answer = send(world, mette, photo(), path, headers={"Sec-Fetch-Site": "cross-site"})
        assert answer.status_code == 403


def test_strangers_helpers_and_frozen_screens_send_nothing(world: World, browser: Browser) -> None:
    assert code_of(send(world, browser, photo())) == "seat.unknown"
    line = world.joined("Line")
    world.act(seats.set_role, seat=world.seat("Line").id, role="specialist")
    assert code_of(send(world, line, photo())) == "forbidden"
    mette = world.joined("Mette")
    COMMANDS["sprint_freeze"](world.deps, world.lead, frozen=True)
    assert code_of(send(world, mette, photo())) == "document.locked"


def test_a_flood_is_stopped(world: World) -> None:
    mette, jonas = world.joined("Mette"), world.joined("Jonas")
    codes = [code_of(send(world, mette, b"x")) for _ in range(13)]
    assert codes == ["photo.not_picture"] * 12 + ["rate_limited"]
    assert code_of(send(world, jonas, b"x")) == "photo.not_picture"


# Who may look


def test_a_photo_is_its_senders_alone_until_a_board_names_it(world: World, browser: Browser) -> None:
    mette, jonas, ane = world.joined("Mette"), world.joined("Jonas"), world.joined("Ane", team=2)
    lead, projector = world.instructor(), browser
    photo_id = sent(world, mette)
    everybody = (mette, jonas, ane, lead, projector)
    assert [look(world, person, photo_id) for person in everybody] == [200, 404, 404, 404, 404]
    # Face down, in the drafts of its author: as before.
    write(world, f"drafts:{world.seat('Mette').id}", photo_id)
    assert [look(world, person, photo_id) for person in everybody] == [200, 404, 404, 404, 404]
    assert world.deps.edits.move_drafts(world.state, 1, hidden=True) == 1
    assert [look(world, person, photo_id) for person in everybody] == [200, 200, 404, 200, 404]
    (note,) = world.deps.rooms.read(world.code, world.state.id, "ideas:1").notes
    assert (note.photo, note.description, note.author) == (photo_id, "Skranken", "")


def test_no_row_says_who_sent_the_photo_of_a_note_that_nobody_signs(world: World, browser: Browser) -> None:
    mette, jonas = world.joined("Mette"), world.joined("Jonas")
    private = next(phase for phase in world.state.phases if phase.is_private)
    world.act(phases.go, phase=private.id)
    world.act(phases.set_phase, phase=private.id, anonymous=True)
    turned_over, own = sent(world, mette), sent(world, mette)
    write(world, f"drafts:{world.seat('Mette').id}", turned_over)
    world.act(reveal.reveal)
    on_the_board = sent(world, mette)
    write(world, "ideas:1", on_the_board, author="")
    world.act(phases.next_phase)
    with world.deps.store.read() as db:
        senders = {row.id: row.seat_id for row in db.scalars(select(PhotoRow))}
    keeper = world.lead.seat_id
    assert (senders[turned_over], senders[on_the_board]) == (keeper, keeper)
    assert senders[own] == world.seat("Mette").id
    assert [look(world, person, turned_over) for person in (mette, jonas)] == [200, 200]


def test_the_instructor_sends_one_for_all_boards_and_nobody_else_does(world: World) -> None:
    """Also in a browser that has a seat at a table, too."""
    lead, mette = world.instructor(), world.joined("Mette", 2)
    mine = sent(world, lead, "photos/for-all")
    assert look(world, lead, mine) == 200
    world.act(placing.place, text="", photo=mine)
    assert look(world, mette, mine) == 200
    for other in (mette, world.browser()):
        assert send(world, other, photo(), "photos/for-all").status_code in (303, 403)
    join(lead, world.code, name="Charlotte", team="1")
    both = sent(world, lead, "photos/for-all")
    assert world.act(placing.place, text="Se her", photo=both)["note"]


def test_a_note_that_is_removed_takes_its_photo_along(world: World) -> None:
    mette, jonas = world.joined("Mette"), world.joined("Jonas")
    photo_id = sent(world, mette)
    write(world, "ideas:1", photo_id, removed_ms=1)
    assert (look(world, mette, photo_id), look(world, jonas, photo_id)) == (200, 404)


def test_a_photo_that_has_left_the_board_is_seen_in_the_version_that_shows_it(
    world: World, browser: Browser
) -> None:
    mette, jonas, ane = world.joined("Mette"), world.joined("Jonas"), world.joined("Ane", team=2)
    photo_id, other = sent(world, mette), sent(world, mette)
    write(world, "ideas:1", photo_id)
    world.act(versions.save, name="Med foto", team=1)
    (kept,) = world.act(versions.list_of, document="ideas:1")["versions"]
    write(world, "ideas:1", photo_id, removed_ms=1)
    everybody = (jonas, world.instructor(), ane, browser)
    assert [look(world, person, photo_id) for person in everybody] == [404] * 4
    then = [look(world, person, photo_id, version=kept["id"]) for person in everybody]
    assert then == [200, 200, 404, 404]
    assert look(world, jonas, other, version=kept["id"]) == 404
    (concept,) = world.act(versions.list_of, document="concept:1")["versions"]
    for wrong in ("", "x", concept["id"]):
        assert look(world, jonas, photo_id, version=wrong) == 404


def test_a_photo_of_another_sprint_is_not_there(world: World) -> None:
    mette = world.joined("Mette")
    photo_id = sent(world, mette)
    for wrong in ("x", photo_id + "x", "%00", "a" * 300):
        assert look(world, mette, wrong) == 404


def test_a_photo_is_taken_home(world: World) -> None:
    mette = world.joined("Mette")
    photo_id = sent(world, mette)
    write(world, "ideas:1", photo_id)
    page = mette.get(f"/s/{world.code}/teams/1/takehome")
    images = page.tree.xpath("//img[contains(@src, '/photos/')]")
    assert [image.get("alt") for image in images] == ["Foto: Skranken", "Skranken"]
    image = images[-1]
    assert (image.get("src"), image.get("alt")) == (f"/s/{world.code}/photos/{photo_id}/small", "Skranken")
    word = Document(BytesIO(mette.client.get(f"/s/{world.code}/teams/1/export.docx").data))
    assert len(word.inline_shapes) == 1


# The phone


@pytest.fixture
def phone(world: World) -> Browser:
    """It holds no seat at all."""
    return world.browser()


def test_a_phone_sends_one_photo_to_the_seat_and_sees_nothing(world: World, phone: Browser) -> None:
    mette = world.joined("Mette")
    made = send(world, mette, b"", "photos/link").json or {}
    assert made["qr"].startswith("data:image/svg+xml")
    path = link_of(send(world, mette, b"", "photos/link"))
    page = phone.get(f"/s/{world.code}/{path}")
    assert page.h1 == "Send et billede"
    assert "Mette" in page.text
    photo_id = sent(world, phone, path)
    assert look(world, phone, photo_id) == 404
    assert look(world, mette, photo_id) == 200
    (by_phone,) = world.state.by_phone
    assert (by_phone.seat_id, by_phone.photo_id) == (world.seat("Mette").id, photo_id)
    assert phone.client.get(f"/s/{world.code}/room").status_code == 302


def test_a_link_takes_three_and_then_is_over(world: World, phone: Browser) -> None:
    path = link_of(send(world, world.joined("Mette"), b"", "photos/link"))
    for _ in range(3):
        sent(world, phone, path)
    assert code_of(send(world, phone, photo(), path)) == "photo.link_over"


def test_a_link_ends(world: World, phone: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    path = link_of(send(world, world.joined("Mette"), b"", "photos/link"))
    later = NOVEMBER_MS + 10 * 60_000
    monkeypatch.setitem(world.app.extensions, "sprint", replace(world.deps, now_ms=lambda: later))
    page = phone.get(f"/s/{world.code}/{path}")
    assert (page.status, page.h1) == (410, "Koden er udløbet")
    assert code_of(send(world, phone, photo(), path)) == "photo.link_over"


def test_a_seat_issued_anew_leaves_its_links_behind(world: World, phone: Browser) -> None:
    path = link_of(send(world, world.joined("Mette"), b"", "photos/link"))
    COMMANDS["seat_reissue"](world.deps, world.lead, seat=world.seat("Mette").id)
    assert code_of(send(world, phone, photo(), path)) == "photo.link_over"


def test_a_forged_link_opens_nothing(world: World, phone: Browser) -> None:
    path = link_of(send(world, world.joined("Mette"), b"", "photos/link"))
    for forged in (path[:-1], "photo/x", "photo/WyJhIl0.x"):
        assert phone.get(f"/s/{world.code}/{forged}").status == 410
        assert code_of(send(world, phone, photo(), forged)) == "photo.link_over"
