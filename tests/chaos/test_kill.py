"""Forty people type in eight rooms while the server dies: nothing acked is lost, nothing doubled.

It is killed at random, before and after the commit of a batch, inside and after a compaction, and between
a phase change and the versions it asks for.
``KILLS`` says how often (``make chaos``: 100), ``CHAOS_SEED`` repeats a run.
"""

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

from sprint.actions import load
from sprint.app import create_app
from sprint.config import Config
from tests.support.node import play, typists
from tests.support.prepared import SECRET, Prepared, prepare
from tests.support.server import ReadyServer, Server

TEAMS, EACH = 8, 5
KILLS = int(os.environ.get("KILLS", "5"))
SEED = int(os.environ.get("CHAOS_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
DIES_WITHIN_SECONDS = 90
PLACES = ("at_random", "before_commit", "after_commit", "in_compaction", "after_compaction")


@pytest.fixture
def prepared(database_url: str) -> Prepared:
    return prepare(database_url, teams=TEAMS, each=EACH)


@pytest.fixture
def server(database_url: str, prepared: Prepared, tmp_path: Path) -> Iterator[Server]:
    settings = {"SECRET_KEY": SECRET, "SPRINTRUM_COMPACT_AFTER": "30"}
    with ReadyServer(database_url, tmp_path, **settings) as running:
        yield running


@pytest.mark.chaos
@pytest.mark.timeout(KILLS * 20 + 180)
def test_nothing_acked_is_lost(database_url: str, prepared: Prepared, server: Server, tmp_path: Path) -> None:
    print(f"CHAOS_SEED={SEED} KILLS={KILLS}")
    chance = random.Random(SEED)
    with typists(server.url, prepared.as_file(tmp_path / "p.json"), SEED) as people:
        for turn in range(KILLS):
            kill(server, PLACES[turn % 5], chance)
        server.start()
        time.sleep(2)
        told, _ = people.communicate(timeout=150)
    assert people.returncode == 0, server.said[-3000:]
    server.kill()
    check(json.loads(told), durable(database_url, prepared))


@pytest.mark.parametrize("passes", [0, 1], ids=["before them all", "in their midst"])
def test_versions_of_a_phase_change_outlive_the_server(
    database_url: str, prepared: Prepared, server: Server, tmp_path: Path, passes: int
) -> None:
    server.kill()
    server.start(SPRINTRUM_FAIL_AT="in_versions", SPRINTRUM_FAIL_AFTER=str(passes))
    play("tests/chaos/move.mjs", server.url, prepared.as_file(tmp_path / "p.json"))
    server.wait()
    for _ in range(2):
        server.start()
        server.kill()
        assert kept(database_url, prepared) == {team: [["Hold " + str(team)]] for team in (1, 2)}


def kill(server: Server, place: str, chance: random.Random) -> None:
    """Starts the server anew, lets it work for a moment, and lets it die at a place."""
    server.kill()
    if place == "at_random":
        server.start()
        time.sleep(chance.uniform(0.2, 3))
        server.kill()
        return
    passes = chance.randrange(20, 200) if place.endswith("commit") else chance.randrange(0, 4)
    server.start(SPRINTRUM_FAIL_AT=place, SPRINTRUM_FAIL_AFTER=str(passes))
    try:
        server.wait(DIES_WITHIN_SECONDS)
    except subprocess.TimeoutExpired as late:
        late.add_note(f"{place} was not reached {passes} times with {server.cpu_seconds:.0f} s of processor")
        late.add_note(server.said[-3000:])
        raise


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


def kept(database_url: str, prepared: Prepared) -> dict[int, list[list[str]]]:
    """The texts in each version of the two boards that were written on."""
    deps = create_app(Config(database_url=database_url, secret_key=SECRET)).extensions["sprint"]
    state = load(deps, prepared.code)
    boards = {
        team: [
            [note.text for note in deps.versions.read(version).notes]
            for version in deps.versions.of(state, f"ideas:{team}")
        ]
        for team in (1, 2)
    }
    deps.store.close()
    return boards


def check(people: list[dict[str, Any]], boards: dict[int, list[Any]]) -> None:
    assert [person["refused"] for person in people] == [[] for _ in people]
    for person in people:
        board = boards[person["team"]]
        assert sorted(person["content"]) == sorted(board), "a replica differs from the server's document"
        words = "".join(text for _, text, _, _ in board)
        assert person["written"]
        for token in person["written"]:
            assert words.count(token) == 1, f"{token} is there {words.count(token)} times"
    print(f"edits acked and there once: {sum(len(person['written']) for person in people)}")
