"""The map of a prototype: the shared examples, and what holds of every map."""

from __future__ import annotations

import json
import random
from dataclasses import asdict
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprint.domain.documents import Block, Hotspot, Screen
from sprint.domain.flow import flow, links
from sprint.domain.flow_drawing import BOX, Drawn, Tag, drawing

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
    assert list(found.heads) == example["heads"]
    assert json.loads(json.dumps(asdict(drawing(links(screens), found)))) == example["drawing"]
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
def test_every_way_is_drawn_once(screens: list[Screen]) -> None:
    found = flow(screens)
    ways = {(link.screen, link.to) for link in links(screens) if link.leads == "screen"}
    drawn = [*found.lines, *found.tags]
    assert len(drawn) == len(ways)
    assert set(drawn) == ways


@given(prototypes())
def test_no_line_runs_through_a_screen_or_through_what_belongs_to_another(screens: list[Screen]) -> None:
    made = drawing(links(screens), flow(screens))
    signs = list(map(tag_box, made.tags))
    words = {(line.a, line.b): words_box(line) for line in made.lines if line.items}
    for line in made.lines:
        for start, end in pairwise(line.points):
            run = (min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
            assert not any(meet(run, screen_box(at)) for at in made.boxes.values())
            assert not any(meet(run, sign) for sign in signs)
            assert not any(meet(run, box) for (_, b), box in words.items() if b != line.b)


@given(prototypes())
def test_nothing_on_the_map_lies_on_anything_else_and_all_of_it_is_inside(screens: list[Screen]) -> None:
    made = drawing(links(screens), flow(screens))
    drawn = [*map(screen_box, made.boxes.values()), *map(tag_box, made.tags)]
    drawn += [words_box(line) for line in made.lines if line.items]
    assert not any(meet(a, b) for a, b in combinations(drawn, 2))
    assert all(x >= 0 and y >= 0 and xx <= made.width and yy <= made.height for x, y, xx, yy in drawn)


@given(prototypes())
def test_every_link_is_told_on_the_map(screens: list[Screen]) -> None:
    """By its words at a line or a tag, or by how many more there are."""
    found = links(screens)
    made = drawing(found, flow(screens))
    told = {item for each in (*made.lines, *made.tags) for item in each.items}
    more = {tag.screen for tag in made.tags if tag.more}
    for link in found:
        if link.item and link.leads in ("screen", "nowhere", "gone"):
            assert link.item in told or link.screen in more


def test_what_has_no_room_below_a_screen_is_counted() -> None:
    screens = [screen("a", [("button", "gone")] * 9), screen("b", to="end")]
    below = [tag for tag in drawing(links(screens), flow(screens)).tags if tag.screen == "a"][1:]
    assert [tag.leads for tag in below] == ["gone"] * 5 + ["more"]
    assert below[-1].more == 4


Rect = tuple[float, float, float, float]


def screen_box(at: tuple[int, int]) -> Rect:
    return at[0], at[1], at[0] + BOX[0], at[1] + BOX[1]


def tag_box(tag: Tag) -> Rect:
    """As wide as every drawing lets it be: less than from the middle of a screen to the next one."""
    wide, left = 196, tag.x - 98 if tag.middle else tag.x
    return left, tag.y, left + wide, tag.y + 24


def words_box(line: Drawn) -> Rect:
    x, y = line.at
    return x - BOX[0] / 2, y - 10, x + BOX[0] / 2, y + 10


def meet(a: Rect, b: Rect) -> bool:
    """More than at their edges; the first may be a line, without any width."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


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
