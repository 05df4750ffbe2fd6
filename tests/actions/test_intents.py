"""One intention has one effect, however often it is sent, on both databases and across a restart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sprint.actions import Actor, run
from sprint.domain.errors import Refused
from sprint.domain.state import Seat
from sprint.store import Store
from sprint.store.intents import KEPT
from tests.support.refusals import refused
from tests.support.world import World


def send(world: World, intent: str, command: str, by: Seat | None = None, **payload: Any) -> Any:
    actor = Actor(world.code, by.id) if by else world.lead
    return run(world.deps, replace(actor, intent=intent), command, **payload)


@pytest.mark.parametrize(
    ("command", "payload"),
    [
        ("phase_next", {}),
        ("phase_undo", {}),
        ("clock_add", {"minutes": 5}),
        ("team_add", {"name": "Ældre"}),
        ("announce", {"text": "Kaffe"}),
        ("votes_open", {}),
        ("sprint_close", {}),
    ],
)
def test_a_repetition_changes_nothing_and_is_answered_the_same(
    anywhere: World, command: str, payload: dict[str, Any]
) -> None:
    anywhere.go_to("vote")
    first = send(anywhere, "a", command, **payload)
    after = anywhere.state
    assert send(anywhere, "a", command, **payload) == first
    assert anywhere.state == after


def test_what_has_an_answer_of_its_own_says_it_again(anywhere: World) -> None:
    mette = anywhere.join()
    first = send(anywhere, "a", "seat_reissue", seat=mette.id)
    assert send(anywhere, "a", "seat_reissue", seat=mette.id) == first
    assert send(anywhere, "b", "seat_reissue", seat=mette.id) != first
    anywhere.go_to("vote")
    mette = anywhere.state.seat(mette.id)
    inger = send(anywhere, "c", "co_voter_add", by=mette, name="Inger")
    assert send(anywhere, "c", "co_voter_add", by=mette, name="Inger") == inger


def test_two_intentions_are_two(anywhere: World) -> None:
    for intent in "ab":
        send(anywhere, intent, "clock_add", minutes=1)
        send(anywhere, "", "clock_add", minutes=1)
    assert anywhere.state.clock.total_ms == (anywhere.state.phase.minutes + 4) * 60_000


def test_an_intention_is_its_seats_own(anywhere: World) -> None:
    mette, jonas = anywhere.join(), anywhere.join("Jonas")
    anywhere.go_to("vote")
    for seat in (mette, jonas):
        send(anywhere, "a", "vote_cast", by=seat, item="note:n1")
    vote = anywhere.state.team(1).vote
    assert vote is not None
    assert sorted(seat for seat, _ in vote.votes) == sorted([mette.id, jonas.id])


def test_what_was_refused_may_be_tried_again(anywhere: World) -> None:
    mette = anywhere.join()
    with pytest.raises(Refused):
        send(anywhere, "a", "vote_cast", by=mette, item="note:n1")
    anywhere.go_to("vote")
    send(anywhere, "a", "vote_cast", by=mette, item="note:n1")
    assert anywhere.state.team(1).vote.votes == ((mette.id, "note:n1"),)  # type: ignore[union-attr]


def test_a_restart_remembers(anywhere: World) -> None:
    send(anywhere, "a", "phase_next")
    again = World.__new__(World)
    again.__dict__ |= anywhere.__dict__
    store = Store(anywhere.store.engine.url.render_as_string(hide_password=False))
    again.deps = replace(anywhere.deps, store=store)
    send(again, "a", "phase_next")
    store.close()
    assert anywhere.state.phase_position == 1


def test_notes_are_turned_over_once_and_told_once(anywhere: World) -> None:
    mette = anywhere.join()
    anywhere.go_to("ideas", private=True)
    anywhere.write(mette, f"drafts:{mette.id}", "n1", "Min idé")
    assert send(anywhere, "a", "reveal") == {"moved": 1}
    assert send(anywhere, "a", "reveal") == {"moved": 1}


def test_a_version_is_kept_once(anywhere: World) -> None:
    mette = anywhere.join()
    anywhere.write(mette, "ideas:1", "n1", "Tryg uge")
    for _ in "ab":
        send(anywhere, "a", "version_save", by=mette, name="Før frokost")
    listed = anywhere.act("versions_list", by=mette, document="ideas:1")["versions"]
    assert len(listed) == 1
    anywhere.write(mette, "ideas:1", "n2", "En til")
    for _ in "ab":
        send(anywhere, "b", "version_restore", by=mette, id=listed[0]["id"])
    assert len(anywhere.act("versions_list", by=mette, document="ideas:1")["versions"]) == 2


def test_a_seat_is_remembered_for_its_last_intentions_only(world: World) -> None:
    for number in range(KEPT + 5):
        world.now_ms += 1
        send(world, f"i{number}", "clock_add", minutes=1)
    before = world.state.clock.total_ms
    for number in range(5, KEPT + 5):
        send(world, f"i{number}", "clock_add", minutes=1)
    assert world.state.clock.total_ms == before
    send(world, "i0", "clock_add", minutes=1)
    assert world.state.clock.total_ms == before + 60_000


def test_who_saw_another_phase_moves_nobody(world: World) -> None:
    first, second, third, *_ = world.state.phases
    world.act("phase_go", phase=second.id, seen=first.id)
    with refused("phase.changed"):
        world.act("phase_go", phase=third.id, seen=first.id)
    world.act("phase_go", phase=second.id, seen=first.id)
    assert world.state.phase == replace(second, started_ms=world.state.phase.started_ms)
