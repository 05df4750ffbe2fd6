"""What the server does beside serving: it keeps its lease, tidies up, and deletes what is due."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable
from functools import partial

from sprint import green, post
from sprint.actions import admin, mails, photos, seats, sprints
from sprint.app import Running
from sprint.domain.clock import DAY_MS
from sprint.domain.errors import Refused
from sprint.host_clock import CLOCK
from sprint.simulation import TURN_SECONDS, Simulation
from sprint.store import Lease, LeaseLost

logger = logging.getLogger("sprint")

RENEW_SECONDS = 1.0
TEND_SECONDS = 5.0
HOUSE_SECONDS = 600.0
FAREWELL_SECONDS = 0.3
DAY_SECONDS = 24 * 3600.0
# A clock that NTP corrects moves by seconds.
STEP_MS = 60_000
# What is no sprint's, among several workers.
HOUSE = ""
STEPPED = "nothing is deleted: the host's clock was stepped; restart the server when it is right"


class Grace:
    """How long this process has seen that a sprint is to be deleted, in its own time.

    A clock that is wrong makes every date pass at once, and one day in no time.
    """

    def __init__(self, passed: Callable[[], float] = time.monotonic) -> None:
        self._passed = passed
        self._since: dict[str, float] = {}

    def see(self, codes: Iterable[str]) -> None:
        now = self._passed()
        self._since = {code: self._since.get(code, now) for code in codes}

    def is_over(self, code: str) -> bool:
        return self._passed() - self._since.get(code, float("inf")) >= DAY_SECONDS


def keep_lease(lease: Lease, running: Running) -> None:
    """Somebody else owns the database when we lose it: send the browsers away and stop at once."""
    while True:
        green.sleep(RENEW_SECONDS)
        try:
            lease.renew(running.hub.deps.now_ms())
            running.health.renewed()
        except LeaseLost:
            logger.error("lease lost")
            running.hub.farewell()
            green.sleep(FAREWELL_SECONDS)
            os._exit(3)
        except Exception as error:  # a full disk may heal; the fence holds meanwhile
            running.health.not_renewed(error)


def keep_versions(running: Running) -> None:
    """What the process before us did not live to keep, before anybody writes on."""
    try:
        running.hub.deps.versions.keep_due()
    except Refused as wrong:
        logger.error("versions not kept", extra={"error": wrong.code})


def keep_mails(running: Running) -> None:
    """Beside the house: a mail server may be slow."""
    server = running.config.mail
    while server is not None:
        green.sleep(TEND_SECONDS)
        try:
            if not running.hub.deps.minds(HOUSE):
                continue
            mails.send_waiting(running.hub.deps, partial(post.send, server))
        except Exception:
            logger.exception("keeping mails failed")


def keep_house(running: Running) -> None:
    """Compaction, idle rooms, sprints whose deletion date has come, and versions that could not be kept."""
    grace, since_house, since_day = Grace(), HOUSE_SECONDS, DAY_SECONDS
    while True:
        green.sleep(TEND_SECONDS)
        since_house += TEND_SECONDS
        since_day += TEND_SECONDS
        try:
            running.rooms.tend(int(running.config.evict_after_seconds * 1000))
            admin.carry_out_waiting(running.hub.deps)
            if since_house >= HOUSE_SECONDS:
                since_house = 0
                running.health.database_bytes = running.store.size_bytes()
                delete_due(running, grace)
                seats.drop_unopened(running.hub.deps)
                running.hub.deps.versions.keep_due()
                if running.hub.deps.minds(HOUSE):
                    mails.warn(running.hub.deps)
                    admin.forget_old(running.hub.deps)
            if since_day >= DAY_SECONDS and running.hub.deps.minds(HOUSE):
                since_day = 0
                photos.drop_unused(running.hub.deps)
            if running.store.has_remains:
                running.store.make_whole()
        except Exception:
            logger.exception("keeping house failed")


def keep_simulating(running: Running) -> None:
    """People of rehearsals do a little, while somebody looks."""
    simulation = Simulation(running.hub.deps, lambda: [one.code for one in running.broadcast.connections])
    while True:
        green.sleep(TURN_SECONDS)
        try:
            simulation.turn()
        except Exception:
            logger.exception("simulating failed")


def delete_due(running: Running, grace: Grace) -> None:
    """Watched from the day before the date, so that a server that runs deletes on the date."""
    deps = running.hub.deps
    grace.see(sprints.due(deps, ahead_ms=DAY_MS))
    if abs(CLOCK.stepped_ms) > STEP_MS:
        logger.error(STEPPED, extra={"by_ms": CLOCK.stepped_ms})
        return
    for code in sprints.delete_due(deps, lambda code: grace.is_over(code) and deps.minds(code)):
        logger.warning("sprint deleted: its date has passed", extra={"code": code})
