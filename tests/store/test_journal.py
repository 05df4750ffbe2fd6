"""The journal and the lease, the same on both databases."""

from __future__ import annotations

import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import IntegrityError

from sprint.store import Entry, Journal, Lease, LeaseLost, LeaseTaken, Store
from sprint.store.journal import Proof
from sprint.store.tables import Table
from sprint.store.tables_home import LeaseRow
from tests.support.world import World

SEED = b"seed"


@pytest.fixture
def sprint_id(store: Store) -> str:
    return World(store).state.id


def entry(document_id: str, serial: int, update: bytes = b"u", at_ms: int = 1, **writers: str) -> Entry:
    proofs = {int(id[1:]): Proof(proof) for id, proof in writers.items()}
    return Entry(document_id, serial, update, at_ms, proofs)


def test_the_migrations_make_the_tables(store: Store) -> None:
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []


def test_a_document_is_seeded_once(store: Store, sprint_id: str) -> None:
    journal, seeds = Journal(store), []

    def open_it() -> None:
        journal.open(sprint_id, "ideas:1", lambda: seeds.append(1) or SEED)  # type: ignore[func-returns-value]

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stored = journal.open(sprint_id, "ideas:1", lambda: b"never")
    assert (stored.snapshot, stored.serial, stored.epoch, stored.updates) == (SEED, 0, 1, [])
    assert journal.names(sprint_id) == ["ideas:1"]


def test_rows_come_back_in_order_with_their_writers(store: Store, sprint_id: str) -> None:
    journal = Journal(store)
    document = journal.open(sprint_id, "ideas:1", lambda: SEED).id
    journal.append([entry(document, 1, b"a", c7="proof"), entry(document, 2, b"b")])
    journal.append([entry(document, 3, b"c")])
    stored = journal.open(sprint_id, "ideas:1", bytes)
    assert stored.updates == [(1, b"a"), (2, b"b"), (3, b"c")]
    assert (stored.serial, stored.writers) == (3, {7: Proof("proof")})


def test_a_taken_serial_is_refused_and_nothing_of_the_batch_stays(store: Store, sprint_id: str) -> None:
    journal = Journal(store)
    document = journal.open(sprint_id, "ideas:1", lambda: SEED).id
    journal.append([entry(document, 1, b"a")])
    with pytest.raises(IntegrityError):
        journal.append([entry(document, 2, b"b"), entry(document, 1, b"again")])
    assert journal.open(sprint_id, "ideas:1", bytes).updates == [(1, b"a")]


def test_compaction_keeps_the_snapshot_before(store: Store, sprint_id: str) -> None:
    journal = Journal(store)
    document = journal.open(sprint_id, "ideas:1", lambda: SEED).id
    journal.append([entry(document, serial) for serial in range(1, 7)])
    journal.compact(document, 3, b"three")
    journal.compact(document, 6, b"six")
    stored = journal.open(sprint_id, "ideas:1", bytes)
    assert (stored.snapshot, stored.serial, stored.updates) == (b"six", 6, [])


def test_what_is_set_aside_keeps_its_serial(store: Store, sprint_id: str) -> None:
    journal = Journal(store)
    document = journal.open(sprint_id, "ideas:1", lambda: SEED).id
    journal.append([entry(document, 1), entry(document, 2)])
    journal.quarantine(document, 2)
    assert journal.new_epoch(document) == 2
    stored = journal.open(sprint_id, "ideas:1", bytes)
    assert (stored.serial, stored.epoch, len(stored.updates)) == (2, 2, 1)


def test_the_lease_is_one_and_fences_writes(store: Store) -> None:
    first, second = Lease(store, "a"), Lease(store, "b")
    first.acquire(1_000)
    with pytest.raises(LeaseTaken, match="process"):
        second.acquire(5_999)
    second.acquire(6_001)
    store.fence = first
    with pytest.raises(LeaseLost), store.write():
        pass
    with pytest.raises(LeaseLost):
        first.renew(6_002)
    store.fence = second
    second.release()
    first.acquire(6_003)
    assert first.epoch == 3


def test_a_holder_that_died_here_does_not_count(store: Store) -> None:
    Lease(store, "a").acquire(1_000)
    with store.write(fenced=False) as db:
        db.get_one(LeaseRow, "server").pid = 2**22 - 1
    Lease(store, "b").acquire(1_001)


def test_writers_wait_for_each_other(store: Store) -> None:
    order: list[str] = []
    inside = threading.Event()

    def second() -> None:
        inside.wait()
        with store.write():
            order.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with store.write():
        inside.set()
        thread.join(0.1)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_all_documents_of_a_sprint_are_loaded_as_each_is_alone(store: Store, sprint_id: str) -> None:
    journal = Journal(store)
    for name in ("ideas:1", "ideas:2", "concept:1"):
        journal.open(sprint_id, name, lambda: SEED)
    first, second = (journal.open(sprint_id, name, bytes).id for name in ("ideas:1", "ideas:2"))
    journal.append(
        [entry(first, serial, bytes([serial]), at_ms=serial, c7="proof") for serial in range(1, 6)]
    )
    journal.append([entry(second, 1, b"b", at_ms=9)])
    journal.compact(first, 3, b"three")
    journal.quarantine(first, 5)
    journal.new_epoch(first)
    loaded = journal.open_all(sprint_id)
    assert loaded == {name: journal.open(sprint_id, name, bytes) for name in journal.names(sprint_id)}
    assert (loaded["ideas:1"].serial, loaded["ideas:1"].updates) == (5, [(4, b"\x04")])
    assert (loaded["ideas:2"].last_edit_ms, loaded["concept:1"].last_edit_ms) == (9, None)
