"""What the instructor may set in a phase, and until when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.state import Ballot, Phase, Reveal

WITH_NOTES = ("ideas", "groups")
WITH_GOAL = ("ideas", "groups", "outline")
# What a round takes over when it is opened.
BALLOT = frozenset({"votes", "several", "ballot"})
CHOICES = {"reveal": get_args(Reveal), "ballot": get_args(Ballot)}


def settings_of(phase: Phase) -> frozenset[str]:
    """What there is to set in a phase of its kind."""
    names = {"minutes"}
    if phase.kind in WITH_NOTES:
        names.add("anonymous")
    if phase.kind in WITH_GOAL:
        names.add("goal")
    if phase.is_private:
        names.add("reveal")
    if phase.kind == "vote":
        names |= BALLOT
    return frozenset(names)


def with_settings(phase: Phase, wanted: Mapping[str, Any], *, has_round: bool) -> Phase:
    """The phase as it is wanted, or a code that says why not; what stays as it is may always be said again.

    ``has_round`` is whether people vote, or have voted, by its rules.
    """
    if not wanted.keys() <= settings_of(phase) or not all(map(_fits, wanted, wanted.values())):
        raise Refused("bad_payload")
    now = {"minutes": phase.minutes, **phase.rules.as_dict()}
    changes = {name: value for name, value in wanted.items() if value != now[name]}
    _check_begun(phase, changes, has_round)
    minutes = changes.pop("minutes", phase.minutes)
    return replace(phase, minutes=minutes, rules=replace(phase.rules, **changes))


def _check_begun(phase: Phase, changes: Mapping[str, Any], has_round: bool) -> None:
    if phase.has_begun and changes.get("anonymous") is False:
        raise Refused("phase.anonymity_tightens")
    if (phase.has_begun and "minutes" in changes) or (has_round and changes.keys() & BALLOT):
        raise Refused("phase.begun")


def _fits(name: str, value: Any) -> bool:
    if name == "minutes":
        return bool(1 <= value <= limits.PHASE_MINUTES)
    if name == "votes":
        return bool(1 <= value <= limits.VOTES)
    if name == "goal":
        return bool(0 <= value <= limits.GOAL)
    return name not in CHOICES or value in CHOICES[name]
