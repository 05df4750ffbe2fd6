"""Photos on notes: keeping what a seat sends, and who may look at it."""

from __future__ import annotations

from collections.abc import Iterable

from sprint import photo_files
from sprint.actions.deps import Deps
from sprint.domain.documents import Ideas, Note
from sprint.domain.errors import Refused
from sprint.domain.permissions import check, may_read
from sprint.domain.photos import Photo, Picture, names
from sprint.domain.state import Seat, SprintState
from sprint.green import sleep
from sprint.green.workshop import JobDied
from sprint.store import photos

UNUSED_MS = 7 * 24 * 3600 * 1000


def check_may_add(deps: Deps, state: SprintState, seat: Seat, link: str = "") -> None:
    """Before anything is read of it."""
    check(seat, "ideas", state)
    with deps.store.read() as db:
        photos.check_room(db, state.id, link)


def add(deps: Deps, state: SprintState, seat: Seat, data: bytes, link: str = "") -> str:
    """Returns its id; nobody else sees it before a note that they may read names it."""
    picture = _made(deps, data)
    photo_id = deps.new_id()
    with deps.store.write() as db:
        photos.add(db, photo_id, state.id, seat.id, link, picture, deps.now_ms())
    if link:
        deps.publish(state.code)
    return photo_id


def drop_unused(deps: Deps) -> int:
    """Photos that no note has named for a week: who took one back, or left before the note was saved."""
    with deps.store.read() as db:
        old = photos.old(db, deps.now_ms() - UNUSED_MS)
    return sum(_drop_unused(deps, sprint_id, ids) for sprint_id, ids in old.items())


def _drop_unused(deps: Deps, sprint_id: str, ids: set[str]) -> int:
    """A sprint at a time, and others in between."""
    sleep(0)
    with deps.store.read() as db:
        unnamed = photos.unnamed(db, sprint_id, ids)
    if unnamed:
        with deps.store.write() as db:
            photos.drop(db, unnamed)
        deps.later(deps.store.make_whole)
    return len(unnamed)


def _made(deps: Deps, data: bytes) -> Picture:
    """Decoded where no harm is done: what takes too much memory or time ends there."""
    try:
        with deps.heavy.photos.turn():
            return Picture(**deps.heavy.workshop.do(photo_files.plain, data))
    except JobDied:
        raise Refused("photo.too_heavy") from None


def find(deps: Deps, state: SprintState, seat: Seat | None, photo_id: str, version_id: str = "") -> Photo:
    """A photo that the seat may see; one it may not is as unknown as one that never was.

    One that has left the board is still seen in an earlier version of it.
    """
    with deps.store.read() as db:
        photo = photos.find(db, state.id, photo_id)
    if seat is None:
        raise Refused("photo.unknown")
    is_seen = photo.seat_id == seat.id or _is_shown(deps, state, seat, photo_id)
    if not (is_seen or (version_id and _was_shown(deps, state, seat, photo_id, version_id))):
        raise Refused("photo.unknown")
    return photo


def disown_unsigned(deps: Deps, state: SprintState, team_number: int) -> None:
    """After notes were laid on a board without names: the instructor keeps their photos for everybody."""
    board: Ideas = deps.rooms.read(state.code, state.id, f"ideas:{team_number}")
    ids = [note.photo for note in board.notes if note.photo and not note.author]
    if ids:
        keeper = next(seat.id for seat in state.seats if seat.role == "instructor")
        with deps.store.write() as db:
            photos.disown(db, state.id, ids, keeper)


def data(deps: Deps, photo: Photo, size: photos.Size) -> bytes:
    with deps.store.read() as db:
        return photos.data(db, photo.id, size)


def of_notes(deps: Deps, state: SprintState, notes: Iterable[Note]) -> dict[str, bytes]:
    """The small pictures of notes, for an export."""
    with deps.store.read() as db:
        return photos.small_ones(db, state.id, [note.photo for note in notes if note.photo])


def _is_shown(deps: Deps, state: SprintState, seat: Seat, photo_id: str) -> bool:
    """Boards only: what lies in drafts is still its author's alone."""
    boards = [f"ideas:{team.number}" for team in state.teams]
    readable = [board for board in boards if may_read(seat, board, state)]
    return any(names(deps.rooms.read(state.code, state.id, board).notes, photo_id) for board in readable)


def _was_shown(deps: Deps, state: SprintState, seat: Seat, photo_id: str, version_id: str) -> bool:
    try:
        version = deps.versions.find(state, version_id)
    except Refused as refused:
        if refused.is_passing:
            raise
        return False
    if not version.document.startswith("ideas:") or not may_read(seat, version.document, state):
        return False
    board: Ideas = deps.versions.read(version)  # type: ignore[assignment]
    return names(board.notes, photo_id)
