"""Waiting for PostgreSQL: the others have the loop meanwhile, and no silence lasts for ever."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from sprint.green import silence


def waiter() -> Callable[[Any], None]:
    """As eventlet's, which waits for ever for a PostgreSQL that is frozen or cut off.

    Each commit waits four times: what it needs is looked up here, once.
    """
    extensions, trampoline = import_module("psycopg2.extensions"), import_module("eventlet.hubs").trampoline
    is_ok, is_read = extensions.POLL_OK, extensions.POLL_READ
    said_nothing = said_nothing_error()

    def wait_for_database(connection: Any) -> None:
        while (state := connection.poll()) != is_ok:
            reads = state == is_read
            trampoline(
                connection.fileno(),
                read=reads,
                write=not reads,
                timeout=silence.seconds(),
                timeout_exc=said_nothing,
            )

    return wait_for_database


def said_nothing_error() -> type[Exception]:
    """Of the driver's own kind and name: it closes the connection, and the pool opens another."""
    kind: type[Exception] = import_module("psycopg2").OperationalError

    class OperationalError(kind):  # type: ignore[misc, valid-type]  # as installed
        def __init__(self) -> None:
            super().__init__("timed out: the database says nothing")

    return OperationalError
