"""Yjs in Node and our room through the same random histories: content and state are equal in the end.

``HISTORIES`` says how many (``make chaos``: thousands), ``INTEROP_SEED`` repeats a run.
"""

from __future__ import annotations

import base64
import json
import os
import random
import subprocess
from typing import Any

import pytest
from pycrdt import Map

from sprint.documents import Rooms, Update, checks
from sprint.documents.clocks import clocks
from sprint.domain.errors import Refused
from tests.support.server import ROOT
from tests.support.world import World, frame_for

HISTORIES = int(os.environ.get("HISTORIES", "25"))
SEED = int(os.environ.get("INTEROP_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
# A sprint names at most this many documents of a kind.
MOST = 999

Question = dict[str, Any]


class RoomAtTheOtherEnd:
    """Answers a story's questions with a real room."""

    def __init__(self, world: World) -> None:
        self.world = world

    def answer(self, question: Question) -> dict[str, Any]:
        try:
            return dict(getattr(self, question["ask"])(question))
        except Refused as refused:
            return {"error": refused.code}

    def update(self, question: Question) -> dict[str, Any]:
        room, who = self.world.room(question["document"]), question["who"]
        room.claim(who, [question["client"]])
        data = base64.b64decode(question["bytes"])
        return {"serial": room.update(Update(who, who, (question["client"],), data, self.world.now_ms))}

    def sync(self, question: Question) -> dict[str, Any]:
        room = self.world.room(question["document"])
        room.claim(question["who"], [question["client"]])
        state_vector = base64.b64decode(question["state_vector"])
        caught = room.catch_up(state_vector, question["who"], lambda: None)
        return {
            "serial": caught.serial,
            "update": base64.b64encode(caught.update).decode(),
            "state_vector": base64.b64encode(caught.state_vector).decode(),
            "digest": caught.digest,
        }

    def frame(self, question: Question) -> dict[str, Any]:
        frame = frame_for(self.world.room(question["document"]), question["who"])
        if frame is None:
            return {}
        return {
            "after": frame.after,
            "serial": frame.serial,
            "bytes": base64.b64encode(frame.bytes).decode(),
        }

    def restart(self, _question: Question) -> dict[str, Any]:
        self.world.rooms = Rooms(self.world.store, lambda: self.world.now_ms)
        return {}

    def compact(self, _question: Question) -> dict[str, Any]:
        self.world.rooms._compact_after = 1
        self.world.rooms.tend(evict_after_ms=10**9)
        return {}

    def state(self, question: Question) -> dict[str, Any]:
        """As another process would load it."""
        self.restart(question)
        doc = self.world.room(question["document"]).doc
        checks.complete(doc.get_update(), doc.get_state())
        return {
            "content": doc.get("screens", type=Map).to_py(),
            "state_vector": clocks(doc.get_state()),
        }


@pytest.mark.slow
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("part", range(-(-HISTORIES // MOST)))
def test_random_histories_end_equal(world: World, part: int) -> None:
    first, count = SEED + part * MOST, min(MOST, HISTORIES - part * MOST)
    print(f"INTEROP_SEED={SEED}, seeds {first} to {first + count - 1}")
    run(world, first, count)


@pytest.mark.parametrize("seed", [2086681826])
def test_a_history_that_failed_once(world: World, seed: int) -> None:
    """A screen made and taken away again in one update was refused."""
    run(world, seed, 1)


def run(world: World, first: int, count: int) -> None:
    room = RoomAtTheOtherEnd(world)
    story = ["node", "tests/interop/histories.mjs", str(first), str(count)]
    with subprocess.Popen(
        story, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as playing:
        assert playing.stdin is not None
        assert playing.stdout is not None
        assert playing.stderr is not None
        ended = False
        for line in playing.stdout:
            question = json.loads(line)
            if question["ask"] == "end":
                ended = True
                break
            playing.stdin.write(json.dumps(room.answer(question)) + "\n")
            playing.stdin.flush()
        playing.stdin.close()
        complaint = playing.stderr.read()
    assert ended, complaint[-3000:]
