"""How much each team has written in each of the last minutes: where it has gone quiet is seen at a glance."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable

MINUTES = 10


class Pulse:
    """Counts edits, of whatever kind and whoever's; kept in memory alone."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._beats: dict[str, dict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))

    @property
    def minute(self) -> int:
        return int(self._now() // 60)

    def beat(self, code: str, team: int) -> None:
        beats = self._beats[code][team]
        beats[self.minute] = beats.get(self.minute, 0) + 1
        for old in [minute for minute in beats if minute <= self.minute - MINUTES]:
            del beats[old]

    def of(self, code: str) -> dict[int, tuple[int, ...]]:
        """Edits by team, a number for each minute, the one that is now last."""
        minutes = range(self.minute - MINUTES + 1, self.minute + 1)
        known = self._beats.get(code, {})
        return {team: tuple(beats.get(at, 0) for at in minutes) for team, beats in known.items()}

    def forget(self, code: str) -> None:
        self._beats.pop(code, None)
