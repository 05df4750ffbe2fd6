"""Ids and numbers that a document takes in: under any root they are refused, or read the same to all."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pycrdt import Map, Text

from sprint.documents import shape
from sprint.documents.values import INBORN
from sprint.domain.errors import Refused
from tests.support.world import Client, World, copied

PLACES = [(kind, name) for kind, names in shape.ROOTS.items() for name in names]
ODD_IDS = [*sorted(INBORN), "", " ", "a/b", "x" * 65, "note:__proto__", "constructor/x/good"]
ODD_NUMBERS = [1e300, -1e300, math.nan, math.inf, -math.inf, -0.0, 0.5, -0.5, 2**53, 2**63 - 1, 1e-9]
PLAIN = st.one_of(
    st.sampled_from(ODD_NUMBERS),
    st.sampled_from(ODD_IDS),
    st.floats(),
    st.integers(-(2**63), 2**63 - 1),
    st.text(max_size=5),
    st.none(),
    st.dictionaries(st.sampled_from([*ODD_IDS, "group", "order"]), st.sampled_from(ODD_IDS), max_size=3),
)
FIELDS = ["removed_ms", "created_ms", "place", "order", "colour", "builds_on", "photo", "note", "to", "x"]
ITEMS = st.dictionaries(st.sampled_from([*FIELDS, *ODD_IDS[:4]]), PLAIN, max_size=4)
IDS = st.one_of(
    st.sampled_from(ODD_IDS), st.sampled_from(["n1", "note:n1", "n1/x", "n1/field:a"]), st.text(max_size=4)
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder: Path = tmp_path_factory.mktemp("values")
    world = copied(folder / "world.db")
    world.join("Mette")
    yield world
    world.store.close()


def client_of(world: World, kind: str) -> Client:
    seat = world.state.participants[0]
    return Client(world, seat, f"drafts:{seat.id}" if kind == "drafts" else f"{kind}:1")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(PLACES), IDS, st.one_of(PLAIN, ITEMS.map(Map)))
def test_what_is_taken_in_is_the_same_to_every_reader(
    shared: World, place: tuple[str, str], id: str, value: Any
) -> None:
    kind, name = place
    client = client_of(shared, kind)
    send(client, name, id, value)
    client.room.values()
    for root in shape.ROOTS[client.room.name.kind]:
        look_at(json.loads(str(shape.root(client.room.doc, root))))


def send(client: Client, name: str, id: str, value: Any) -> None:
    """As far as a client can write it at all."""
    try:
        client.send(client.change(name, id, value))
    except (Refused, OverflowError, TypeError, ValueError, UnicodeEncodeError):
        return


def look_at(value: Any) -> None:
    """No inborn name as a key, no number that JavaScript and Python take for different ones."""
    if isinstance(value, dict):
        assert not INBORN & value.keys()
        for inner in value.values():
            look_at(inner)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        assert math.isfinite(value)
        assert abs(value) < 2**53
        assert 0 <= value <= 100 or bool(value) == bool(shape.whole(value))


@pytest.mark.parametrize("id", sorted(INBORN))
def test_no_thing_is_called_as_what_every_object_has(shared: World, id: str) -> None:
    client = client_of(shared, "ideas")
    for name, words in (("notes", "text"), ("groups", "title"), ("questions", "text"), ("comments", "text")):
        update = client.change(name, id, Map({words: Text("x"), "removed_ms": 0}))
        with pytest.raises(Refused, match=r"document\.refused"):
            client.send(update)
        client = client_of(shared, "ideas")


@pytest.mark.parametrize(("kind", "name"), PLACES)
def test_under_no_root_does_anything_stand_by_such_a_name(shared: World, kind: str, name: str) -> None:
    for id in ("constructor", "__proto__"):
        for value in (None, 1, "x", Map({})):
            client = client_of(shared, kind)
            with pytest.raises(Refused):
                client.send(client.change(name, id, value))


@pytest.mark.parametrize("key", ["constructor/note:n1", "what/note:constructor", "__proto__/group:g1"])
def test_no_field_builds_on_anything_of_such_a_name(shared: World, key: str) -> None:
    client = client_of(shared, "concept")
    with pytest.raises(Refused, match=r"document\.refused"):
        client.send(client.change("mentions", key, True))
