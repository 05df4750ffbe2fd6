"""What those who run the server ask: does it live, is it ready, how is it doing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from flask import Flask, Response, abort, request
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from sprint import __version__, metrics
from sprint.config import Config
from sprint.documents import Rooms
from sprint.domain.errors import Refused
from sprint.domain.net_address import is_private
from sprint.green.gate import Allowance
from sprint.health import Health
from sprint.live import Hub
from sprint.store import Store

# How often the figures are told: a second, and at once.
LOOKS = 10, 100


class Serving(Protocol):
    """What is asked of the process."""

    @property
    def config(self) -> Config: ...
    @property
    def rooms(self) -> Rooms: ...
    @property
    def hub(self) -> Hub: ...
    @property
    def store(self) -> Store: ...
    @property
    def health(self) -> Health: ...


def register(app: Flask, running: Serving) -> None:
    health = running.health

    @app.get("/healthz")
    def healthz() -> Response:
        return Response("ok\n", mimetype="text/plain")

    @app.get("/readyz")
    def readyz() -> Response:
        """Ready while what was saved last could be saved; never asks the database, which may hang."""
        trouble = health.trouble if health.owns else untried(running.store)
        if trouble:
            return Response(f"{trouble}\n", status=503, mimetype="text/plain")
        return Response("ready\n", mimetype="text/plain")

    every, looks = CollectorRegistry(), Allowance(*LOOKS)
    every.register(Named(running.config.worker, Kept(running.rooms, running.hub, health), metrics.REGISTRY))

    @app.get("/metrics")
    def numbers() -> Response:
        """For who watches the server from near by: shut to the rest of the world, and so many a second."""
        if not is_near(request.remote_addr):
            abort(404)
        if not looks.has(1):
            abort(429)
        return Response(generate_latest(every), mimetype="text/plain; version=0.0.4")


def is_near(address: str | None) -> bool:
    """The machine itself, or a private network; ``unix`` is eventlet's for a socket that is a file."""
    return address == "unix" or is_private(address or "")


class Named(Collector):
    """All figures, with the name of the worker, where there are several."""

    def __init__(self, worker: str, *collectors: Collector) -> None:
        self._labels, self._collectors = {"worker": worker} if worker else {}, collectors

    def collect(self) -> Iterator[Metric]:
        for collector in self._collectors:
            for metric in collector.collect():
                metric.samples = [
                    sample._replace(labels=sample.labels | self._labels) for sample in metric.samples
                ]
                yield metric


class Kept(Collector):
    """Figures that parts of the process keep for themselves."""

    def __init__(self, rooms: Rooms, hub: Hub, health: Health) -> None:
        self._rooms, self._hub, self._health = rooms, hub, health

    def collect(self) -> Iterator[Metric]:
        yield InfoMetricFamily("sprintrum", "The program.", {"version": __version__})
        yield from self._counters()
        for name, text, value in self._gauges():
            yield GaugeMetricFamily(f"sprintrum_{name}", text, value)

    def _counters(self) -> Iterator[Metric]:
        commits, renewals = self._rooms.writer.commits, self._health.renewals
        yield CounterMetricFamily("sprintrum_commits", "Group commits.", commits)
        yield CounterMetricFamily("sprintrum_lease_renewals", "Renewals of the lease.", renewals)
        failures = CounterMetricFamily(
            "sprintrum_failures", "Commits and renewals that failed.", labels=["what", "reason"]
        )
        for labels, count in self._health.failures.items():
            failures.add_metric(list(labels), count)
        yield failures

    def _gauges(self) -> Iterator[tuple[str, str, float]]:
        yield "acks_pending", "Updates on their way to the journal.", self._rooms.writer.pending
        yield "rooms", "Documents in memory.", len(self._rooms)
        yield "sprints_held", "Sprints that this worker has.", self._health.sprints_held
        yield "seats", "Seats with at least one open socket.", self._hub.connections.seats
        yield "sockets", "Open sockets.", len(self._hub.connections)
        yield "last_commit_seconds", "Since the last group commit.", self._rooms.writer.idle_seconds
        yield "lease_age_seconds", "Since the last renewal of the lease.", self._health.lease_age_seconds
        yield (
            "database_bytes",
            "What the database takes on its disk.",
            self._health.database_bytes,
        )


def untried(store: Store) -> str:
    """For an app without a lease to renew."""
    try:
        with store.write():
            return ""
    except Refused:
        return "the database cannot be written"
