"""The events of shared documents: open, write, sync, close; each asks anew what the seat may do."""

from __future__ import annotations

import logging
import time
from functools import partial
from typing import Any

from sprint import metrics
from sprint.actions import Deps, votes
from sprint.documents import Room, Update
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.permissions import may_comment, may_read, may_write, refuse_writing
from sprint.domain.state import Seat, SprintState
from sprint.live.broadcast import Broadcast
from sprint.live.connections import Connection
from sprint.live.protocol import Committed
from sprint.live.rates import A_REFUSAL, Rates

logger = logging.getLogger(__name__)

Answer = dict[str, Any]

# Two of the largest documents.
MOST_UNREAD_BYTES = 2 * limits.DOCUMENT_BYTES


class DocumentEvents:
    """Answers the document events of every connection, by what its seat may do."""

    def __init__(self, deps: Deps, broadcast: Broadcast) -> None:
        self._deps = deps
        self._publisher = broadcast.publisher
        self._relay = broadcast.relay
        self._connections = broadcast.connections

    def open(
        self,
        connection: Connection,
        rates: Rates,
        document: str,
        client_id: int,
        state_vector: bytes,
        earlier: list[int] | None,
        differed: bool | None,
    ) -> Answer:
        state, seat = self._reader(connection, document)
        rates.catching_up.take(1, self._deps.now_ms())
        if differed:
            metrics.DIFFERED.inc()
            logger.error("a replica differed", extra={"document": document})
        room = self._deps.rooms.open(connection.code, state.id, document)
        client_ids = {client_id, *(earlier or ())}
        if parts_of(seat, document, state) is not None:
            _claim(room, seat.id, client_ids)
        connection.client_ids[document] = client_ids
        connection.open[document] = room
        wake = partial(self._relay.wake, room, connection)
        response = room.catch_up(state_vector, connection.sid, wake)
        try:
            self._reader(connection, document)
        except Refused:  # meanwhile the socket has gone, or the seat has moved: it must not listen
            connection.close(document)
            room.ignore(connection.sid)
            raise
        return self._answer(connection, response)

    def sync(
        self, connection: Connection, rates: Rates, document: str, epoch: int, state_vector: bytes
    ) -> Answer:
        rates.catching_up.take(1, self._deps.now_ms())
        room = self._opened(connection, document)
        self._reader(connection, document)
        return self._answer(connection, room.catch_up(state_vector))

    def update(
        self, connection: Connection, rates: Rates, document: str, epoch: int, client_id: int, bytes: bytes
    ) -> Committed:
        started = time.perf_counter()
        room = self._opened(connection, document)
        state, seat = self._seat(connection)
        now_ms = self._deps.now_ms()
        rates.updates.take(1, now_ms)
        rates.bytes.take(len(bytes), now_ms)
        parts = parts_of(seat, document, state)
        if parts is None:
            refuse_writing(seat, document, state)
        if epoch != room.epoch:
            raise Refused("document.epoch")
        anonymous = state.phase.rules.anonymous
        client_ids = tuple(connection.client_ids[document])
        try:
            serial = room.update(Update(connection.sid, seat.id, client_ids, bytes, now_ms, parts, anonymous))
        except Refused as refused:
            if refused.code != "storage.unavailable":
                rates.updates.charge(A_REFUSAL, now_ms)
            raise
        metrics.RELAY_SECONDS.observe(time.perf_counter() - started)
        self._publisher.wrote(connection, document)
        if room.is_rearranged:
            room.is_rearranged = False
            self._settle_votes(state, room)
        return {"serial": serial}

    def _settle_votes(self, state: SprintState, room: Room) -> None:
        """Beside the answer: who moves a note does not wait for the votes on it."""
        number = room.name.team
        vote = state.team(number).vote if room.name.kind == "ideas" else None
        if number is not None and vote is not None and vote.state == "open" and (vote.votes or vote.items):
            self._deps.later(lambda: votes.settle(self._deps, state.code, number))

    def _answer(self, connection: Connection, response: Any) -> Answer:
        """Raises ``rate_limited`` for a browser that asks for whole documents and does not read them."""
        if connection.queued == 0:
            connection.unread_bytes = 0
        connection.unread_bytes += len(response.update)
        if connection.unread_bytes > MOST_UNREAD_BYTES:
            raise Refused("rate_limited")
        return answer_of(response)

    def close(self, connection: Connection, _rates: Rates, document: str) -> Answer:
        connection.close(document)
        return {}

    def _reader(self, connection: Connection, document: str) -> tuple[SprintState, Seat]:
        """A seat that is connected and may read the document now; raises ``document.unknown``."""
        state, seat = self._seat(connection)
        if self._connections.get(connection.sid) is not connection or not may_read(seat, document, state):
            raise Refused("document.unknown")
        return state, seat

    def _seat(self, connection: Connection) -> tuple[SprintState, Seat]:
        if connection.seat_id is None:
            raise Refused("forbidden")
        state = self._publisher.state(connection.code)
        return state, state.seat(connection.seat_id)

    def _opened(self, connection: Connection, document: str) -> Room:
        room = connection.open.get(document)
        if room is None:
            raise Refused("document.unknown")
        return room


def parts_of(seat: Seat, document: str, state: SprintState) -> frozenset[str] | None:
    """The roots of a document that a seat may write in; none of them named means all, None means none."""
    if may_write(seat, document, state):
        return frozenset()
    return frozenset({"comments"}) if may_comment(seat, document, state) else None


def answer_of(response: Any) -> Answer:
    return dict(vars(response))


def _claim(room: Room, seat_id: str, client_ids: set[int]) -> None:
    """A seat that has used up its client ids still reads; what it writes is refused, and handed back."""
    try:
        room.claim(seat_id, client_ids)
    except Refused as refused:
        if refused.code != "document.spent":
            raise
