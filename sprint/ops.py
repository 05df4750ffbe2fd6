"""What those who run the server ask: does it live, is it ready, how is it doing."""

from __future__ import annotations

from flask import Flask, Response

from sprint.documents import Rooms
from sprint.domain.errors import Refused
from sprint.health import Health
from sprint.live import Hub, metrics
from sprint.store import Store


def register(app: Flask, rooms: Rooms, hub: Hub, store: Store, health: Health) -> None:
    @app.get("/healthz")
    def healthz() -> Response:
        return Response("ok\n", mimetype="text/plain")

    @app.get("/readyz")
    def readyz() -> Response:
        """Ready while what was saved last could be saved; never asks the database, which may hang."""
        trouble = health.trouble if health.owns else untried(store)
        if trouble:
            return Response(f"{trouble}\n", status=503, mimetype="text/plain")
        return Response("ready\n", mimetype="text/plain")

    @app.get("/metrics")
    def numbers() -> Response:
        metrics.COMMITS.set(rooms.writer.commits)
        metrics.LEASE_RENEWALS.set(health.renewals)
        for (what, reason), count in health.failures.items():
            metrics.FAILURES.labels(what, reason).set(count)
        metrics.ACKS_PENDING.set(rooms.writer.pending)
        metrics.ROOMS.set(len(rooms))
        metrics.SEATS.set(hub.connections.seats)
        metrics.SOCKETS.set(len(hub.connections))
        return Response(metrics.text(), mimetype="text/plain; version=0.0.4")


def untried(store: Store) -> str:
    """For an app without a lease to renew."""
    try:
        with store.write():
            return ""
    except Refused:
        return "the database cannot be written"
