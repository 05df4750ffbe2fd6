"""Two workers on one PostgreSQL behind nginx, with the file of the documentation as it stands."""

from __future__ import annotations

import json
import signal
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from sprint.actions import load
from sprint.app import create_app
from sprint.config import Config
from tests.support.databases import QUICK, postgresql, template
from tests.support.node import typists
from tests.support.prepared import SECRET, Prepared, prepare
from tests.support.workers import Cluster, ask, cluster

pytestmark = [pytest.mark.server, pytest.mark.skipif(QUICK, reason="make quick has no PostgreSQL")]
TEAMS, EACH, SEED = 2, 4, 7


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with postgresql(template()) as url:
        yield url


@pytest.fixture(scope="module")
def prepared(url: str) -> Prepared:
    return prepare(url, teams=TEAMS, each=EACH)


@pytest.fixture(scope="module")
def workers(url: str, prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(url, tmp_path_factory.mktemp("workers")) as running:
        yield running


def get(workers: Cluster, path: str, **headers: str) -> tuple[int, str]:
    """Through nginx, as a browser asks."""
    context = ssl.create_default_context(cafile=str(workers.ca))
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urllib.request.urlopen(
            urllib.request.Request(f"{workers.url}{path}", headers=given), context=context, timeout=30
        ) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_whoever_is_asked_names_the_worker_that_has_the_sprint(workers: Cluster, prepared: Prepared) -> None:
    owner = workers.owner(prepared.code)
    other = workers.workers[workers.other(owner)]
    for path in (
        f"/s/{prepared.code}",
        f"/s/{prepared.code}/room",
        f"/socket.io/?EIO=4&transport=polling&as=room&code={prepared.code}",
        f"/sprints/{prepared.code}/keep",
    ):
        answer = ask(other, path)
        name = f"{owner}_socket" if path.startswith("/socket.io/") else owner
        assert (answer.status, answer.headers["X-Accel-Redirect"]) == (200, f"@{name}"), path
    placed = ask(other, f"/s/{prepared.code}", X_Placed="1")
    assert (placed.status, placed.headers["Retry-After"]) == (503, "1")
    assert ask(workers.workers[owner], f"/s/{prepared.code}").headers["X-Accel-Redirect"] is None


def test_any_worker_serves_what_is_no_sprints_and_says_what_is_unknown(workers: Cluster) -> None:
    for worker in workers.workers.values():
        assert ask(worker, "/").status == 200
        assert ask(worker, "/readyz").status == 200
        assert ask(worker, "/s/NSUCHC").status == 404


def test_a_code_is_written_in_one_way(workers: Cluster, prepared: Prepared) -> None:
    spoken = f"{prepared.code[:3]}-{prepared.code[3:]}".lower()
    for worker in workers.workers.values():
        answer = ask(worker, f"/s/{spoken}/room?a=b")
        assert (answer.status, answer.headers["Location"]) == (302, f"/s/{prepared.code}/room?a=b")


def test_what_a_browser_says_of_placing_has_no_effect(workers: Cluster, prepared: Prepared) -> None:
    for path in (f"/s/{prepared.code}", "/"):
        for forged in ({"X_Placed": "1"}, {"X_Accel_Redirect": "@w1"}, {"X_Accel_Redirect": "/metrics"}):
            status, page = get(workers, path, **forged)
            assert status == 200, (path, forged, status)
            assert "sprintrum_sockets" not in page
    status, _ = get(workers, "/metrics", X_Accel_Redirect="@w1")
    assert status == 403


def test_figures_name_their_worker(workers: Cluster) -> None:
    for name, worker in workers.workers.items():
        with urllib.request.urlopen(f"{worker.url}/metrics") as answer:
            lines = answer.read().decode().splitlines()
        figures = [line for line in lines if not line.startswith("#")]
        assert figures
        assert all(f'worker="{name}"' in line for line in figures)


def test_of_two_new_workers_one_says_the_link_for_the_first_instructor(tmp_path: Path) -> None:
    """Each new link would end the one before."""
    with postgresql(template()) as fresh, cluster(fresh, tmp_path) as new:
        said = "".join(worker.said for worker in new.workers.values())
    assert said.count("/setup/") == 1


def test_nothing_acked_is_lost_when_the_owner_is_killed(
    workers: Cluster, prepared: Prepared, url: str, tmp_path: Path
) -> None:
    """And again when it has come back, and the other is killed; a drained one gives all of it away."""
    with typing(workers, prepared, tmp_path) as people:
        for name in ("first", "second"):
            owner = workers.owner(prepared.code)
            workers.workers[owner].kill()
            until(lambda owner=owner: workers.owner(prepared.code) != owner, f"the {name} is taken over")
            workers.workers[owner].start()
            until(lambda owner=owner: workers.says_the_truth(owner, prepared.code), "it says who has it")
        owner = workers.owner(prepared.code)
        workers.workers[owner].signal(signal.SIGUSR1)
        until(lambda: ask(workers.workers[owner], "/readyz").status == 503, "it drains")
        until(lambda: workers.owner(prepared.code) != owner, "another has it")
        assert ask(workers.workers[owner], "/").status == 200
        told, _ = people.communicate(timeout=100)
    said = "\n".join(worker.said[-3000:] for worker in workers.workers.values())
    assert people.returncode == 0, said
    check(json.loads(told), boards(url, prepared))


def typing(
    workers: Cluster, prepared: Prepared, folder: Path, **environment: str
) -> AbstractContextManager[subprocess.Popen[str]]:
    people = prepared.over_tls().as_file(folder / "p.json")
    return typists(workers.url, people, SEED, NODE_EXTRA_CA_CERTS=str(workers.ca), **environment)


def until(holds: Callable[[], bool], what: str, patience: float = 60.0) -> None:
    deadline = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < deadline, f"waited too long until {what}"
        time.sleep(0.1)


def boards(url: str, prepared: Prepared) -> dict[int, list[Any]]:
    """What lies in the database, read without the workers that wrote it."""
    deps = create_app(Config(database_url=url, secret_key=SECRET)).extensions["sprint"]
    state = load(deps, prepared.code)
    read = {
        team.number: deps.rooms.read(state.code, state.id, f"ideas:{team.number}").notes
        for team in state.teams
    }
    deps.store.close()
    return {team: [[note.id, note.text] for note in notes] for team, notes in read.items()}


def check(people: list[dict[str, Any]], boards: dict[int, list[Any]]) -> None:
    assert [person["refused"] for person in people] == [[] for _ in people]
    for person in people:
        board = boards[person["team"]]
        assert sorted(note[:2] for note in person["content"]) == sorted(board)
        words = "".join(text for _, text in board)
        assert person["written"]
        assert [token for token in person["written"] if words.count(token) != 1] == []
