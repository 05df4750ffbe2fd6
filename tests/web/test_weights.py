"""What travels: packed files and pages, nothing of a person in what others may keep, a bound for the room."""

from __future__ import annotations

import gzip
import json
import re

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from sprint.actions import phases
from tests.web.conftest import World
from tests.web.page import Browser

ROOM_BYTES = 180_000
JOIN_BYTES = 70_000
PACKING = {"Accept-Encoding": "gzip, deflate, br"}
ADDRESS = re.compile(r'(?:href|src|data-catalogue|data-icons)="((?:/static/|/s/\w+/content)[^"#]*)')


def get(client: FlaskClient, path: str, **headers: str) -> TestResponse:
    response = client.get(path, headers={**PACKING, **headers})
    response.get_data()
    response.close()
    return response


def page_of(response: TestResponse) -> str:
    return gzip.decompress(response.data).decode()


def weight(client: FlaskClient, path: str) -> dict[str, int]:
    """Bytes of a page and of all that it asks for as it opens, by address; fonts and icons too."""
    page = get(client, path)
    asked = re.sub(r'<link rel="prefetch"[^>]*>', "", page_of(page))
    return {path: len(page.data), **{each: len(get(client, each).data) for each in ADDRESS.findall(asked)}}


@pytest.mark.parametrize("kind", ["lobby", "ideas", "vote", "concept", "outline"])
def test_the_room_opens_within_its_budget(world: World, kind: str) -> None:
    client = world.joined("Mette").client
    phase = next(each for each in world.state.phases if each.kind == kind)
    phases.go(world.deps, world.lead, phase.id)
    weights = weight(client, f"/s/{world.code}/room")
    assert len([each for each in weights if each.endswith(".ftl")]) == 1
    assert any("inter-core" in each for each in weights)

    assert sum(weights.values()) <= ROOM_BYTES, weights


def test_what_the_room_opens_without_comes_when_it_is_asked_for(world: World) -> None:
    client = world.joined("Mette").client
    opened = page_of(get(client, f"/s/{world.code}/room"))
    told = json.loads(re.findall(r'id="content">(.*?)</script>', opened, re.DOTALL)[0])
    parts = {"concept": {"concept"}, "guide": {"guide", "systems"}, "starters": {"starters"}}
    for part, names in parts.items():
        assert not names & told.keys()
        assert client.get(f"/s/{world.code}/content/{part}").json.keys() == names  # type: ignore[union-attr]


def test_the_first_page_is_light(world: World, browser: Browser) -> None:
    for path in ("/", f"/s/{world.code}"):
        weights = weight(browser.client, path)
        assert sum(weights.values()) <= JOIN_BYTES, weights


def test_each_way_of_packing_gives_the_same_file(browser: Browser) -> None:
    address = next(
        each for each in ADDRESS.findall(page_of(get(browser.client, "/"))) if each.endswith(".css")
    )
    plain = browser.client.get(address)
    packed = browser.client.get(address, headers={"Accept-Encoding": "gzip"})
    small = get(browser.client, address)
    assert (packed.headers["Content-Encoding"], small.headers["Content-Encoding"]) == ("gzip", "br")
    assert gzip.decompress(packed.data) == plain.data
    assert len(small.data) < len(packed.data) < len(plain.data)
    assert {each.headers["Vary"] for each in (plain, packed, small)} == {"Accept-Encoding"}
    assert {each.content_type for each in (plain, packed, small)} == {"text/css; charset=utf-8"}
    refused = browser.client.get(address, headers={"Accept-Encoding": "br;q=0, gzip;q=0"})
    assert "Content-Encoding" not in refused.headers


@pytest.mark.parametrize(
    "name", ["no-such-1234abcd.js", "..", "%2e%2e%2fpackage.json", "manifest.json.br.br"]
)
def test_what_was_not_built_is_not_there(browser: Browser, name: str) -> None:
    assert get(browser.client, f"/static/dist/{name}").status_code == 404


def test_a_page_is_packed_for_who_can_unpack_it(world: World) -> None:
    client = world.joined("Mette").client
    path = f"/s/{world.code}/room"
    plain, packed = client.get(path), get(client, path)
    assert "Content-Encoding" not in plain.headers
    assert page_of(packed) == plain.get_data(as_text=True)
    assert {"Cookie", "Accept-Encoding"} <= set(packed.vary)


def test_the_length_of_a_packed_page_tells_nothing(world: World) -> None:
    """Two pages with the same words have different lengths: who listens on the wire compares in vain."""
    client = world.joined("Mette").client
    lengths = {len(get(client, f"/s/{world.code}/seat").data) for _ in range(20)}
    assert len(lengths) > 5


def test_what_others_may_keep_carries_nothing_of_a_person(world: World) -> None:
    """A cookie in a file that a proxy keeps is a stranger's; what varies by cookie is asked for each time."""
    client = world.joined("Mette").client
    page = page_of(get(client, f"/s/{world.code}/room"))
    paths = {*ADDRESS.findall(page), "/static/img/favicon.svg", f"/s/{world.code}/qr.svg", "/", "/privacy"}
    for path in paths:
        response = get(client, path)
        kept = response.cache_control
        if not (kept.no_store or kept.private):
            assert "Set-Cookie" not in response.headers, path
            assert "Cookie" not in response.vary, path
        if path.startswith("/static/dist/"):
            assert "immutable" in response.headers["Cache-Control"]


def test_the_skeleton_stands_before_the_first_sheet(world: World) -> None:
    page = page_of(get(world.joined("Mette").client, f"/s/{world.code}/room"))
    assert page.index('class="skeleton"') < page.index('rel="stylesheet"') < page.index("<sprint-room")
    assert page.index('class="skeleton"') < 12_000
    assert json.loads(re.findall(r'id="content">(.*?)</script>', page, re.DOTALL)[0])["as"] == "room"
