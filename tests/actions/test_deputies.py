"""Who leads besides the instructor, and what becomes of who led when a sprint goes over."""

from __future__ import annotations

from typing import Any

import pytest

from sprint.actions import Actor, accounts, admin, keeping, rehearsal, sprints
from sprint.actions.commands import run
from sprint.domain.errors import Refused
from sprint.domain.facts import Facts
from sprint.domain.state import Seat
from sprint.domain.view import view
from tests.support.refusals import refused
from tests.support.world import World


@pytest.fixture
def anywhere(anywhere: World) -> World:
    """On both databases, with a second instructor's account."""
    return with_bo(anywhere)


def with_bo(world: World, name: str = "Bo Bro") -> World:
    accounts.set_up(world.deps, accounts.create_setup_token(world.deps), name, "hash")
    return world


def led(world: World) -> dict[str, str]:
    """Who leads, by name."""
    return {seat.name: seat.role for seat in world.state.seats if seat.leads}


def seat(world: World, name: str) -> Seat:
    return next(seat for seat in world.state.seats if seat.name == name)


def shown(world: World, name: str) -> dict[str, Any]:
    return view(world.state, seat(world, name), Facts())


def as_lead(world: World) -> None:
    """The world acts as whoever is the instructor now."""
    world.lead = Actor(world.code, world.state.instructor.id)


def listed(world: World, name: str) -> tuple[list[str], list[str]]:
    """The codes of the sprints that an account owns, and those it leads beside."""
    account = accounts.by_name(world.deps, name)
    assert account is not None
    found = [sprints.owned(world.deps, account.id), sprints.led(world.deps, account.id)]
    return [state.code for state in found[0]], [state.code for state in found[1]]


def newest(world: World) -> dict[str, Any]:
    line: dict[str, Any] = view(world.state, world.state.instructor, Facts())["log"][0]
    return line


def test_a_deputy_comes_and_goes_and_the_log_takes_either_back(anywhere: World) -> None:
    anywhere.act("deputy_add", name=" bo bro ")
    bo = seat(anywhere, "Bo Bro")
    assert (led(anywhere)["Bo Bro"], listed(anywhere, "Bo Bro")) == ("deputy", ([], [anywhere.code]))
    assert (newest(anywhere)["what"], newest(anywhere)["person"]) == ("deputy_added", "Bo Bro")
    anywhere.act("deed_undo", id=newest(anywhere)["id"])
    assert "Bo Bro" not in led(anywhere)
    anywhere.act("deputy_add", name="Bo Bro")
    assert seat(anywhere, "Bo Bro").id == bo.id
    anywhere.act("deputy_remove", seat=bo.id)
    assert listed(anywhere, "Bo Bro") == ([], [])
    assert (newest(anywhere)["what"], newest(anywhere)["person"]) == ("deputy_removed", "Bo Bro")
    anywhere.act("deed_undo", id=newest(anywhere)["id"])
    assert led(anywhere)["Bo Bro"] == "deputy"


def test_twice_is_once(world: World) -> None:
    with_bo(world)
    for _ in range(2):
        world.act("deputy_add", name="Bo Bro")
    assert [deed.what for deed in world.state.deeds].count("deputy_added") == 1
    bo = seat(world, "Bo Bro")
    world.act("deputy_remove", seat=bo.id)
    with refused("seat.unknown"):
        world.act("deputy_remove", seat=bo.id)


@pytest.mark.parametrize("command", ["deputy_add", "sprint_hand_over"])
@pytest.mark.parametrize(
    ("name", "code"), [("Ingen", "account.unknown"), ("", "account.unknown"), ("Søren", "account.own")]
)
def test_only_somebody_elses_account_leads(world: World, command: str, name: str, code: str) -> None:
    before = world.state
    with refused(code):
        world.act(command, name=name)
    assert world.state == before


@pytest.mark.parametrize("command", ["deputy_add", "sprint_hand_over"])
def test_an_account_that_cannot_sign_in_any_more_leads_nothing(world: World, command: str) -> None:
    """Where only the organisation signs in, one with a password has no way in, and the other way round."""
    with_bo(world)
    accounts.of_organisation(world.deps, "issuer 1", "Ida")
    with refused("account.shut", name="Ida"):
        world.act(command, name="Ida")
    world.deps.__dict__["ways_in"] = frozenset({"organisation"})
    with refused("account.shut", name="Bo Bro"):
        world.act(command, name="Bo Bro")
    world.act(command, name="Ida")
    assert "Ida" in led(world)


def test_a_deputy_leads_with_the_clock_the_next_step_and_messages(world: World) -> None:
    with_bo(world).act("deputy_add", name="Bo Bro")
    bo, mette = seat(world, "Bo Bro"), world.join()
    world.act("clock_start", by=bo)
    world.act("clock_add", by=bo, minutes=5)
    world.act("team_extend", by=bo, team=1, minutes=2)
    at = world.state.phase.id
    world.act("phase_next", by=bo)
    assert newest(world)["by"] == "Bo Bro"
    world.act("phase_undo", by=bo)
    assert world.state.phase.id == at
    world.act("announce", by=bo, text="Kaffe")
    assert shown(world, "Mette")["announcement"]["text"] == "Kaffe"
    for command, payload in (
        ("phase_go", {"phase": at}),
        ("seat_remove", {"seat": mette.id}),
        ("reveal", {}),
        ("sprint_close", {}),
        ("deputy_add", {"name": "Søren"}),
        ("deputy_remove", {"seat": bo.id}),
        ("sprint_hand_over", {"name": "Bo Bro"}),
        ("deed_undo", {"id": world.state.deeds[-1].id}),
    ):
        with refused("forbidden"):
            world.act(command, by=bo, **payload)
    world.act("phase_next")
    with refused("forbidden"):  # that was the instructor's move
        world.act("phase_undo", by=bo)


def test_a_deputy_sees_how_far_the_teams_are_and_nothing_that_they_write_or_that_lets_in(
    world: World,
) -> None:
    with_bo(world).act("deputy_add", name="Bo Bro")
    world.act("door_change")
    mette = world.join()
    slots = shown(world, "Bo Bro")
    assert {"teams", "people", "deeds", "announcements"} <= set(slots)
    assert not {"log", "expected", "homes", "rounds", "advice", "pairs", "arrivals"} & set(slots)
    assert slots["sprint"]["code"] == world.code != world.state.door
    assert mette.return_code not in str(slots)
    assert "clock_add" in slots["deeds"]
    assert not {"phase_go", "sprint_freeze", "seat_move", "deputy_add"} & set(slots["deeds"])
    assert {"phase_go", "sprint_freeze", "deputy_add"} <= set(shown(world, "Søren")["deeds"])
    assert "deeds" not in shown(world, "Mette")


def test_whoever_leads_is_nobody_that_an_announcement_waits_for(world: World) -> None:
    with_bo(world).act("deputy_add", name="Bo Bro")
    mette = world.join()
    world.act("announce", text="Til Mette", seat=mette.id)
    (said,) = shown(world, "Bo Bro")["announcements"]
    assert (said["of"], said["missing"]) == (1, [mette.id])
    with refused("forbidden"):
        world.act("seat_move", seat=seat(world, "Bo Bro").id, team=1)


# Handing over


def test_a_sprint_goes_over_and_who_led_it_is_a_deputy(anywhere: World) -> None:
    anywhere.act("clock_start")
    keeping.arrange(anywhere.deps, anywhere.lead, "2027-02-01", True, "soren@fjordby.example")
    before = {seat.id: seat.version for seat in anywhere.state.seats}
    anywhere.act("sprint_hand_over", name="Bo Bro")
    assert led(anywhere) == {"Søren": "deputy", "Bo Bro": "instructor"}
    assert listed(anywhere, "Bo Bro") == ([anywhere.code], [])
    assert listed(anywhere, "Søren") == ([], [anywhere.code])
    assert anywhere.state.instructor.account_id == anywhere.state.owner_account
    giver = seat(anywhere, "Søren")
    assert (giver.mail, giver.version) == ("", before[giver.id] + 1)  # open consoles come anew
    lines = view(anywhere.state, anywhere.state.instructor, Facts())["log"]
    assert (lines[0]["what"], lines[0]["person"]) == ("handed_over", "Bo Bro")
    assert {line["by"] for line in lines} == {"Søren"}  # what he did stays his
    with refused("forbidden"):
        anywhere.act("sprint_hand_over", name="Søren")
    anywhere.act("clock_add", minutes=1)


@pytest.mark.parametrize("was", ["", "deputy"])
def test_who_got_it_by_mistake_gives_it_back_with_one_press(anywhere: World, was: str) -> None:
    if was:
        anywhere.act("deputy_add", name="Bo Bro")
    before = led(anywhere)
    anywhere.act("sprint_hand_over", name="Bo Bro")
    as_lead(anywhere)
    anywhere.act("deed_undo", id=newest(anywhere)["id"])
    assert led(anywhere) == before
    assert (newest(anywhere)["what"], newest(anywhere)["undone"]) == ("handed_over", True)


def test_what_was_handed_on_since_is_not_taken_back(world: World) -> None:
    with_bo(with_bo(world), "Ida")
    for name in ("Bo Bro", "Ida"):
        world.act("sprint_hand_over", name=name)
        as_lead(world)
    second, first = (deed.id for deed in world.state.deeds if deed.what == "handed_over")
    with refused("deed.gone"):
        world.act("deed_undo", id=first)
    world.act("deed_undo", id=second)
    assert led(world) == {"Søren": "deputy", "Bo Bro": "instructor"}


def test_a_deputy_who_was_removed_may_get_the_sprint(world: World) -> None:
    with_bo(world).act("deputy_add", name="Bo Bro")
    world.act("deputy_remove", seat=seat(world, "Bo Bro").id)
    world.act("sprint_hand_over", name="Bo Bro")
    assert led(world) == {"Søren": "deputy", "Bo Bro": "instructor"}


def test_copies_in_which_it_was_tried_do_not_stay_behind(world: World) -> None:
    with_bo(world)
    copy = rehearsal.begin(world.deps, world.account, world.code)
    world.act("sprint_hand_over", name="Bo Bro")
    with pytest.raises(Refused, match=r"join\.code_unknown"):
        sprints.open_sprint(world.deps, Actor(copy, world.lead.seat_id))


def test_a_repeated_intention_hands_over_once(world: World) -> None:
    with_bo(world)
    actor = Actor(world.code, world.lead.seat_id, intent="once")
    for _ in range(2):
        run(world.deps, actor, "sprint_hand_over", name="Bo Bro")
    assert led(world)["Bo Bro"] == "instructor"


def test_a_sprint_that_is_closed_can_be_handed_over(world: World) -> None:
    with_bo(world).act("sprint_close")
    world.act("deputy_add", name="Bo Bro")
    world.act("sprint_hand_over", name="Bo Bro")
    assert led(world)["Bo Bro"] == "instructor"


def test_an_account_that_is_deleted_leads_nothing_and_what_it_did_stays(anywhere: World) -> None:
    anywhere.act("deputy_add", name="Bo Bro")
    anywhere.act("clock_start", by=seat(anywhere, "Bo Bro"))
    admin.delete_account(anywhere.deps, "Bo Bro")
    assert led(anywhere) == {"Søren": "instructor"}
    assert [deed.what for deed in anywhere.state.deeds][:2] == ["clock_started", "deputy_added"]
    with_bo(anywhere, "Ida")
    admin.delete_account(anywhere.deps, "Søren", "Ida")
    assert led(anywhere) == {"Ida": "instructor"}
    assert "Søren" not in str(view(anywhere.state, anywhere.state.instructor, Facts()))
