"""The day as it was planned and as it goes: the one place that says how late we are.

The browser draws from the same function (``static/js/time/schedule.js``); a test holds them together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sprint.domain.clock import MINUTE_MS, Clock
from sprint.domain.state import Phase

# A break before a fixed start gives way to lateness, down to this.
REST_MS = 5 * MINUTE_MS
# Who would be so late has gone home: a day whose last clock ran on is over, and the night is nobody's delay.
NIGHT_MS = 4 * 60 * MINUTE_MS


@dataclass(frozen=True)
class Step:
    """When a phase was to begin and when it did, or will; None where nobody can know yet.

    ``slack_ms`` is how much lateness a fixed start absorbs, ``over_ms`` how much too late the plan itself
    comes to it.
    """

    planned_ms: int | None
    expected_ms: int | None
    slack_ms: int = 0
    over_ms: int = 0


@dataclass(frozen=True)
class Schedule:
    """``steps`` as the phases given; ``behind_ms`` is positive when we are behind.

    ``ends_ms`` and ``planned_end_ms`` are those of the day that is now.
    """

    steps: tuple[Step, ...]
    behind_ms: int = 0
    ends_ms: int | None = None
    planned_end_ms: int | None = None


def schedule(phases: Sequence[Phase], at: int, clock: Clock, now_ms: int) -> Schedule:
    """Of the phases that count (``counted``), with ``at`` the one that is now.

    Each day is a plan of its own, so nights never make anybody late; a day that has not begun is not late.
    """
    day = _Day(phases, at, clock, now_ms)
    planned, slack, over = day.planned()
    expected = day.expected(planned)
    steps = tuple(map(Step, planned, expected, slack, over))
    planned_end, end = day.end(at, planned[at]), day.now_end(planned[at])
    late = 0 if planned_end is None or day.waits or phases[at].untimed else end - planned_end
    is_night = late >= NIGHT_MS
    last = max(i for i, phase in enumerate(phases) if phase.day == phases[at].day)
    planned_day = day.end(last, planned[last])
    expected_day = end if last == at else day.end(last, expected[last])
    return Schedule(
        steps,
        0 if is_night else late,
        planned_day if is_night else expected_day,
        planned_day,
    )


def counted(phases: Sequence[Phase], now: Phase) -> list[Phase]:
    """Hidden phases take no time and are told to nobody; the one that is now is always there."""
    return [phase for phase in phases if not phase.hidden or phase.id == now.id]


def length_ms(phases: Sequence[Phase], at: int, now_ms: int) -> int:
    """How long a phase that begins now has: its minutes, or for a break until the fixed start after it."""
    day = _Day(phases, at, Clock(), now_ms)
    end = day.end(at, now_ms)
    return 0 if end is None else end - now_ms


class _Day:
    def __init__(self, phases: Sequence[Phase], at: int, clock: Clock, now_ms: int) -> None:
        self.phases, self.at, self.clock, self.now_ms = phases, at, clock, now_ms

    @property
    def waits(self) -> bool:
        """Whether the day that is now has not begun: its first phase is there, and the clock never ran."""
        return self.clock.state == "stopped" and self._is_first(self.at)

    def planned(self) -> tuple[list[int | None], list[int], list[int]]:
        planned: list[int | None] = []
        slack, over = [0] * len(self.phases), [0] * len(self.phases)
        for i, phase in enumerate(self.phases):
            before = None if self._is_first(i) else self.end(i - 1, planned[i - 1])
            if phase.starts_ms is None:
                planned.append(self._anchor(i) if self._is_first(i) else before)
                continue
            planned.append(max(phase.starts_ms, before or 0))
            if not self._is_first(i) and planned[i - 1] is not None:
                room = phase.starts_ms - (planned[i - 1] or 0) - self._least(i - 1)
                slack[i], over[i] = max(0, room), max(0, -room)
        return planned, slack, over

    def expected(self, planned: Sequence[int | None]) -> list[int | None]:
        expected: list[int | None] = []
        for i, phase in enumerate(self.phases):
            if i <= self.at:
                expected.append(self._begun(i, planned[i]))
                continue
            before = self.now_end(planned[i - 1]) if i - 1 == self.at else self.end(i - 1, expected[i - 1])
            if self._is_first(i):
                before = None
            if phase.starts_ms is None:
                expected.append(before)
            else:
                expected.append(max(phase.starts_ms, before or 0, self.now_ms))
        return expected

    def now_end(self, planned: int | None) -> int:
        """When the phase that is now ends: with its clock, or now when it is over the time."""
        if self.phases[self.at].untimed:
            return self.now_ms
        begins = max(self.now_ms, planned or 0) if self.waits else self.now_ms
        return begins + max(0, self.clock.left(self.now_ms))

    def end(self, i: int, start: int | None) -> int | None:
        """The end of a phase that begins then; a break before a fixed start lasts until it."""
        if start is None:
            return None
        until = self._until(i)
        return start + self._length(i) if until is None else max(start + self._least(i), until)

    def _length(self, i: int) -> int:
        return 0 if self.phases[i].untimed else self.phases[i].minutes * MINUTE_MS

    def _least(self, i: int) -> int:
        return min(self._length(i), REST_MS) if self._until(i) is not None else self._length(i)

    def _until(self, i: int) -> int | None:
        if self.phases[i].kind != "break" or i + 1 >= len(self.phases) or self._is_first(i + 1):
            return None
        return self.phases[i + 1].starts_ms

    def _begun(self, i: int, planned: int | None) -> int | None:
        started = self.phases[i].started_ms
        if i < self.at or (started is not None and not self.waits):
            return started
        return max(self.now_ms, planned or 0)

    def _is_first(self, i: int) -> bool:
        return i == 0 or self.phases[i].day != self.phases[i - 1].day

    def _anchor(self, first: int) -> int | None:
        """A day without a fixed start is planned from when it began."""
        if self.waits and first == self.at:
            return self.now_ms
        passed = 0
        for i in range(first, self.at + 1):
            if i > first and self._is_first(i):
                return None
            started = self.phases[i].started_ms
            if started is not None:
                return started - passed
            passed += self._length(i)
        return None
