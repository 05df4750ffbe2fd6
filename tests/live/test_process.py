"""Starting, stopping and owning: one clear sentence when it cannot start, two seconds to say goodbye."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.node import play
from tests.support.prepared import SECRET, Prepared
from tests.support.server import PATIENCE_SECONDS, ROOT, ReadyServer, Server


@pytest.fixture
def started(database_url: str, prepared: Prepared, tmp_path: Path) -> Iterator[Server]:
    """As in life, imports and all: that is what is looked at."""
    with Server(database_url, tmp_path, SECRET_KEY=SECRET) as running:
        yield running


@pytest.mark.server
def test_sigterm_says_goodbye_and_ends(started: Server, prepared: Prepared, tmp_path: Path) -> None:
    """Also while a browser stays: without more ado the loop would wait for it."""
    listener = subprocess.Popen(
        ["node", "tests/live/goodbye.mjs", started.url, prepared.as_file(tmp_path / "p.json")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert listener.stdout is not None
    assert listener.stdout.readline() == "listening\n"
    started.signal(signal.SIGTERM)
    assert started.wait(PATIENCE_SECONDS) == 0
    assert listener.communicate(timeout=PATIENCE_SECONDS)[0] == "goodbye restart\n"


def test_a_second_process_is_refused(server: Server, database_url: str, tmp_path: Path) -> None:
    second = ReadyServer(database_url, tmp_path, SECRET_KEY=SECRET)
    second.output = tmp_path / "second.log"
    assert second.launch().wait(PATIENCE_SECONDS) == 1
    assert "another Sprintrum uses this database" in second.said
    assert "Traceback" not in second.said
    assert server.answers()


def test_a_frozen_owner_loses_the_database(server: Server, database_url: str, tmp_path: Path) -> None:
    """It is woken after another has taken over, and may write nothing more."""
    server.signal(signal.SIGSTOP)
    second = ReadyServer(database_url, tmp_path, SECRET_KEY=SECRET)
    second.output = tmp_path / "second.log"
    deadline, trying = time.monotonic() + PATIENCE_SECONDS, second.launch()
    while not second.answers():
        assert time.monotonic() < deadline, second.said
        if trying.poll() is not None:  # refused, while the lease of the frozen one still holds
            trying = second.launch()
    server.signal(signal.SIGCONT)
    assert server.wait(PATIENCE_SECONDS) == 3
    assert second.answers()
    second.kill()


@pytest.mark.server
def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        said = failing(tmp_path, PORT=str(taken.getsockname()[1]))
    assert "is in use" in said


@pytest.mark.server
def test_a_broken_database_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "sprintrum.db").write_bytes(b"this is no database, whatever its name says" * 100)
    assert "cannot be opened" in failing(tmp_path)


@pytest.mark.server
def test_a_database_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    said = failing(tmp_path, DATABASE_URL="postgresql://nobody@127.0.0.1:1/nothing")
    assert "cannot be opened" in said
    assert "nobody" not in said


def failing(folder: Path, **settings: str) -> str:
    """What the server says before it gives up."""
    done = subprocess.run(
        [sys.executable, "wsgi.py"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "SPRINTRUM_VAR": str(folder), "PORT": "0", **settings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Sprintrum cannot start: ")
    assert "Traceback" not in done.stdout + done.stderr
    return done.stderr


def read(server: Server, path: str) -> bytes:
    with urllib.request.urlopen(server.url + path) as answer:
        return bytes(answer.read())


def test_operations_pages(server: Server) -> None:
    assert read(server, "/healthz") == b"ok\n"
    assert read(server, "/readyz") == b"ready\n"
    numbers = read(server, "/metrics")
    for name in ("relay_seconds", "commits", "acks_pending", "loop_lag_seconds", "rooms", "seats", "sockets"):
        assert f"sprintrum_{name}".encode() in numbers


@pytest.mark.parametrize("story", ["polling", "facts"])
def test_facts_of_the_stack(story: str, server: Server, prepared: Prepared, tmp_path: Path) -> None:
    assert play(f"tests/live/{story}.mjs", server.url, prepared.as_file(tmp_path / "p.json")).endswith("ok\n")
