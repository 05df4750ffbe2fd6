"""Somebody with the code who wants to ruin it: what one seat may use up, and how the instructor mends it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode

import pytest
from pycrdt import Doc, Map, Text

from tests.support.bystander import OWN_NOTE
from tests.support.prepared import Prepared
from tests.support.seated import BOARD, Seated
from tests.support.server import Server
from tests.support.visitors import request

pytestmark = pytest.mark.usefixtures("bystander")

STROKE = "1k2 0,0" + " 1,0 -1,0" * 800


def notes(prefix: str, count: int) -> Callable[[Doc[Any]], None]:
    def change(doc: Doc[Any]) -> None:
        for at in range(count):
            note = Map({"text": Text(""), "author": "", "removed_ms": 0, "created_ms": 1})
            doc.get("notes", type=Map)[f"{prefix}{at}"] = note

    return change


def strokes(note: str, count: int) -> Callable[[Doc[Any]], None]:
    def change(doc: Doc[Any]) -> None:
        for at in range(count):
            doc.get("strokes", type=Map)[f"{note}/{at}"] = STROKE

    return change


@pytest.fixture
def attacker(server: Server, prepared: Prepared) -> Iterator[Seated]:
    with Seated(server, prepared.code, prepared.seats[2][2]) as somebody:
        somebody.open()
        yield somebody


@pytest.fixture
def mate(server: Server, prepared: Prepared) -> Iterator[Seated]:
    with Seated(server, prepared.code, prepared.seats[4][2]) as somebody:
        somebody.open()
        yield somebody


@pytest.fixture
def lead(server: Server, prepared: Prepared) -> Iterator[Seated]:
    with Seated(server, prepared.code, prepared.lead, "console") as somebody:
        yield somebody


def test_a_thousand_empty_notes_leave_room_for_others_and_are_taken_away(
    prepared: Prepared, attacker: Seated, mate: Seated, lead: Seated
) -> None:
    taken = sum(100 for at in range(10) if not attacker.write(notes(f"bad{at}-", 100)))
    assert taken == 500
    mate.open()
    assert mate.write(notes("good", 1)) == ""
    removed = lead.ask("seats_clear", seats=[prepared.seats[2][0]])["removed"]
    assert removed == 500
    mate.open()
    kept = {id for id, note in mate.doc.get("notes", type=Map).items() if not note["removed_ms"]}
    assert kept - {OWN_NOTE} == {"good0"}


def test_megabytes_of_strokes_are_half_a_board_and_the_board_begins_again(
    server: Server, attacker: Seated, mate: Seated, lead: Seated
) -> None:
    lead.ask("version_save", name="Før stregerne", team=1)
    refusals = [attacker.write(strokes(f"s{at}", 30)) for at in range(14)]
    assert "document.full" in refusals
    mate.open()
    assert len(mate.doc.get_update()) < 2.5 * 1024 * 1024
    assert mate.write(notes("after", 1)) == ""
    versions = lead.ask("versions_list", document=BOARD)["versions"]
    (version,) = [line for line in versions if line["name"] == "Før stregerne"]
    assert lead.ask("version_begin", id=version["id"])["ok"]
    mate.open()
    assert len(mate.doc.get_update()) < 100_000
    assert list(mate.doc.get("strokes", type=Map).keys()) == []


def test_sixty_versions_of_one_seat_push_out_nobodys(attacker: Seated, mate: Seated, lead: Seated) -> None:
    mate.ask("version_save", name="Makkerens")
    lead.ask("version_save", name="Instruktørens", team=1)
    for at in range(60):
        attacker.ask("version_save", name=f"Nr. {at}")
    names = [line["name"] for line in lead.ask("versions_list", document=BOARD)["versions"]]
    assert {"Makkerens", "Instruktørens"} <= set(names)
    assert sum(name.startswith("Nr. ") for name in names) <= 10


def test_fake_seats_wait_in_line_and_are_removed_at_once(server: Server, prepared: Prepared) -> None:
    answers = [sit_down(server, prepared.code, f"Falsk {at}") for at in range(197)]
    seated = [where for where in answers if where.endswith("/room")]
    waiting = [where for where in answers if where.endswith("/line")]
    assert len(seated) + len(waiting) == 197, sorted(set(answers))
    assert len(waiting) > 60
    with Seated(server, prepared.code, prepared.lead, "console") as lead:
        fakes = [person["seat_id"] for person in lead.people if person["name"].startswith("Falsk")]
        assert 0 < len(fakes) <= len(seated), "seats that nobody came back with are gone already"
        for at in range(0, len(fakes), 40):
            assert lead.ask("seats_remove", seats=fakes[at : at + 40])["ok"]
        door = lead.ask("door_change")["code"]
    assert sit_down(server, prepared.code, "Falsk igen") == "410"
    assert sit_down(server, door, "Ærlig").endswith(("/room", "/line"))


def sit_down(server: Server, code: str, name: str) -> str:
    """Where somebody with a browser of their own is sent, or the status."""
    path = f"/s/{code}"
    status, _, headers = request(server, path)
    cookie = cookies(headers)
    if status in (302, 303):
        path = headers["Location"]
        status, _, headers = request(server, path, Cookie=cookie)
        cookie = cookies(headers) or cookie
    if status != 200:
        return str(status)
    form = {"name": name, "municipality": "Odense", "team": "2", "field": "digital"}
    body = urlencode(form).encode()
    kind = "application/x-www-form-urlencoded"
    status, _, headers = request(server, path, "POST", body, Cookie=cookie, Content_Type=kind)
    return headers.get("Location", str(status))


def cookies(headers: dict[str, str]) -> str:
    found = SimpleCookie(headers.get("Set-Cookie", ""))
    return "; ".join(f"{name}={morsel.value}" for name, morsel in found.items())
