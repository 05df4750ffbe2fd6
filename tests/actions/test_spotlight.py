"""One team's work on the wall: what it shows, of whom nothing, and until when."""

from __future__ import annotations

from typing import Any

import pytest

from sprint.documents.facts import FactsReader
from sprint.documents.writing import Writing
from sprint.domain.permissions import may_play
from sprint.domain.spotlight import is_item
from sprint.domain.view import view
from tests.support.refusals import refused
from tests.support.world import World


def spot(world: World) -> Any:
    facts = FactsReader(world.rooms).read(world.state, frozenset())
    return view(world.state, None, facts)["spot"]


def show(world: World, item: str) -> Any:
    world.act("stage_show", mode="spotlight", team=1, item=item)
    return spot(world)


def fill(world: World, kind: str, *edits: Any) -> None:
    def write(doc: Any) -> None:
        for edit in edits:
            edit(Writing(doc))

    world.deps.edits.edit(world.code, world.state.id, f"{kind}:1", write)


def test_a_group_hangs_with_its_notes_and_without_names(world: World) -> None:
    mette = world.join("Mette Hemmelig")
    fill(
        world,
        "ideas",
        lambda w: w.group("g1", "Én plan", "a0", 1),
        *(
            lambda w, n=n: w.note(f"n{n}", f"Idé {n}", "sky", mette.id, "g1", f"a{n:02}", 1)
            for n in range(11)
        ),
    )
    found = show(world, "group:g1")
    assert (found["title"], len(found["notes"]), found["more"]) == ("Én plan", 9, 2)
    assert found["notes"][0] == {"text": "Idé 0", "colour": "sky"}
    assert mette.id not in str(found)
    assert "Hemmelig" not in str(found)
    assert show(world, "note:n3")["notes"] == [{"text": "Idé 3", "colour": "sky"}]


def test_a_field_hangs_with_its_name_in_both_languages(world: World) -> None:
    columns = [{"id": "goal", "kind": "text"}, {"id": "where", "kind": "text"}]
    fill(
        world,
        "concept",
        lambda w: w.text("need", "Else ved ikke, hvem der kommer."),
        lambda w: w.row("strategy", "r1", "a0", columns, ["Længst muligt hjemme", ""]),
    )
    found = show(world, "field:need")
    assert found["text"] == "Else ved ikke, hvem der kommer."
    assert set(found["label"]) == {"da", "en"}
    assert "Længst muligt hjemme" in show(world, "field:strategy")["text"]


def test_a_screen_and_the_prototype_are_played_on_the_wall_and_nothing_else(world: World) -> None:
    fill(world, "outline", lambda w: w.screen("s1", ["screen", "Min uge", "", "", "", ""], "a0", 1))
    assert not may_play(None, 1, world.state)
    for item in ("screen:s1", "prototype:"):
        assert show(world, item)["screen"] == "s1"
        assert may_play(None, 1, world.state)
        assert not may_play(None, 2, world.state)
    world.act("stage_show", mode="spotlight", team=1, item="field:need")
    assert not may_play(None, 1, world.state)


def test_what_is_gone_hangs_no_more(world: World) -> None:
    assert show(world, "note:gone") is None
    assert show(world, "field:gone") is None
    assert show(world, "prototype:") is None


@pytest.mark.parametrize("undo", [False, True])
def test_a_spotlight_ends_with_the_phase(world: World, undo: bool) -> None:
    world.act("phase_next")
    show(world, "prototype:")
    world.act("phase_undo" if undo else "phase_next")
    assert (world.state.stage_mode, world.state.stage_team, world.state.stage_item) == ("auto", None, "")


def test_what_the_instructor_chose_for_the_whole_wall_stays(world: World) -> None:
    world.act("stage_show", mode="results")
    world.act("phase_next")
    assert world.state.stage_mode == "results"


def test_a_spotlight_says_on_what(world: World) -> None:
    for wrong in ({}, {"item": "drafts:x"}, {"item": "note:" + "x" * 65}):
        with refused("bad_payload"):
            world.act("stage_show", mode="spotlight", team=1, **wrong)
    with refused("bad_payload"):
        world.act("stage_show", mode="clock", item="prototype:")
    with refused("team.unknown"):
        world.act("stage_show", mode="spotlight", item="prototype:")
    assert not is_item("prototype:1")
