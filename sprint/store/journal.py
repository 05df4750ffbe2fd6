"""The journal: the append-only log of every document's updates; the truth."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Subquery, delete, func, insert, select
from sqlalchemy.orm import Session

from sprint import failpoints
from sprint.domain.errors import Refused
from sprint.store.session import Store
from sprint.store.tables import (
    DocumentRow,
    JournalRow,
    QuarantineRow,
    SnapshotRow,
    SprintRow,
    WriterRow,
)

SNAPSHOTS_KEPT = 2
INSERT = insert(JournalRow)


class Proof(NamedTuple):
    """Whose a Yjs client id is, without saying it; ``is_named`` until it has written what nobody signs."""

    text: str
    is_named: bool = False


@dataclass(frozen=True)
class StoredDocument:
    """A document as loaded: the newest snapshot and the updates after it, oldest first."""

    id: str
    epoch: int
    serial: int
    snapshot: bytes | None
    updates: list[tuple[int, bytes]]
    writers: dict[int, Proof]
    last_edit_ms: int | None
    shape: int = 1


@dataclass(frozen=True)
class Entry:
    """One update to be made durable; ``writers`` are new Yjs client ids, each with the proof whose it is."""

    document_id: str
    serial: int
    update: bytes
    at_ms: int
    writers: Mapping[int, Proof] = field(default_factory=dict)
    code: str = ""


class Journal:
    """Opens, appends, compacts; every method is one transaction. ``code`` says of which sprint."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(
        self, sprint_id: str, name: str, seed: Callable[[], bytes], shape: int = 1, code: str = ""
    ) -> StoredDocument:
        """Loads a document; the first time, seeds it in the transaction that creates it."""
        with self._store.read() as db:
            row = _find(db, sprint_id, name)
            if row is not None:
                return _load(db, row)
        return self._create(sprint_id, name, seed(), shape, code)

    def bring_up(self, document: StoredDocument, state: bytes, shape: int, code: str = "") -> None:
        """Keeps a document in a later shape, as the snapshot of its serial: nobody has edited it."""
        with self._store.write(code) as db:
            db.merge(SnapshotRow(document_id=document.id, serial=document.serial, state=state))
            db.get_one(DocumentRow, document.id).shape = shape

    def open_all(self, sprint_id: str) -> dict[str, StoredDocument]:
        """The documents that a sprint has so far, by name."""
        with self._store.read() as db:
            return _load_all(db, DocumentRow.sprint_id == sprint_id)

    def append(self, entries: Iterable[Entry]) -> None:
        """Commits updates of any number of documents together; a taken serial is another owner's."""
        rows = list(entries)
        codes = {entry.code for entry in rows}
        if any(entry.writers for entry in rows):
            with self._store.write(*codes) as db:
                append(db, rows)
                _remember_writers(db, rows)
        else:
            self._store.insert(INSERT, [_journal_row(entry) for entry in rows], codes)

    def compact(
        self,
        document_id: str,
        upto_serial: int,
        snapshot: bytes,
        kept_snapshots: int = SNAPSHOTS_KEPT,
        code: str = "",
    ) -> None:
        """Replaces rows up to a serial by a snapshot; the previous snapshot and the rows after it stay.

        With one snapshot kept, nothing tells any more what was deleted before it.
        """
        with self._store.write(code) as db:
            db.add(SnapshotRow(document_id=document_id, serial=upto_serial, state=snapshot))
            db.flush()
            failpoints.reach("in_compaction")
            kept = db.scalars(
                select(SnapshotRow.serial)
                .where(SnapshotRow.document_id == document_id)
                .order_by(SnapshotRow.serial.desc())
                .limit(kept_snapshots)
            ).all()
            _drop_before(db, document_id, kept[-1])
        failpoints.reach("after_compaction")

    def quarantine(self, document_id: str, serial: int, code: str = "") -> None:
        """Sets one update aside: it is kept for people and never applied again."""
        with self._store.write(code) as db:
            row = db.get(JournalRow, (document_id, serial))
            if row is None:
                return
            db.add(
                QuarantineRow(
                    document_id=row.document_id,
                    serial=row.serial,
                    update=row.update,
                    at_ms=row.at_ms,
                )
            )
            db.delete(row)

    def new_epoch(self, document_id: str, code: str = "") -> int:
        """Makes every browser reload the document; returns the epoch."""
        with self._store.write(code) as db:
            row = db.get_one(DocumentRow, document_id)
            row.epoch += 1
            return row.epoch

    def begin_again(self, document_id: str, serial: int, state: bytes, code: str = "") -> None:
        """Only this state from now on, under a new epoch; what was before it is gone but for versions."""
        with self._store.write(code) as db:
            db.get_one(DocumentRow, document_id).epoch += 1
            for table in (SnapshotRow, JournalRow, WriterRow):
                db.execute(delete(table).where(table.document_id == document_id))
            db.add(SnapshotRow(document_id=document_id, serial=serial, state=state))

    def names(self, sprint_id: str) -> list[str]:
        """The documents a sprint has so far."""
        with self._store.read() as db:
            names = select(DocumentRow.name).where(DocumentRow.sprint_id == sprint_id)
            return list(db.scalars(names.order_by(DocumentRow.name)))

    def _create(self, sprint_id: str, name: str, seed: bytes, shape: int, code: str) -> StoredDocument:
        with self._store.write(code) as db:
            row = _find(db, sprint_id, name)
            if row is None:
                if db.get(SprintRow, sprint_id) is None:
                    raise Refused("document.unknown")
                row = DocumentRow(id=uuid.uuid4().hex, sprint_id=sprint_id, name=name, epoch=1, shape=shape)
                db.add(row)
                db.flush()
                db.add(SnapshotRow(document_id=row.id, serial=0, state=seed))
                db.flush()
            return _load(db, row)


def begin(
    db: Session, sprint_id: str, name: str, seed: bytes, update: bytes, shape: int, now_ms: int
) -> None:
    """A document that begins with something written in it, in the transaction of whoever brings it."""
    row = DocumentRow(id=uuid.uuid4().hex, sprint_id=sprint_id, name=name, epoch=1, shape=shape)
    db.add(row)
    db.flush()
    db.add(SnapshotRow(document_id=row.id, serial=0, state=seed))
    append(db, [Entry(row.id, 1, update, now_ms)])


def append(db: Session | Connection, entries: Iterable[Entry]) -> None:
    """The rows of an append, for actions that write more in the same transaction."""
    rows = [_journal_row(entry) for entry in entries]
    if rows:
        db.execute(INSERT, rows)


def _journal_row(entry: Entry) -> dict[str, Any]:
    return {
        "document_id": entry.document_id,
        "serial": entry.serial,
        "update": entry.update,
        "at_ms": entry.at_ms,
    }


def _remember_writers(db: Session, entries: Iterable[Entry]) -> None:
    for entry in entries:
        for client_id, proof in entry.writers.items():
            row = WriterRow(document_id=entry.document_id, client_id=client_id, proof=proof.text)
            row.is_named = proof.is_named
            db.merge(row)


def _find(db: Session, sprint_id: str, name: str) -> DocumentRow | None:
    query = select(DocumentRow).where(DocumentRow.sprint_id == sprint_id, DocumentRow.name == name)
    return db.scalars(query).one_or_none()


def _load(db: Session, row: DocumentRow) -> StoredDocument:
    (stored,) = _load_all(db, DocumentRow.id == row.id).values()
    return stored


def _load_all(db: Session, which: ColumnElement[bool]) -> dict[str, StoredDocument]:
    """Documents by name, with as many queries for a hundred as for one."""
    ids = select(DocumentRow.id).where(which)
    snapshots, last_edits = _newest_snapshots(db, ids), _last_edits(db, ids)
    updates, writers = _updates(db, ids), _writers(db, ids)
    quarantined = _last_quarantined(db, ids)
    loaded = {}
    for row in db.scalars(select(DocumentRow).where(which)):
        base, snapshot = snapshots.get(row.id, (0, None))
        last_serial, last_edit_ms = last_edits.get(row.id, (0, None))
        loaded[row.name] = StoredDocument(
            id=row.id,
            epoch=row.epoch,
            serial=max(last_serial, quarantined.get(row.id, 0), base),
            snapshot=snapshot,
            updates=updates[row.id],
            writers=writers[row.id],
            last_edit_ms=last_edit_ms,
            shape=row.shape,
        )
    return loaded


Ids = Select[str]


def _newest(table: type[JournalRow] | type[SnapshotRow] | type[QuarantineRow], ids: Ids) -> Subquery:
    newest = select(table.document_id, func.max(table.serial).label("serial")).where(
        table.document_id.in_(ids)
    )
    return newest.group_by(table.document_id).subquery()


def _newest_snapshots(db: Session, ids: Ids) -> dict[str, tuple[int, bytes]]:
    newest = _newest(SnapshotRow, ids)
    snapshots = select(SnapshotRow.document_id, SnapshotRow.serial, SnapshotRow.state).join(
        newest,
        (SnapshotRow.document_id == newest.c.document_id) & (SnapshotRow.serial == newest.c.serial),
    )
    return {id: (serial, bytes(state)) for id, serial, state in db.execute(snapshots)}


def _updates(db: Session, ids: Ids) -> dict[str, list[tuple[int, bytes]]]:
    """What came after the newest snapshot, oldest first."""
    newest = _newest(SnapshotRow, ids)
    rows = (
        select(JournalRow.document_id, JournalRow.serial, JournalRow.update)
        .outerjoin(newest, JournalRow.document_id == newest.c.document_id)
        .where(JournalRow.document_id.in_(ids), JournalRow.serial > func.coalesce(newest.c.serial, 0))
        .order_by(JournalRow.document_id, JournalRow.serial)
    )
    updates: dict[str, list[tuple[int, bytes]]] = defaultdict(list)
    for id, serial, update in db.execute(rows):
        updates[id].append((serial, bytes(update)))
    return updates


def _last_edits(db: Session, ids: Ids) -> dict[str, tuple[int, int]]:
    """Serial and time of the newest row; compaction leaves the rows since the snapshot before."""
    newest = _newest(JournalRow, ids)
    rows = select(JournalRow.document_id, JournalRow.serial, JournalRow.at_ms).join(
        newest, (JournalRow.document_id == newest.c.document_id) & (JournalRow.serial == newest.c.serial)
    )
    return {id: (serial, at_ms) for id, serial, at_ms in db.execute(rows)}


def _last_quarantined(db: Session, ids: Ids) -> dict[str, int]:
    """Quarantined rows count: a serial is never used twice."""
    newest = _newest(QuarantineRow, ids)
    return {row.document_id: row.serial for row in db.execute(select(newest))}


def _writers(db: Session, ids: Ids) -> dict[str, dict[int, Proof]]:
    rows = select(WriterRow.document_id, WriterRow.client_id, WriterRow.proof, WriterRow.is_named)
    writers: dict[str, dict[int, Proof]] = defaultdict(dict)
    for id, client_id, proof, is_named in db.execute(rows.where(WriterRow.document_id.in_(ids))):
        writers[id][client_id] = Proof(proof, is_named)
    return writers


def _drop_before(db: Session, document_id: str, serial: int) -> None:
    db.execute(delete(SnapshotRow).where(SnapshotRow.document_id == document_id, SnapshotRow.serial < serial))
    db.execute(delete(JournalRow).where(JournalRow.document_id == document_id, JournalRow.serial <= serial))


__all__ = ["Entry", "Journal", "StoredDocument", "append", "begin"]
