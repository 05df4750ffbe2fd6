"""The pitch round: teams in an order, each with a time to set up, to pitch and to hear what others think."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from sprint.domain import limits
from sprint.domain.clock import MINUTE_MS

Step = Literal["setup", "pitch", "feedback", "over"]
STEPS: tuple[Step, ...] = get_args(Step)[:3]
# What the projector shows of a turn: the team with its idea alone, the prototype too, or the clock alone.
Shows = Literal["idea", "prototype", "clock"]

LONGEST_MS = limits.PITCH_MINUTES * MINUTE_MS


@dataclass(frozen=True)
class Pitch:
    """``at`` is the place in the order, ``minutes`` those of each step, ``screen`` what is shown now.

    ``ends_at_ms`` may lie behind us: nobody is cut off; ``left_ms`` is what is left while the clock stands
    still. ``began_ms`` is when the team's turn began, ``used_ms`` how long each turn took.
    """

    order: tuple[int, ...]
    minutes: tuple[int, int, int]
    at: int
    step: Step
    began_ms: int
    ends_at_ms: int
    screen: str = ""
    shows: Shows = "prototype"
    left_ms: int | None = None
    used_ms: tuple[int, ...] = ()

    @property
    def waiting(self) -> tuple[int, ...]:
        """The teams whose turn has not come."""
        return () if self.step == "over" else self.order[self.at + 1 :]

    @property
    def team(self) -> int | None:
        """Whose turn it is."""
        return None if self.step == "over" else self.order[self.at]

    @property
    def following(self) -> int | None:
        """Who gets ready."""
        return next(iter(self.waiting), None)

    @classmethod
    def of(cls, data: dict[str, Any] | None) -> Pitch | None:
        if not data:
            return None
        kept: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in data.items()
        }
        return cls(**kept)

    def as_dict(self) -> dict[str, Any]:
        return {key: list(value) if isinstance(value, tuple) else value for key, value in vars(self).items()}


def heard(pitch: Pitch) -> int | None:
    """Whom one tells what one thinks; where no time is given to it, until the next team has begun."""
    if pitch.step == "feedback":
        return pitch.team
    if pitch.minutes[2] or pitch.step == "pitch":
        return None
    return pitch.order[-1] if pitch.step == "over" else ([None, *pitch.order])[pitch.at]


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
    return _following(pitch, now_ms)


def called(pitch: Pitch, team: int, now_ms: int) -> Pitch:
    """A team that waits has its turn now, before the others; nothing where it does not wait."""
    if team not in pitch.waiting:
        return pitch
    return _following(arranged(pitch, [team]), now_ms)


def arranged(pitch: Pitch, order: Sequence[int]) -> Pitch:
    """Those who wait, in another order; who is not named keeps to the end."""
    named = [team for team in dict.fromkeys(order) if team in pitch.waiting]
    rest = [team for team in pitch.waiting if team not in named]
    past = pitch.order[: len(pitch.order) - len(pitch.waiting)]
    return replace(pitch, order=(*past, *named, *rest), used_ms=pitch.used_ms[: len(past)])


def paused(pitch: Pitch, now_ms: int) -> Pitch:
    return pitch if pitch.left_ms is not None else replace(pitch, left_ms=pitch.ends_at_ms - now_ms)


def resumed(pitch: Pitch, now_ms: int) -> Pitch:
    return pitch if pitch.left_ms is None else replace(pitch, ends_at_ms=now_ms + pitch.left_ms, left_ms=None)


def given(pitch: Pitch, more_ms: int, now_ms: int) -> Pitch:
    """More time, or less: never less than none, nor more than a step can have."""
    left = pitch.ends_at_ms - now_ms if pitch.left_ms is None else pitch.left_ms
    left = min(max(left + more_ms, min(left, 0)), LONGEST_MS)
    return replace(pitch, ends_at_ms=now_ms + left, left_ms=None if pitch.left_ms is None else left)


def paced(pitch: Pitch, minutes: tuple[int, int, int], now_ms: int) -> Pitch:
    """Other minutes from now on; the step that is on gets or gives the difference."""
    if pitch.step == "over":
        return replace(pitch, minutes=minutes)
    at = STEPS.index(pitch.step)
    more_ms = (minutes[at] - pitch.minutes[at]) * MINUTE_MS
    return given(replace(pitch, minutes=minutes), more_ms, now_ms)


def _following(pitch: Pitch, now_ms: int) -> Pitch:
    used = replace(pitch, used_ms=_used(pitch, now_ms), screen="", shows="prototype", left_ms=None)
    if not pitch.waiting:
        return replace(used, step="over")
    return _timed(replace(used, at=pitch.at + 1, step=_first(pitch.minutes), began_ms=now_ms), now_ms)


def _used(pitch: Pitch, now_ms: int) -> tuple[int, ...]:
    """A turn that one went back to goes on."""
    used = [*pitch.used_ms, *[0] * len(pitch.order)]
    return (*used[: pitch.at], used[pitch.at] + now_ms - pitch.began_ms)


def back(pitch: Pitch, now_ms: int) -> Pitch:
    """The step before, with all of its time."""
    steps = [step for step in STEPS if pitch.minutes[STEPS.index(step)]] or ["pitch"]
    if pitch.step == "over":
        return _timed(replace(pitch, step=steps[-1], began_ms=now_ms), now_ms)
    at = steps.index(pitch.step)
    if at > 0:
        return _timed(replace(pitch, step=steps[at - 1]), now_ms)
    if pitch.at == 0:
        return _timed(pitch, now_ms)
    turn = replace(pitch, at=pitch.at - 1, step=steps[-1], began_ms=now_ms, screen="", shows="prototype")
    return _timed(turn, now_ms)


def _first(minutes: tuple[int, int, int]) -> Step:
    return next((step for step, given in zip(STEPS, minutes, strict=True) if given), "pitch")


def _timed(pitch: Pitch, now_ms: int) -> Pitch:
    minutes = pitch.minutes[STEPS.index(pitch.step)]
    return replace(pitch, ends_at_ms=now_ms + minutes * MINUTE_MS, left_ms=None)
