"""The same stories with the other green library: which one it is stays one setting (ADR 1).

These are the ones that lean on it: WebSocket, polling, threads for the disk, two databases, saying goodbye.
WebSockets are engineio's own there: gevent-websocket has had no release for years.
``SPRINTRUM_ASYNC=gevent pytest tests/live`` runs all of them so.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.node import play
from tests.support.prepared import SECRET, Prepared
from tests.support.server import PATIENCE_SECONDS, Server

STORIES = [
    ("sqlite", "refusals"),
    ("sqlite", "private"),
    ("sqlite", "polling"),
    ("postgresql", "restore"),
    ("postgresql", "facts"),
]


@pytest.fixture
def server(database_url: str, prepared: Prepared, tmp_path: Path) -> Iterator[Server]:
    with Server(database_url, tmp_path, SECRET_KEY=SECRET, SPRINTRUM_ASYNC="gevent") as running:
        yield running


@pytest.mark.parametrize(("database_url", "story"), STORIES, indirect=["database_url"])
def test_story_under_gevent(story: str, server: Server, prepared: Prepared, tmp_path: Path) -> None:
    assert has_gevent(server)
    said = play(f"tests/live/{story}.mjs", server.url, prepared.as_file(tmp_path / "p.json"))
    assert said.endswith("ok\n")
    server.signal(signal.SIGTERM)
    assert server.wait(PATIENCE_SECONDS) == 0


def has_gevent(server: Server) -> bool:
    """Whether the process has gevent's compiled code in memory; under eventlet it has not."""
    return "/gevent/" in Path(f"/proc/{server.pid}/maps").read_text("utf-8")
