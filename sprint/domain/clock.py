"""The sprint's clock: three states and two timestamps; it is never ticked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from sprint.domain import limits
from sprint.domain.errors import Refused

MINUTE_MS = 60_000
DAY_MS = 24 * 60 * MINUTE_MS
LONGEST_MS = limits.CLOCK_MINUTES * MINUTE_MS

ClockState = Literal["stopped", "running", "paused"]


@dataclass(frozen=True)
class Clock:
    """``ends_at_ms`` holds while running, ``left_ms`` otherwise; ``left`` below zero is overtime."""

    state: ClockState = "stopped"
    ends_at_ms: int | None = None
    left_ms: int = 0
    total_ms: int = 0
    version: int = 0

    def left(self, now_ms: int) -> int:
        """Milliseconds left; negative when over the time."""
        return self.left_ms if self.ends_at_ms is None else self.ends_at_ms - now_ms

    def start(self, now_ms: int) -> Clock:
        """Runs with the time that is left: all of it in a new phase."""
        if self.state == "running":
            return self
        return self._with(state="running", ends_at_ms=now_ms + self.left(now_ms))

    def pause(self, now_ms: int) -> Clock:
        """Holds the time that is left."""
        if self.state != "running":
            return self
        return self._with(state="paused", ends_at_ms=None, left_ms=self.left(now_ms))

    def resume(self, now_ms: int) -> Clock:
        """Goes on with the time that was left."""
        return self.start(now_ms) if self.state == "paused" else self

    def add(self, minutes: int, now_ms: int) -> Clock:
        """More time, or less; time already used stays used."""
        if minutes == 0 or abs(minutes) * MINUTE_MS > LONGEST_MS:
            raise Refused("bad_payload")
        return self.shift(minutes * MINUTE_MS)

    def shift(self, more_ms: int) -> Clock:
        """As ``add``, to the millisecond: the way back from what has set it."""
        total = min(max(self.total_ms + more_ms, 0), LONGEST_MS)
        more = total - self.total_ms
        if self.ends_at_ms is not None:
            return self._with(ends_at_ms=self.ends_at_ms + more, total_ms=total)
        return self._with(left_ms=self.left_ms + more, total_ms=total)

    def set(self, minutes: int, now_ms: int) -> Clock:
        """So many minutes are left from now on; time already used stays used."""
        if not 0 <= minutes * MINUTE_MS <= LONGEST_MS:
            raise Refused("bad_payload")
        return self.shift(minutes * MINUTE_MS - self.left(now_ms))

    def fresh(self, total_ms: int, now_ms: int) -> Clock:
        """A new phase: a fresh time; a running clock runs on."""
        if self.state == "running":
            return self._with(ends_at_ms=now_ms + total_ms, total_ms=total_ms)
        return self._with(state="stopped", ends_at_ms=None, left_ms=total_ms, total_ms=total_ms)

    def stand(self, total_ms: int) -> Clock:
        """A fresh time that waits to be started; of none, there is no clock."""
        return self._with(state="stopped", ends_at_ms=None, left_ms=total_ms, total_ms=total_ms)

    def restore(self, earlier: Clock) -> Clock:
        """An earlier clock, with a version above both."""
        return replace(earlier, version=max(self.version, earlier.version) + 1)

    def _with(self, **changes: Any) -> Clock:
        return replace(self, version=self.version + 1, **changes)
