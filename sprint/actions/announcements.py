"""The instructor's words to everybody, to some teams or to one person, and who has seen them."""

from __future__ import annotations

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain import limits, names
from sprint.domain.errors import Refused
from sprint.domain.leading import Announcement
from sprint.store import announcements


def announce(
    deps: Deps,
    actor: Actor,
    text: str,
    team: int | None = None,
    teams: list[int] | None = None,
    seat: str | None = None,
    *,
    passing: bool | None = None,
) -> Answer:
    """To all where neither teams nor a seat are named; ``passing`` ones go with the phase or a pitch's step.

    Raises ``announcement.empty``.
    """
    words = names.prose(text, limits.ANNOUNCEMENT)
    if not words:
        raise Refused("announcement.empty")
    with changing(deps, actor, "announce") as change:
        named = dict.fromkeys([*(teams or ()), *([] if team is None else [team])])
        numbers = tuple(sorted(change.state.team(number).number for number in named))
        to = None if seat is None else change.state.seat(seat).id
        announcement = Announcement(
            deps.new_id(),
            words,
            change.now_ms,
            () if to else numbers,
            to,
            moment=change.state.moment if passing else None,
        )
        announcements.add(change.db, change.row.id, announcement)
        change.log("announced", text=words)
    return {}


def seen(deps: Deps, actor: Actor, id: str) -> Answer:
    """It was on a page that somebody could see, for a second."""
    with changing(deps, actor, "announcement_seen") as change:
        ids_for_seat = [each.id for each in change.state.announcements if each.is_for(change.seat)]
        if id in ids_for_seat:
            announcements.mark_seen(change.db, id, change.seat.id)
    return {}
