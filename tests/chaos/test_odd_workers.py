"""Workers whose process numbers or clocks mean nothing: leases are PostgreSQL's, and on its clock.

``make chaos`` alone runs these: namespaces and another's clock need root, and leases must run out.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from tests.hosting.test_workers import boards, check, typing, until
from tests.support.databases import postgresql, template
from tests.support.odd_workers import SECONDS_AN_HOUR, Contained, Stepped
from tests.support.prepared import SECRET, Prepared, prepare
from tests.support.server import Server
from tests.support.workers import Cluster, ask, cluster

pytestmark = [pytest.mark.chaos, pytest.mark.root]

# A lease lasts eight seconds.
LONGER_THAN_A_LEASE = 12.0


@pytest.fixture
def url() -> Iterator[str]:
    with postgresql(template()) as url:
        yield url


@pytest.fixture
def prepared(url: str) -> Prepared:
    return prepare(url, teams=4, each=5)


def asked_of_the_other(workers: Cluster, code: str, owner: str, seconds: float = LONGER_THAN_A_LEASE) -> None:
    """All the time, and it hands over each time."""
    other = workers.workers[workers.other(owner)]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert ask(other, f"/s/{code}").headers["X-Accel-Redirect"] == f"@{owner}"
        assert workers.holder(code) == owner
        time.sleep(0.1)


def hours_aside(worker: Server) -> float:
    """How far what it takes for the time is from ours."""
    said = parsedate_to_datetime(ask(worker, "/").headers["Date"])
    return (said.timestamp() - time.time()) / SECONDS_AN_HOUR


def typed(
    workers: Cluster, prepared: Prepared, url: str, folder: Path, meanwhile: Callable[[], None]
) -> None:
    with typing(workers, prepared, folder) as people:
        meanwhile()
        told, _ = people.communicate(timeout=200)
    assert people.returncode == 0, "\n".join(worker.said[-3000:] for worker in workers.workers.values())
    check(json.loads(told), boards(url, prepared))


def test_two_workers_that_are_both_process_1_of_one_hostname_are_two(
    url: str, prepared: Prepared, tmp_path: Path
) -> None:
    with cluster(url, tmp_path, Contained) as workers:
        owner = workers.owner(prepared.code)

        def one_dies() -> None:
            asked_of_the_other(workers, prepared.code, owner)
            workers.workers[owner].kill()
            until(lambda: workers.owner(prepared.code) != owner, "its lease has ended and another has it")
            workers.workers[owner].start()
            until(lambda: workers.says_the_truth(owner, prepared.code), "it says who has it")

        typed(workers, prepared, url, tmp_path, one_dies)


def test_a_worker_whose_clock_is_stepped_keeps_its_sprint_and_loses_it_in_time(
    url: str, prepared: Prepared, tmp_path: Path
) -> None:
    with cluster(url, tmp_path, Stepped) as workers:
        owner = workers.owner(prepared.code)
        stepped = workers.workers[owner]
        assert isinstance(stepped, Stepped)

        def an_hour_to_and_fro() -> None:
            for hours in (1, -1):
                stepped.step(hours)
                until(lambda hours=hours: round(hours_aside(stepped)) == hours, "its clock is stepped")
                asked_of_the_other(workers, prepared.code, owner)
            stepped.kill()
            until(lambda: workers.owner(prepared.code) != owner, "another has it")

        typed(workers, prepared, url, tmp_path, an_hour_to_and_fro)


@pytest.mark.parametrize("hours", [1, -1])
def test_a_worker_that_starts_with_another_time_is_refused_in_a_sentence(
    url: str, tmp_path: Path, hours: int
) -> None:
    worker = Stepped(url, tmp_path, WORKER="w1", SECRET_KEY=SECRET, TRUSTED_PROXIES="1")
    worker.step(hours)
    with worker.launch() as process:  # type: ignore[attr-defined]
        assert process.wait(60) != 0
    assert "3600 s apart" in worker.said
