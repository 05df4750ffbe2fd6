"""What those who run the server ask: does it live, is it ready, how is it doing."""

from __future__ import annotations

from flask import Flask, Response

from sprint.documents import Rooms
from sprint.domain.errors import Refused
from sprint.live import Hub, metrics
from sprint.store import Store


def register(app: Flask, rooms: Rooms, hub: Hub, store: Store) -> None:
    @app.get("/healthz")
    def healthz() -> Response:
        return Response("ok\n", mimetype="text/plain")

    @app.get("/readyz")
    def readyz() -> Response:
        """Ready when the database answers and we own it."""
        try:
            with store.write():
                pass
        except Refused:
            return Response("the database cannot be written\n", status=503, mimetype="text/plain")
        return Response("ready\n", mimetype="text/plain")

    @app.get("/metrics")
    def numbers() -> Response:
        metrics.COMMITS.set(rooms.writer.commits)
        metrics.ACKS_PENDING.set(rooms.writer.pending)
        metrics.ROOMS.set(len(rooms))
        metrics.SEATS.set(hub.connections.seats)
        metrics.SOCKETS.set(len(hub.connections))
        return Response(metrics.text(), mimetype="text/plain; version=0.0.4")
