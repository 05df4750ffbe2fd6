"""Telling every browser what it may see whenever that changes: slots, whole, and only those that differ."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final, Literal
from weakref import WeakValueDictionary

from socketio import Server

from sprint import green, metrics
from sprint.documents import FactsReader, Rooms
from sprint.domain.errors import Code, Refused
from sprint.domain.permissions import may_read
from sprint.domain.state import Seat, SprintState
from sprint.domain.view import View
from sprint.live.connections import Connection, Connections
from sprint.live.protocol import Changed, Closed, Goodbye, Told, Welcome
from sprint.live.pulse import Pulse
from sprint.live.timers import is_failure

logger = logging.getLogger(__name__)

EVERYBODY = None
# Nobody sits there: only those who help look at it.
NO_TEAM = 0
TOLD_AT_ONCE = 20
VIEW_SECONDS = 0.1
# The one code that says that a sprint is not there; every other says that we cannot know now.
NO_SUCH_SPRINT: Final = "join.code_unknown"


class Publisher:
    """The sprints as last loaded, and which of their slots are still to be emitted."""

    def __init__(
        self, server: Server, connections: Connections, rooms: Rooms, load: Callable[[str], SprintState]
    ) -> None:
        self._server = server
        self._connections = connections
        self._reader = FactsReader(rooms)
        self._load = load
        self._states: dict[str, SprintState] = {}
        self._publishing: WeakValueDictionary[str, threading.RLock] = WeakValueDictionary()
        self._stale: dict[str, set[int | None]] = defaultdict(set)
        self._owed: set[str] = set()
        self._views: dict[str, tuple[float, View]] = {}
        self._pulse = Pulse()
        self._minute = self._pulse.minute

    # The sprint

    def state(self, code: str) -> SprintState:
        """Kept until the next publish: every change goes through an action, and that publishes.

        Loaded in turn with publishing: a read that began before a commit must not be kept after it.
        """
        state = self._states.get(code)
        if state is not None:
            return state
        with self._turn(code):
            return self._states.get(code) or self._loaded(code)

    def kept(self, code: str) -> SprintState | None:
        """Where it is in memory: asking for it costs the database nothing."""
        return self._states.get(code)

    def _loaded(self, code: str) -> SprintState:
        state = self._states[code] = self._load(code)
        return state

    def _turn(self, code: str) -> threading.RLock:
        """One lock a sprint, as long as somebody holds it or waits for it."""
        return self._publishing.setdefault(code, threading.RLock())

    def forget(self, code: str) -> None:
        self._states.pop(code, None)
        self._views.pop(code, None)
        if not self._connections.of(code):
            self._reader.forget(code)
            self._pulse.forget(code)

    def publish(self, code: str) -> None:
        """Loads the sprint once and emits to every browser the slots that differ from the last it got.

        The commit before it stands, whatever happens here: what cannot be told now is told by a later timer.
        """
        with self._turn(code), self._owing(code):
            self._publish(code)

    def amend(self, code: str, change: Callable[[SprintState], SprintState]) -> None:
        """For a small part of the sprint that only those who help see: a timer tells them, and the rest is
        not loaded for it.
        """
        with self._turn(code), self._owing(code):
            if (state := self._states.get(code)) is not None:
                self._states[code] = change(state)
        self._stale[code].add(NO_TEAM)

    def _publish(self, code: str) -> None:
        self.forget(code)
        if not self._connections.of(code):
            return
        try:
            state = self._loaded(code)
        except Refused as refused:
            if refused.code != NO_SUCH_SPRINT:
                raise
            self._end(code)
            return
        self._tell(state, self._connections.of(code))

    def _end(self, code: str) -> None:
        for connection in self._connections.of(code):
            self.send_away(connection, "sprint.deleted")

    @contextmanager
    def _owing(self, code: str) -> Iterator[None]:
        try:
            yield
        except BaseException as error:
            if not is_failure(error):
                raise
            self._owe(code, error)

    def _owe(self, code: str, error: BaseException) -> None:
        self._owed.add(code)
        metrics.NOT_PUBLISHED.inc()
        reason = error.code if isinstance(error, Refused) else type(error).__name__
        logger.error("not published", extra={"reason": reason})

    def _pay(self) -> None:
        for code in list(self._owed):
            self._owed.discard(code)
            self.publish(code)

    # How far everybody is

    def wrote(self, connection: Connection, document: str) -> None:
        """Those who help see progress; a team sees how many of its notes lie face down."""
        stale = self._stale[connection.code]
        if connection.seat_id is None:
            return
        team = self.state(connection.code).seat(connection.seat_id).team_number
        if team is not None:
            self._pulse.beat(connection.code, team)
        stale.add(team if document.startswith("drafts:") else NO_TEAM)

    def moved(self, code: str) -> None:
        """Somebody's caret has come or gone: those who help see how many write."""
        self._stale[code].add(NO_TEAM)

    def came_or_went(self, code: str) -> None:
        self._stale[code].add(EVERYBODY)

    def publish_facts(self) -> None:
        """The sprints themselves have not changed; a timer calls this, however much was written."""
        self._pay()
        if self._minute != self._pulse.minute:
            self._minute = self._pulse.minute
            for code in self._states:
                self._stale[code].add(NO_TEAM)
        stale, self._stale = self._stale, defaultdict(set)
        for code, teams in stale.items():
            state = self._states.get(code)
            if state is not None:
                with self._turn(code):
                    self._tell(self._states.get(code, state), self._who_looks(state, teams))
                if self._reader.is_late(code):
                    self._stale[code] |= teams - {EVERYBODY}

    def _who_looks(self, state: SprintState, teams: set[int | None]) -> list[Connection]:
        connected = self._connections.of(state.code)
        if EVERYBODY in teams:
            return connected
        seats = {seat.id: seat for seat in state.seats}
        # What hangs there changes while people write: the item in the light, notes that lie face down.
        on_wall = state.stage_mode == "spotlight" or (state.phase.is_private and teams != {NO_TEAM})
        return [
            connection
            for connection in connected
            if (on_wall and connection.seat_id is None) or _looks(seats.get(connection.seat_id or ""), teams)
        ]

    # Telling

    def look_ahead(self, code: str) -> None:
        """Reads what ``welcome`` will show, while others go on."""
        self._reader.look_ahead(self.state(code))

    def welcome(self, connection: Connection, now_ms: int, commit: str) -> None:
        """Every slot, for a browser that has just come; in turn with publishing, so that none is older."""
        with self._turn(connection.code):
            state = self.state(connection.code)
            slots = _news(connection, state, self._view(state))
            welcome: Welcome = {"slots": slots, "now_ms": now_ms, "commit": commit}
            self._server.emit("welcome", welcome, to=connection.sid)

    def _tell(self, state: SprintState, listening: list[Connection]) -> None:
        if not listening:
            return
        self._reader.look_ahead(state)
        view = self._new_view(state)
        for at, connection in enumerate(listening, 1):
            if at % TOLD_AT_ONCE == 0:
                green.sleep(0)  # the sprint's lock keeps the order; everybody else goes on
            if code := not_seated(connection, state):
                self.send_away(connection, code)
                continue
            self._close_what_may_not_be_read(connection, state)
            if slots := _news(connection, state, view):
                changed: Changed = {"slots": slots}
                self._server.emit("changed", changed, to=connection.sid)

    def _close_what_may_not_be_read(self, connection: Connection, state: SprintState) -> None:
        """A seat may have another team or role by now."""
        if connection.seat_id is None:
            return
        seat = state.seat(connection.seat_id)
        for document in [name for name in connection.open if not may_read(seat, name, state)]:
            connection.close(document)
            closed: Closed = {"document": document}
            self._server.emit("document_closed", closed, to=connection.sid)

    def send_away(self, connection: Connection, code: Code | Literal["restart"], retry_ms: int = 0) -> None:
        goodbye: Goodbye = {"code": code, "retry_ms": retry_ms}
        self._server.emit("goodbye", goodbye, to=connection.sid)
        self._server.disconnect(connection.sid)

    def _view(self, state: SprintState) -> View:
        """One view for all who come at once; a timer emits soon who else has come."""
        made_at, view = self._views.get(state.code, (0.0, None))
        if view is not None and view.state is state and time.monotonic() - made_at < VIEW_SECONDS:
            return view
        return self._new_view(state)

    def _new_view(self, state: SprintState) -> View:
        simulated = frozenset(seat.id for seat in state.seats if seat.simulated)
        facts = self._reader.read(state, self._connections.online(state.code) | simulated)
        pulses = self._pulse.of(state.code)
        view = View(state, replace(facts, writing=self._writing(state), pulses=pulses))
        self._views[state.code] = time.monotonic(), view
        return view

    def _writing(self, state: SprintState) -> dict[int, int]:
        """How many of each team have their caret in a text, face-down or not; not who, and not where."""
        teams = {seat.id: seat.team_number for seat in state.participants}
        seats = {c.seat_id for c in self._connections.of(state.code) if c.place is not None}
        counted = Counter(teams[seat] for seat in seats if seat in teams)
        return {team: count for team, count in counted.items() if team is not None}


def _looks(seat: Seat | None, teams: set[int | None]) -> bool:
    return seat is not None and (seat.sees_all or seat.team_number in teams)


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


def not_seated(connection: Connection, state: SprintState) -> Code | None:
    """Why a connection's seat is not its own any more, or nothing."""
    try:
        if connection.seat_id is not None:
            state.seated(connection.seat_id, connection.seat_version)
    except Refused as refused:
        if connection.window != "console":
            return refused.code
        return "deputy.ended" if refused.code == "seat.removed" else "account.signed_out"
    return None
