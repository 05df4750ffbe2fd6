"""What a prototype's document takes in at the door, and how it reads; old ones open as they were."""

from __future__ import annotations

from typing import Any

import pytest
from pycrdt import Doc, Map, Text

from sprint.documents import pieces, shape
from sprint.documents.checks import SLACK
from sprint.documents.counting import count_outline
from sprint.documents.writing import Writing
from sprint.domain import limits
from sprint.domain.documents import Outline, Screen
from sprint.domain.errors import Refused
from sprint.domain.flow import flow
from tests.support.world import Client, World

STORY = "outline:1"
SPOT = {"x": 100.0, "y": 0, "w": 9_900, "h": 10_000}


@pytest.fixture
def client(world: World) -> Client:
    return Client(world, world.join(), STORY)


def screen(**more: Any) -> Map[Any]:
    return Map({"kind": "screen", "title": Text("Min uge"), "order": "a0", "removed_ms": 0, **more})


def block(**more: Any) -> Map[Any]:
    words = {"screen": "s1", "kind": "button", "order": "a1", "to": "", "removed_ms": 0}
    return Map({"text": Text("Videre"), "more": Text(), **words, **more})


def hotspot(**more: Any) -> Map[Any]:
    return Map({"screen": "s1", "label": Text("Sanne"), "spot": SPOT, "order": "a0", "removed_ms": 0, **more})


def read(world: World) -> Outline:
    outline = world.rooms.read(world.code, world.state.id, STORY)
    assert isinstance(outline, Outline)
    return outline


def first(world: World) -> Screen:
    return read(world).screens[0]


def test_a_screen_reads_with_its_blocks_and_hotspots_in_order(world: World, client: Client) -> None:
    client.send(client.change("screens", "s1", screen(photo="p1", to="end")))
    client.send(client.change("blocks", "b1", block()))
    client.send(client.change("blocks", "b0", block(kind="heading", order="a0")))
    client.send(client.change("blocks", "gone", block(removed_ms=5)))
    client.send(client.change("blocks", "other", block(screen="s2")))
    client.send(client.change("hotspots", "h1", hotspot(to="back")))
    client.send(client.change("answers", "s1/field:need", True))
    found = first(world)
    assert [(each.id, each.kind, each.text) for each in found.blocks] == [
        ("b0", "heading", "Videre"),
        ("b1", "button", "Videre"),
    ]
    (spot,) = found.hotspots
    assert (spot.label, spot.to, spot.x, spot.w, spot.h) == ("Sanne", "back", 100, 9_900, 10_000)
    assert (found.photo, found.to, found.answers) == ("p1", "end", ("field:need",))


def test_an_old_screen_opens_as_it_was_with_its_lines_as_blocks(world: World, client: Client) -> None:
    old = screen(text=Text("Onsdag.\nElse kom hjem i går."), data=Text("Omsorgsjournalen"))
    client.send(client.change("screens", "s1", old))
    client.send(client.change("blocks", "b1", block(kind="heading", order="a0")))
    found = first(world)
    assert [(each.id, each.kind, each.text) for each in found.blocks] == [
        ("s1:text", "text", "Onsdag.\nElse kom hjem i går."),
        ("b1", "heading", "Videre"),
        ("s1:data", "data", "Omsorgsjournalen"),
    ]
    assert (found.text, found.data) == ("Onsdag.\nElse kom hjem i går.", "Omsorgsjournalen")


def test_an_old_outline_is_a_way_from_the_first_to_the_last() -> None:
    doc = shape.empty()
    shape.root(doc, "screens").update(
        {f"s{at}": screen(order=f"a{at}", text=Text("Noget")) for at in range(3)}
    )
    found = flow(shape.read_outline(doc).screens)
    assert found.lines == (("s0", "s1"), ("s1", "s2"))
    assert (found.unreachable, found.dead) == ((), ())  # the last one ends the story


def test_what_stands_on_a_screen_is_moved_and_taken_away_like_a_block(world: World, client: Client) -> None:
    old = screen(text=Text("Sidst"), data=Text("Væk"), text_order="a5", data_removed_ms=7)
    client.send(client.change("screens", "s1", old))
    client.send(client.change("blocks", "b1", block(order="a0")))
    assert [each.id for each in first(world).blocks] == ["b1", "s1:text"]


@pytest.mark.parametrize(
    ("root", "id", "value"),
    [
        ("blocks", "b1", block(to="x" * 65)),
        ("blocks", "b1", block(to="http://elsewhere")),
        ("blocks", "b1", block(screen="s/1")),
        ("blocks", "b1", block(text="no shared text")),
        ("blocks", "b1", block(photo="<p>")),
        ("blocks", "back", block()),
        ("blocks", "end", block()),
        ("screens", "end", screen()),
        ("screens", "s:1", screen()),
        ("hotspots", "h\n1", hotspot()),
        ("hotspots", "h1", hotspot(spot={**SPOT, "x": 101})),
        ("hotspots", "h1", hotspot(spot={**SPOT, "y": -1})),
        ("hotspots", "h1", hotspot(spot={**SPOT, "w": 0})),
        ("hotspots", "h1", hotspot(spot={**SPOT, "h": True})),
        ("hotspots", "h1", hotspot(spot={**SPOT, "h": float("nan")})),
        ("hotspots", "h1", hotspot(spot={**SPOT, "z": 1})),
        ("hotspots", "h1", hotspot(spot="10,10")),
        ("answers", "s1/vote:need", True),
        ("answers", "s1/field:need", "yes"),
        ("answers", "s1", True),
        ("play", "persona", "no shared text"),
        ("play", "others", Text("Du er Gerda")),
    ],
)
def test_what_is_forged_or_outside_stays_outside(client: Client, root: str, id: str, value: object) -> None:
    with pytest.raises(Refused, match=r"document\.refused"):
        client.send(client.change(root, id, value))


@pytest.mark.parametrize(
    ("key", "most"), [("text", limits.BLOCK), ("more", limits.BLOCK)], ids=["text", "more"]
)
def test_how_long_the_words_of_a_block_are(client: Client, key: str, most: int) -> None:
    client.send(client.change("blocks", "b1", block(**{key: Text("x" * most * SLACK)})))
    with pytest.raises(Refused, match="too_large"):
        client.send(client.change("blocks", "b2", block(**{key: Text("x" * (most * SLACK + 1))})))


def test_who_one_is_is_written_together_and_has_a_length(world: World, client: Client) -> None:
    other = Client(world, world.join("Jonas"), STORY)
    for each, words in ((client, "Du er Gerda."), (other, " Du er 78.")):
        each.send(wrote(each, words))
    assert (
        sorted((read(world).persona.find("Du er Gerda."), read(world).persona.find(" Du er 78."))) != [-1] * 2
    )
    assert len(read(world).persona) == len("Du er Gerda. Du er 78.")
    with pytest.raises(Refused, match="too_large"):
        client.send(wrote(client, "x" * limits.PERSONA * SLACK))


def test_an_outline_from_before_is_given_its_place_for_who_one_is_once(world: World) -> None:
    old: Doc[Any] = Doc()
    old.get("screens", type=Map)["s1"] = screen()
    world.rooms.journal.open(world.state.id, STORY, old.get_update)
    writers = [Client(world, world.join(name), STORY) for name in ("Mette", "Jonas")]
    for each in writers:
        each.send(wrote(each, "Du er Gerda. "))
    assert read(world).persona == "Du er Gerda. " * 2
    assert [each.title for each in read(world).screens] == ["Min uge"]
    assert {"screens", "play"} <= set(world.room(STORY).doc.keys())


def wrote(client: Client, words: str) -> bytes:
    """Behind what this browser has seen."""
    before = client.doc.get_state()
    persona = client.doc.get("play", type=Map)["persona"]
    persona += words
    return client.doc.get_update(before)


def holding(name: str, count: int, **more: Any) -> Any:
    doc = shape.empty()
    made = {"screens": screen, "blocks": block, "hotspots": hotspot}[name]
    shape.root(doc, name).update({f"i{at}": made(**more) for at in range(count)})
    return doc


def test_what_the_console_counts_of_a_prototype() -> None:
    """A way to a screen that was deleted is none, and where all of them are gone nobody gets on."""
    doc = shape.empty()
    shape.root(doc, "screens").update(
        {"s1": screen(), "s2": screen(order="a1"), "s3": screen(order="a2", removed_ms=9)}
    )
    shape.root(doc, "blocks").update({"b1": block(to="s2"), "b2": block(screen="s2", to="s3")})
    shape.root(doc, "hotspots").update({"h1": hotspot(to="back"), "h2": hotspot(screen="s2", to="s3")})
    found = count_outline(doc, ())
    assert (found.screens, found.links, found.dead_ends) == (2, 2, 1)


@pytest.mark.parametrize("name", ["screens", "blocks", "hotspots"])
def test_how_many_stand_on_a_screen(name: str) -> None:
    most = pieces.PIECES[name] * SLACK
    pieces.few(holding(name, most), SLACK)
    pieces.few(holding(name, most + 5, removed_ms=9), SLACK)
    with pytest.raises(Refused, match="too_large"):
        pieces.few(holding(name, most + 1), SLACK)


def test_the_last_screen_too_many_is_refused_at_the_door(world: World, client: Client) -> None:
    before = client.doc.get_state()
    with client.doc.transaction():
        for at in range(limits.SCREENS * SLACK):
            client.doc.get("screens", type=Map)[f"s{at}"] = screen()
    client.send(client.doc.get_update(before))
    with pytest.raises(Refused, match="too_large"):
        client.send(client.change("screens", "one-more", screen()))
    assert len(read(world).screens) == limits.SCREENS * SLACK


def test_what_the_server_writes_reads_as_what_browsers_write() -> None:
    doc = shape.empty()
    with doc.transaction():
        writing = Writing(doc)
        writing.screen("s1", ("screen", "Hvem kommer?", "", "", "relative", "app"), "a0", 1)
        writing.picture_of("s1", "p1", "En tegning", "end")
        writing.block("b1", "s1", {"kind": "list", "text": "I dag", "more": "9.30 Sanne"}, "a0", 1)
        writing.hotspot("h1", "s1", {"label": "Sanne", "spot": SPOT, "to": "s1"}, "a0", 1)
        writing.answer("s1", "field:need")
    (found,) = shape.read_outline(doc).screens
    assert (found.actor, found.photo, found.description, found.to) == ("relative", "p1", "En tegning", "end")
    assert [(each.kind, each.text, each.more) for each in found.blocks] == [("list", "I dag", "9.30 Sanne")]
    assert [(each.label, each.to, each.y) for each in found.hotspots] == [("Sanne", "s1", 0)]
    assert found.answers == ("field:need",)
