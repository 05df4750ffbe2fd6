"""Telling every browser what it may see whenever that changes: slots, whole, and only those that differ."""

from __future__ import annotations

import threading
from collections import defaultdict
from typing import Any

from socketio import Server

from sprint import green
from sprint.actions import Deps, load
from sprint.domain.errors import Refused
from sprint.domain.state import Seat, SprintState
from sprint.domain.view import Facts, View
from sprint.live.connections import Connection, Connections
from sprint.live.protocol import Changed, Goodbye, Told

HELPERS = ("instructor", "specialist")
EVERYBODY = None
TOLD_AT_ONCE = 20


class Publisher:
    """Owns the sprints as last loaded, and what is still to be told of how far everybody is."""

    def __init__(self, server: Server, connections: Connections) -> None:
        self.deps: Deps
        self._server = server
        self._connections = connections
        self._states: dict[str, SprintState] = {}
        self._publishing: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._stale: dict[str, set[int | None]] = defaultdict(set)

    # The sprint

    def load(self, code: str) -> SprintState:
        """Kept until the next publish: every change goes through an action, and that publishes."""
        state = self._states[code] = load(self.deps, code)
        return state

    def state(self, code: str) -> SprintState:
        return self._states.get(code) or self.load(code)

    def forget(self, code: str) -> None:
        self._states.pop(code, None)

    def publish(self, code: str) -> None:
        """Loads the sprint once and tells every browser the slots that differ from what it was last told."""
        with self._publishing[code]:
            try:
                state = self.load(code)
            except Refused:
                self._end(code)
                return
            self._tell(state, self._connections.of(code))

    def _end(self, code: str) -> None:
        self.forget(code)
        for connection in self._connections.of(code):
            self.send_away(connection, "sprint.deleted")

    # How far everybody is

    def wrote(self, connection: Connection, document: str) -> None:
        """Those who help see progress; a team sees how many of its notes lie face down."""
        stale = self._stale[connection.code]
        if document.startswith("drafts:") and connection.seat_id is not None:
            stale.add(self.state(connection.code).seat(connection.seat_id).team_number)

    def came_or_went(self, code: str) -> None:
        self._stale[code].add(EVERYBODY)

    def publish_facts(self) -> None:
        """The sprints themselves have not changed; a beat calls this, however much was written."""
        while self._stale:
            code, teams = self._stale.popitem()
            state = self._states.get(code)
            if state is not None:
                with self._publishing[code]:
                    self._tell(self._states.get(code, state), self._who_looks(state, teams))

    def _who_looks(self, state: SprintState, teams: set[int | None]) -> list[Connection]:
        connected = self._connections.of(state.code)
        if EVERYBODY in teams:
            return connected
        seats = {seat.id: seat for seat in state.seats}
        return [c for c in connected if _looks(seats.get(c.seat_id or ""), teams)]

    # Telling

    def welcome(self, connection: Connection, state: SprintState) -> dict[str, Told]:
        """Every slot, for a browser that has just come."""
        return _news(connection, state, View(state, self._facts(state)))

    def _tell(self, state: SprintState, listening: list[Connection]) -> None:
        if not listening:
            return
        self.deps.rooms.look_ahead(state)
        view = View(state, self._facts(state))
        for at, connection in enumerate(listening, 1):
            if at % TOLD_AT_ONCE == 0:
                green.sleep(0)  # the sprint's lock keeps the order; everybody else goes on
            if not still_sits(connection, state):
                self.send_away(connection, "seat.removed")
            elif slots := _news(connection, state, view):
                changed: Changed = {"slots": slots}
                self._server.emit("changed", changed, to=connection.sid)

    def send_away(self, connection: Connection, why: str) -> None:
        goodbye: Goodbye = {"code": why, "retry_ms": 0}
        self._server.emit("goodbye", goodbye, to=connection.sid)
        self._server.disconnect(connection.sid)

    def _facts(self, state: SprintState) -> Facts:
        return self.deps.rooms.facts(state, self._connections.online(state.code))


def _looks(seat: Seat | None, teams: set[int | None]) -> bool:
    return seat is not None and (seat.role in HELPERS or seat.team_number in teams)


def _news(connection: Connection, state: SprintState, view: View) -> dict[str, Told]:
    seat = state.seat(connection.seat_id) if connection.seat_id else None
    sent = connection.sent
    changed = {name: value for name, value in view.of(seat).items() if _differs(sent, name, value)}
    sent |= changed
    connection.counter += 1
    return {name: {"version": connection.counter, "value": value} for name, value in changed.items()}


def _differs(sent: dict[str, Any], name: str, value: Any) -> bool:
    """Most values are shared by all browsers, and the same object as last time."""
    return name not in sent or (sent[name] is not value and sent[name] != value)


def still_sits(connection: Connection, state: SprintState) -> bool:
    if connection.seat_id is None:
        return True
    return any(s.id == connection.seat_id and s.version == connection.seat_version for s in state.seats)
