"""Whatever happens to a room, what was acked is durable, there once, and private words stay private.

People write and move notes on the board and in private, write on in what has been turned over meanwhile,
send twice, lose acks and frames, crash with edits unsent, and come back; commits fail; the room is compacted,
let go of and restarted. ``ROOM_EXAMPLES`` says how many histories (``make chaos``: more).
"""

from __future__ import annotations

import dataclasses
import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from pycrdt import Doc, Map, Text
from sqlalchemy import select

from sprint.documents import Rooms, Update
from sprint.domain.errors import Refused
from sprint.domain.permissions import may_write
from sprint.domain.state import Seat
from sprint.store import Entry, Store
from sprint.store.tables import JournalRow
from tests.support.databases import sqlite
from tests.support.world import World, frame_for

EXAMPLES = int(os.environ.get("ROOM_EXAMPLES", "15"))
STEPS = 40
BOARD = "ideas:1"
PEOPLE = ("Mette", "Jonas", "Line")
who = st.integers(0, len(PEOPLE) - 1)
private = st.booleans()
WORD = re.compile(r"w\d{4}w")


class Browser:
    """One document in one person's browser: unsent updates in order, and what was acked."""

    def __init__(self, seat: Seat, name: str) -> None:
        self.seat, self.name = seat, name
        self.doc: Doc[Any] = Doc()
        self.earlier: list[int] = []
        self.unsent: list[tuple[str, bytes]] = []
        self.sent: list[bytes] = []
        self.serial = 0

    @property
    def key(self) -> str:
        return f"{self.seat.id}/{self.name}"

    @property
    def client_ids(self) -> list[int]:
        return [self.doc.client_id, *self.earlier]

    @property
    def notes(self) -> Map[Any]:
        return self.doc.get("notes", type=Map)

    def write(self, token: str, moving: int = 0) -> None:
        """A note, and in the same step this many of the others moved, whoever wrote them."""
        before = self.doc.get_state()
        with self.doc.transaction():
            for id in sorted(self.notes)[:moving]:
                self.notes[id]["place"] = {"group": token, "order": "a0"}
            values = {"text": Text(token), "colour": "blue", "author": self.seat.id, "removed_ms": 0}
            self.notes[token] = Map(values)
        self.unsent.append((token, self.doc.get_update(before)))

    def write_on(self, token: str) -> None:
        """In one's own first note, wherever it is by now."""
        before = self.doc.get_state()
        mine = min(id for id in self.notes if self.notes[id]["author"] == self.seat.id)
        text = self.notes[mine]["text"]
        text.insert(len(str(text)), token)
        self.unsent.append((token, self.doc.get_update(before)))

    def crash(self) -> None:
        """The next page has a client id of its own, and the edits that this one kept."""
        self.earlier.append(self.doc.client_id)
        self.doc, self.serial = Doc(), 0


class RoomHistory(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "sprint.db"
        self.world = World(Store(sqlite(path)))
        self.seats = [self.world.join(name) for name in PEOPLE]
        self.world.go_to("ideas", private=True)
        names = ((seat, name) for seat in self.seats for name in (BOARD, f"drafts:{seat.id}"))
        self.browsers = [Browser(seat, name) for seat, name in names]
        self.tokens = 0
        self.acked: set[str] = set()
        self.secret: dict[str, Seat] = {}
        self.told: set[str] = set()
        self.frozen = self.revealed = False
        for browser in self.browsers:
            self.catch_up(browser)

    # People

    @rule(at=who, in_private=private, moving=st.integers(0, 3))
    def write(self, at: int, in_private: bool, moving: int) -> None:
        browser = self.browser(at, in_private)
        browser.write(self.new_word(browser, in_private), moving)

    @rule(at=who, in_private=private)
    def write_on(self, at: int, in_private: bool) -> None:
        browser = self.browser(at, in_private)
        if any(note["author"] == browser.seat.id for note in browser.notes.values()):
            browser.write_on(self.new_word(browser, in_private))

    @rule(at=who, in_private=private, ack_arrives=private)
    def send(self, at: int, in_private: bool, ack_arrives: bool) -> None:
        """When the ack is lost, the browser sends once more later."""
        browser = self.browser(at, in_private)
        if not browser.unsent or not self.may_write(browser):
            return
        token, update = browser.unsent[0]
        self.update(browser, update)
        if ack_arrives:
            self.acked.add(token)
            browser.sent.append(browser.unsent.pop(0)[1])

    @rule(at=who, in_private=private, is_durable=private)
    def send_in_vain(self, at: int, in_private: bool, is_durable: bool) -> None:
        """The commit fails, or its answer does: no ack, and sending once more doubles nothing."""
        browser = self.browser(at, in_private)
        if browser.unsent and self.may_write(browser):
            is_there = browser.unsent[0][0] in self.durable_words(browser.name)
            expected = nullcontext() if is_there else pytest.raises(Refused, match=r"storage\.unavailable")
            with self.failing(is_durable), expected:
                self.update(browser, browser.unsent[0][1])

    @rule(at=who, in_private=private)
    def crash(self, at: int, in_private: bool) -> None:
        browser = self.browser(at, in_private)
        browser.crash()
        self.catch_up(browser)
        for _, update in browser.unsent:
            browser.doc.apply_update(update)

    @rule(at=who, in_private=private)
    def send_again(self, at: int, in_private: bool) -> None:
        browser = self.browser(at, in_private)
        if browser.sent and self.may_write(browser):
            before = self.world.room(browser.name).serial
            self.update(browser, browser.sent[-1])
            assert self.world.room(browser.name).serial == before

    @rule(at=who, in_private=private)
    def send_the_second_first(self, at: int, in_private: bool) -> None:
        """Unless the first has arrived before, and its ack was lost, this is a gap."""
        browser = self.browser(at, in_private)
        if len(browser.unsent) < 2 or not self.may_write(browser):
            return
        first_is_there = browser.unsent[0][0] in self.durable_words(browser.name)
        expected = nullcontext() if first_is_there else pytest.raises(Refused, match=r"document\.gap")
        with expected:
            self.update(browser, browser.unsent[1][1])

    @rule(at=who, in_private=private, is_lost=private)
    def hear(self, at: int, in_private: bool, is_lost: bool) -> None:
        browser = self.browser(at, in_private)
        frame = frame_for(self.world.room(browser.name), browser.key)
        if frame is None or is_lost:
            return
        self.check_private(browser, frame.bytes)
        if frame.after > browser.serial:
            self.catch_up(browser)
            return
        browser.doc.apply_update(frame.bytes)
        browser.serial = frame.serial

    @rule(at=who, in_private=private)
    def come_back(self, at: int, in_private: bool) -> None:
        self.catch_up(self.browser(at, in_private))

    # Those who lead, and the machine

    @rule()
    def freeze(self) -> None:
        self.frozen = not self.frozen
        self.world.act("sprint_freeze", frozen=self.frozen)

    @precondition(lambda self: not self.revealed)
    @rule()
    def reveal(self) -> None:
        told = {
            token for token in self.secret if token in self.durable_words(f"drafts:{self.secret[token].id}")
        }
        self.world.act("reveal")
        self.revealed = True
        self.told |= told
        for token in told:
            del self.secret[token]

    @rule()
    def compact(self) -> None:
        self.world.rooms._compact_after = 1
        self.world.rooms.tend(evict_after_ms=10**9)

    @rule()
    def let_go(self) -> None:
        self.world.rooms.forget(self.world.code)

    @rule()
    def restart(self) -> None:
        self.world.rooms = Rooms(self.world.store, lambda: self.world.now_ms)
        self.world.deps = dataclasses.replace(self.world.deps, rooms=self.world.rooms)

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self.check_all()
        finally:
            self.world.store.close()
            self.folder.cleanup()

    # What must hold

    def check_all(self) -> None:
        if self.frozen:
            self.freeze()
        for browser in self.browsers:
            self.catch_up(browser)
            for _, update in browser.unsent:
                self.update(browser, update)
            self.acked |= {token for token, _ in browser.unsent}
        for browser in self.browsers:
            self.catch_up(browser)
        self.restart()
        names = {browser.name for browser in self.browsers}
        words = {name: Counter(self.durable_words(name)) for name in names}
        everywhere = sum(words.values(), Counter[str]())
        assert self.acked <= set(everywhere), "acked, and not durable"
        assert all(count == 1 for of_one in words.values() for count in of_one.values()), "doubled"
        # What was written in a private note after it was turned over brings that note back to its author.
        assert all(count == 1 for word, count in everywhere.items() if word not in self.told), "doubled"
        for browser in self.browsers:
            room = self.world.room(browser.name)
            assert browser.notes.to_py() == room.doc.get("notes", type=Map).to_py()
        self.check_serials()

    def check_serials(self) -> None:
        with self.world.store.read() as db:
            rows = db.execute(select(JournalRow.document_id, JournalRow.serial)).all()
        of: dict[str, list[int]] = {}
        for document_id, serial in rows:
            of.setdefault(document_id, []).append(serial)
        for serials in of.values():
            assert sorted(serials) == list(range(min(serials), max(serials) + 1)), "a serial is missing"

    def check_private(self, browser: Browser, data: bytes) -> None:
        for token, author in self.secret.items():
            assert author.id == browser.seat.id or token.encode() not in data, "private words told to another"

    # How it is done

    def browser(self, at: int, in_private: bool) -> Browser:
        return self.browsers[2 * at + in_private]

    def new_word(self, browser: Browser, in_private: bool) -> str:
        self.tokens += 1
        token = f"w{self.tokens:04}w"
        if in_private:
            self.secret[token] = browser.seat
        return token

    @contextmanager
    def failing(self, is_durable: bool) -> Iterator[None]:
        """The database gives up on the next commits, before or after it has made them durable."""
        writer, append = self.world.rooms.writer, self.world.rooms.journal.append

        def give_up(entries: list[Entry]) -> None:
            if is_durable:
                append(entries)
            raise OSError("the database is gone")

        writer._append = give_up
        try:
            yield
        finally:
            writer._append = append

    def may_write(self, browser: Browser) -> bool:
        allowed = may_write(browser.seat, browser.name, self.world.state)
        assert allowed is not self.frozen
        return allowed

    def update(self, browser: Browser, update: bytes) -> None:
        room = self.world.room(browser.name)
        room.claim(browser.seat.id, browser.client_ids)
        ids = tuple(browser.client_ids)
        room.update(Update(browser.key, browser.seat.id, ids, update, self.world.now_ms))

    def catch_up(self, browser: Browser) -> None:
        caught = self.world.room(browser.name).catch_up(browser.doc.get_state(), browser.key, lambda: None)
        self.check_private(browser, caught.update)
        browser.doc.apply_update(caught.update)
        browser.serial = caught.serial

    def durable_words(self, name: str) -> list[str]:
        """The words of a document as another process would read them."""
        values = Rooms(self.world.store, lambda: self.world.now_ms).read(
            self.world.code, self.world.state.id, name
        )
        return [word for note in getattr(values, "notes", values) for word in WORD.findall(note.text)]


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_a_room_through_every_history() -> None:
    run_state_machine_as_test(
        RoomHistory,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
