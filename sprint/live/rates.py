"""How fast one seat may go: token buckets, so that a burst is fine and a flood is not."""

from __future__ import annotations

from dataclasses import dataclass, field

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
        if self.level < 0:
            self.level, self.at_ms = self.burst, now_ms
        gained = max(0, now_ms - self.at_ms) / 1000 * self.per_second
        self.level, self.at_ms = min(self.burst, self.level + gained), now_ms
        if amount > self.level:
            raise Refused("rate_limited")
        self.level -= amount


@dataclass
class Rates:
    """The buckets of one seat; its devices share them."""

    updates: Bucket = field(default_factory=lambda: Bucket(40, 200))
    bytes: Bucket = field(default_factory=lambda: Bucket(512 * 1024, 4 * 1024 * 1024))
    catching_up: Bucket = field(default_factory=lambda: Bucket(10, 100))
    presence: Bucket = field(default_factory=lambda: Bucket(10, 30))
    commands: Bucket = field(default_factory=lambda: Bucket(5, 40))
