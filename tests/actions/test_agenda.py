"""The agenda is changed before and during a sprint; all stay where they are, and each is undone."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from sprint import content
from sprint.actions import agenda
from sprint.domain import home_time
from sprint.domain.permissions import may_write
from sprint.store import sprints
from tests.support.refusals import refused
from tests.support.world import World

TITLE = {"da": "Rundvisning", "en": "Tour"}


def plan(world: World) -> list[tuple[Any, ...]]:
    return [
        (
            p.id,
            p.position,
            p.kind,
            p.title,
            p.instruction,
            p.notes,
            p.minutes,
            p.day,
            p.starts_ms,
            p.untimed,
            p.hidden,
        )
        for p in world.state.phases
    ]


def undo(world: World) -> None:
    world.act("deed_undo", id=world.state.deeds[0].id)


def ids(world: World) -> list[str]:
    return [phase.id for phase in world.state.phases]


def test_added_copied_moved_said_anew_and_taken_away_each_with_its_way_back(anywhere: World) -> None:
    anywhere.act("phase_next")
    now, before = anywhere.state.phase.id, plan(anywhere)
    third = anywhere.state.phases[2].id
    for command, payload in (
        ("phase_add", {"kind": "break", "title": TITLE}),
        ("phase_copy", {"phase": third}),
        ("phase_move", {"phase": third, "to": 0}),
        ("phase_move", {"phase": now, "to": 5}),
        (
            "phase_edit",
            {"phase": third, "title": TITLE, "minutes": 12, "starts_ms": 5, "notes": TITLE, "hidden": True},
        ),
        ("phase_remove", {"phase": third}),
    ):
        anywhere.act(command, **payload)
        after = plan(anywhere)
        assert after != before
        assert [line[1] for line in after] == list(range(len(after)))
        assert anywhere.state.phase.id == now
        undo(anywhere)
        assert plan(anywhere) == before
        assert anywhere.state.phase.id == now


def test_a_new_phase_comes_after_the_one_that_is_asked_for(world: World) -> None:
    first, second, *_ = ids(world)
    added = world.act("phase_add", kind="ideas", title={"da": "Kun dansk", "en": ""}, after=first)["id"]
    assert ids(world)[:3] == [first, added, second]
    assert world.state.phases[1].title == {"da": "Kun dansk", "en": "Kun dansk"}
    assert not world.state.phases[1].has_begun


def test_what_people_have_been_in_stays_and_keeps_its_rules(world: World) -> None:
    first = world.state.phase.id
    with refused("phase.is_now"):
        world.act("phase_remove", phase=first)
    with refused("phase.is_now"):
        world.act("phase_edit", phase=first, hidden=True)
    world.act("phase_next")
    with refused("phase.begun"):
        world.act("phase_remove", phase=first)
    for change in ({"minutes": 30}, {"kind": "break"}, {"starts_ms": 7}):
        with refused("phase.begun"):
            world.act("phase_edit", phase=first, **change)
    world.act("phase_edit", phase=first, title=TITLE, instruction=TITLE, hidden=True)
    assert world.state.phases[0].title == TITLE


def test_a_moved_phase_is_of_the_day_where_it_lies(world: World) -> None:
    for phase in ids(world)[4:]:
        world.act("phase_edit", phase=phase, day=2)
    second = ids(world)[1]
    world.act("phase_move", phase=second, to=6)
    assert [phase.day for phase in world.state.phases] == sorted(phase.day for phase in world.state.phases)
    assert world.state.phases[6].id == second
    assert world.state.phases[6].day == 2


@pytest.mark.parametrize(
    "change",
    [{"minutes": 481}, {"minutes": -1}, {"day": 0}, {"day": 11}],
)
def test_what_cannot_be_is_refused(world: World, change: dict[str, Any]) -> None:
    with refused("bad_payload"):
        world.act("phase_edit", phase=ids(world)[2], **change)


def test_a_title_must_be_there_in_some_language(world: World) -> None:
    with refused("title.missing"):
        world.act("phase_edit", phase=ids(world)[2], title={"da": " ", "en": ""})
    with refused("phase.unknown"):
        world.act("phase_edit", phase="nowhere", minutes=3)


def test_a_sprint_has_as_many_phases_as_it_can_hold(world: World) -> None:
    while len(ids(world)) < 60:
        world.act("phase_copy", phase=ids(world)[-1])
    with refused("sprint.full"):
        world.act("phase_add", kind="break", title=TITLE)


def draft(world: World) -> None:
    """As before the doors open for the first time."""
    with world.store.write() as db:
        row = sprints.row(db, world.code)
        row.status = "draft"
        for phase in row.phases:
            phase.started_ms = phase.ended_ms = None


def test_a_whole_agenda_is_replaced_before_the_doors_open_and_comes_back_with_one_press(world: World) -> None:
    draft(world)
    before = [line[2:] for line in plan(world)]
    lines = [dict(phase) for phase in content.phases_of("masterclass")]
    agenda.replace_all(world.deps, world.lead, lines)
    assert [phase.title for phase in world.state.phases] == [line["title"] for line in lines]
    assert world.state.phase_position == 0
    assert world.state.clock.left_ms == lines[0]["minutes"] * 60_000
    undo(world)
    assert [line[2:] for line in plan(world)] == before


def test_once_the_doors_have_been_open_only_phases_are_changed(world: World) -> None:
    with refused("agenda.begun"):
        agenda.replace_all(world.deps, world.lead, [dict(phase) for phase in content.phases_of("half-day")])


def test_a_day_gets_its_date_and_keeps_its_times(anywhere: World) -> None:
    draft(anywhere)
    lunch = ids(anywhere)[3]
    monday, tuesday = (home_time.at(date(2027, 1, day), time(9, 0)) for day in (11, 12))
    noon = home_time.at(date(2027, 1, 11), time(12, 0))
    anywhere.act("phase_edit", phase=lunch, starts_ms=noon)
    before = plan(anywhere)
    anywhere.act("day_set", day=1, starts_ms=tuesday)
    assert anywhere.state.phases[0].starts_ms == tuesday
    assert anywhere.state.phases[3].starts_ms == home_time.moved_to(noon, date(2027, 1, 12))
    undo(anywhere)
    assert plan(anywhere) == before
    anywhere.act("day_set", day=1, starts_ms=monday)
    anywhere.act("day_set", day=1, starts_ms=0)
    assert [phase.starts_ms for phase in anywhere.state.phases[:4]] == [None, None, None, noon]


def test_a_day_that_is_not_there_or_has_begun_keeps_its_time(world: World) -> None:
    with refused("phase.unknown"):
        world.act("day_set", day=4, starts_ms=5)
    with refused("phase.begun"):
        world.act("day_set", day=1, starts_ms=5)


@pytest.mark.parametrize("starts_ms", [-1, 2**53])
def test_no_phase_begins_where_no_calendar_reaches(world: World, starts_ms: int) -> None:
    draft(world)
    for command, payload in (("day_set", {"day": 1}), ("phase_edit", {"phase": ids(world)[1]})):
        with refused("bad_payload"):
            world.act(command, **payload, starts_ms=starts_ms)


def test_a_phase_may_begin_another_day(world: World) -> None:
    world.act("phase_add", kind="ideas", title=TITLE, after=ids(world)[-1], day=2)
    assert world.state.phases[-1].day == 2


def test_what_a_team_may_not_write_in_now_is_said_in_the_phase_and_can_be_opened_again(world: World) -> None:
    mette = world.join()
    world.act("phase_edit", phase=world.state.phase.id, closed=["ideas", "outline"])
    assert not may_write(mette, "ideas:1", world.state)
    assert may_write(mette, "concept:1", world.state)
    undo(world)
    assert may_write(mette, "ideas:1", world.state)
    with refused("bad_payload"):
        world.act("phase_edit", phase=world.state.phase.id, closed=["drafts"])
