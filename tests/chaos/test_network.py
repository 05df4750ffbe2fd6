"""Forty people type through a bad network: cuts, two seconds of delay, silence, sleep, slow reading."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import Popen

import pytest

from tests.chaos.test_kill import SEED, check, durable
from tests.support.databases import database
from tests.support.node import play, typists
from tests.support.prepared import SECRET, Prepared, prepare
from tests.support.proxy import Proxy
from tests.support.server import ReadyServer, Server

PING, PATIENCE = 1, 2
NOTICES_SOON = {"SPRINTRUM_PING": str(PING), "SPRINTRUM_PATIENCE": str(PATIENCE)}
SENDS_AWAY_SOON = {"SPRINTRUM_MOST_UNREAD": "40"}
NOTICED_SECONDS = PING + PATIENCE + 2


@pytest.fixture
def database_url(tmp_path: Path) -> Iterator[str]:
    with database("sqlite", tmp_path) as url:
        yield url


@pytest.fixture
def prepared(database_url: str) -> Prepared:
    return prepare(database_url, teams=8, each=5)


@pytest.fixture
def server(
    request: pytest.FixtureRequest, database_url: str, prepared: Prepared, tmp_path: Path
) -> Iterator[Server]:
    with ReadyServer(database_url, tmp_path, SECRET_KEY=SECRET, **request.param) as running:
        yield running


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    with Proxy(server.port) as between:
        yield between


def cuts(proxy: Proxy, _people: Popen[str]) -> None:
    for _ in range(5):
        time.sleep(0.9)
        proxy.cut()


def delay(proxy: Proxy, _people: Popen[str]) -> None:
    proxy.delay_seconds = 2
    time.sleep(7)
    proxy.delay_seconds = 0


def silence(proxy: Proxy, _people: Popen[str]) -> None:
    """Nobody says that the connection is gone: both sides must find out by themselves."""
    proxy.fall_silent()
    time.sleep(NOTICED_SECONDS)


def sleep(_proxy: Proxy, people: Popen[str]) -> None:
    """The lid is closed until the server has given everybody up, which is all that ten minutes do."""
    people.send_signal(signal.SIGSTOP)
    time.sleep(NOTICED_SECONDS)
    people.send_signal(signal.SIGCONT)


@pytest.mark.chaos
@pytest.mark.parametrize("server", [NOTICES_SOON], indirect=True, ids=[""])
@pytest.mark.parametrize("disturb", [cuts, delay, silence, sleep])
def test_what_was_typed_through_a_bad_network_is_there_once(
    disturb: Callable[[Proxy, Popen[str]], None],
    database_url: str,
    prepared: Prepared,
    server: Server,
    proxy: Proxy,
    tmp_path: Path,
) -> None:
    with typists(proxy.url, prepared.as_file(tmp_path / "p.json"), SEED) as people:
        time.sleep(3)
        met = proxy.accepted
        disturb(proxy, people)
        time.sleep(2)
        told, _ = people.communicate(timeout=120)
    assert people.returncode == 0, server.said[-3000:]
    if disturb is not delay:
        assert proxy.accepted > met, "nobody had to come back: nothing was disturbed"
    server.kill()
    check(json.loads(told), durable(database_url, prepared))


@pytest.mark.chaos
@pytest.mark.parametrize("server", [SENDS_AWAY_SOON], indirect=True, ids=[""])
def test_a_browser_that_stops_reading_is_sent_away_and_catches_up(
    prepared: Prepared, server: Server, proxy: Proxy, tmp_path: Path
) -> None:
    """Its packets must not pile up in our memory, and nobody else may wait for it."""

    def stop_reading(_tell: object) -> None:
        proxy.is_reading = False

    def read_again(_tell: object) -> None:
        proxy.is_reading = True

    said = play(
        "tests/chaos/slow.mjs",
        server.url,
        proxy.url,
        prepared.as_file(tmp_path / "p.json"),
        seconds=120,
        on_line={"reading": stop_reading, "sent away": read_again},
    )
    assert said.endswith("ok\n")
