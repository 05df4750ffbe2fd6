"""Forty people type in eight rooms while the server is killed: nothing acked is lost, nothing doubled."""

from __future__ import annotations

import json
import os
import random
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sprint.app import create_app
from sprint.config import Config
from tests.support.prepared import SECRET, Prepared, prepare
from tests.support.server import ROOT, Server

TEAMS, EACH, KILLS = 8, 5, 3
SECONDS = int(os.environ.get("CHAOS_SECONDS", "60"))
SEED = int(os.environ.get("CHAOS_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)


@pytest.fixture
def prepared(database_url: str) -> Prepared:
    return prepare(database_url, teams=TEAMS, each=EACH)


@pytest.fixture
def server(database_url: str, prepared: Prepared, tmp_path: Path) -> Iterator[Server]:
    with Server(database_url, tmp_path, SECRET_KEY=SECRET, SPRINTRUM_COMPACT_AFTER="50") as running:
        yield running


@pytest.mark.chaos
@pytest.mark.timeout(SECONDS + 240)
def test_nothing_acked_is_lost(database_url: str, prepared: Prepared, server: Server, tmp_path: Path) -> None:
    print(f"CHAOS_SEED={SEED}")
    typing = subprocess.Popen(
        [
            "node",
            "tests/chaos/typists.mjs",
            server.url,
            prepared.as_file(tmp_path / "p.json"),
            str(SECONDS),
            str(SEED),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    chance = random.Random(SEED)
    for _ in range(KILLS):
        time.sleep(SECONDS / (KILLS + 1) * chance.uniform(0.8, 1.1))
        server.kill()
        server.start()
    told, _ = typing.communicate(timeout=SECONDS + 150)
    assert typing.returncode == 0, server.said[-3000:]
    server.kill()
    check(json.loads(told), durable(database_url, prepared))


def durable(database_url: str, prepared: Prepared) -> dict[int, list[Any]]:
    """What lies in the database, read without the server that wrote it."""
    deps = create_app(Config(database_url=database_url, secret_key=SECRET)).extensions["sprint"]
    boards = {
        team: deps.rooms.read(prepared.code, prepared.sprint_id, f"ideas:{team}").notes
        for team in range(1, TEAMS + 1)
    }
    deps.store.close()
    return {
        team: [[note.id, note.text, note.group, note.order] for note in notes]
        for team, notes in boards.items()
    }


def check(people: list[dict[str, Any]], boards: dict[int, list[Any]]) -> None:
    assert [person["refused"] for person in people] == [[] for _ in people]
    for person in people:
        board = boards[person["team"]]
        assert sorted(person["content"]) == sorted(board), "a replica differs from the server's document"
        words = "".join(text for _, text, _, _ in board)
        for token in person["written"]:
            assert words.count(token) == 1, f"{token} is there {words.count(token)} times"
    assert sum(len(person["written"]) for person in people) > 40 * SECONDS
