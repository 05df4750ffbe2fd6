"""Who sees what: the one function decides, and says nothing it should keep."""

from __future__ import annotations

import json

from sprint import content
from sprint.actions import seats
from sprint.domain.concept import checklist
from sprint.domain.documents import Concept
from sprint.domain.facts import Facts, Progress
from sprint.domain.view import view
from tests.support.world import World

ON_WALL = {"arrivals", "votes", "spot", "on_tables"}
PUBLIC = {"sprint", "agenda", "phase", "clock", "announcement", "stage", "pitch", *ON_WALL}


def told(world: World, seat_id: str | None, facts: Facts | None = None) -> str:
    seat = world.state.seat(seat_id) if seat_id else None
    return json.dumps(view(world.state, seat, facts or Facts()), ensure_ascii=False)


def test_the_projector_gets_public_slots_and_no_names(world: World) -> None:
    mette = world.join("Mette Hemmelig")
    slots = view(world.state, None, Facts())
    assert slots.keys() == PUBLIC
    assert "Mette" not in told(world, None)
    assert mette.return_code not in told(world, None)
    assert slots["arrivals"] == {"count": 1, "municipalities": [{"name": "Odense", "count": 1}]}


def test_the_projector_gets_only_what_its_picture_shows(world: World) -> None:
    mette = world.join()
    world.go_to("vote")
    for seat in (mette, world.join("Jonas"), world.join("Line")):
        world.act("vote_cast", by=seat, item="note:n1") if world.state.team(1).vote else None
    world.act("votes_close")
    shown = {}
    for mode in ("auto", "clock", "lobby", "results", "pitch"):
        world.act("stage_show", mode=mode, team=1 if mode == "pitch" else None)
        slots = view(world.state, None, Facts())
        shown[mode] = bool(slots["votes"]), slots["arrivals"]["count"]
    assert shown == {
        "auto": (False, 0),
        "clock": (False, 0),
        "lobby": (False, 3),
        "results": (True, 0),
        "pitch": (True, 0),
    }


def test_the_code_of_the_door_is_for_those_who_let_others_in(world: World) -> None:
    mette = world.join()
    door = world.act("door_change")["code"]
    assert door != world.code
    assert view(world.state, None, Facts())["sprint"]["code"] == door
    assert view(world.state, world.state.seats[0], Facts())["sprint"]["code"] == door
    assert door not in told(world, mette.id)


def test_nobody_gets_anothers_return_code(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    assert mette.return_code in told(world, mette.id)
    for seat_id in (jonas.id, world.lead.seat_id):
        assert mette.return_code not in told(world, seat_id)


def test_a_participant_sees_the_own_team_and_the_helpers(world: World) -> None:
    mette = world.join("Mette", 1)
    line = seats.join(world.deps, world.code, "Line", "Assens", team=2)
    names = {person["name"] for person in view(world.state, mette, Facts())["people"]}
    assert names == {"Mette", "Søren"}
    assert "teams" not in view(world.state, mette, Facts())
    lead = view(world.state, world.state.seats[0], Facts())
    assert {person["name"] for person in lead["people"]} == {"Mette", "Line", "Søren"}
    assert line.name not in told(world, mette.id)


def test_piles_tell_numbers_and_in_an_anonymous_phase_not_whose(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    world.go_to("ideas", private=True)
    facts = Facts(drafts={mette.id: 1, jonas.id: 4})
    assert view(world.state, mette, facts)["drafts"] == {
        "total": 5,
        "mine": 1,
        "seats": [{"seat_id": jonas.id, "count": 4}],
    }
    world.make_anonymous()
    assert view(world.state, mette, facts)["drafts"]["seats"] == [{"seat_id": None, "count": 4}]


def test_the_projector_counts_notes_beside_the_clock_and_nowhere_else(world: World) -> None:
    mette, line = world.join("Mette", 1), world.join("Line", 2)
    world.go_to("ideas", private=True)
    facts = Facts(drafts={mette.id: 2, line.id: 4})
    counted = {}
    for mode in ("auto", "clock", "lobby", "results"):
        world.act("stage_show", mode=mode)
        counted[mode] = view(world.state, None, facts)["on_tables"]
    beside, nowhere = {"down": 6, "turns": 0}, {"down": 0, "turns": 0}
    assert counted == {"auto": beside, "clock": beside, "lobby": nowhere, "results": nowhere}


def test_the_instructor_sees_how_far_each_team_is(world: World) -> None:
    mette = world.join()
    facts = Facts(frozenset({mette.id}), {1: Progress(notes=3)}, {mette.id: 2})
    first, second = view(world.state, world.state.seats[0], facts)["teams"]
    assert (first["notes"], first["drafts"], first["seats"]) == (3, 2, [mette.id])
    assert (second["notes"], second["seats"]) == (0, [])


def test_the_checklist_is_counted_for_the_phase_and_for_the_whole(world: World) -> None:
    written = checklist(content.concept(), Concept(texts={"title": "Tryg", "home": "Viborg"}))
    facts = Facts(progress={1: Progress(concept=written)})

    def counted() -> tuple[int, int, int, int]:
        card = view(world.state, world.state.seats[0], facts)["teams"][0]
        return card["phase_done"], card["phase_of"], card["concept_done"], card["concept_of"]

    assert counted() == (0, 0, 2, 27)
    world.go_to("concept")
    asked = world.state.phase.rules.fields
    assert "title" in asked
    assert "home" not in asked
    assert counted() == (1, len(asked), 2, 27)
