"""A long day: memory stays flat while rooms come and go, and the loop never stands still for long.

``make soak`` runs it all (``SOAK_MINUTES``, 20; ``SOAK_SEED`` repeats a run), ``make test`` a hundred rooms.
"""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.databases import database
from tests.support.node import play
from tests.support.prepared import SECRET, prepare
from tests.support.server import ROOT, Server

MINUTES = float(os.environ.get("SOAK_MINUTES", "20"))
SEED = int(os.environ.get("SOAK_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
TEAMS, EACH = 30, 5
STALL_SECONDS = "0.1"
# A room that stays in memory costs 250 kB here. A flat line has grains: caches of libraries, and malloc's.
MOST_KB_A_ROOM = 25
WARM_UP_ROOMS = 10
# What a server may take more at the end than when all were at work: caches, and what an edit leaves in a
# room that stays in memory. 210 of these bytes are the document's own in yrs.
MOST_KB_MORE = 16 * 1024
MOST_BYTES_AN_EDIT = 384


@pytest.fixture
def database_url(tmp_path: Path) -> Iterator[str]:
    with database("sqlite", tmp_path) as url:
        yield url


@pytest.mark.parametrize("rooms", [100, pytest.param(1000, marks=pytest.mark.soak)])
@pytest.mark.timeout(1200)
def test_rooms_that_are_let_go_leave_nothing_in_memory(rooms: int, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.chaos.rooms", tmp_path, str(rooms)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    first, *_, last = used = json.loads(done.stdout)
    assert last - first < MOST_KB_A_ROOM * (rooms - WARM_UP_ROOMS), used
    print(f"{rooms} rooms came and went: {first} kB after {WARM_UP_ROOMS} of them, {last} kB in the end")


@dataclass(frozen=True)
class Look:
    """The server at one moment: how often the loop was late, how much of that it had worked itself, by bound
    (what is late and not busy was a machine that others use, or a call that blocks); and its memory."""

    stalls: int
    kilobytes: int
    busy: dict[str, int]
    late: dict[str, int]

    @classmethod
    def at(cls, server: Server) -> Look:
        with urllib.request.urlopen(f"{server.url}/metrics") as answer:
            numbers = answer.read().decode()
        busy, late = (within(numbers, f"loop_{name}_seconds") for name in ("busy", "late"))
        memory = Path(f"/proc/{server.pid}/status").read_text("ascii").split("VmRSS:")[1].split()[0]
        return cls(late["+Inf"] - late[STALL_SECONDS], int(memory), busy, late)


def within(numbers: str, name: str) -> dict[str, int]:
    found = re.findall(rf'{name}_bucket{{le="([^"]+)"}} (\S+)', numbers)
    return {bound: int(float(count)) for bound, count in found}


@pytest.mark.soak
@pytest.mark.timeout(MINUTES * 60 + 300)
def test_a_hundred_and_fifty_people_work_and_nobody_waits(database_url: str, tmp_path: Path) -> None:
    print(f"SOAK_SEED={SEED} SOAK_MINUTES={MINUTES}")
    prepared = prepare(database_url, teams=TEAMS, each=EACH).as_file(tmp_path / "p.json")
    seconds = round(MINUTES * 60)
    looks = []
    with Server(database_url, tmp_path, SECRET_KEY=SECRET) as server:

        def look(_tell: object) -> None:
            looks.append(Look.at(server))

        said = play(
            "tests/chaos/soak.mjs",
            server.url,
            prepared,
            str(SEED),
            str(seconds),
            seconds=seconds + 240,
            on_line={"settled": look, "done": look},
        )
        assert said.endswith("ok\n")
        assert "Traceback" not in server.said
    settled, done = looks
    edits = int(said.split("edits ")[1].split()[0])
    print(f"{said}from {settled}\nto   {done}")
    more = done.kilobytes - settled.kilobytes
    assert more < MOST_KB_MORE + edits * MOST_BYTES_AN_EDIT // 1024
    assert done.stalls == settled.stalls, f"the loop stood still for more than {STALL_SECONDS} s"
