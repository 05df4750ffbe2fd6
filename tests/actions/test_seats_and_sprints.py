"""Making sprints and sitting in them: limits, roles, and who is told."""

from __future__ import annotations

from typing import Any

import pytest

from sprint import content
from sprint.actions import COMMANDS, passwords, seats, sprints
from sprint.domain import limits
from sprint.domain.codes import ALPHABET
from sprint.domain.permissions import may_read, may_write
from sprint.live.protocol import COMMAND_EVENTS
from tests.support.refusals import refused
from tests.support.world import DAY_MS, NOON_MS, World


def create(world: World, **changes: Any) -> str:
    wish: dict[str, Any] = {
        "account_id": world.account,
        "agenda": "half-day",
        "title": "Sprint",
        "language": "da",
        "teams": ["Hold"],
        "deletes_at_ms": NOON_MS + DAY_MS,
        **changes,
    }
    return sprints.create(world.deps, **wish)


@pytest.mark.parametrize("agenda", [agenda["id"] for agenda in content.agendas()])
def test_every_agenda_makes_a_sprint_that_can_be_walked_through(world: World, agenda: str) -> None:
    world.code = create(world, agenda=agenda)
    world.lead = type(world.lead)(world.code, world.state.seats[0].id)
    world.act("sprint_open")
    for _ in world.state.phases[1:]:
        world.act("phase_next")
    assert world.state.phase == world.state.phases[-1]
    world.act("sprint_close")
    assert world.state.status == "closed"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"agenda": "nothing"}, "bad_payload"),
        ({"teams": []}, "bad_payload"),
        ({"teams": ["Hold"] * (limits.TEAMS + 1)}, "bad_payload"),
        ({"teams": [" "]}, "title.missing"),
        ({"title": ""}, "title.missing"),
        ({"account_id": "nobody"}, "forbidden"),
    ],
)
def test_sprints_that_are_not_made(world: World, changes: dict[str, Any], code: str) -> None:
    before = sprints.owned(world.deps, world.account)
    with refused(code):
        create(world, **changes)
    assert sprints.owned(world.deps, world.account) == before


def test_a_draft_lets_nobody_in(world: World) -> None:
    world.code = create(world)
    with refused("sprint.not_open"):
        world.join()


def test_codes_cannot_be_guessed_from_one_another(world: World) -> None:
    codes = [
        world.code,
        *(seats.join(world.deps, world.code, name, "Odense", "", 1).return_code for name in "ab"),
    ]
    assert len(set(codes)) == len(codes)
    assert set("".join(codes)) <= set(ALPHABET)
    assert [len(code) for code in codes] == [6, 12, 12]


def test_a_full_sprint(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SEATS", 12)
    for number in range(limits.SEATS - 1):
        world.join(f"Deltager {number}")
    with refused("sprint.full"):
        world.join("En til")
    world.act("seat_remove", seat=world.state.participants[0].id)
    world.join("En til")


def test_a_place_that_was_left_is_free_again(world: World) -> None:
    first = world.join("Mette")
    world.act("seat_remove", seat=first.id)
    assert world.join("Mette").id != first.id


def test_a_place_nobody_lists_is_kept_as_it_is_said(world: World) -> None:
    listed = seats.join(world.deps, world.code, "Mette", " ærø ", "x" * 99, 1, job="y" * 99)
    other = seats.join(world.deps, world.code, "Jonas", "KL", "", 1)
    assert (listed.municipality, other.municipality) == ("Ærø", "KL")
    assert (listed.field, listed.job) == ("", "")
    with refused("join.municipality_unknown"):
        seats.join(world.deps, world.code, "Line", "x" * 61, "", 1)


def test_joining_is_told_to_everybody(world: World) -> None:
    world.published.clear()
    world.join()
    assert world.published == [world.code]


def test_a_specialist_reads_every_team_and_writes_in_none(world: World) -> None:
    mette = world.join()
    world.act("seat_role", seat=mette.id, role="specialist")
    helper = world.state.seat(mette.id)
    assert may_read(helper, "ideas:2", world.state)
    assert not may_write(helper, "ideas:1", world.state)
    world.act("seat_role", seat=mette.id, role="participant")
    assert world.state.seat(mette.id).team_number == 1


def test_whoever_moves_writes_at_the_new_table(world: World) -> None:
    mette = world.join()
    world.act("seat_move", seat=mette.id, team=2)
    moved = world.state.seat(mette.id)
    assert may_write(moved, "ideas:2", world.state)
    assert not may_read(moved, "ideas:1", world.state)
    with refused("team.unknown"):
        world.act("seat_move", seat=mette.id, team=9)


def test_there_is_an_end_to_teams(world: World) -> None:
    for number in range(limits.TEAMS - 2):
        world.act("team_add", name=f"Hold {number}")
    with refused("sprint.full"):
        world.act("team_add", name="En til")


def test_a_team_calls_once_at_a_time(world: World) -> None:
    mette = world.join()
    world.act("help_call", by=mette, text="Først")
    world.act("help_call", by=mette, text="Så")
    assert [call.text for call in world.state.help_calls] == ["Så"]
    with refused("too_large", limit=300):
        world.act("help_call", by=mette, text="x" * 301)


def test_a_closed_sprint_stands_still_but_can_be_opened(world: World) -> None:
    world.act("clock_start")
    world.act("sprint_close")
    assert world.state.clock.state == "paused"
    with refused("sprint.closed"):
        world.act("clock_start")
    world.act("sprint_open")
    world.act("clock_resume")
    assert world.state.clock.state == "running"


def test_the_wire_and_the_actions_know_the_same_commands() -> None:
    assert set(COMMANDS) == set(COMMAND_EVENTS)


def test_passwords(world: World) -> None:
    hashed = passwords.hash_password("en kort sætning")
    assert hashed.startswith("$argon2id$")
    assert passwords.verify(hashed, "en kort sætning")
    assert not passwords.verify(hashed, "en kort sætninG")
    assert not passwords.verify(passwords.DUMMY, "en kort sætning")
    assert not passwords.verify("not a hash", "en kort sætning")
