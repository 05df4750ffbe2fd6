"""A link to a team's work for colleagues: to read, or to sit down and write, until it is taken back.

Its token is made of the link's id and the server's secret, so that the team can be shown it again, and the
database holds nothing that opens anything.
"""

from __future__ import annotations

import hmac
from base64 import b32encode
from collections.abc import Sequence
from dataclasses import dataclass

from sprint.actions import leaving, seats
from sprint.actions.deps import Deps
from sprint.domain.codes import hashed
from sprint.domain.errors import Refused
from sprint.domain.permissions import check_of_team, may_write_by_link
from sprint.domain.state import Seat, SprintState
from sprint.store import links, sprints

LETTERS = 26  # 130 bits


@dataclass(frozen=True)
class Shown:
    """What opens the team's work, and whether one may sit down and write."""

    token: str
    writes: bool


def make(deps: Deps, state: SprintState, seat: Seat, team_number: int, *, writes: bool = False) -> str:
    """A new link, and the end of the one before; returns its token."""
    take_back(deps, state, seat, team_number)
    link_id = deps.new_id()
    token = token_of(deps.secrets[0], link_id)
    with deps.store.write(state.code) as db:
        links.put(db, link_id, state.id, team_number, hashed(token), deps.now_ms(), writes)
    return token


def let_write(deps: Deps, state: SprintState, seat: Seat, team_number: int, *, writes: bool) -> None:
    """The same link reads only, or lets one sit down; who wrote by it gets up when it only reads."""
    check_of_team(seat, team_number, state)
    with deps.store.write(state.code) as db:
        row = links.of_team(db, state.id, team_number)
        if row is None:
            raise Refused("link.unknown")
        row.writes, link_id = writes, row.id
    if not writes:
        _stand_up(deps, state, link_id)


def sit(deps: Deps, token: str, name: str, visitor: str) -> Seat:
    """A colleague sits down at the team's table, whatever the door says; raises what is wrong."""
    with deps.store.read() as db:
        row = links.behind(db, hashed(token.strip().upper()))
        if row is None:
            raise Refused("link.unknown")
        link_id, team_number, writes = row.id, row.team_number, row.writes
        state = sprints.state_of(db, sprints.by_id(db, row.sprint_id))
    if not may_write_by_link(state, writes=writes):
        raise Refused("link.reads")
    return seats.join(deps, state.code, name, "", team=team_number, visitor=visitor, by_link=link_id)


def _stand_up(deps: Deps, state: SprintState, link_id: str) -> None:
    """What they wrote stays with the team."""
    for seat in state.seats:
        if seat.by_link == link_id:
            leaving.leave(deps, state, seat)


def take_back(deps: Deps, state: SprintState, seat: Seat, team_number: int) -> None:
    """Whoever opens it from now on is told so, and who wrote by it gets up."""
    check_of_team(seat, team_number, state)
    with deps.store.write(state.code) as db:
        row = links.of_team(db, state.id, team_number)
        link_id = row.id if row else ""
        links.drop(db, state.id, team_number)
    if link_id:
        _stand_up(deps, state, link_id)


def of_team(deps: Deps, state: SprintState, team_number: int) -> Shown | None:
    """The team's link, if there is one that this server can show again."""
    with deps.store.read() as db:
        row = links.of_team(db, state.id, team_number)
        if row is None:
            return None
        token = shown_again(deps.secrets, row.id, row.token_hash)
        return Shown(token, row.writes) if token else None


def shown_again(secrets: Sequence[bytes], link_id: str, token_hash: str) -> str:
    """The token, where one of the server's keys made it."""
    tokens = (token_of(secret, link_id) for secret in secrets)
    return next((token for token in tokens if hashed(token) == token_hash), "")


def opened_by(deps: Deps, token: str) -> tuple[str, int, bool]:
    """Which sprint and team it is for, and whether one may write; raises ``link.unknown``."""
    with deps.store.read() as db:
        found = links.opened_by(db, hashed(token.strip().upper()))
    if found is None:
        raise Refused("link.unknown")
    return found


def token_of(secret: bytes, link_id: str) -> str:
    made = hmac.digest(secret, f"team link {link_id}".encode(), "sha256")
    return b32encode(made).decode()[:LETTERS]
