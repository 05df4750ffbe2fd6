"""The events of shared documents: open, write, catch up, close."""

from __future__ import annotations

import logging
import time
from typing import Any

from sprint.actions import Deps
from sprint.documents import Room
from sprint.domain.errors import Refused
from sprint.domain.permissions import check, may_comment, may_read, may_write
from sprint.domain.state import Seat, SprintState
from sprint.live import metrics
from sprint.live.connections import Connection
from sprint.live.protocol import Committed
from sprint.live.publishing import Publisher
from sprint.live.rates import Rates
from sprint.live.relay import Relay

logger = logging.getLogger(__name__)

Answer = dict[str, Any]


class DocumentEvents:
    """Answers the document events of every connection, by what its seat may do."""

    def __init__(self, publisher: Publisher, relay: Relay) -> None:
        self.deps: Deps
        self._publisher = publisher
        self._relay = relay

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
        state, seat = self._seat(connection)
        rates.catching_up.take(1, self.deps.now_ms())
        if not may_read(seat, document, state):
            raise Refused("document.unknown")
        if differed:
            metrics.DIFFERED.inc()
            logger.error("a replica differed", extra={"document": document})
        room = self.deps.rooms.open(connection.code, state.id, document)
        ids = {client_id, *(earlier or ())}
        if parts_of(seat, document, state) is not None:
            room.claim(seat.id, ids)
        connection.client_ids[document] = ids
        connection.open[document] = room
        return answer_of(room.catch_up(state_vector, connection.sid, lambda: self._relay.wake(room)))

    def sync(
        self, connection: Connection, rates: Rates, document: str, epoch: int, state_vector: bytes
    ) -> Answer:
        rates.catching_up.take(1, self.deps.now_ms())
        return answer_of(self._opened(connection, document).catch_up(state_vector))

    def update(
        self, connection: Connection, rates: Rates, document: str, epoch: int, client_id: int, bytes: bytes
    ) -> Committed:
        started = time.perf_counter()
        room = self._opened(connection, document)
        state, seat = self._seat(connection)
        now = self.deps.now_ms()
        rates.updates.take(1, now)
        rates.bytes.take(len(bytes), now)
        parts = parts_of(seat, document, state)
        if parts is None:
            check(seat, document.partition(":")[0], state)
            raise Refused("forbidden")
        if epoch != room.epoch:
            raise Refused("document.epoch")
        anonymous = state.phase.rules.anonymous
        ids = connection.client_ids[document]
        serial = room.update(connection.sid, seat.id, ids, bytes, now, parts, anonymous=anonymous)
        metrics.RELAY_SECONDS.observe(time.perf_counter() - started)
        self._publisher.wrote(connection, document)
        return {"serial": serial}

    def close(self, connection: Connection, _rates: Rates, document: str) -> Answer:
        room = connection.open.pop(document, None)
        if room is not None:
            room.ignore(connection.sid)
        return {}

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


def answer_of(caught: Any) -> Answer:
    return dict(vars(caught))
