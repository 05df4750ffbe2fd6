"""The instructor's hand on the clock."""

from __future__ import annotations

from collections.abc import Callable

from sprint.actions.deps import Actor, Answer, Change, Deps, changing
from sprint.domain import limits
from sprint.domain.clock import MINUTE_MS, Clock
from sprint.domain.errors import Refused
from sprint.store import announcements
from sprint.store.sprints import set_clock


def start(deps: Deps, actor: Actor) -> Answer:
    """The first start of a day is when its plan begins, however long the doors have been open."""
    with changing(deps, actor, "clock_start") as change:
        if change.state.begins_a_day and change.state.clock.state == "stopped":
            change.row.phases[change.state.phase_position].started_ms = change.now_ms
        set_clock(change.row, change.state.clock.start(change.now_ms))
        change.log("clock_started")
    return {}


def pause(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "clock_pause") as change:
        set_clock(change.row, change.state.clock.pause(change.now_ms))
        change.log("clock_paused", ("clock_resume", {}))
    return {}


def resume(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "clock_resume") as change:
        set_clock(change.row, change.state.clock.resume(change.now_ms))
        change.log("clock_resumed", ("clock_pause", {}))
    return {}


def add(deps: Deps, actor: Actor, minutes: int) -> Answer:
    with changing(deps, actor, "clock_add") as change:
        _shift(change, lambda clock: clock.add(minutes, change.now_ms), "clock_added", minutes)
    return {}


def set_left(deps: Deps, actor: Actor, minutes: int) -> Answer:
    """So many minutes are left from now on."""
    with changing(deps, actor, "clock_set") as change:
        _shift(change, lambda clock: clock.set(minutes, change.now_ms), "clock_set", minutes)
    return {}


def shift(deps: Deps, actor: Actor, ms: int) -> Answer:
    """The way back from more time or less, to the millisecond."""
    with changing(deps, actor, "clock_add") as change:
        _shift(change, lambda clock: clock.shift(ms), "clock_added", round(ms / MINUTE_MS))
    return {}


def extend(deps: Deps, actor: Actor, team: int, minutes: int) -> Answer:
    """More time for one team alone, or less of it; it ends with the phase."""
    with changing(deps, actor, "team_extend") as change:
        known = change.state.team(team)
        extra = known.extra_ms + minutes * MINUTE_MS
        if minutes == 0 or not 0 <= extra <= limits.PHASE_MINUTES * MINUTE_MS:
            raise Refused("bad_payload")
        change.team(team).extra_ms = extra
        back = ("team_extend", {"team": team, "minutes": -minutes})
        change.log("team_extended", back, team=team, minutes=minutes)
    return {}


def _shift(change: Change, turned: Callable[[Clock], Clock], what: str, minutes: int) -> None:
    clock = change.state.clock
    now = turned(clock)
    set_clock(change.row, now)
    back = clock.left(change.now_ms) - now.left(change.now_ms)
    if back < 0:
        announcements.outlive(change.db, change.row.id, change.state.moment)
    change.log(what, ("clock_shift", {"ms": back}) if back else None, minutes=minutes)
