"""A rehearsal: a copy whose simulated people do what people do, that nobody counts, and that goes whole."""

from __future__ import annotations

from threading import Thread

from sprint import content
from sprint.actions import load, rehearsal, seats, sprints
from sprint.actions.commands import COMMANDS
from sprint.actions.deps import Actor
from sprint.domain import limits
from sprint.domain.rehearsal import AT_ONCE, TIMES_EACH, acts, simulated
from sprint.domain.state import SprintState
from sprint.simulation import Simulation
from tests.support.queries import queries
from tests.support.refusals import refused
from tests.support.world import World


class Tried:
    """A rehearsal that somebody looks at."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.code = rehearsal.begin(world.deps, world.account, world.code)
        self.simulation = Simulation(world.deps, lambda: [self.code, world.code])

    @property
    def state(self) -> SprintState:
        return load(self.world.deps, self.code)

    def play(self, turns: int = 30) -> None:
        for _ in range(turns):
            self.world.now_ms += 2000
            self.simulation.turn()

    def go(self, kind: str, *, private: bool = False) -> None:
        phase = next(p for p in self.state.phases if p.kind == kind and p.rules.private == private)
        self.act("phase_go", phase=phase.id, seen=None)

    def act(self, command: str, **payload: object) -> None:
        lead = next(seat for seat in self.state.seats if seat.role == "instructor")
        COMMANDS[command](self.world.deps, Actor(self.code, lead.id), **payload)

    def read(self, name: str) -> object:
        return self.world.deps.rooms.read(self.code, self.state.id, name)


def test_a_rehearsal_is_a_copy_and_the_sprint_itself_is_untouched(anywhere: World) -> None:
    anywhere.act("team_rename", team=1, name="Trygt hjem", challenge="Hvordan kan vi …?")
    before = anywhere.state
    tried = Tried(anywhere)
    assert tried.state.title == "Øvelse: Sprint"
    assert tried.state.rehearsal_of == before.id
    assert [phase.title for phase in tried.state.phases] == [phase.title for phase in before.phases]
    assert tried.state.teams[0].challenge == "Hvordan kan vi …?"
    assert len(simulated(tried.state)) == 8
    assert all("(øvelse)" in seat.name for seat in simulated(tried.state))
    tried.play()
    assert anywhere.state == before


def test_simulated_people_write_group_vote_choose_and_fill_in(anywhere: World) -> None:
    tried = Tried(anywhere)
    tried.play(6)
    assert all(team.ready for team in tried.state.teams)
    tried.go("ideas", private=True)
    tried.play()
    assert sum(len(tried.read(f"drafts:{seat.id}")) for seat in simulated(tried.state)) == 8 * TIMES_EACH  # type: ignore[arg-type]
    tried.act("reveal", team=None)
    tried.go("groups")
    tried.play()
    board = tried.read("ideas:1")
    assert len(board.groups) == 3  # type: ignore[attr-defined]
    assert any(note.group for note in board.notes)  # type: ignore[attr-defined]
    tried.go("vote")
    tried.play()
    assert all(team.vote and team.vote.votes for team in tried.state.teams)
    tried.go("concept")
    tried.play()
    assert any(tried.read("concept:1").texts.values())  # type: ignore[attr-defined]
    tried.go("outline")
    tried.play()
    assert len(tried.read("outline:2").screens) == 4  # type: ignore[attr-defined]


def test_the_instructors_words_are_read(world: World) -> None:
    tried = Tried(world)
    tried.act("announce", text="Hej", team=None, teams=None, seat=None)
    tried.play(3)
    (said,) = tried.state.announcements
    assert {seat.id for seat in simulated(tried.state)} <= said.seen_by


def test_the_same_seed_does_the_same_and_no_turn_does_much(world: World) -> None:
    tried = Tried(world)
    tried.go("ideas")
    once = [acts(tried.state, done, "x") for done in range(0, 60, AT_ONCE)]
    again = [acts(tried.state, done, "x") for done in range(0, 60, AT_ONCE)]
    assert once == again
    assert once != [acts(tried.state, done, "y") for done in range(0, 60, AT_ONCE)]
    assert all(len(some) <= AT_ONCE for some in once)
    assert sum(map(len, once)) == 8 * TIMES_EACH


def test_nobody_does_anything_while_frozen_closed_or_where_nobody_looks(world: World) -> None:
    tried = Tried(world)
    tried.go("ideas")
    tried.act("sprint_freeze", frozen=True)
    tried.play(3)
    assert tried.read("ideas:1").notes == ()  # type: ignore[attr-defined]
    tried.act("sprint_freeze", frozen=False)
    Simulation(world.deps, list).turn()
    assert tried.read("ideas:1").notes == ()  # type: ignore[attr-defined]


def test_sprints_that_are_no_rehearsal_are_not_read_to_find_out(world: World) -> None:
    with queries(world.store) as said:
        Simulation(world.deps, lambda: [world.code] * 40).turn()
    assert len([statement for statement in said if "SELECT" in statement]) == 1


def test_real_people_in_a_rehearsal_are_left_alone_and_a_sprint_is_never_simulated(world: World) -> None:
    tried = Tried(world)
    mette = seats.join(world.deps, tried.code, "Mette", "", "", 1)
    assert not mette.simulated
    tried.go("ideas")
    tried.play()
    assert {note.author for note in tried.read("ideas:1").notes} <= {s.id for s in simulated(tried.state)}  # type: ignore[attr-defined]
    assert world.deps.rooms.read(world.code, world.state.id, "ideas:1").notes == ()


def test_it_goes_with_one_deed_leaves_no_receipt_and_there_is_one_at_a_time(world: World) -> None:
    first = Tried(world).code
    world.now_ms += rehearsal.REPEATED_MS + 1
    second = Tried(world).code
    with refused("join.code_unknown"):
        load(world.deps, first)
    with refused("forbidden"):
        rehearsal.begin(world.deps, world.account, second)
    with refused("forbidden"):
        rehearsal.end(world.deps, world.code)
    assert rehearsal.end(world.deps, second) == world.code
    assert [state.code for state in sprints.owned(world.deps, world.account)] == [world.code]


def test_two_clicks_begin_one_rehearsal(world: World) -> None:
    codes: list[str] = []
    clicks = [
        Thread(target=lambda: codes.append(rehearsal.begin(world.deps, world.account, world.code)))
        for _ in range(2)
    ]
    for click in clicks:
        click.start()
    for click in clicks:
        click.join()
    assert len(set(codes)) == 1
    state = load(world.deps, codes[0])
    assert len(state.participants) == min(len(state.teams) * rehearsal.AT_A_TABLE, limits.SIMULATED)


def test_a_rehearsal_goes_with_its_sprint_and_is_taken_home_by_nobody(world: World) -> None:
    tried = Tried(world)
    with refused("rehearsal.no_files"):
        rehearsal.check_counts(tried.state)
    rehearsal.check_counts(world.state)
    sprints.delete(world.deps, world.code)
    with refused("join.code_unknown"):
        load(world.deps, tried.code)


def test_a_large_sprint_is_tried_with_as_many_as_one_bears(world: World) -> None:
    world.act("teams_add", text="\n".join(f"Hold {at}" for at in range(38)))
    assert len(simulated(Tried(world).state)) == limits.SIMULATED
    names = content.rehearsal()["names"]
    assert len(set(names)) == len(names) >= limits.SIMULATED
