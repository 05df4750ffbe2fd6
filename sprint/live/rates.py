"""How fast one seat may go."""

from __future__ import annotations

from dataclasses import dataclass, field

from sprint.domain.bucket import Bucket

# What is refused costs the server as much as so many updates: the room's replica is made anew.
A_REFUSAL = 20


@dataclass
class Rates:
    """The buckets of one seat; its devices share them."""

    updates: Bucket = field(default_factory=lambda: Bucket(40, 200))
    bytes: Bucket = field(default_factory=lambda: Bucket(512 * 1024, 4 * 1024 * 1024))
    catching_up: Bucket = field(default_factory=lambda: Bucket(10, 100))
    presence: Bucket = field(default_factory=lambda: Bucket(10, 30))
    commands: Bucket = field(default_factory=lambda: Bucket(5, 40))
