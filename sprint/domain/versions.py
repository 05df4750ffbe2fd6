"""Versions of a team's documents as plain values, and what a list says of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypedDict

from sprint.domain.state import SprintState, Texts

# At the end of a phase; because somebody wanted it; what stood there before an earlier one was restored.
VersionKind = Literal["phase", "named", "before"]


@dataclass(frozen=True)
class Label:
    """Why a version is kept, in which phase, and who wanted it."""

    kind: VersionKind
    phase_id: str
    name: str = ""
    seat_id: str | None = None


@dataclass(frozen=True)
class Version:
    """One document as it stood at a serial."""

    id: str
    document: str
    label: Label
    at_ms: int
    serial: int


class Line(TypedDict):
    """What a list says of a version."""

    id: str
    kind: VersionKind
    name: str
    phase: Texts | None
    by: str | None
    at_ms: int


def line(version: Version, state: SprintState) -> Line:
    """One line of the list. Who kept a version is no secret; who wrote what is in it may be."""
    label = version.label
    titles = {phase.id: phase.title for phase in state.phases}
    names = {seat.id: seat.name for seat in state.seats}
    return {
        "id": version.id,
        "kind": label.kind,
        "name": label.name,
        "phase": titles.get(label.phase_id),
        "by": names.get(label.seat_id or ""),
        "at_ms": version.at_ms,
    }
