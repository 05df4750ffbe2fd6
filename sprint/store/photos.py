"""Photos beside the documents that name them; they go when the sprint goes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from sprint.domain import limits
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.photos import ByPhone, Photo, Picture
from sprint.store.tables import MediaRow

Size = Literal["large", "small"]


def check_room(db: Session, sprint_id: str, link: str, more: int = 0) -> None:
    """Raises ``photo.full`` where the sprint, ``photo.link_over`` where the link takes no more."""
    held = select(func.count(), func.coalesce(func.sum(MediaRow.size), 0))
    count, size = db.execute(held.where(MediaRow.sprint_id == sprint_id)).one()
    if count >= limits.PHOTOS or size + more > limits.PHOTOS_BYTES:
        raise Refused("photo.full")
    of_link = select(func.count()).where(MediaRow.sprint_id == sprint_id, MediaRow.link == link)
    if link and (db.scalar(of_link) or 0) >= limits.PHOTOS_BY_LINK:
        raise Refused("photo.link_over")


def add(
    db: Session, photo_id: str, sprint_id: str, seat_id: str, link: str, picture: Picture, now_ms: int
) -> None:
    check_room(db, sprint_id, link, picture.size)
    db.add(
        MediaRow(
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
    theirs = MediaRow.sprint_id == sprint_id, MediaRow.id.in_(list(ids))
    db.execute(update(MediaRow).where(*theirs).values(seat_id=keeper_seat, link=""))


def find(db: Session, sprint_id: str, photo_id: str) -> Photo:
    """A photo of this sprint, or ``photo.unknown``."""
    query = select(MediaRow).where(MediaRow.id == photo_id, MediaRow.sprint_id == sprint_id)
    row = db.scalars(query).one_or_none() if is_key(photo_id) else None
    if row is None:
        raise Refused("photo.unknown")
    return Photo(row.id, row.seat_id, row.mime, row.width, row.height)


def data(db: Session, photo_id: str, size: Size) -> bytes:
    """The picture itself; raises ``photo.unknown``."""
    content = db.scalar(select(getattr(MediaRow, size)).where(MediaRow.id == photo_id))
    if content is None:
        raise Refused("photo.unknown")
    return bytes(content)


def small_ones(db: Session, sprint_id: str, ids: Iterable[str]) -> dict[str, bytes]:
    """The small pictures of several, as far as they are there."""
    known_ids = [photo_id for photo_id in ids if is_key(photo_id)]
    rows = select(MediaRow.id, MediaRow.small).where(
        MediaRow.sprint_id == sprint_id, MediaRow.id.in_(known_ids)
    )
    return {row.id: bytes(row.small) for row in db.execute(rows)}


def by_phone(db: Session, sprint_id: str) -> tuple[ByPhone, ...]:
    """The newest of each seat that came through a phone's link."""
    sent = select(MediaRow.seat_id, MediaRow.link, MediaRow.id)
    sent = sent.where(MediaRow.sprint_id == sprint_id, MediaRow.link != "")
    newest: dict[str, ByPhone] = {}
    for row in db.execute(sent.order_by(MediaRow.created_ms.desc(), MediaRow.id)):
        newest.setdefault(row.seat_id, ByPhone(*row))
    return tuple(newest.values())
