"""What the projector shows."""

from __future__ import annotations

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain.errors import Refused
from sprint.domain.state import STAGE_MODES


def show(deps: Deps, actor: Actor, mode: str, team: int | None = None) -> Answer:
    if mode not in STAGE_MODES:
        raise Refused("bad_payload")
    with changing(deps, actor, "stage_show") as change:
        change.row.stage_mode = mode
        change.row.stage_team = None if team is None else change.state.team(team).number
    return {}
