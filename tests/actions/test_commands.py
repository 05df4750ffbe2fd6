"""Every command: what it changes, whom it tells, and when it says no."""

from __future__ import annotations

from typing import Any

import pytest

from sprint.actions import Actor, clock, seats, sprints
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.facts import Facts
from sprint.domain.view import view
from tests.support.world import DAY_MS, NOON_MS, World

MINUTE = 60_000


def refused(world: World, code: str, command: str, by: Any = None, **payload: Any) -> None:
    with pytest.raises(Refused) as error:
        world.act(command, by=by, **payload)
    assert error.value.code == code
    assert world.published == []


def test_the_clock_runs_holds_and_goes_on(world: World) -> None:
    world.act("phase_next")
    world.act("clock_start")
    assert world.published == [world.code]
    length = world.state.phase.minutes * MINUTE
    assert world.state.clock.ends_at_ms == world.now_ms + length
    world.now_ms += MINUTE
    world.act("clock_pause")
    world.now_ms += 10 * MINUTE
    assert world.state.clock.left(world.now_ms) == length - MINUTE
    world.act("clock_resume")
    world.act("clock_add", minutes=5)
    assert world.state.clock.left(world.now_ms) == length + 4 * MINUTE


def test_phases_go_on_back_and_undo_with_the_clock_as_it_was(world: World) -> None:
    world.act("clock_start")
    world.now_ms += MINUTE
    before = world.state.clock.left(world.now_ms)
    first = world.state.phase.id
    world.act("phase_next", phase=first)
    refused(world, "phase.changed", "phase_next", phase=first)
    assert world.state.clock.left(world.now_ms) == world.state.phase.minutes * MINUTE
    world.act("phase_undo")
    assert world.state.phase.id == first
    assert world.state.clock.left(world.now_ms) == before
    refused(world, "phase.nothing_to_undo", "phase_undo")
    world.act("phase_go", phase=world.state.phases[-1].id)
    refused(world, "phase.last", "phase_next")
    refused(world, "phase.unknown", "phase_go", phase="nowhere")


def test_only_the_instructor_leads(world: World) -> None:
    mette = world.join()
    for command in ("clock_start", "phase_next", "sprint_close", "sprint_freeze"):
        payload = {"frozen": True} if command == "sprint_freeze" else {}
        refused(world, "forbidden", command, by=mette, **payload)


def test_votes_keep_to_the_budget_and_are_secret_until_closed(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    world.go_to("vote")
    for _ in range(3):
        world.act("vote_cast", by=mette, item="group:a")
    refused(world, "vote.budget", "vote_cast", by=mette, item="group:b")
    world.act("vote_take_back", by=mette, item="group:a")
    refused(world, "vote.none", "vote_take_back", by=mette, item="group:b")
    seen = view(world.state, jonas, Facts())["votes"]
    assert (seen["mine"], seen["results"], seen["voted"], seen["of"]) == ({}, None, 1, 2)
    refused(world, "vote.open", "vote_choose", by=mette, item="group:a")
    refused(world, "vote.too_early", "votes_close", by=jonas)
    world.act("vote_cast", by=jonas, item="group:c")
    world.act("votes_close", by=jonas)
    assert view(world.state, jonas, Facts())["votes"]["results"] == [
        {"item": "group:a", "votes": 2},
        {"item": "group:c", "votes": 1},
    ]
    refused(world, "vote.closed", "vote_cast", by=jonas, item="group:a")
    refused(world, "bad_payload", "vote_choose", by=jonas, item="; drop table")


def test_the_chosen_idea_starts_the_concept(world: World) -> None:
    mette = world.join()
    world.write(mette, "ideas:1", "n1", "Tryg uge")
    world.go_to("vote")
    world.act("votes_close")
    world.act("vote_choose", by=mette, item="note:n1")
    origin = world.rooms.read(world.code, world.state.id, "concept:1").origin
    assert origin is not None
    assert (origin["item"], origin["title"], origin["notes"]) == ("note:n1", "Tryg uge", ["n1"])


def test_help_is_called_taken_and_done(world: World) -> None:
    mette = world.join()
    world.act("help_call", by=mette, text="Må vi?")
    (call,) = world.state.help_calls
    world.act("help_take", id=call.id)
    assert world.state.help_calls[0].taken_by == world.lead.seat_id
    world.act("help_done", id=call.id)
    assert world.state.help_calls == ()
    refused(world, "help.gone", "help_take", id=call.id)
    world.act("help_call", by=mette, text="")
    world.act("help_cancel", by=mette)
    assert world.state.help_calls == ()


def test_words_to_all_are_counted_when_read(world: World) -> None:
    mette = world.join()
    world.act("announce", text="  Kaffe  ")
    lead = world.state.seat(world.lead.seat_id)
    told = view(world.state, lead, Facts())["announcement"]
    assert (told["text"], told["seen_by"], told["of"]) == ("Kaffe", 0, 1)
    world.act("announcement_seen", by=mette, id=told["id"])
    assert view(world.state, lead, Facts())["announcement"]["seen_by"] == 1
    refused(world, "announcement.empty", "announce", text=" ")


def test_words_to_one_team_are_not_told_to_others(world: World) -> None:
    mette, line = world.join("Mette", 1), world.join("Line", 2)
    world.act("announce", text="Kun jer", team=1)
    assert view(world.state, mette, Facts())["announcement"]["text"] == "Kun jer"
    assert view(world.state, line, Facts())["announcement"] is None
    assert view(world.state, None, Facts())["announcement"] is None


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"name": " "}, "join.name_missing"),
        ({"name": "x" * 200}, "join.name_long"),
        ({"name": "mette"}, "join.name_taken"),
        ({"municipality": "x" * 61}, "join.municipality_unknown"),
        ({"team": None}, "join.team_missing"),
        ({"team": 9}, "join.team_missing"),
    ],
)
def test_joining_says_what_is_wrong(world: World, given: dict[str, Any], code: str) -> None:
    world.join("Mette")
    wish = {"name": "Jonas", "municipality": "Ærø", "field": "", "team": 1, **given}
    with pytest.raises(Refused) as error:
        seats.join(world.deps, world.code, **wish)
    assert error.value.code == code


def test_a_locked_and_a_closed_sprint_take_nobody_in(world: World) -> None:
    for command, payload, code in (
        ("sprint_lock", {"locked": True}, "sprint.locked"),
        ("sprint_close", {}, "sprint.closed"),
    ):
        world.act(command, **payload)
        with pytest.raises(Refused) as error:
            world.join("Sen")
        assert error.value.code == code


def test_a_frozen_room_stops_writing_and_votes_but_not_the_lead(world: World) -> None:
    mette = world.join()
    world.go_to("vote")
    world.act("sprint_freeze", frozen=True)
    refused(world, "sprint.frozen", "vote_cast", by=mette, item="note:a")
    world.act("clock_start")
    world.act("sprint_freeze", frozen=False)
    world.act("vote_cast", by=mette, item="note:a")


def test_seats_are_moved_reissued_and_removed(world: World) -> None:
    mette = world.join()
    world.act("seat_move", seat=mette.id, team=2)
    assert world.state.seat(mette.id).team_number == 2
    answer = world.act("seat_reissue", seat=mette.id)
    again = world.state.seat(mette.id)
    assert (again.version, answer["return_code"].replace("-", "")) == (2, again.return_code)
    assert again.return_code != mette.return_code
    world.act("seat_role", seat=mette.id, role="specialist")
    assert (world.state.seat(mette.id).role, world.state.seat(mette.id).team_number) == ("specialist", None)
    world.act("seat_remove", seat=mette.id)
    refused(world, "seat.unknown", "seat_remove", seat=mette.id)
    refused(world, "forbidden", "seat_remove", seat=world.lead.seat_id)


@pytest.mark.parametrize(
    ("code", "command", "payload", "longest"),
    [
        ("title.long", "team_add", {"name": "a"}, limits.TEAM),
        ("title.long", "team_rename", {"team": 1, "name": "a"}, limits.TEAM),
        ("too_large", "team_rename", {"team": 1, "name": "Hold", "challenge": "a"}, limits.CHALLENGE),
        ("title.long", "version_save", {"team": 1, "name": "a"}, limits.VERSION),
        ("too_large", "announce", {"text": "a"}, limits.ANNOUNCEMENT),
    ],
)
def test_words_are_as_long_as_their_form_takes(
    world: World, code: str, command: str, payload: dict[str, Any], longest: int
) -> None:
    given = next(name for name, value in payload.items() if value == "a")
    world.act(command, **payload | {given: "a" * longest})
    refused(world, code, command, **payload | {given: "a" * (longest + 1)})


def test_teams_are_added_named_and_ready(world: World) -> None:
    mette = world.join()
    assert world.act("team_add", name="Skolestart") == {"number": 3}
    world.act("team_rename", team=3, name="Fælles skolestart", challenge="Hvordan kan vi?")
    named = world.state.team(3)
    assert (named.name, named.challenge) == ("Fælles skolestart", "Hvordan kan vi?")
    assert world.rooms.read(world.code, world.state.id, "ideas:3").challenge == "Hvordan kan vi?"
    world.act("team_rename", team=3, name="Fælles skolestart", challenge="Hvordan ellers?")
    assert world.rooms.read(world.code, world.state.id, "ideas:3").challenge == "Hvordan ellers?"
    world.act("ready_set", by=mette, ready=True)
    assert world.state.team(1).ready
    world.act("phase_next")
    assert not world.state.team(1).ready
    world.act("stage_show", mode="results", team=3)
    assert (world.state.stage_mode, world.state.stage_team) == ("results", 3)


def test_a_sprint_goes_on_its_deletion_date_with_everything_in_it(world: World) -> None:
    world.write(world.join(), "ideas:1", "n1", "Væk om lidt")
    world.now_ms = NOON_MS + DAY_MS - 1
    assert sprints.delete_due(world.deps) == []
    world.now_ms += 1
    assert sprints.delete_due(world.deps) == [world.code]
    with pytest.raises(Refused, match=r"join\.code_unknown"):
        _ = world.state
    assert len(world.rooms) == 0


def test_nobody_acts_in_a_sprint_from_outside_it(world: World) -> None:
    with pytest.raises(Refused, match=r"seat\.unknown"):
        clock.start(world.deps, Actor(world.code, "somebody"))
