"""What the instructor may change in the agenda itself, before and during a sprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from sprint.domain import limits, names
from sprint.domain.errors import Refused
from sprint.domain.state import Phase, TeamDocument, Texts

# What may be said anew of a phase that people have been in; the rest is settled when it begins.
WORDS = frozenset({"title", "instruction", "notes", "hidden", "closed"})
PLAN = frozenset({"kind", "private", "fields", "minutes", "day", "starts_ms", "untimed"})
LISTS = ("fields", "closed")


def edited(phase: Phase, changes: Mapping[str, Any], *, is_now: bool) -> Phase:
    """The phase as it is wanted; raises ``phase.begun``, ``phase.is_now`` or what is wrong with a word."""
    new = {name: value for name, value in changes.items() if value != _value(phase, name)}
    if not new.keys() <= WORDS | PLAN:
        raise Refused("bad_payload")
    if phase.has_begun and new.keys() & PLAN:
        raise Refused("phase.begun")
    if is_now and new.get("hidden"):
        raise Refused("phase.is_now")
    rules = {name: new.pop(name) for name in ("private", *LISTS) if name in new}
    rules |= {name: tuple(dict.fromkeys(rules[name])) for name in LISTS if name in rules}
    if not set(rules.get("closed", ())) <= set(get_args(TeamDocument)):
        raise Refused("bad_payload")
    return replace(
        phase,
        **{name: _checked(name, value) for name, value in new.items()},
        rules=replace(phase.rules, **rules),
    )


def check_removable(phase: Phase, *, is_now: bool) -> None:
    """What people have been in has their votes and versions, and stays: it can be hidden."""
    if is_now:
        raise Refused("phase.is_now")
    if phase.has_begun:
        raise Refused("phase.begun")


def both(words: Mapping[str, str], most: int, *, needed: bool = False) -> Texts:
    """One text in two languages; said in one only, it stands in for the other where it must not be empty."""
    da, en = names.prose(words["da"], most), names.prose(words["en"], most)
    if needed and not (da or en):
        raise Refused("title.missing")
    return Texts(da=da or en, en=en or da) if needed else Texts(da=da, en=en)


def _value(phase: Phase, name: str) -> Any:
    if name == "private":
        return phase.rules.private
    return list(getattr(phase.rules, name)) if name in LISTS else getattr(phase, name, None)


def _checked(name: str, value: Any) -> Any:
    if name == "title":
        return both(value, limits.PHASE_TITLE, needed=True)
    if name in ("instruction", "notes"):
        return both(value, limits.INSTRUCTION)
    if name == "minutes" and not 0 <= value <= limits.PHASE_MINUTES:
        raise Refused("bad_payload")
    if name == "day" and not 1 <= value <= limits.DAYS:
        raise Refused("bad_payload")
    if name == "starts_ms" and value is not None:
        check_start(value)
    return value


def check_start(at_ms: int) -> None:
    if not 0 <= at_ms <= limits.LATEST_MS:
        raise Refused("bad_payload")
