"""Versions of a team's documents as plain values: what a list says of one, and what a look shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from sprint.domain.documents import Concept, Ideas, Note, Outline
from sprint.domain.matrix import placed
from sprint.domain.state import SprintState

# At the end of a phase; because somebody wanted it; what stood there before an earlier one was restored.
VersionKind = Literal["phase", "named", "before"]
MOST_NAME = 60


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


def line(version: Version, state: SprintState) -> dict[str, Any]:
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


def shown(values: Ideas | Concept | Outline) -> dict[str, Any]:
    """A document to be read, never with authors: some of it was written where nobody was to know."""
    if isinstance(values, Ideas):
        return _ideas(values)
    if isinstance(values, Concept):
        return _concept(values)
    words = ("id", "kind", "title", "text", "data", "actor", "channel")
    return {"screens": [{word: getattr(screen, word) for word in words} for screen in values.screens]}


def _ideas(ideas: Ideas) -> dict[str, Any]:
    known = {group.id for group in ideas.groups}
    return {
        "challenge": ideas.challenge,
        "questions": [
            {"id": question.id, "text": question.text, "chosen": question.id == ideas.question}
            for question in ideas.questions
        ],
        "groups": [
            {
                "id": group.id,
                "title": group.title,
                "notes": _notes(note for note in ideas.notes if note.group == group.id),
            }
            for group in ideas.groups
        ],
        "loose": _notes(note for note in ideas.notes if note.group not in known),
        "placed": [{"title": title, **spot} for _, title, spot in placed(ideas)],
    }


def _notes(notes: Iterable[Note]) -> list[dict[str, Any]]:
    words = ("id", "text", "colour", "photo", "description", "strokes")
    return [{word: getattr(note, word) for word in words} for note in notes]


def _concept(concept: Concept) -> dict[str, Any]:
    return {
        "texts": dict(concept.texts),
        "choices": dict(concept.choices),
        "rows": {
            field: [{"id": row.id, "cells": dict(row.cells)} for row in rows]
            for field, rows in concept.rows.items()
        },
        "origin": str((concept.origin or {}).get("title") or ""),
    }
