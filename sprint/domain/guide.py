"""The guide to leading a change: how well each way fits what a team says of its situation.

Statements, ways and weights are data (``content/guide.json``). An answer is 1 to 5; one that is missing, or
»ved ikke«, is left out of the sum. ``static/js/documents/guide.js`` is the same in the browser;
``tests/vectors/guide.json`` holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from sprint.domain import limits

UNKNOWN = "unknown"
FITS, FITS_BADLY = 60, 35
SUGGESTED = 3
# Where the first is not so many points before the fourth, the answers point nowhere.
AHEAD = 10

Answer = int | str | None
Answers = Mapping[str, Answer]


@dataclass(frozen=True)
class Fit:
    """A way of leading; ``percent`` is 0–100, or None where too little is answered.

    ``because`` are the statements that speak most for it, the strongest first; ``but`` the one that speaks
    most against it.
    """

    way: str
    percent: int | None
    because: tuple[str, ...] = ()
    but: str | None = None


@dataclass(frozen=True)
class Advice:
    """Every way, the best first; ``suggested`` and ``badly`` are some of them.

    ``clear`` is whether the answers point one way.
    """

    fits: tuple[Fit, ...]
    suggested: tuple[Fit, ...]
    badly: tuple[Fit, ...]
    clear: bool


def advise(guide: Mapping[str, Any], answers: Answers) -> Advice:
    """What fits a team's common answers; a tie keeps the order of the data."""
    fits = [_fit(guide["statements"], way, answers) for way in guide["ways"]]
    ranked = tuple(sorted(fits, key=lambda fit: 1 if fit.percent is None else -fit.percent))
    figures = [fit.percent for fit in ranked if fit.percent is not None]
    return Advice(
        fits=ranked,
        suggested=tuple(fit for fit in ranked[:SUGGESTED] if (fit.percent or 0) >= FITS),
        badly=tuple(fit for fit in reversed(ranked) if fit.percent is not None and fit.percent <= FITS_BADLY),
        clear=_is_clear(figures),
    )


def spread(answers: Sequence[Answers], statement: str) -> tuple[int, ...]:
    """How many of those who answered alone said 1, 2, 3, 4 and 5, and how many do not know."""
    given = [one.get(statement) for one in answers]
    numbers = [_number(answer) for answer in given]
    return (*(numbers.count(number) for number in range(1, 6)), given.count(UNKNOWN))


def needed(at_table: int) -> int:
    """How many must have answered a statement before it is told; at a small table both."""
    return max(2, min(limits.VOTERS_FEWEST, at_table))


def told(
    shown: Mapping[str, Sequence[int]], counted: Mapping[str, Sequence[int]], fewest: int
) -> dict[str, Sequence[int]]:
    """The statements that may be told, or told anew, without anybody's answer being read out of it.

    So many more must have answered than when it was told last: the difference tells, too.
    """
    return {id: counts for id, counts in counted.items() if sum(counts) >= sum(shown.get(id, ())) + fewest}


def _fit(statements: Sequence[Mapping[str, Any]], way: Mapping[str, Any], answers: Answers) -> Fit:
    weights: Mapping[str, int] = way["weights"]
    said = {id: number for id in weights if (number := _number(answers.get(id)))}
    answered = sum(abs(weights[id]) for id in said)
    if 2 * answered < sum(map(abs, weights.values())) or answered == 0:
        return Fit(way["id"], None)
    # Halves, so that all is whole numbers until the end: x = (answer - 3) / 2.
    parts = {
        each["id"]: weights[each["id"]] * (said[each["id"]] - 3) for each in statements if each["id"] in said
    }
    percent = floor(50 + 25 * sum(parts.values()) / answered + 0.5)
    speaking = sorted((id for id in parts if parts[id] > 0), key=lambda id: -parts[id])
    against = sorted((id for id in parts if parts[id] < 0), key=lambda id: parts[id])
    return Fit(way["id"], percent, tuple(speaking[:2]), next(iter(against), None))


def _is_clear(figures: Sequence[int]) -> bool:
    if not figures or figures[0] < FITS:
        return False
    return len(figures) <= SUGGESTED or figures[0] - figures[SUGGESTED] >= AHEAD


def _number(answer: Answer) -> int | None:
    """1 to 5, or None; a browser's numbers may be floats."""
    if isinstance(answer, (int, float)) and not isinstance(answer, bool) and 1 <= answer <= 5:
        return int(answer)
    return None
