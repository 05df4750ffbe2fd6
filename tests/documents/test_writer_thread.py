"""The journal's commits have a thread of their own: no export, hash or photo in the pool makes them wait."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.databases import sqlite
from tests.support.server import ROOT

# More work than the pool has threads, all of it held until the commit is done.
BUSY_POOL = """
import sys
from sprint import green
green.patch(sys.argv[1])
import importlib
import threading

def original(name):
    if sys.argv[1] == "eventlet":
        return importlib.import_module("eventlet.patcher").original(name)
    return importlib.import_module(name)

thread = original("threading")
if sys.argv[1] == "gevent":
    import gevent.monkey
    held = gevent.monkey.get_original("_thread", "allocate_lock")()
else:
    held = thread.Lock()

def compute():
    held.acquire()
    held.release()

held.acquire()
finished = []
for _ in range(60):
    green.spawn(lambda: finished.append(green.in_thread(compute)))
green.sleep(0.05)

from pathlib import Path
from sprint.store import Store
from tests.support.world import World

world = World(Store(f"sqlite:///{sys.argv[2]}"))
client = world.write(world.join(), "ideas:1", "n1", "Gemt")
client.send(client.note("n2", "Gemt igen"))
assert world.rooms.writer.commits == 2
assert finished == []
held.release()
while len(finished) < 60:
    green.sleep(0.01)
print("saved")
"""

RAISES = """
import sys
from sprint import green
green.patch(sys.argv[1])
from sprint.green.worker import Worker

def refuse():
    raise ValueError("as it was")

worker, turns = Worker(), []

def count():
    while len(turns) < 1_000_000:
        turns.append(1)
        green.sleep(0)

green.spawn(count)
try:
    worker.run(refuse)
except ValueError as error:
    print(error)
print(worker.run(max, 3, 4), [worker.run(abs, -at) for at in range(5)], bool(turns))
"""


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_a_commit_does_not_wait_for_what_computes(mode: str, tmp_path: Path) -> None:
    sqlite(path := tmp_path / "sprint.db")
    assert in_mode(BUSY_POOL, mode, str(path)) == "saved"


@pytest.mark.parametrize("mode", ["eventlet", "gevent", "threading"])
def test_a_worker_gives_back_what_comes_out_and_the_loop_goes_on(mode: str) -> None:
    assert in_mode(RAISES, mode) == "as it was\n4 [0, 1, 2, 3, 4] True"


def in_mode(program: str, *args: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *args],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
