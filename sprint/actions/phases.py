"""Setting the phases, and moving everyone through them; they are soft, so a move can always be undone."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, TypedDict, Unpack

from sprint.actions import photos, versions, votes
from sprint.actions.deps import Actor, Answer, Change, Deps, changing
from sprint.domain.clock import Clock
from sprint.domain.errors import Refused
from sprint.domain.phases import with_settings
from sprint.domain.state import SprintState
from sprint.store.sprints import set_clock
from sprint.store.tables import PhaseRow, SprintRow
from sprint.store.votes import is_opened


class Settings(TypedDict):
    """What there is to set in a phase; None stays as it is."""

    minutes: int | None
    anonymous: bool | None
    reveal: str | None
    votes: int | None
    several: bool | None


def next_phase(deps: Deps, actor: Actor, phase: str | None = None) -> Answer:
    """On to the next one; ``phase`` is the id the instructor saw, so that a double click moves once."""
    with changing(deps, actor, "phase_next") as change:
        state = change.state
        if phase is not None and phase != state.phase.id:
            raise Refused("phase.changed")
        if state.phase_position + 1 >= len(state.phases):
            raise Refused("phase.last")
        _move(deps, change, state.phase_position + 1)
    _after_moving(deps, state)
    return {}


def go(deps: Deps, actor: Actor, phase: str, seen: str | None = None) -> Answer:
    """To any phase, forwards or back; ``seen`` is the id of the one the instructor leaves."""
    with changing(deps, actor, "phase_go") as change:
        wanted = next((p.position for p in change.state.phases if p.id == phase), None)
        if wanted is None:
            raise Refused("phase.unknown")
        if wanted != change.state.phase_position:
            if seen not in (None, change.state.phase.id):
                raise Refused("phase.changed")
            _move(deps, change, wanted)
    if wanted != change.state.phase_position:
        _after_moving(deps, change.state)
    return {}


def undo(deps: Deps, actor: Actor) -> Answer:
    """Back to where everyone was, with the clock, the real times and the ready teams as they were then."""
    with changing(deps, actor, "phase_undo") as change:
        before = change.row.undo
        if before is None:
            raise Refused("phase.nothing_to_undo")
        for phase in change.row.phases:
            phase.started_ms, phase.ended_ms = _times(phase, *before["times"][phase.id])
        for team in change.row.teams:
            team.ready = team.number in before["ready"]
        change.row.phase_position = before["position"]
        _hide_again(change.row)
        set_clock(change.row, change.state.clock.restore(Clock(**before["clock"])))
        change.row.undo = None
        versions.make_due(change)
    versions.keep_due_soon(deps)
    return {}


def set_phase(deps: Deps, actor: Actor, phase: str, **wanted: Unpack[Settings]) -> Answer:
    """Minutes, anonymity, who turns notes over, votes: what is left out stays; anonymity only tightens."""
    with changing(deps, actor, "phase_set") as change:
        known = next((p for p in change.state.phases if p.id == phase), None)
        if known is None:
            raise Refused("phase.unknown")
        said = {name: value for name, value in wanted.items() if value is not None}
        wished = with_settings(known, said, has_round=is_opened(change.db, known.id))
        row = change.row.phases[known.position]
        row.minutes, row.rules = wished.minutes, wished.rules.as_dict()
    if wished.is_private and wished.has_begun and wished.rules.anonymous and not known.rules.anonymous:
        deps.edits.take_names_off_drafts(change.state)
    return {}


def _times(phase: PhaseRow, started_ms: int | None, ended_ms: int | None) -> tuple[int | None, int | None]:
    """As they were; but where people were told that nobody will know, the phase has begun for good."""
    return phase.started_ms if phase.rules["anonymous"] else started_ms, ended_ms


def _after_moving(deps: Deps, before: SprintState) -> None:
    versions.keep_due_soon(deps)
    if before.phase.rules.anonymous:
        for team in before.teams:
            photos.disown_unsigned(deps, before, team.number)


def _move(deps: Deps, change: Change, position: int) -> None:
    row, state, now = change.row, change.state, change.now_ms
    versions.make_due(change)
    row.undo = _remember(state)
    row.phases[state.phase_position].ended_ms = now
    row.phase_position = position
    entered = row.phases[position]
    entered.started_ms, entered.ended_ms = entered.started_ms or now, None
    _hide_again(row)
    set_clock(row, state.clock.reset(entered.minutes, now))
    for team in row.teams:
        team.ready = False
    if entered.kind == "vote":
        votes.open_missing(deps, change, state.phases[position])


def _hide_again(row: SprintRow) -> None:
    """Whoever comes back to writing in silence is promised anew that nobody reads along."""
    entered = row.phases[row.phase_position].id
    for team in row.teams:
        team.revealed = {phase: at_ms for phase, at_ms in team.revealed.items() if phase != entered}


def _remember(state: SprintState) -> dict[str, Any]:
    return {
        "position": state.phase_position,
        "clock": asdict(state.clock),
        "times": {phase.id: [phase.started_ms, phase.ended_ms] for phase in state.phases},
        "ready": [team.number for team in state.teams if team.ready],
    }
