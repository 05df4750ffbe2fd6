"""What is waited for once: everybody is woken, nobody waits for ever, and nobody's error is another's."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.server import ROOT

BEGIN = """
import sys
from sprint import green
green.patch(sys.argv[1])
from sprint.green import moments
from sprint.green.worker import Worker
moments.LOOK_EVERY_SECONDS = 0.01
import time
told = []
def until(count):
    while len(told) < count:
        green.sleep(0.01)
"""

ALL_WAKE = """
come = moments.moment()
for at in range(20):
    green.spawn(lambda: told.append(come.wait(60)))
green.sleep(0.05)
assert told == []
come.set()
until(20)
print(told == [True] * 20, come.wait(60))
"""

PATIENCE = """
never, late = moments.moment(), moments.moment()
green.spawn(lambda: told.append(late.wait(60)))
print(never.wait(0.02), told)
late.set()
until(1)
print(told)
"""

ERRORS = """
come, worker = moments.moment(), Worker()
def fails():
    come.wait(60)
    raise ValueError("of one")
def fails_after_work():
    worker.run(abs, -1)
    raise ValueError("of one")
green.spawn(fails)
green.spawn(lambda: told.append(come.wait(60)))
green.spawn(fails_after_work)
green.sleep(0.1)
come.set()
until(1)
print(told, worker.run(abs, -7))
"""

CALLED_AWAY = """
import eventlet
worker, come = Worker(), moments.moment()
sleep = eventlet.patcher.original("time").sleep
with eventlet.Timeout(0.05, False):
    worker.run(sleep, 0.3)
with eventlet.Timeout(0.05, False):
    come.wait(60)
came = moments.moment()
green.spawn(lambda: (green.sleep(0.6), came.set()))
come.set()
print(came.wait(60), worker.run(abs, -7))
"""


@pytest.mark.parametrize("mode", ["eventlet", "gevent", "threading"])
def test_all_who_wait_are_woken(mode: str) -> None:
    assert in_mode(ALL_WAKE, mode) == "True True"


@pytest.mark.parametrize("mode", ["eventlet", "gevent", "threading"])
def test_who_waits_in_vain_goes_on_and_the_others_wait(mode: str) -> None:
    assert in_mode(PATIENCE, mode) == "False []\n[True]"


@pytest.mark.parametrize("mode", ["eventlet", "gevent", "threading"])
def test_an_error_of_one_who_was_woken_is_nobody_elses(mode: str) -> None:
    assert in_mode(ERRORS, mode) == "[True] 7"


def test_who_was_called_away_is_not_woken_by_what_they_waited_for_before() -> None:
    assert in_mode(CALLED_AWAY, "eventlet") == "True 7"


def in_mode(program: str, mode: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + program, mode],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
