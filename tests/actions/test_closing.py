"""The end: what still can be done when the sprint is closed, and who has taken what home."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Event, Thread
from typing import Any

from sprint import export
from sprint.actions import downloads, exports, mine
from sprint.domain.concept import Checklist, Item
from sprint.domain.facts import Facts, Progress
from sprint.domain.home_time import day
from sprint.domain.permissions import may_write
from sprint.domain.state import Seat
from sprint.domain.view import view
from tests.support.refusals import refused
from tests.support.world import World


def homes(world: World, facts: Facts | None = None) -> list[dict[str, Any]]:
    lead = world.state.seat(world.lead.seat_id)
    return list(view(world.state, lead, facts or Facts())["homes"])


def take(world: World, seat: Seat | None, kind: str, team: int = 1) -> None:
    downloads.taken(world.deps, world.state, team, kind, seat and world.state.seat(seat.id))


def test_the_instructor_sees_who_has_taken_which_files(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    take(world, mette, "docx")
    world.now_ms += 1000
    take(world, jonas, "pdf")
    take(world, mette, "docx")
    first, second = homes(world)
    assert set(first["files"]) == {"docx", "pdf"}
    assert set(first["people"]) == {"Mette", "Jonas"}
    assert first["at_ms"] == world.now_ms
    assert (second["files"], second["people"], second["at_ms"]) == ([], [], None)


def test_looking_in_is_no_download(world: World) -> None:
    other = world.join("Cilla", team=2)
    lead = world.state.seat(world.lead.seat_id)
    for seat in (None, other, lead):
        take(world, seat, "docx")
    assert homes(world)[0]["files"] == []


def test_a_file_that_waited_its_turn_is_not_taken_for_a_newer_one(world: World) -> None:
    mette = world.join("Mette")
    world.write(mette, "ideas:1", "n1", "Før")
    state = world.state
    read = partial(exports.report, world.deps, state, state.team(1), day(world.now_ms), "da")
    waited = read()
    world.write(mette, "ideas:1", "n2", "Siden")
    assert "Siden" not in exports.made(world.deps, state, waited, "md").decode()
    assert "Siden" in exports.made(world.deps, state, read(), "md").decode()


def test_what_is_made_ahead_stands_in_the_line_once(world: World) -> None:
    """When a sprint is closed everybody opens the page at once, and somebody wants a file."""
    state, heavy = world.state, world.deps.heavy
    told = exports.report(world.deps, state, state.team(1), day(world.now_ms), "da")
    pages = [Thread(target=exports.make_ahead, args=(world.deps, state, told)) for _ in range(4)]
    with heavy.exports.turn():
        for page in pages:
            page.start()
        for _ in range(5000):
            if heavy.ahead.waiting == len(pages) - 1 and heavy.exports.waiting:
                break
            Event().wait(0.001)
        assert (heavy.ahead.waiting, heavy.exports.waiting) == (len(pages) - 1, 1)
    for page in pages:
        page.join()
    assert set(exports.sizes(world.deps, state, told)) == set(exports.KINDS)


def test_of_a_rehearsal_nothing_is_made_ahead(world: World) -> None:
    state = replace(world.state, rehearsal_of="another")
    told = exports.report(world.deps, state, state.team(1), day(world.now_ms), "da")
    exports.make_ahead(world.deps, state, told)
    assert exports.sizes(world.deps, state, told) == {}


def test_who_is_removed_is_named_nowhere(world: World) -> None:
    mette = world.join("Mette")
    take(world, mette, "zip")
    world.act("seat_remove", seat=mette.id)
    assert (homes(world)[0]["files"], homes(world)[0]["people"]) == (["zip"], [])


def test_the_plan_says_what_it_lacks_first(world: World) -> None:
    says = {"da": "Ingen ejer", "en": "No owner"}
    lacking = Checklist((Item("plan", True, says), Item("owner", False, says)))
    whole = Checklist((Item("plan", True, says), Item("owner", True, says)))
    told = homes(world, Facts(progress={1: Progress(concept=lacking), 2: Progress(concept=whole)}))
    assert [(home["lacks"], home["planned"]) for home in told] == [(says, False), (None, True)]
    assert [home["planned"] for home in homes(world)] == [False, False]  # a sheet that asks for no plan


def test_a_closed_sprint_can_still_be_cared_for(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    world.act("sprint_close")
    code = world.act("seat_reissue", seat=mette.id)["return_code"]
    assert code.replace("-", "") == world.state.seat(mette.id).return_code
    world.act("announce", text="Husk at hente jeres koncept")
    world.act("team_rename", team=1, name="Trygt hjem igen")
    world.act("seat_remove", seat=jonas.id)
    assert [seat.name for seat in world.state.participants] == ["Mette"]
    world.act("deed_undo", id=next(deed.id for deed in world.state.deeds if deed.what == "team_renamed"))
    assert world.state.team(1).name == "Trygt hjem"
    world.act("sprint_open")
    assert world.state.status == "open"


def test_the_clock_of_a_closed_sprint_stands(world: World) -> None:
    world.act("sprint_close")
    for command in ("clock_start", "phase_next", "sprint_freeze", "team_add"):
        with refused("sprint.closed"):
            world.act(
                command, **{"sprint_freeze": {"frozen": True}, "team_add": {"name": "Ny"}}.get(command, {})
            )


def test_a_closed_sprint_is_neither_frozen_nor_in_a_round_of_pitches(world: World) -> None:
    mette = world.join("Mette")
    world.act("sprint_freeze", frozen=True)
    world.act("pitch_begin", order=[1, 2], setup=1, minutes=4, feedback=2)
    world.act("sprint_close")
    assert may_write(mette, "concept:1", world.state)
    world.act("deed_undo", id=next(deed.id for deed in world.state.deeds if deed.what == "closed"))
    assert (world.state.status, world.state.frozen, world.state.pitch) == ("open", False, None)
    world.act("pitch_begin", order=[2, 1], setup=1, minutes=4, feedback=2)


def test_what_was_advised_stays_with_the_team(world: World) -> None:
    mette, bo = world.join("Mette"), world.join("Bo", 2)
    world.act("seat_role", seat=bo.id, role="specialist")
    world.act("help_call", by=mette, text="Må vi gemme det?")
    call = world.state.help_calls[0]
    world.act("help_take", by=bo, id=call.id)
    world.act("help_done", by=bo, id=call.id, advice="  Ja, med hjemmel i serviceloven.  ")
    for seat in (mette, bo):
        told = view(world.state, world.state.seat(seat.id), Facts())["advice"]
        assert [(each["text"], each["by"]) for each in told] == [("Ja, med hjemmel i serviceloven.", "Bo")]
    state = world.state
    report = exports.report(world.deps, state, state.team(1), day(world.now_ms), "da")
    assert "Ja, med hjemmel i serviceloven." in str(export.tree(report))
    assert mine.told(world.deps, state, state.seat(bo.id))["advice"] == ["Ja, med hjemmel i serviceloven."]
    mine.leave(world.deps, state, state.seat(bo.id), with_everything=True)
    assert world.state.advice == ()


def test_a_call_ends_without_advice_too(world: World) -> None:
    mette = world.join("Mette")
    world.act("help_call", by=mette, text="Hjælp")
    world.act("help_done", id=world.state.help_calls[0].id)
    assert (world.state.help_calls, world.state.advice) == ((), ())
