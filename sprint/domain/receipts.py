"""What is left of a deleted sprint: when and why it went, and counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Why = Literal["date", "instructor", "host"]


@dataclass(frozen=True)
class Receipt:
    """No name, no title and no word of anybody's."""

    why: Why
    created_ms: int
    deleted_ms: int
    teams: int
    people: int
    documents: int
    photos: int
