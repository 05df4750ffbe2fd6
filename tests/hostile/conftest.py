"""One server for all attacks: what one leaves behind, the next meets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.bystander import Bystander
from tests.support.databases import sqlite
from tests.support.prepared import SECRET, Prepared, prepare
from tests.support.server import ReadyServer, Server

# What nobody may make it need, whatever they send.
MOST_MB = 400


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Prepared]]:
    folder = tmp_path_factory.mktemp("attacked")
    url = sqlite(folder / "sprint.db")
    prepared = prepare(url, teams=2, each=4)
    with ReadyServer(url, folder, SECRET_KEY=SECRET) as server:
        yield server, prepared


@pytest.fixture
def server(attacked: tuple[Server, Prepared]) -> Server:
    return attacked[0]


@pytest.fixture
def prepared(attacked: tuple[Server, Prepared]) -> Prepared:
    return attacked[1]


@pytest.fixture
def bystander(server: Server, prepared: Prepared) -> Iterator[Bystander]:
    """Served from the first moment to the last, and never refused, or the test fails."""
    with Bystander(server, prepared.code, prepared.seats[0][2]) as somebody:
        yield somebody
    print(f"bystander: {somebody.told}; the server at most {most_memory_mb(server):.0f} MB")
    assert somebody.refused == []
    assert most_memory_mb(server) < MOST_MB
    assert "Traceback" not in server.said


def most_memory_mb(server: Server) -> float:
    """The most it ever had."""
    lines = Path(f"/proc/{server.pid}/status").read_text().splitlines()
    return float(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024
