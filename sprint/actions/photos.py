"""Photos on notes: keeping what a seat sends, and who may look at it."""

from __future__ import annotations

from collections.abc import Iterable

from sprint import photo_files
from sprint.actions.deps import Deps
from sprint.domain.documents import Ideas, Outline
from sprint.domain.errors import Refused
from sprint.domain.permissions import check, may_read
from sprint.domain.photos import Photo, Picture, names, shown
from sprint.domain.state import Seat, SprintState
from sprint.green import sleep
from sprint.green.workshop import JobDied
from sprint.store import photos

# The documents that show photos to all who read them.
SHOWING = ("ideas", "outline")
UNUSED_MS = 7 * 24 * 3600 * 1000


def check_may_add(deps: Deps, state: SprintState, seat: Seat, link: str = "") -> None:
    """Before anything is read of it: of who writes on a board, or lays notes on all of them."""
    check(seat, "note_place" if seat.role == "instructor" else "ideas", state)
    with deps.store.read() as db:
        photos.check_room(db, state.id, link)


def add(deps: Deps, state: SprintState, seat: Seat, data: bytes, link: str = "") -> str:
    """Returns its id; nobody else sees it before a note that they may read names it."""
    picture = _made(deps, data)
    photo_id = deps.new_id()
    with deps.store.write(state.code) as db:
        photos.add(db, photo_id, state.id, seat.id, link, picture, deps.now_ms())
    if link:
        deps.publish(state.code)
    return photo_id


def drop_unused(deps: Deps) -> int:
    """Photos that no note has named for a week: who took one back, or left before the note was saved."""
    with deps.store.read() as db:
        old_photos = photos.old(db, deps.now_ms() - UNUSED_MS)
    return sum(_drop_unused(deps, sprint_id, ids) for sprint_id, ids in old_photos.items())


def _drop_unused(deps: Deps, sprint_id: str, photo_ids: set[str]) -> int:
    """A sprint at a time, and others in between."""
    sleep(0)
    with deps.store.read() as db:
        unnamed = photos.unnamed(db, sprint_id, photo_ids)
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


def of_prototype(deps: Deps, state: SprintState, photo_id: str) -> Photo:
    """A photo of this sprint; whoever asks has seen that the prototype shows it."""
    with deps.store.read() as db:
        return photos.find(db, state.id, photo_id)


def there(deps: Deps, state: SprintState, prototype: Outline) -> set[str]:
    """Those that a prototype shows and that are still kept."""
    with deps.store.read() as db:
        return photos.there(db, state.id, set(shown(prototype)) - {""})


def disown_unsigned(deps: Deps, state: SprintState, team_number: int) -> None:
    """After notes were laid on a board without names: the instructor keeps their photos for everybody."""
    board: Ideas = deps.rooms.read(state.code, state.id, f"ideas:{team_number}")
    photo_ids = [note.photo for note in board.notes if note.photo and not note.author]
    if photo_ids:
        with deps.store.write(state.code) as db:
            photos.disown(db, state.id, photo_ids, state.instructor.id)


def data(deps: Deps, photo: Photo, size: photos.Size) -> bytes:
    with deps.store.read() as db:
        return photos.data(db, photo.id, size)


def by_ids(deps: Deps, state: SprintState, ids: Iterable[str]) -> dict[str, bytes]:
    """The small pictures that a team's work names, for an export."""
    with deps.store.read() as db:
        return photos.small_ones(db, state.id, list(dict.fromkeys(ids)))


def _is_shown(deps: Deps, state: SprintState, seat: Seat, photo_id: str) -> bool:
    """Boards and prototypes only: what lies in drafts is still its author's alone."""
    documents = [f"{kind}:{team.number}" for team in state.teams for kind in SHOWING]
    readable = [name for name in documents if may_read(seat, name, state)]
    return any(names(deps.rooms.read(state.code, state.id, name), photo_id) for name in readable)


def _was_shown(deps: Deps, state: SprintState, seat: Seat, photo_id: str, version_id: str) -> bool:
    try:
        version = deps.versions.find(state, version_id)
    except Refused as refused:
        if refused.is_passing:
            raise
        return False
    if version.document.partition(":")[0] not in SHOWING or not may_read(seat, version.document, state):
        return False
    return names(deps.versions.read(version), photo_id)  # type: ignore[arg-type]
