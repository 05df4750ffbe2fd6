"""The pitch round: teams in an order, each with a time to set up, to pitch and to hear what others think."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from sprint.domain.clock import MINUTE_MS

Step = Literal["setup", "pitch", "feedback", "over"]
STEPS: tuple[Step, ...] = get_args(Step)[:3]


@dataclass(frozen=True)
class Pitch:
    """``at`` is the place in the order, ``minutes`` those of each step, ``screen`` what is shown now.

    ``ends_at_ms`` may lie behind us: nobody is cut off. ``began_ms`` is when the team's turn began.
    """

    order: tuple[int, ...]
    minutes: tuple[int, int, int]
    at: int
    step: Step
    began_ms: int
    ends_at_ms: int
    screen: str = ""

    @property
    def team(self) -> int | None:
        """Whose turn it is."""
        return None if self.step == "over" else self.order[self.at]

    @property
    def following(self) -> int | None:
        """Who gets ready."""
        rest = self.order[self.at + 1 :]
        return None if self.step == "over" or not rest else rest[0]

    @classmethod
    def of(cls, data: dict[str, Any] | None) -> Pitch | None:
        if not data:
            return None
        return cls(**{**data, "order": tuple(data["order"]), "minutes": tuple(data["minutes"])})

    def as_dict(self) -> dict[str, Any]:
        return {**self.__dict__, "order": list(self.order), "minutes": list(self.minutes)}


def begin(order: Sequence[int], minutes: tuple[int, int, int], now_ms: int) -> Pitch:
    return _timed(Pitch(tuple(order), minutes, 0, _first(minutes), now_ms, now_ms), now_ms)


def forward(pitch: Pitch, now_ms: int) -> Pitch:
    """The next step that has any time, of this team or the next; after the last it is over."""
    if pitch.step == "over":
        return pitch
    left = STEPS[STEPS.index(pitch.step) + 1 :]
    for step in left:
        if pitch.minutes[STEPS.index(step)]:
            return _timed(replace(pitch, step=step), now_ms)
    if pitch.at + 1 == len(pitch.order):
        return replace(pitch, step="over", screen="")
    turn = replace(pitch, at=pitch.at + 1, step=_first(pitch.minutes), began_ms=now_ms, screen="")
    return _timed(turn, now_ms)


def back(pitch: Pitch, now_ms: int) -> Pitch:
    """The step before, with all of its time."""
    steps = [step for step in STEPS if pitch.minutes[STEPS.index(step)]] or ["pitch"]
    if pitch.step == "over":
        return _timed(replace(pitch, step=steps[-1]), now_ms)
    at = steps.index(pitch.step)
    if at > 0:
        return _timed(replace(pitch, step=steps[at - 1]), now_ms)
    if pitch.at == 0:
        return _timed(pitch, now_ms)
    return _timed(replace(pitch, at=pitch.at - 1, step=steps[-1], screen=""), now_ms)


def _first(minutes: tuple[int, int, int]) -> Step:
    return next((step for step, given in zip(STEPS, minutes, strict=True) if given), "pitch")


def _timed(pitch: Pitch, now_ms: int) -> Pitch:
    return replace(pitch, ends_at_ms=now_ms + pitch.minutes[STEPS.index(pitch.step)] * MINUTE_MS)
