"""The instructor's words to everybody or one team, and who has seen them."""

from __future__ import annotations

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain import limits, names
from sprint.domain.errors import Refused
from sprint.store import announcements


def announce(deps: Deps, actor: Actor, text: str, team: int | None = None) -> Answer:
    said = names.prose(text, limits.ANNOUNCEMENT)
    if not said:
        raise Refused("announcement.empty")
    with changing(deps, actor, "announce") as change:
        number = None if team is None else change.state.team(team).number
        announcements.add(change.db, deps.new_id(), change.row.id, said, number, change.now_ms)
    return {}


def seen(deps: Deps, actor: Actor, id: str) -> Answer:
    with changing(deps, actor, "announcement_seen") as change:
        heard = [said.id for said in change.state.announcements if said.is_for(change.seat)]
        if id in heard:
            announcements.mark_seen(change.db, id, change.seat.id)
    return {}
