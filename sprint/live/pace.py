"""How late the loop is: what Prometheus reads, and how fast rooms are relayed."""

from __future__ import annotations

import time

from sprint import green, metrics

# A timer that sleeps longer than a stall lasts does not see it.
LOOK_EVERY_SECONDS = 0.025
QUICKEST_SECONDS, SLOWEST_SECONDS = 0.002, 0.05
# A loop that comes 10 ms late on average is relayed at the slowest pace.
STRETCH = 5
WEIGHT = 0.2


class Pace:
    """Owns the gap between two frames of one room: as short as the server can bear."""

    def __init__(self) -> None:
        self._late = 0.0

    @property
    def seconds(self) -> float:
        return min(SLOWEST_SECONDS, max(QUICKEST_SECONDS, STRETCH * self._late))

    def saw(self, late_seconds: float) -> None:
        """One stall does not decide, nor does one moment without."""
        self._late += WEIGHT * (late_seconds - self._late)

    def watch(self) -> None:
        """Whatever does not let go of the loop keeps this waiting as everybody else.

        So does a machine that others use: then little of that while was the process' own work.
        """
        while True:
            started, cpu_started = time.perf_counter(), time.thread_time()
            green.sleep(LOOK_EVERY_SECONDS)
            late_seconds = max(0.0, time.perf_counter() - started - LOOK_EVERY_SECONDS)
            self.saw(late_seconds)
            metrics.LOOP_LATE_SECONDS.observe(late_seconds)
            metrics.LOOP_BUSY_SECONDS.observe(min(late_seconds, time.thread_time() - cpu_started))
