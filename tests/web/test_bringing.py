"""The instructor's page that opens a team from its data file."""

from __future__ import annotations

import json

import pytest

from sprint import export
from sprint.domain import limits
from tests.support.teams import demo
from tests.web.conftest import World
from tests.web.page import Browser, Page

BOUNDARY = "x-sprintrum-x"


def send(world: World, browser: Browser, file: bytes, **form: str) -> Page:
    parts = [
        f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode()
        for name, value in form.items()
    ]
    parts.append(b'Content-Disposition: form-data; name="file"; filename="data.json"\r\n\r\n' + file)
    edge = f"--{BOUNDARY}\r\n".encode()
    body = b"".join(edge + part + b"\r\n" for part in parts) + f"--{BOUNDARY}--\r\n".encode()
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    return browser.post(f"/s/{world.code}/teams/open", body, content_type=kind)  # type: ignore[arg-type]


def test_a_team_that_was_taken_home_is_opened(world: World) -> None:
    lead = world.instructor()
    taken = lead.client.get(f"/s/{world.code}/teams/1/export.json").data
    assert send(world, lead, taken).location == f"/s/{world.code}/teams/open"
    assert "Trygt hjem (2) er åbnet." in lead.get(f"/s/{world.code}/teams/open").text
    assert [team.name for team in world.state.teams][3:] == ["Trygt hjem (2)"]
    assert lead.client.get(f"/s/{world.code}/teams/4/takehome").status_code == 200


def test_sent_twice_it_is_one_team(world: World) -> None:
    lead = world.instructor()
    for _ in range(2):
        send(world, lead, export.json(demo()).encode(), intent="only-once")
    assert len(world.state.teams) == 4


def test_what_has_no_place_is_told(world: World) -> None:
    lead = world.instructor()
    data = json.loads(export.json(demo()))
    data["concept"]["texts"]["own"] = "Eget felt"
    send(world, lead, json.dumps(data).encode())
    assert "1 felt i filen findes ikke" in lead.get(f"/s/{world.code}/teams/open").text


@pytest.mark.parametrize(
    ("file", "status", "words"),
    [
        (b"", 400, "Vælg en fil først."),
        (b"PK", 400, "Filen kan ikke læses."),
        (b"{}", 400, "ikke et holds data"),
        (b'{"format": "sprintrum/9"}', 400, "nyere udgave"),
        (b" " * (limits.TEAM_FILE_BYTES + 100_000), 413, "må fylde 32 MB"),
    ],
    ids=["none", "no JSON", "another's", "newer", "large"],
)
def test_a_wrong_file_is_said_at_its_field(world: World, file: bytes, status: int, words: str) -> None:
    page = send(world, world.instructor(), file)
    assert (page.status, len(world.state.teams)) == (status, 3)
    assert words in page.errors[0]


def test_others_do_not_come_to_it(world: World, browser: Browser) -> None:
    mette = world.joined("Mette")
    for person in (mette, browser):
        assert person.get(f"/s/{world.code}/teams/open").location.startswith("/login")
        assert send(world, person, export.json(demo()).encode()).location.startswith("/login")
    assert len(world.state.teams) == 3
