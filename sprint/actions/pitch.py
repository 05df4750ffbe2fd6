"""The pitch round: whoever leads begins it and moves it on, the team whose turn it is shows its screens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain import limits, pitch
from sprint.domain.errors import Refused
from sprint.domain.pitch import Pitch, Shows
from sprint.domain.playing import paired
from sprint.store import announcements


def begin(deps: Deps, actor: Actor, order: list[int], setup: int, minutes: int, feedback: int) -> Answer:
    """Every team at most once; refused where a number is no team's or a time is none."""
    times = _times(setup, minutes, feedback)
    if not order or len(set(order)) != len(order):
        raise Refused("bad_payload")
    with changing(deps, actor, "pitch_begin") as change:
        for number in order:
            change.state.team(number)
        change.row.pitch = pitch.begin(order, times, change.now_ms).as_dict()
    return {}


def forward(deps: Deps, actor: Actor, at: int, step: str) -> Answer:
    """From what was seen: a second press moves nobody past a team."""
    with changing(deps, actor, "pitch_next") as change:
        current = _current(change.state.pitch)
        if (current.at, current.step) == (at, step):
            change.row.pitch = pitch.forward(current, change.now_ms).as_dict()
    return {}


def back(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "pitch_back") as change:
        change.row.pitch = pitch.back(_current(change.state.pitch), change.now_ms).as_dict()
    return {}


def arrange(deps: Deps, actor: Actor, order: list[int]) -> Answer:
    """The teams whose turn has not come, in another order."""
    with changing(deps, actor, "pitch_order") as change:
        change.row.pitch = pitch.arranged(_current(change.state.pitch), order).as_dict()
    return {}


def call(deps: Deps, actor: Actor, team: int) -> Answer:
    """A team that waits pitches now."""
    with changing(deps, actor, "pitch_call") as change:
        change.row.pitch = pitch.called(_current(change.state.pitch), team, change.now_ms).as_dict()
    return {}


def pause(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "pitch_pause") as change:
        change.row.pitch = pitch.paused(_current(change.state.pitch), change.now_ms).as_dict()
    return {}


def resume(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "pitch_resume") as change:
        change.row.pitch = pitch.resumed(_current(change.state.pitch), change.now_ms).as_dict()
    return {}


def add(deps: Deps, actor: Actor, seconds: int) -> Answer:
    """So much more time for the step that is on, or less."""
    if abs(seconds) * 1000 > pitch.LONGEST_MS:
        raise Refused("bad_payload")
    with changing(deps, actor, "pitch_add") as change:
        more = pitch.given(_current(change.state.pitch), seconds * 1000, change.now_ms)
        change.row.pitch = more.as_dict()
        if seconds > 0:
            announcements.outlive(change.db, change.row.id, change.state.moment)
    return {}


def pace(deps: Deps, actor: Actor, setup: int, minutes: int, feedback: int) -> Answer:
    """Other minutes for each step, of the turn that is on and of those that wait."""
    times = _times(setup, minutes, feedback)
    with changing(deps, actor, "pitch_minutes") as change:
        change.row.pitch = pitch.paced(_current(change.state.pitch), times, change.now_ms).as_dict()
    return {}


def view(deps: Deps, actor: Actor, shows: Shows) -> Answer:
    """How much of a turn is on the projector."""
    with changing(deps, actor, "pitch_view") as change:
        change.row.pitch = replace(_current(change.state.pitch), shows=shows).as_dict()
    return {}


def end(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "pitch_end") as change:
        change.row.pitch = None
    return {}


def show(deps: Deps, actor: Actor, screen: str) -> Answer:
    """The screen that the projector and the others follow: whose turn it is says which, or who leads."""
    with changing(deps, actor, "pitch_show") as change:
        current = _current(change.state.pitch)
        if change.seat.role != "instructor" and change.seat.team_number != current.team:
            raise Refused("pitch.not_yours")
        if len(screen) > limits.ID:
            raise Refused("bad_payload")
        change.row.pitch = {**current.as_dict(), "screen": screen}
    return {}


def pair(deps: Deps, actor: Actor, team: int, tries: int) -> Answer:
    """Two teams try each other's prototypes, and those who are left by it each other's."""
    with changing(deps, actor, "pair_set") as change:
        state = change.state
        one, other = state.team(team).number, state.team(tries).number
        if one == other:
            raise Refused("bad_payload")
        numbers = [each.number for each in state.teams]
        change.row.pairs = _kept(paired(numbers, state.pairs, one, other))
        change.log("paired", ("pairs_put_back", {"pairs": _kept(state.pairs)}), team=one)
    return {}


def put_pairs_back(deps: Deps, actor: Actor, pairs: dict[str, int]) -> Answer:
    """As they were before the instructor paired two."""
    with changing(deps, actor, "pair_set") as change:
        change.row.pairs = pairs
        change.log("paired")
    return {}


def _times(*minutes: int) -> tuple[int, int, int]:
    if any(not 0 <= time <= limits.PITCH_MINUTES for time in minutes):
        raise Refused("bad_payload")
    setup, pitching, feedback = minutes
    return setup, pitching, feedback


def _kept(pairs: Mapping[int, int]) -> dict[str, int]:
    """As the row keeps them: JSON names things by words."""
    return {str(team): tries for team, tries in pairs.items()}


def _current(current: Pitch | None) -> Pitch:
    if current is None:
        raise Refused("pitch.none")
    return current
