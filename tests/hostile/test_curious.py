"""A curious colleague keeps every frame, and reads the database: no two notes have anything in common."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from sqlalchemy import select

from sprint.documents.structs import writers
from sprint.store import Store
from sprint.store.tables import JournalRow, SnapshotRow, WriterRow
from tests.support.databases import sqlite
from tests.support.node import play
from tests.support.prepared import SECRET, prepare
from tests.support.server import ReadyServer


def pairs_with_something_in_common(clients_of: dict[str, set[int]]) -> list[tuple[str, str]]:
    return [
        (one, other)
        for one, other in itertools.combinations(sorted(clients_of), 2)
        if clients_of[one] & clients_of[other]
    ]


def notes_by_client(updates: Iterable[bytes]) -> dict[str, set[int]]:
    """Which clients wrote in each note, as the rows tell it."""
    found: dict[str, set[int]] = {}
    for update in updates:
        for path, client in writers(update).items():
            if path[0] == "notes":
                found.setdefault(path[1], set()).add(client)
    return found


def test_neither_frames_nor_rows_tell_which_notes_are_one_persons(tmp_path: Path) -> None:
    url = sqlite(tmp_path / "sprint.db")
    prepared = prepare(url, teams=2, each=4)
    with ReadyServer(url, tmp_path, SECRET_KEY=SECRET) as server:
        told = json.loads(
            play("tests/hostile/curious.mjs", server.url, prepared.as_file(tmp_path / "p.json"))
        )
    authors, clients = told["authors"], {id: set(found) for id, found in told["told"].items()}
    assert sorted(authors.values()) == [0] * 4 + [1] * 4
    assert all(len(found) > 1 for found in clients.values()), "a note and the letters in it"
    assert pairs_with_something_in_common(clients) == []
    assert told["seats"] == 0
    store = Store(url)
    with store.read() as db:
        rows = [*db.scalars(select(JournalRow.update)), *db.scalars(select(SnapshotRow.state))]
        proofs = list(db.scalars(select(WriterRow.proof)))
    store.close()
    in_rows = {id: found for id, found in notes_by_client(map(bytes, rows)).items() if id in authors}
    assert in_rows.keys() == authors.keys()
    assert pairs_with_something_in_common(in_rows) == []
    assert len(set(proofs)) == len(proofs)


@pytest.mark.parametrize("how", ["online", "offline"])
def test_a_great_many_steps_without_a_name_are_all_saved(tmp_path: Path, how: str) -> None:
    """Each has a client id of its own, and one opening claims fifty."""
    url = sqlite(tmp_path / "sprint.db")
    prepared = prepare(url, teams=2, each=4)
    with ReadyServer(url, tmp_path, SECRET_KEY=SECRET) as server:
        file = prepared.as_file(tmp_path / "p.json")
        assert play("tests/hostile/many_steps.mjs", server.url, file, how) == "130\n"
