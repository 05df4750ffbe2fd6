"""That a team has taken its files home: the instructor sees who still has to."""

from __future__ import annotations

from dataclasses import replace

from sprint.actions.deps import Deps
from sprint.domain.leading import Download
from sprint.domain.state import Seat, SprintState
from sprint.store import downloads


def taken(deps: Deps, state: SprintState, team: int, kind: str, seat: Seat | None) -> None:
    """By one of the team; nobody else's counts."""
    if seat is None or not seat.is_member or seat.team_number != team:
        return
    with deps.store.write(state.code) as db:
        downloads.put(db, deps.new_id(), state.id, Download(team, kind, seat.id, deps.now_ms()))
    deps.amend(state.code, lambda known: replace(known, downloads=_all(deps, state.id)))


def _all(deps: Deps, sprint_id: str) -> tuple[Download, ...]:
    with deps.store.read() as db:
        return downloads.of_sprint(db, sprint_id)
