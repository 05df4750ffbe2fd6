"""Setting the phases, and moving everyone through them; they are soft, so a move can always be undone."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, TypedDict, Unpack

from sprint.actions import photos, stage, versions, votes
from sprint.actions.deps import Actor, Answer, Change, Deps, changing, load
from sprint.domain.clock import MINUTE_MS, Clock
from sprint.domain.errors import Refused
from sprint.domain.phases import with_settings
from sprint.domain.schedule import counted, length_ms
from sprint.domain.state import Ballot, Reveal, SprintState
from sprint.store import deeds
from sprint.store.sprints import set_clock
from sprint.store.tables import PhaseRow, SprintRow
from sprint.store.votes import is_opened


class Settings(TypedDict):
    """What there is to set in a phase; None stays as it is."""

    minutes: int | None
    anonymous: bool | None
    reveal: Reveal | None
    votes: int | None
    several: bool | None
    ballot: Ballot | None
    goal: int | None


def next_phase(deps: Deps, actor: Actor, phase: str | None = None) -> Answer:
    """On to the next one; ``phase`` is the id the instructor saw, so that a double click moves once."""
    boards = votes.boards_in_open_rounds(deps, load(deps, actor.code))
    with changing(deps, actor, "phase_next") as change:
        state = change.state
        if phase is not None and phase != state.phase.id:
            raise Refused("phase.changed")
        following = state.next_phase
        if following is None:
            raise Refused("phase.last")
        _move(deps, change, following.position, boards)
    _after_moving(deps, state)
    return {}


def go(deps: Deps, actor: Actor, phase: str, seen: str | None = None) -> Answer:
    """To any phase, forwards or back; ``seen`` is the id of the one the instructor leaves."""
    boards = votes.boards_in_open_rounds(deps, load(deps, actor.code))
    with changing(deps, actor, "phase_go") as change:
        position = next((p.position for p in change.state.phases if p.id == phase), None)
        if position is None:
            raise Refused("phase.unknown")
        if position != change.state.phase_position:
            if seen not in (None, change.state.phase.id):
                raise Refused("phase.changed")
            _move(deps, change, position, boards)
    if position != change.state.phase_position:
        _after_moving(deps, change.state)
    return {}


def undo(deps: Deps, actor: Actor, seen: str | None = None) -> Answer:
    """Back to where everyone was before the latest move that stands, with the clock, the real times and the
    ready teams as they were then; again and again, as long as the log reaches. ``seen`` as in ``go``."""
    with changing(deps, actor, "phase_undo") as change:
        if seen not in (None, change.state.phase.id):
            raise Refused("phase.changed")
        latest = change.state.latest_move
        if latest is None:
            raise Refused("phase.nothing_to_undo")
        if actor.undoes not in ("", latest.id):
            raise Refused("deed.later")
        before = latest.about["before"]
        for phase in change.row.phases:
            if phase.id in before["times"]:
                phase.started_ms, phase.ended_ms = _times(phase, *before["times"][phase.id])
        for team in change.row.teams:
            team.ready = team.number in before["ready"]
            team.extra_ms = before["extra"].get(str(team.number), 0)
        change.row.phase_position = _position(change.state, before["phase"])
        _hide_again(change.row)
        stage.end_spotlight(change.row)
        set_clock(change.row, change.state.clock.restore(Clock(**before["clock"])))
        deeds.mark_undone(change.db, latest.id, change.now_ms)
        versions.make_due(change)
    versions.keep_due_soon(deps)
    return {}


def _position(state: SprintState, phase_id: str) -> int:
    """Where a phase is now; it may have been moved, but nobody removes one that has been there."""
    found = next((phase.position for phase in state.phases if phase.id == phase_id), None)
    if found is None:
        raise Refused("phase.unknown")
    return found


def set_phase(deps: Deps, actor: Actor, phase: str, **settings: Unpack[Settings]) -> Answer:
    """What is left out stays as it is, and anonymity only tightens."""
    with changing(deps, actor, "phase_set") as change:
        old = next((p for p in change.state.phases if p.id == phase), None)
        if old is None:
            raise Refused("phase.unknown")
        changes = {name: value for name, value in settings.items() if value is not None}
        new = with_settings(old, changes, has_round=is_opened(change.db, old.id))
        row = change.row.phases[old.position]
        row.minutes, row.rules = new.minutes, new.rules.as_dict()
        if old.id == change.state.phase.id and not old.has_begun:
            set_clock(change.row, change.state.clock.fresh(new.minutes * MINUTE_MS, change.now_ms))
        before = {"minutes": old.minutes, **old.rules.as_dict()}
        back = {"phase": old.id, **{name: before[name] for name in changes}}
        change.log("phase_set", ("phase_set", back), phase=old.id)
    if new.is_private and new.has_begun and new.rules.anonymous and not old.rules.anonymous:
        deps.edits.take_names_off_drafts(change.state)
    return {}


def _times(phase: PhaseRow, started_ms: int | None, ended_ms: int | None) -> tuple[int | None, int | None]:
    """As they were; but where people were told that nobody will know, the phase has begun for good."""
    return phase.started_ms if phase.rules["anonymous"] else started_ms, ended_ms


def _after_moving(deps: Deps, state_before: SprintState) -> None:
    versions.keep_due_soon(deps)
    if state_before.phase.rules.anonymous:
        for team in state_before.teams:
            photos.disown_unsigned(deps, state_before, team.number)


def _move(deps: Deps, change: Change, position: int, boards: votes.Boards) -> None:
    row, state, now = change.row, change.state, change.now_ms
    versions.make_due(change)
    entered = row.phases[position]
    change.log("moved", ("phase_undo", {}), phase=entered.id, before=_remember(state))
    left = row.phases[state.phase_position]
    left.started_ms, left.ended_ms = _began(state, now), now
    row.phase_position = position
    stage.end_spotlight(row)
    entered.started_ms, entered.ended_ms = entered.started_ms or now, None
    _hide_again(row)
    set_clock(row, _clock(state, position, now))
    for team in row.teams:
        team.ready, team.extra_ms = False, 0
    if entered.kind == "vote":
        votes.open_missing(deps, change, state.phases[position], boards)


def _began(state: SprintState, now_ms: int) -> int:
    """When the phase that is left began. An arrival without a clock took the time it was given."""
    if state.begins_a_day and state.clock.state == "stopped":
        return now_ms - state.phase.minutes * MINUTE_MS
    return state.phase.started_ms or now_ms


def _clock(state: SprintState, position: int, now_ms: int) -> Clock:
    """The time of the phase that is entered. The first step out of an arrival starts the clock."""
    entered = state.phases[position]
    phases = counted(state.phases, entered)
    length = length_ms(phases, phases.index(entered), now_ms)
    if entered.untimed or entered.day != state.phase.day:
        return state.clock.stand(length)
    clock = state.clock.fresh(length, now_ms)
    is_begin = state.phase.kind == "lobby" and state.clock.state == "stopped" and entered.kind != "lobby"
    return (
        clock.start(now_ms) if is_begin and not entered.untimed and position > state.phase_position else clock
    )


def _hide_again(row: SprintRow) -> None:
    """Whoever comes back to writing in silence is promised anew that nobody reads along."""
    entered = row.phases[row.phase_position].id
    for team in row.teams:
        team.revealed = {phase: at_ms for phase, at_ms in team.revealed.items() if phase != entered}


def _remember(state: SprintState) -> dict[str, Any]:
    return {
        "phase": state.phase.id,
        "clock": asdict(state.clock),
        "times": {phase.id: [phase.started_ms, phase.ended_ms] for phase in state.phases},
        "ready": [team.number for team in state.teams if team.ready],
        "extra": {str(team.number): team.extra_ms for team in state.teams if team.extra_ms},
    }
