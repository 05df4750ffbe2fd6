"""The map of a prototype: the shared examples, and what holds of every map."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprint.domain.documents import Block, Hotspot, Screen
from sprint.domain.flow import Flow, flow, links

VECTORS = json.loads(Path("tests/vectors/flow.json").read_text(encoding="utf-8"))
Out = list[tuple[str, str]]


def screen(id: str, blocks: Out = [], hotspots: Out = [], to: str = "") -> Screen:  # noqa: B006
    return Screen(
        id=id,
        kind="screen",
        title="",
        text="",
        data="",
        actor="",
        channel="",
        order="",
        to=to,
        blocks=tuple(Block(f"{id}-{at}", kind, to=leads) for at, (kind, leads) in enumerate(blocks)),
        hotspots=tuple(Hotspot(name, "", leads, 0, 0, 1, 1) for name, leads in hotspots),
    )


def screens_of(example: dict[str, Any]) -> list[Screen]:
    return [
        Screen(
            **dict.fromkeys(("title", "text", "data", "actor", "channel", "order"), ""),
            id=each["id"],
            kind="screen",
            to=each["to"],
            blocks=tuple(Block(**block) for block in each["blocks"]),
            hotspots=tuple(Hotspot(**spot, label="", x=0, y=0, w=1, h=1) for spot in each["hotspots"]),
        )
        for each in example["screens"]
    ]


@pytest.mark.parametrize("example", VECTORS, ids=[example["name"] for example in VECTORS])
def test_shared_examples(example: dict[str, Any]) -> None:
    screens = screens_of(example)
    found = flow(screens)
    told = [[link.screen, link.item, link.leads, link.to] for link in links(screens)]
    assert told == example["links"]
    assert {id: list(place) for id, place in found.places.items()} == example["places"]
    assert [list(line) for line in found.lines] == example["lines"]
    assert [list(tag) for tag in found.tags] == example["tags"]
    assert (list(found.dead), list(found.unreachable)) == (example["dead"], example["unreachable"])


@st.composite
def prototypes(draw: st.DrawFn) -> list[Screen]:
    ids = [f"s{at}" for at in range(draw(st.integers(1, 14)))]
    targets = st.sampled_from([*ids, "", "back", "end", "gone"])
    kinds = st.sampled_from(["button", "text", "list"])
    outs = st.lists(st.tuples(kinds, targets), max_size=4)
    return [screen(id, draw(outs), to=draw(targets)) for id in ids]


@given(prototypes())
def test_every_screen_has_a_place_of_its_own(screens: list[Screen]) -> None:
    places = flow(screens).places
    assert places.keys() == {each.id for each in screens}
    assert len(set(places.values())) == len(places)


@given(prototypes())
def test_every_way_is_drawn_once_and_no_line_runs_through_a_screen(screens: list[Screen]) -> None:
    found = flow(screens)
    ways = {(link.screen, link.to) for link in links(screens) if link.leads == "screen"}
    drawn = [*found.lines, *found.tags]
    assert len(drawn) == len(ways)
    assert set(drawn) == ways
    for line in found.lines:
        assert not any(crosses(found, line, other) for other in found.places if other not in line)


def crosses(found: Flow, line: tuple[str, str], other: str) -> bool:
    """Whether a straight line from right edge to left edge meets a screen, which takes 0.7 of its cell."""
    (a, row_a), (b, row_b), (column, row) = (found.places[id] for id in (*line, other))
    for step in range(101):
        x = a + 0.7 + (b - a - 0.7) * step / 100
        y = row_a + 0.35 + (row_b - row_a) * step / 100
        if column < x < column + 0.7 and row < y < row + 0.7:
            return True
    return False


@given(prototypes(), st.data())
def test_a_way_back_moves_nothing(screens: list[Screen], data: st.DataObject) -> None:
    before = flow(screens)
    a, b = (data.draw(st.sampled_from(list(before.places))) for _ in range(2))
    if (a in before.unreachable) or (b in before.unreachable) or before.places[b][0] > before.places[a][0]:
        return
    if not any(link.screen == a and link.item for link in links(screens)):
        return  # it had a way on of its own, which a button takes away
    assert flow(with_link(screens, a, b)).places == before.places


def test_few_screens_move_when_a_link_is_added() -> None:
    """A quarter at most, taken over two hundred prototypes of twelve screens."""
    roll = random.Random(20)
    moved = 0
    for _ in range(200):
        screens = by_chance(roll, 12)
        a, b = roll.sample([each.id for each in screens], 2)
        before, after = flow(screens).places, flow(with_link(screens, a, b)).places
        moved += sum(after[id] != place for id, place in before.items())
    assert moved / 200 < 12 / 4


def by_chance(roll: random.Random, count: int) -> list[Screen]:
    ids = [f"s{at}" for at in range(count)]
    chain = [[("button", following)] for following in [*ids[1:], "end"]]
    for out in chain:
        if roll.random() < 0.4:
            out.append(("button", roll.choice(ids)))
    return [screen(id, out) for id, out in zip(ids, chain, strict=True)]


def with_link(screens: list[Screen], a: str, b: str) -> list[Screen]:
    return [
        screen(each.id, [*((one.kind, one.to) for one in each.blocks), ("button", b)], to=each.to)
        if each.id == a
        else each
        for each in screens
    ]
