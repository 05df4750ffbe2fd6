"""Kept versions of documents: compressed states beside the journal, so many for each document and no more."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, Row, Select, delete, func, select
from sqlalchemy.orm import Session

from sprint.domain import limits
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.state import LEADERS
from sprint.domain.versions import Label, Version
from sprint.store.tables import DocumentRow, SeatRow, SprintRow, VersionDueRow, VersionRow

# "phase", "instructor", or a seat's id.
Keeper = str


@dataclass(frozen=True)
class Due:
    """A version that a phase change asks for and that is not kept yet."""

    code: str
    sprint_id: str
    document_id: str
    document: str
    change: int
    phase_id: str


def keep(db: Session, document_id: str, version: Version, packed: bytes) -> None:
    """Under an id that is there it takes that one's place; the oldest that nobody asked for make room."""
    label = version.label
    db.merge(
        VersionRow(
            id=version.id,
            document_id=document_id,
            kind=label.kind,
            name=label.name,
            phase_id=label.phase_id,
            seat_id=label.seat_id,
            at_ms=version.at_ms,
            serial=version.serial,
            state=packed,
        )
    )
    db.flush()
    _make_room(db, document_id, version.id, _keeper(db, label.seat_id))


def _keeper(db: Session, seat_id: str | None) -> Keeper:
    seat = db.get(SeatRow, seat_id) if seat_id else None
    if seat is None:
        return "phase"
    return "instructor" if seat.role in LEADERS else seat.id


def of_document(db: Session, sprint_id: str, name: str) -> list[Version]:
    """A document's versions, newest first."""
    rows = db.execute(
        _chosen()
        .where(DocumentRow.sprint_id == sprint_id, DocumentRow.name == name)
        .order_by(VersionRow.at_ms.desc(), VersionRow.serial.desc(), VersionRow.id)
    )
    return [_version(row) for row in rows]


def find(db: Session, sprint_id: str, version_id: str) -> Version:
    """A version of this sprint, or ``version.unknown``."""
    query = _chosen().where(VersionRow.id == version_id, DocumentRow.sprint_id == sprint_id)
    row = db.execute(query).one_or_none() if is_key(version_id) else None
    if row is None:
        raise Refused("version.unknown")
    return _version(row)


def packed(db: Session, version_id: str) -> bytes:
    """The compressed state; raises ``version.unknown``."""
    state = db.scalar(select(VersionRow.state).where(VersionRow.id == version_id))
    if state is None:
        raise Refused("version.unknown")
    return bytes(state)


def reached(db: Session, document_id: str) -> int:
    """How far a document's newest version reaches; 0 without one."""
    newest = select(func.max(VersionRow.serial)).where(VersionRow.document_id == document_id)
    return db.scalar(newest) or 0


def make_due(db: Session, sprint_id: str, kinds: Iterable[str], change: int, phase_id: str) -> None:
    """In the transaction of the phase change: the versions are as certain as the change."""
    documents = select(DocumentRow).where(DocumentRow.sprint_id == sprint_id)
    db.add_all(
        VersionDueRow(document_id=document.id, change=change, phase_id=phase_id)
        for document in db.scalars(documents)
        if document.name.partition(":")[0] in kinds
    )


def due(db: Session) -> list[Due]:
    """What is to be kept, the newest change first: where several wait, a document is as the last left it."""
    columns = (SprintRow.code, SprintRow.id, DocumentRow.id, DocumentRow.name)
    rows = db.execute(
        select(*columns, VersionDueRow.change, VersionDueRow.phase_id)
        .join(DocumentRow, DocumentRow.id == VersionDueRow.document_id)
        .join(SprintRow, SprintRow.id == DocumentRow.sprint_id)
        .order_by(VersionDueRow.change.desc(), DocumentRow.name, DocumentRow.id)
    )
    return [Due(*row) for row in rows]


def settle(db: Session, due: Due) -> bool:
    """Takes it off the list, in the transaction that keeps it; False when somebody else has."""
    mine = (VersionDueRow.document_id == due.document_id, VersionDueRow.change == due.change)
    return cast("CursorResult[Any]", db.execute(delete(VersionDueRow).where(*mine))).rowcount == 1


def pack(state: bytes) -> bytes:
    return zlib.compress(state)


def unpack(data: bytes) -> bytes:
    return zlib.decompress(data)


def _make_room(db: Session, document_id: str, keep_id: str, by: Keeper) -> None:
    """Shares: the phases', the instructor's and the team's never push each other out, nor do seats."""
    of_document = VersionRow.document_id == document_id
    if by == "phase":
        _drop_oldest(db, keep_id, limits.VERSIONS_OF_PHASES, of_document, VersionRow.seat_id.is_(None))
        return
    instructors = select(SeatRow.id).where(SeatRow.role.in_(LEADERS))
    if by == "instructor":
        mine = VersionRow.seat_id.in_(instructors)
        _drop_oldest(db, keep_id, limits.VERSIONS_OF_INSTRUCTOR, of_document, mine)
        return
    _drop_oldest(db, keep_id, limits.VERSIONS_OF_A_SEAT, of_document, VersionRow.seat_id == by)
    others = VersionRow.seat_id.not_in(instructors)
    while _drop_of_richest(db, keep_id, of_document, others):
        pass


def _drop_oldest(db: Session, keep_id: str, most: int, *which: ColumnElement[bool]) -> None:
    newest_first = (VersionRow.at_ms.desc(), VersionRow.serial.desc())
    ids = db.scalars(select(VersionRow.id).where(*which).order_by(*newest_first).offset(most))
    db.execute(delete(VersionRow).where(VersionRow.id.in_([id for id in ids if id != keep_id])))


def _drop_of_richest(db: Session, keep_id: str, *which: ColumnElement[bool]) -> bool:
    """The oldest of the seat that has most, where the team has too many; whether any was."""
    rows = db.execute(select(VersionRow.id, VersionRow.seat_id, VersionRow.at_ms).where(*which)).all()
    if len(rows) <= limits.VERSIONS_OF_TEAM:
        return False
    counts = Counter(row.seat_id for row in rows)
    others = [row for row in rows if row.id != keep_id]
    least = min(others, key=lambda row: (-counts[row.seat_id], row.at_ms, row.id))
    db.execute(delete(VersionRow).where(VersionRow.id == least.id))
    return True


def _chosen() -> Select[*tuple[Any, ...]]:
    """Everything but the state, which is large."""
    columns = (
        *(VersionRow.id, VersionRow.kind, VersionRow.name, VersionRow.phase_id, VersionRow.seat_id),
        *(VersionRow.at_ms, VersionRow.serial, DocumentRow.name.label("document")),
    )
    return select(*columns).join(DocumentRow, DocumentRow.id == VersionRow.document_id)


def _version(row: Row[*tuple[Any, ...]]) -> Version:
    label = Label(row.kind, row.phase_id, row.name, row.seat_id)
    return Version(row.id, row.document, label, row.at_ms, row.serial)
