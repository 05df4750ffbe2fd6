"""Versions of a team's documents: kept at every phase change and on demand, looked at, and restored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sprint import export
from sprint.actions import votes
from sprint.actions.deps import Actor, Answer, Change, Deps, load, remember, stop_repetition
from sprint.documents.name import TEAM_KINDS
from sprint.domain import limits, tidy
from sprint.domain.errors import Refused
from sprint.domain.permissions import check, may_read, may_write, refuse_writing
from sprint.domain.state import Seat, SprintState
from sprint.domain.versions import Label, Line, Version, line
from sprint.store import versions as stored
from sprint.text import LANGUAGES


class Listed(Answer):
    versions: list[Line]


class Looked(Answer):
    version: Line
    blocks: list[export.Block]


def save(deps: Deps, actor: Actor, name: str, team: int | None = None) -> Answer:
    """All of a team's documents as they stand; a participant's own team, the instructor's choice."""
    stop_repetition(deps, actor)
    state, seat = _ask(deps, actor, "version_save")
    number = state.team(seat.team_number if seat.is_member else team).number
    title = tidy.line(name)
    if len(title) > limits.VERSION:
        raise Refused("title.long", limit=limits.VERSION)
    for kind in TEAM_KINDS:
        deps.versions.keep(state, f"{kind}:{number}", Label("named", state.phase.id, title, seat.id))
    remember(deps, actor, {})
    return {}


def list_of(deps: Deps, actor: Actor, document: str) -> Listed:
    """A document's versions, newest first."""
    state, seat = _ask(deps, actor, "versions_list")
    _check_readable(seat, document, state)
    return {"versions": [line(version, state) for version in deps.versions.of(state, document)]}


def look(deps: Deps, actor: Actor, id: str, lang: str | None = None) -> Looked:
    """What stood there, as words in the reader's language."""
    if lang not in (None, *LANGUAGES):
        raise Refused("bad_payload")
    state, seat = _ask(deps, actor, "version_look")
    version = _find(deps, state, seat, id)
    values: Any = deps.versions.read(version)
    return {
        "version": line(version, state),
        "blocks": export.look(values, deps.rooms.sheet(state.id), lang or state.language),
    }


def restore(deps: Deps, actor: Actor, id: str) -> Answer:
    """A new edit for everybody in the document; nothing is lost."""
    return _go_back(deps, actor, id, "version_restore", deps.versions.restore)


def begin_again(deps: Deps, actor: Actor, id: str) -> Answer:
    """The document without a past: what ruined it is gone, and takes no more room."""
    return _go_back(deps, actor, id, "version_begin", deps.versions.begin_again)


def _go_back(
    deps: Deps, actor: Actor, id: str, deed: str, work: Callable[[SprintState, Version, Label], None]
) -> Answer:
    """What stood there until now is a version first; votes follow what the board has then."""
    stop_repetition(deps, actor)
    state, seat = _ask(deps, actor, deed)
    version = _find(deps, state, seat, id)
    if seat.role != "instructor" and not may_write(seat, version.document, state):
        refuse_writing(seat, version.document, state)
    work(state, version, Label("before", state.phase.id, seat_id=seat.id))
    kind, _, number = version.document.partition(":")
    if kind == "ideas":
        votes.settle(deps, actor.code, int(number))
    remember(deps, actor, {})
    deps.publish(actor.code)
    return {}


def make_due(change: Change) -> None:
    """Everything as it stands in the phase that everybody leaves, as certain as the move itself."""
    state = change.state
    stored.make_due(change.db, state.id, TEAM_KINDS, state.version, state.phase.id)


def keep_due_soon(deps: Deps) -> None:
    """Beside the move and not before it."""
    deps.later(deps.versions.keep_due)


def _ask(deps: Deps, actor: Actor, deed: str) -> tuple[SprintState, Seat]:
    state = load(deps, actor.code)
    seat = state.seat(actor.seat_id)
    check(seat, deed, state)
    return state, seat


def _find(deps: Deps, state: SprintState, seat: Seat, version_id: str) -> Version:
    """Another team's version is as unknown as one that never was."""
    version = deps.versions.find(state, version_id)
    if not may_read(seat, version.document, state):
        raise Refused("version.unknown")
    return version


def _check_readable(seat: Seat, document: str, state: SprintState) -> None:
    if document.partition(":")[0] not in TEAM_KINDS or not may_read(seat, document, state):
        raise Refused("document.unknown")
