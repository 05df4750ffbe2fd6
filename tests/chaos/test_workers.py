"""Forty people type through two workers, and the one that has their sprint dies, stands still or is stopped.

``KILLS`` says how often (``make chaos``: 100), ``HOW`` in which ways: ``make chaos`` also lets the database
say nothing for half a minute, and lets a worker sleep for one or two. Printed is how long somebody waited at
most between two edits that were saved.
"""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy.engine import make_url

from tests.hosting.test_workers import boards, check, typing, until
from tests.support.databases import POSTGRESQL, postgresql, template
from tests.support.prepared import Prepared, prepare
from tests.support.proxy import Proxy
from tests.support.workers import Cluster, cluster

TEAMS, EACH = 8, 5
KILLS = int(os.environ.get("KILLS", "5"))
HOW = tuple(os.environ.get("HOW", "killed stopped frozen rolled").replace(",", " ").split())
SILENCE_SECONDS = 30
SLEPT_SECONDS = 60, 117
SLEEPS = Random(22)


@pytest.fixture
def url() -> Iterator[str]:
    with postgresql(template()) as url:
        yield url


@pytest.fixture
def prepared(url: str) -> Prepared:
    return prepare(url, teams=TEAMS, each=EACH)


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    """Between the workers and the database."""
    with Proxy(make_url(POSTGRESQL).port or 5432) as between:
        yield between


@pytest.mark.chaos
@pytest.mark.timeout(KILLS * 60 + 240)
@pytest.mark.parametrize(("transport", "ends"), [("", KILLS - KILLS // 5), ("polling", KILLS // 5)])
def test_nothing_acked_is_lost_whatever_happens_to_its_worker(
    transport: str, ends: int, url: str, proxy: Proxy, prepared: Prepared, tmp_path: Path
) -> None:
    through = make_url(url).set(host="127.0.0.1", port=proxy.port).render_as_string(hide_password=False)
    with cluster(through if "silent" in HOW else url, tmp_path) as workers:
        with typing(workers, prepared, tmp_path, TRANSPORT=transport) as people:
            for turn in range(ends):
                how = HOW[turn % len(HOW)]
                silence(proxy) if how == "silent" else END[how](workers, prepared.code)
            told, _ = people.communicate(timeout=200)
        said = "\n".join(worker.said[-3000:] for worker in workers.workers.values())
        assert people.returncode == 0, said
        report = json.loads(told)
        check(report, boards(url, prepared))
    print(f"edits acked and there once: {sum(len(person['written']) for person in report)}")
    print(f"longest wait between two saved edits: {max(person['longest'] for person in report)} ms")


# Each ends the worker that has the sprint. What comes back has it only where the database says so: on a busy
# machine the other may have missed a renewal by then, too, and the sprint moves once more.


def killed(workers: Cluster, code: str) -> None:
    owner = workers.owner(code)
    workers.workers[owner].kill()
    begin_again(workers, code, owner)


def stopped(workers: Cluster, code: str) -> None:
    owner = workers.owner(code)
    workers.workers[owner].signal(signal.SIGTERM)
    workers.workers[owner].wait()
    begin_again(workers, code, owner)


def rolled(workers: Cluster, code: str) -> None:
    """A new version: each is drained, stopped and started, one after the other."""
    for name, worker in workers.workers.items():
        worker.signal(signal.SIGUSR1)
        until(lambda worker=worker: not worker.answers(), f"{name} drains")
        until(lambda name=name: workers.owner(code) != name, "another has it")
        worker.signal(signal.SIGTERM)
        worker.wait()
        begin_again(workers, code, name)


def begin_again(workers: Cluster, code: str, owner: str) -> None:
    until(lambda: workers.owner(code) != owner, "another has it")
    workers.workers[owner].start()
    until(lambda: workers.says_the_truth(owner, code), "it says what the leases say")


def frozen(workers: Cluster, code: str) -> None:
    owner = workers.owner(code)
    workers.workers[owner].signal(signal.SIGSTOP)
    until(lambda: workers.owner(code) != owner, "its leases end")
    workers.workers[owner].signal(signal.SIGCONT)
    until(lambda: workers.says_the_truth(owner, code), "it says what the leases say")


def slept(workers: Cluster, code: str) -> None:
    """A machine that was paused for longer than anything waits."""
    owner = workers.owner(code)
    workers.workers[owner].signal(signal.SIGSTOP)
    until(lambda: workers.owner(code) != owner, "its leases end")
    time.sleep(SLEEPS.uniform(*SLEPT_SECONDS))
    workers.workers[owner].signal(signal.SIGCONT)
    until(lambda: workers.says_the_truth(owner, code), "it says what the leases say")


END = {"killed": killed, "stopped": stopped, "frozen": frozen, "rolled": rolled, "slept": slept}


def silence(proxy: Proxy) -> None:
    """The database hears what it is told and says nothing: what it has written then is not acked."""
    proxy.is_reading = False
    time.sleep(SILENCE_SECONDS)
    proxy.is_reading = True
