"""What the view shows beside the sprint itself: known to the running server, kept in no row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Progress:
    """How far a team's documents have come."""

    notes: int = 0
    groups: int = 0
    concept_percent: int = 0
    screens: int = 0
    last_activity_ms: int | None = None


@dataclass(frozen=True)
class Facts:
    """What only the running server knows: who is connected and how much is written.

    ``titles`` are of items of closed rounds, ``questions`` what frames the work, by team.
    """

    online: frozenset[str] = frozenset()
    progress: Mapping[int, Progress] = field(default_factory=dict)
    drafts: Mapping[str, int] = field(default_factory=dict)
    titles: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    questions: Mapping[int, str] = field(default_factory=dict)
