"""What the view shows beside the sprint itself: known to the running server, kept in no row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sprint.domain.concept import NOTHING_ASKED, Checklist
from sprint.domain.spotlight import Spot


@dataclass(frozen=True)
class Progress:
    """How far a team's documents have come.

    ``last_activity_ms`` is when anybody last wrote, face-down notes included.
    """

    notes: int = 0
    groups: int = 0
    concept: Checklist = NOTHING_ASKED
    screens: int = 0
    links: int = 0
    dead_ends: int = 0
    last_activity_ms: int | None = None


@dataclass(frozen=True)
class Facts:
    """What only the running server knows: who is connected and how much is written.

    ``titles`` are of items of closed rounds, ``choices`` of all on a board whose result is not told,
    ``questions`` what frames the work, by team; ``ask`` is the decision that who pitches asks for.
    ``writing`` is how many of a team write right now, wherever that is, ``pulses`` how much it wrote in each
    of the last minutes.
    """

    online: frozenset[str] = frozenset()
    progress: Mapping[int, Progress] = field(default_factory=dict)
    drafts: Mapping[str, int] = field(default_factory=dict)
    titles: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    choices: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    questions: Mapping[int, str] = field(default_factory=dict)
    writing: Mapping[int, int] = field(default_factory=dict)
    pulses: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    spot: Spot | None = None
    ask: str = ""
