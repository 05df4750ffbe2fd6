"""The instructor's hand on the clock."""

from __future__ import annotations

from collections.abc import Callable

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain.clock import Clock
from sprint.store.sprints import set_clock


def start(deps: Deps, actor: Actor) -> Answer:
    return _turn(deps, actor, "clock_start", lambda clock, now: clock.start(now))


def pause(deps: Deps, actor: Actor) -> Answer:
    return _turn(deps, actor, "clock_pause", lambda clock, now: clock.pause(now))


def resume(deps: Deps, actor: Actor) -> Answer:
    return _turn(deps, actor, "clock_resume", lambda clock, now: clock.resume(now))


def add(deps: Deps, actor: Actor, minutes: int) -> Answer:
    return _turn(deps, actor, "clock_add", lambda clock, now: clock.add(minutes, now))


def _turn(deps: Deps, actor: Actor, deed: str, turned: Callable[[Clock, int], Clock]) -> Answer:
    with changing(deps, actor, deed) as change:
        set_clock(change.row, turned(change.state.clock, change.now_ms))
    return {}
