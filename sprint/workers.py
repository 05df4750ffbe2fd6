"""This process as one of several: it keeps its sprints, hears what the others change, and lets go in time."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable

from sprint import green
from sprint.documents import Rooms
from sprint.domain.errors import Refused
from sprint.health import Health
from sprint.live import Broadcast, Placement
from sprint.store import Leases, LeaseTaken, reason_of
from sprint.store.leases import HOUSE
from sprint.store.notices import DRAIN, PUBLISH, SIGNED_OUT, Notices

logger = logging.getLogger(__name__)

RENEW_SECONDS = 1.5
# A sprint that nobody has open, and that no page was asked of for so long, is anybody's.
IDLE_SECONDS = 60.0
FAREWELL_SECONDS = 0.3


class Worker:
    """Owns what happens when a sprint becomes ours, stays ours, and is ours no more."""

    def __init__(self, leases: Leases, rooms: Rooms, broadcast: Broadcast, health: Health) -> None:
        self.leases = leases
        self._rooms, self._broadcast, self._health = rooms, broadcast, health
        self._notices = Notices(leases.store, leases.owner)
        self.placement = Placement(leases)
        self.keep_due: Callable[[str], None] = lambda _code: None
        rooms.is_ours = leases.take
        leases.before_take, leases.on_take = self.let_go, self._begin

    # What others ask

    def minds(self, code: str) -> bool:
        """Whether a piece of work is ours: by the sprint's lease, or by the house's where it is of none."""
        return self.leases.take(code) if code and self.leases.is_sprint(code) else self.leases.take(HOUSE)

    def publish(self, code: str) -> None:
        if self.leases.has(code):
            self._broadcast.publish(code)
        else:
            self._tell(PUBLISH, code)

    def sign_out(self, sign_in: str) -> None:
        self._broadcast.sign_out(sign_in)
        if sign_in:
            self._tell(SIGNED_OUT, sign_in)

    def _tell(self, kind: str, what: str) -> None:
        """The commit before it stands; who missed it has it with their next look at the sprint."""
        try:
            self._notices.tell(kind, what)
        except Refused as refused:
            logger.error("others not told", extra={"reason": refused.code})

    # Turn by turn

    def keep(self) -> None:
        while True:
            green.sleep(RENEW_SECONDS)
            self.turn()

    def turn(self) -> None:
        self._renew()
        self._health.sprints_held = len(self._sprints())
        for work in (self._release_idle, self._hear):
            try:
                work()
            except Exception as error:
                logger.error("a worker's turn failed", extra={"reason": reason_of(error)})

    def _renew(self) -> None:
        try:
            lost = self.leases.renew()
            self._health.renewed()
        except Exception as error:
            self._health.not_renewed(error)
            lost = self.leases.take_lost()
        if self.leases.own in lost:
            self._come_back()
        for code in lost - {HOUSE, self.leases.own}:
            logger.info("a sprint is not ours any more")
            self.let_go(code)

    def _come_back(self) -> None:
        """We were not heard of for long. Whoever started under our name meanwhile is in our place."""
        try:
            self.leases.enter()
        except LeaseTaken:
            logger.error("lease lost")
            for code in {connection.code for connection in self._broadcast.connections}:
                self.let_go(code)
            green.sleep(FAREWELL_SECONDS)
            os._exit(3)
        except Refused as refused:
            self._health.not_renewed(refused)
            self.leases.lose_again(self.leases.own)

    def _begin(self, code: str) -> None:
        """What the worker before us did not live to keep, before anybody writes on."""
        try:
            self.keep_due(code)
        except Refused as wrong:
            logger.error("versions not kept", extra={"error": wrong.code})

    def let_go(self, code: str) -> None:
        """Nothing of what we knew of the sprint is of use any more; its browsers are placed anew."""
        self._rooms.drop(code)
        self._broadcast.send_off(code)

    def _release_idle(self) -> None:
        asked = self.placement.asked
        now = time.monotonic()
        idle = [
            code
            for code in self._sprints()
            if now - asked.setdefault(code, now) > IDLE_SECONDS and not self._broadcast.connections.of(code)
        ]
        self._release(idle)

    def _sprints(self) -> list[str]:
        return [scope for scope in self.leases.held if scope not in (HOUSE, self.leases.own)]

    def _release(self, codes: Iterable[str]) -> None:
        """What is in flight first, so that whoever takes them over has all of it."""
        if codes := list(codes):
            self._rooms.writer.flush()
            self.leases.give_back(codes)
        for code in codes:
            self.placement.asked.pop(code, None)
            self.let_go(code)

    def _hear(self) -> None:
        heard = self._notices.heard()
        if heard is None:
            heard = [(PUBLISH, code) for code in self._sprints()]
        for kind, what in heard:
            if kind == SIGNED_OUT:
                self._broadcast.sign_out(what)
            elif kind == DRAIN:
                if what == self.leases.worker:
                    self.drain()
            elif self.leases.has(what):
                self._broadcast.publish(what)

    # The end

    def drain(self) -> None:
        """Takes nothing more, and gives every sprint to whoever is asked next; pages are served still."""
        logger.info("drains")
        self.leases.is_draining = self._health.is_draining = True
        try:
            self._release([*self._sprints(), HOUSE])
        except Refused as refused:
            logger.warning("sprints not released", extra={"reason": refused.code})
