"""Timers that run as long as the process, and what may go wrong in them without ending them."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from sprint import green, metrics

logger = logging.getLogger(__name__)


def every(seconds: float, work: Callable[[], None]) -> None:
    while True:
        started = time.perf_counter()
        green.sleep(seconds)
        metrics.LOOP_LAG_SECONDS.set(max(0.0, time.perf_counter() - started - seconds))
        try:
            work()
        except BaseException as error:
            if not is_failure(error):
                raise
            logger.exception("a timer failed")


def is_failure(error: BaseException) -> bool:
    """Rust panics are no Exception, and must not end a loop either."""
    return isinstance(error, Exception) or type(error).__name__ == "PanicException"
