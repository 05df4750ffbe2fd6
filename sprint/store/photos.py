"""Photos beside the documents that name them; they go when the sprint goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.orm import Session

from sprint.domain import limits
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.photos import ByPhone, Photo, Picture
from sprint.store.tables import DocumentRow, JournalRow, PhotoRow, SnapshotRow, VersionRow
from sprint.store.versions import unpack

Size = Literal["large", "small"]

BY_PHONE = (
    select(PhotoRow.seat_id, PhotoRow.link, PhotoRow.id)
    .where(PhotoRow.sprint_id == bindparam("sprint_id"), PhotoRow.link != "")
    .order_by(PhotoRow.created_ms.desc(), PhotoRow.id)
)


def check_room(db: Session, sprint_id: str, link: str, more: int = 0) -> None:
    """Raises ``photo.full`` where the sprint, ``photo.link_over`` where the link takes no more."""
    held = select(func.count(), func.coalesce(func.sum(PhotoRow.size), 0))
    count, size = db.execute(held.where(PhotoRow.sprint_id == sprint_id)).one()
    if count >= limits.PHOTOS or size + more > limits.PHOTOS_BYTES:
        raise Refused("photo.full")
    of_link = select(func.count()).where(PhotoRow.sprint_id == sprint_id, PhotoRow.link == link)
    if link and (db.scalar(of_link) or 0) >= limits.PHOTOS_BY_LINK:
        raise Refused("photo.link_over")


def add(
    db: Session, photo_id: str, sprint_id: str, seat_id: str, link: str, picture: Picture, now_ms: int
) -> None:
    check_room(db, sprint_id, link, picture.size)
    db.add(
        PhotoRow(
            id=photo_id,
            sprint_id=sprint_id,
            seat_id=seat_id,
            link=link,
            mime=picture.mime,
            width=picture.width,
            height=picture.height,
            size=picture.size,
            created_ms=now_ms,
            large=picture.large,
            small=picture.small,
        )
    )


def disown(db: Session, sprint_id: str, ids: Iterable[str], keeper_seat: str) -> None:
    """Photos of notes that nobody signs are the sprint's: no row says who sent them."""
    theirs = PhotoRow.sprint_id == sprint_id, PhotoRow.id.in_(list(ids))
    db.execute(update(PhotoRow).where(*theirs).values(seat_id=keeper_seat, link=""))


def find(db: Session, sprint_id: str, photo_id: str) -> Photo:
    """A photo of this sprint, or ``photo.unknown``."""
    query = select(PhotoRow).where(PhotoRow.id == photo_id, PhotoRow.sprint_id == sprint_id)
    row = db.scalars(query).one_or_none() if is_key(photo_id) else None
    if row is None:
        raise Refused("photo.unknown")
    return Photo(row.id, row.seat_id, row.mime, row.width, row.height)


def there(db: Session, sprint_id: str, ids: Iterable[str]) -> set[str]:
    """Those of these photos that the sprint has."""
    known_ids = [photo_id for photo_id in ids if is_key(photo_id)]
    mine = PhotoRow.sprint_id == sprint_id, PhotoRow.id.in_(known_ids)
    return set(db.scalars(select(PhotoRow.id).where(*mine)))


def data(db: Session, photo_id: str, size: Size) -> bytes:
    """The picture itself; raises ``photo.unknown``."""
    content = db.scalar(select(getattr(PhotoRow, size)).where(PhotoRow.id == photo_id))
    if content is None:
        raise Refused("photo.unknown")
    return bytes(content)


def small_ones(db: Session, sprint_id: str, ids: Iterable[str]) -> dict[str, bytes]:
    """The small pictures of several, as far as they are there."""
    known_ids = [photo_id for photo_id in ids if is_key(photo_id)]
    rows = select(PhotoRow.id, PhotoRow.small).where(
        PhotoRow.sprint_id == sprint_id, PhotoRow.id.in_(known_ids)
    )
    return {row.id: bytes(row.small) for row in db.execute(rows)}


def old(db: Session, before_ms: int) -> dict[str, set[str]]:
    """The photos that have been there for so long, by their sprint."""
    found: dict[str, set[str]] = {}
    rows = select(PhotoRow.sprint_id, PhotoRow.id).where(PhotoRow.created_ms < before_ms)
    for sprint_id, photo_id in db.execute(rows):
        found.setdefault(sprint_id, set()).add(photo_id)
    return found


def unnamed(db: Session, sprint_id: str, ids: set[str]) -> set[str]:
    """Those that nothing names that a document, its history or an earlier version of it holds.

    Names are looked for in the bytes: a note that was removed, and can be brought back, has its photo.
    """
    left = {photo_id: photo_id.encode() for photo_id in ids}
    for held in _held(db, sprint_id):
        left = {photo_id: name for photo_id, name in left.items() if name not in held}
    return set(left)


def _held(db: Session, sprint_id: str) -> Iterator[bytes]:
    mine = select(DocumentRow.id).where(DocumentRow.sprint_id == sprint_id)
    for column, table in ((JournalRow.update, JournalRow), (SnapshotRow.state, SnapshotRow)):
        yield from db.scalars(select(column).where(table.document_id.in_(mine)))
    for packed in db.scalars(select(VersionRow.state).where(VersionRow.document_id.in_(mine))):
        yield unpack(packed)


def drop(db: Session, ids: Iterable[str]) -> None:
    db.execute(delete(PhotoRow).where(PhotoRow.id.in_(list(ids))))


def by_phone(db: Session, sprint_id: str) -> tuple[ByPhone, ...]:
    """The newest of each seat that came through a phone's link."""
    newest: dict[str, ByPhone] = {}
    for row in db.execute(BY_PHONE, {"sprint_id": sprint_id}):
        newest.setdefault(row.seat_id, ByPhone(*row))
    return tuple(newest.values())
