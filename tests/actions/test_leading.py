"""Leading the day: the first step starts the clock, a team has more time, words reach whom they are for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sprint.domain.facts import Facts
from sprint.domain.schedule import counted, schedule
from sprint.domain.state import Seat
from sprint.domain.view import view
from sprint.store.tables import PhaseRow
from tests.support.refusals import refused
from tests.support.world import World

MINUTE = 60_000


def seen(world: World, seat: Seat | None, slot: str) -> Any:
    return view(world.state, seat and world.state.seat(seat.id), Facts())[slot]


def behind(world: World) -> float:
    state = world.state
    phases = counted(state.phases, state.phase)
    return schedule(phases, phases.index(state.phase), state.clock, world.now_ms).behind_ms / MINUTE


def change_phase(world: World, at: int, **changes: Any) -> None:
    with world.store.write() as db:
        row = db.get_one(PhaseRow, world.state.phases[at].id)
        for name, value in changes.items():
            setattr(row, name, value)


def test_the_first_step_out_of_the_arrival_starts_the_clock_and_nobody_is_late(world: World) -> None:
    world.now_ms += 25 * MINUTE  # the doors have been open
    assert behind(world) == 0
    world.act("phase_next")
    assert world.state.clock.state == "running"
    assert behind(world) == 0
    world.now_ms += 7 * MINUTE
    assert behind(world) == 7 - world.state.phase.minutes


def test_the_day_is_planned_from_when_the_clock_first_ran(world: World) -> None:
    world.now_ms += 25 * MINUTE
    world.act("clock_start")
    world.now_ms += MINUTE
    assert behind(world) == 0
    assert world.state.phase.started_ms == world.now_ms - MINUTE


def test_the_first_phase_can_be_set_until_the_doors_open(world: World) -> None:
    with world.store.write() as db:
        row = db.get_one(PhaseRow, world.state.phase.id)
        row.started_ms = None
    world.act("phase_set", phase=world.state.phase.id, minutes=9)
    assert world.state.clock.left(world.now_ms) == 9 * MINUTE
    world.act("sprint_open")
    with refused("phase.begun"):
        world.act("phase_set", phase=world.state.phase.id, minutes=4)


def test_what_is_hidden_is_passed_over_and_told_to_nobody(world: World) -> None:
    mette = world.join()
    titles = [phase.id for phase in world.state.phases]
    change_phase(world, 1, hidden=True)
    assert [line["id"] for line in seen(world, mette, "agenda")] == [titles[0], *titles[2:]]
    assert [line["position"] for line in seen(world, mette, "agenda")] == list(range(len(titles) - 1))
    assert len(seen(world, world.state.seats[0], "agenda")) == len(titles)
    world.act("phase_next")
    assert world.state.phase.id == titles[2]
    assert seen(world, mette, "phase")["position"] == 1


def test_speaker_notes_are_the_instructors_alone(world: World) -> None:
    mette = world.join()
    change_phase(world, 0, notes={"da": "Sig de tre råd", "en": ""})
    assert "tre råd" in str(seen(world, world.state.seats[0], "agenda"))
    for reader in (mette, None):
        assert "tre råd" not in str(view(world.state, reader, Facts()))


def test_homework_and_a_new_morning_have_a_clock_that_stands(world: World) -> None:
    change_phase(world, 1, untimed=True, minutes=0)
    change_phase(world, 2, day=2)
    world.act("clock_start")
    world.act("phase_next")
    assert (world.state.clock.state, world.state.clock.total_ms) == ("stopped", 0)
    world.now_ms += 16 * 60 * MINUTE
    assert behind(world) == 0
    world.act("phase_next")
    assert world.state.clock.state == "stopped"
    assert world.state.clock.total_ms == world.state.phase.minutes * MINUTE


def test_a_break_lasts_until_the_time_that_follows_it(world: World) -> None:
    world.act("clock_start")
    change_phase(world, 1, kind="break", minutes=15)
    change_phase(world, 2, starts_ms=world.now_ms + 20 * MINUTE)
    world.now_ms += 9 * MINUTE
    world.act("phase_next")
    assert world.state.clock.left(world.now_ms) == 11 * MINUTE


def test_one_team_has_more_time_and_all_others_do_not(world: World) -> None:
    mette, line = world.join("Mette", 1), world.join("Line", 2)
    world.act("clock_start")
    world.act("team_extend", team=1, minutes=2)
    first, second, lead = (seen(world, seat, "clock") for seat in (mette, line, world.state.seats[0]))
    assert first["ends_at_ms"] - second["ends_at_ms"] == first["extra_ms"] == 2 * MINUTE
    assert second == lead == {**second, "extra_ms": 0}
    with refused("bad_payload"):
        world.act("team_extend", team=1, minutes=-3)
    world.act("phase_next")
    assert seen(world, mette, "clock")["extra_ms"] == 0


def test_words_go_to_all_to_some_or_to_one_and_several_wait(world: World) -> None:
    world.act("team_add", name="Tredje")
    mette, line, ida = world.join("Mette", 1), world.join("Line", 2), world.join("Ida", 3)
    world.act("announce", text="Til alle")
    world.now_ms += 1
    world.act("announce", text="Til to", teams=[3, 1])
    world.now_ms += 1
    world.act("announce", text="Til Line", seat=line.id)

    def heard(seat: Seat) -> list[str]:
        return [said["text"] for said in seen(world, seat, "announcements") if not said["seen"]]

    assert heard(mette) == heard(ida) == ["Til to", "Til alle"]
    assert heard(line) == ["Til Line", "Til alle"]
    for_two = next(said for said in seen(world, world.state.seats[0], "announcements") if said["teams"])
    assert (for_two["of"], for_two["missing"]) == (2, [mette.id, ida.id])
    world.act("announcement_seen", by=mette, id=for_two["id"])
    world.act("announcement_seen", by=line, id=for_two["id"])  # not hers: says nothing
    for_two = next(said for said in seen(world, world.state.seats[0], "announcements") if said["teams"])
    assert (for_two["seen_by"], for_two["missing"]) == (1, [ida.id])
    assert heard(mette) == ["Til alle"]
    with refused("team.unknown"):
        world.act("announce", text="Hvem?", teams=[9])


def test_words_about_a_moment_go_with_it(world: World) -> None:
    """»One minute left« is not true of the next phase; who leads still sees who has read it."""
    mette, lead = world.join(), world.state.seats[0]
    world.act("announce", text="Kaffe klokken ti")
    world.now_ms += 1
    world.act("announce", text="Ét minut tilbage", passing=True)

    def heard(seat: Seat) -> list[str]:
        return [said["text"] for said in seen(world, seat, "announcements")]

    assert seen(world, None, "announcement")["text"] == "Ét minut tilbage"
    assert heard(mette) == ["Ét minut tilbage", "Kaffe klokken ti"]
    world.act("phase_next")
    assert seen(world, None, "announcement")["text"] == "Kaffe klokken ti"
    assert heard(mette) == ["Kaffe klokken ti"]
    assert heard(lead) == ["Ét minut tilbage", "Kaffe klokken ti"]
    assert seen(world, lead, "announcements")[0]["of"] == 1


def test_more_time_takes_back_that_there_is_little(world: World) -> None:
    mette = world.join()
    world.act("clock_start")
    world.act("announce", text="Kaffe klokken ti")
    world.act("announce", text="Ét minut tilbage", passing=True)
    world.act("clock_add", minutes=-1)
    assert len(seen(world, mette, "announcements")) == 2
    world.act("clock_add", minutes=5)
    assert [said["text"] for said in seen(world, mette, "announcements")] == ["Kaffe klokken ti"]


def test_half_a_minute_of_a_pitch_is_over_with_its_step(world: World) -> None:
    mette = world.join()
    world.act("pitch_begin", order=[1], setup=1, minutes=4, feedback=2)
    world.act("announce", text="30 sekunder tilbage", passing=True)
    assert len(seen(world, mette, "announcements")) == 1
    turn = world.state.pitch
    assert turn is not None
    world.act("pitch_next", at=turn.at, step=turn.step)
    assert seen(world, mette, "announcements") == []
    world.act("announce", text="30 sekunder tilbage", passing=True)
    world.act("pitch_add", seconds=60)
    assert seen(world, mette, "announcements") == []


def test_a_specialist_is_sent_to_a_call(world: World) -> None:
    mette, signe = world.join(), world.join("Signe")
    world.act("seat_role", seat=signe.id, role="specialist")
    world.act("help_call", by=mette, text="Hvem ejer data?")
    (call,) = world.state.help_calls
    with refused("seat.unknown"):
        world.act("help_send", id=call.id, seat=mette.id)
    world.act("help_send", id=call.id, seat=signe.id)
    assert world.state.help_calls[0].taken_by == signe.id
    world.act("deed_undo", id=world.state.deeds[0].id)
    assert world.state.help_calls[0].taken_by is None


def test_silence_is_a_number_and_a_time_without_a_name(world: World) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    world.make_anonymous()
    facts = replace(Facts(), writing={1: 1}, pulses={1: (0, 3)})
    (first, _) = view(world.state, world.state.seats[0], facts)["teams"]
    assert (first["writing"], first["pulse"], first["face_down"]) == (1, [0, 3], True)
    assert mette.name not in str({**first, "seats": []})
