"""Bytes that no honest browser sends: the process lives, content stays, every sender gets an answer.

``MUTATIONS`` says how many updates (``make chaos``: 100,000), ``BYTES_SEED`` repeats a run.
"""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest
from pycrdt import Map

from sprint.documents import shape
from sprint.domain.errors import Refused
from sprint.live import protocol
from tests.support.world import Client, World

MUTATIONS = int(os.environ.get("MUTATIONS", "500"))
SEED = int(os.environ.get("BYTES_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
AT_ONCE = 250
BOARD = "ideas:1"
HONEST = ("Ring til de pårørende", "Én plan for ugen", "Else ser, hvem der kommer")
INTERESTING = (0, 1, 2, 4, 39, 127, 128, 255)
ANSWERS = {
    "document.refused",
    "document.gap",
    "document.forged",
    "too_large",
    "document.full",
    "document.spent",
}


def samples(client: Client) -> list[bytes]:
    """Updates such as browsers send: a note, a stroke, words, a place, a colour, a removal."""
    updates = [client.note("mine", "Min seddel"), client.note("mine2", "")]
    updates.append(client.change("strokes", "mine/a", "1k2 5,5,3 a,-1,9"))
    for change in (
        lambda note: note["text"].insert(0, "Også "),
        lambda note: note.update({"place": {"group": "g1", "order": "a1"}}),
        lambda note: note.update({"colour": "pink", "removed_ms": 5}),
        lambda note: note["text"].clear(),
    ):
        before = client.doc.get_state()
        with client.doc.transaction():
            change(client.doc.get("notes", type=Map)["mine"])
        updates.append(client.doc.get_update(before))
    return updates


def mutated(chance: random.Random, updates: list[bytes]) -> bytes:
    data = bytearray(chance.choice(updates))
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(6):
            case 0:
                data[at:at] = bytes([chance.choice(INTERESTING)])
            case 1:
                del data[at : at + chance.randrange(1, 5)]
            case 2:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 3:
                data[at : at + 1] = bytes([chance.choice(INTERESTING)])
            case 4:
                data[at:] = chance.choice(updates)[chance.randrange(8) :]
            case 5:
                data[at:at] = bytes([255] * chance.randrange(1, 10) + [chance.randrange(128)])
    return bytes(data)


@pytest.mark.timeout(7200)
def test_mutated_updates_hurt_nobody(world: World) -> None:
    """Some mutations are well-formed edits of the sender's own; what others wrote stays as it was."""
    print(f"BYTES_SEED={SEED}")
    chance = random.Random(SEED)
    mette, jonas = world.join("Mette"), world.join("Jonas")
    world.rooms._compact_after = 1
    for at, words in enumerate(HONEST):
        world.write(mette, BOARD, f"honest{at}", words)
    answers: Counter[str] = Counter()
    for _ in range(MUTATIONS // AT_ONCE):
        liar = Client(world, jonas, BOARD)
        updates = samples(liar)
        for _ in range(AT_ONCE):
            answers[answer(liar, mutated(chance, updates))] += 1
            assert world.room(BOARD).pending == 0
        assert honest(world) == sorted(HONEST), f"BYTES_SEED={SEED}"
        world.rooms.tend(evict_after_ms=0)
    assert set(answers) <= ANSWERS | {"ok"}
    assert answers["document.refused"] > 0
    world.write(mette, BOARD, "after", "Og der kan skrives videre")
    world.rooms.forget(world.code)
    assert len(honest(world)) == len(HONEST) + 1


def answer(liar: Client, update: bytes) -> str:
    try:
        liar.send(update)
    except Refused as refused:
        return refused.code
    return "ok"


def honest(world: World) -> list[str]:
    notes = shape.root(world.room(BOARD).doc, "notes")
    return sorted(str(note["text"]) for id, note in notes.items() if id.startswith(("honest", "after")))


VALUES = (
    None,
    True,
    0,
    -1,
    1.5,
    2**60,
    float("nan"),
    float("inf"),
    "",
    "x",
    "x" * 5000,
    b"",
    b"\x00",
    [],
    [1],
    {},
    {"a": 1},
)


def test_mutated_payloads_are_parsed_or_refused() -> None:
    """Ten thousand, for every event there is, and for some that there are not."""
    chance = random.Random(SEED)
    print(f"BYTES_SEED={SEED}")
    events = {**protocol.DOCUMENT_EVENTS, **protocol.COMMAND_EVENTS, "nothing": {}, "": {}}
    for _ in range(10_000):
        event = chance.choice(list(events))
        names = [*events[event], "seat", "__class__"]
        payload = chance.choice(
            [chance.choice(VALUES), {name: chance.choice(VALUES) for name in names if chance.random() < 0.8}]
        )
        assert parsed(event, payload) in ({"bad_payload"}, {"unknown_event"}, set(events[event])), (
            event,
            payload,
        )


def parsed(event: str, payload: object) -> set[str]:
    """The names of the arguments, or the code."""
    try:
        return set(protocol.parse(event, payload))
    except Refused as refused:
        return {refused.code}
