"""What the projector shows."""

from __future__ import annotations

import base64
import hmac

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain.errors import Refused
from sprint.domain.spotlight import is_item
from sprint.domain.state import SprintState, StageMode
from sprint.store.tables import SprintRow

# Sixteen letters without a remainder.
KEY_BYTES = 12


def key_of(deps: Deps, state: SprintState) -> str:
    """What a projector shows at the door: made of the server's secret, so that no row holds it."""
    return _made_of(deps.secrets[0], state)


def is_key_of(deps: Deps, state: SprintState, key: str) -> bool:
    """Links from before the server got a new secret still open."""
    return any(hmac.compare_digest(_made_of(secret, state).encode(), key.encode()) for secret in deps.secrets)


def _made_of(secret: bytes, state: SprintState) -> str:
    made = hmac.digest(secret, f"stage/{state.id}".encode(), "sha256")
    return base64.urlsafe_b64encode(made[:KEY_BYTES]).decode()


def show(
    deps: Deps, actor: Actor, mode: StageMode, team: int | None = None, item: str | None = None
) -> Answer:
    """A spotlight shows an ``item`` of a team's work, until the phase ends."""
    if (mode == "spotlight") != (item is not None) or (item is not None and not is_item(item)):
        raise Refused("bad_payload")
    with changing(deps, actor, "stage_show") as change:
        number = None if team is None else change.state.team(team).number
        if item is not None and number is None:
            raise Refused("team.unknown")
        put(change.row, mode, number, item or "")
    return {}


def put(row: SprintRow, mode: StageMode, team: int | None = None, item: str = "") -> None:
    row.stage_mode, row.stage_team, row.stage_item = mode, team, item


def end_spotlight(row: SprintRow) -> None:
    """It ends with the phase, and the wall follows the next one."""
    if row.stage_mode == "spotlight":
        put(row, "auto")
