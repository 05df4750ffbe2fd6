"""Events with anything in them, through the real socket: each is answered, and nobody else is hurt.

``PAYLOADS`` says how many (``make chaos``: 10,000), ``PAYLOADS_SEED`` repeats a run.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from sprint.live import protocol
from tests.support.databases import database
from tests.support.node import play
from tests.support.prepared import SECRET, prepare
from tests.support.server import ReadyServer

PAYLOADS = int(os.environ.get("PAYLOADS", "1000"))
SEED = int(os.environ.get("PAYLOADS_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
EVENTS = {**protocol.DOCUMENT_EVENTS, **protocol.COMMAND_EVENTS}
# Rates belong to seats: with many of them the lies come past the buckets and reach the actions.
TEAMS, EACH = 2, 20


@pytest.fixture
def database_url(tmp_path: Path) -> Iterator[str]:
    with database("sqlite", tmp_path) as url:
        yield url


@pytest.mark.chaos
@pytest.mark.timeout(PAYLOADS // 20 + 120)
def test_whatever_an_event_holds_it_is_answered(database_url: str, tmp_path: Path) -> None:
    print(f"PAYLOADS_SEED={SEED}")
    prepared = prepare(database_url, teams=TEAMS, each=EACH)
    told = tmp_path / "p.json"
    told.write_text(
        json.dumps(asdict(prepared) | {"events": {event: list(shape) for event, shape in EVENTS.items()}})
    )
    with ReadyServer(database_url, tmp_path, SECRET_KEY=SECRET) as server:
        said = play("tests/chaos/payloads.mjs", server.url, told, str(SEED), str(PAYLOADS), seconds=600)
        assert said.endswith("ok\n")
        assert "Traceback" not in server.said
        assert server.answers()
    print(said)
