"""The slides of the pitch in order: which there are, and which have nothing to show and are told on one.

A slide on which only *Mangler* stands helps nobody who listens. For a team that has hardly begun, it is
what the pitch is to be made of: no pitch has fewer than eight slides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sprint.export.apron import Apron
from sprint.export.landscape import bands
from sprint.export.report import Report

LEAST = 8
# What the team is asked for where one of these has nothing to show.
ASKS = {
    "need": ("need", "affected", "today"),
    "solution": ("solution", "level", "not_included"),
    "landscape": ("systems", "reuse", "data"),
    "change": ("behaviour", "involve", "strategy_of_change"),
    "benefit": ("benefits", "cost"),
    "unknown": ("unknown", "specialists", "law"),
}
SLIDES = (
    *("front", "beginning", "need", "solution", "screens", "flow", "feedback"),
    *("landscape", "change", "benefit", "lacks", "unknown", "plan"),
)


@dataclass(frozen=True)
class Order:
    """``slides`` by name; ``together`` are those without anything to show that *lacks* tells of."""

    slides: tuple[str, ...]
    together: tuple[str, ...]


def order(report: Report, page: Apron, maps: int) -> Order:
    """``maps`` is how many slides the way through the prototype takes."""
    drawn = {"screens": len(report.scenes()) > 0, "flow": maps, "feedback": len(report.feedback) > 0}
    lacking = bare(report, page)
    full = 2 + len(ASKS) - len(lacking) + sum(drawn.values())
    begins = bool(beginning(report)) and full + min(1, len(lacking)) < LEAST
    together = gathered(lacking, full + begins)
    left = {name for name, count in drawn.items() if not count} | set(together)
    left |= set() if begins else {"beginning"}
    left |= set() if together else {"lacks"}
    return Order(tuple(name for name in SLIDES if name not in left), together)


def beginning(report: Report) -> Mapping[str, str]:
    """Where the team started and which idea it chose, for those who have not come further."""
    told = {"challenge": report.challenge, "question": report.question, "origin": report.origin}
    return {name: words for name, words in told.items() if words}


def bare(report: Report, page: Apron) -> tuple[str, ...]:
    """Those that nothing is written for."""
    shown: dict[str, object] = {
        "need": report.written("need") or report.rows("affected"),
        "solution": report.written("solution") or report.written("not_included"),
        "landscape": bands(report),
        "change": report.rows("behaviour")
        or report.written("involve")
        or report.choice("strategy_of_change"),
        "benefit": report.rows("benefits") or page.cost,
        "unknown": page.unknown,
    }
    return tuple(name for name, there_is in shown.items() if not there_is)


def gathered(lacking: tuple[str, ...], full: int) -> tuple[str, ...]:
    """The last of them first, as many as leave eight slides; one alone stays as it is."""
    most = min(len(lacking), len(lacking) + full + 1 - LEAST)
    return lacking[-most:] if most > 1 else ()
