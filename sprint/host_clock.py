"""The time of this process: the host's clock as it was at the start, and what has passed since.

A clock that is stepped meanwhile (by NTP, by hand) moves no countdown and deletes nothing.
"""

from __future__ import annotations

import time

# Goes on while the machine sleeps, where there is such a clock.
SINCE_BOOT = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def passed_ms() -> int:
    return time.clock_gettime_ns(SINCE_BOOT) // 1_000_000


def host_ms() -> int:
    return time.time_ns() // 1_000_000


class HostClock:
    def __init__(self) -> None:
        self._began_ms = host_ms() - passed_ms()

    def now_ms(self) -> int:
        return self._began_ms + passed_ms()

    @property
    def stepped_ms(self) -> int:
        """How far the host's clock has gone from ours."""
        return host_ms() - self.now_ms()


CLOCK = HostClock()
