"""How long a database may say nothing before the connection is given up."""

from collections.abc import Iterator
from contextlib import contextmanager

# Longer than PostgreSQL itself lets a statement take; but a migration writes whole tables anew.
SECONDS, MIGRATING_SECONDS = 8.0, 900.0

_seconds = SECONDS


def seconds() -> float:
    return _seconds


@contextmanager
def while_migrating() -> Iterator[None]:
    """Before anybody is served."""
    global _seconds
    _seconds = MIGRATING_SECONDS
    try:
        yield
    finally:
        _seconds = SECONDS
