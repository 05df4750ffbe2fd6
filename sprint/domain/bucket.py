"""How fast something may go: a token bucket, so that a burst is fine and a flood is not."""

from __future__ import annotations

from dataclasses import dataclass

from sprint.domain.errors import Refused


@dataclass
class Bucket:
    """Fills with ``per_second`` up to ``burst``."""

    per_second: float
    burst: float
    level: float = -1
    at_ms: int = 0

    def take(self, amount: float, now_ms: int) -> None:
        """Raises ``rate_limited`` when not enough is left."""
        self._fill(now_ms)
        if amount > self.level:
            raise Refused("rate_limited")
        self.level -= amount

    def holds(self, amount: float, now_ms: int) -> bool:
        """Whether so much could be taken now."""
        self._fill(now_ms)
        return amount <= self.level

    def charge(self, amount: float, now_ms: int) -> None:
        """For what has been done already: as much as is left of it."""
        self._fill(now_ms)
        self.level = max(0, self.level - amount)

    def _fill(self, now_ms: int) -> None:
        if self.level < 0:
            self.level, self.at_ms = self.burst, now_ms
        gained = max(0, now_ms - self.at_ms) / 1000 * self.per_second
        self.level, self.at_ms = min(self.burst, self.level + gained), now_ms
