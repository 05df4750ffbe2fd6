"""Versions of a team's documents as plain values: what a list says of one, and what a look shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypedDict

from sprint.domain.documents import Concept, Ideas, Note, Outline, Screen
from sprint.domain.matrix import Spot, placed
from sprint.domain.state import SprintState, Texts

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


class Line(TypedDict):
    """What a list says of a version."""

    id: str
    kind: VersionKind
    name: str
    phase: Texts | None
    by: str | None
    at_ms: int


class NoteShown(TypedDict):
    id: str
    text: str
    colour: str
    photo: str
    description: str
    strokes: list[str]


class GroupShown(TypedDict):
    id: str
    title: str
    notes: list[NoteShown]


class QuestionShown(TypedDict):
    id: str
    text: str
    chosen: bool


class PlacedShown(TypedDict):
    title: str
    value: int
    effort: int


class IdeasShown(TypedDict):
    challenge: str
    questions: list[QuestionShown]
    groups: list[GroupShown]
    loose: list[NoteShown]
    placed: list[PlacedShown]


class RowShown(TypedDict):
    id: str
    cells: dict[str, str]


class ConceptShown(TypedDict):
    texts: dict[str, str]
    choices: dict[str, str]
    rows: dict[str, list[RowShown]]
    origin: str


class ScreenShown(TypedDict):
    id: str
    kind: str
    title: str
    text: str
    data: str
    actor: str
    channel: str


class OutlineShown(TypedDict):
    screens: list[ScreenShown]


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


def shown(values: Ideas | Concept | Outline) -> IdeasShown | ConceptShown | OutlineShown:
    """A document to be read, never with authors: some of it was written where nobody was to know."""
    if isinstance(values, Ideas):
        return _ideas(values)
    if isinstance(values, Concept):
        return _concept(values)
    return {"screens": [_screen(screen) for screen in values.screens]}


def _ideas(ideas: Ideas) -> IdeasShown:
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
        "placed": [_placed(title, spot) for _, title, spot in placed(ideas)],
    }


def _notes(notes: Iterable[Note]) -> list[NoteShown]:
    return [
        {
            "id": note.id,
            "text": note.text,
            "colour": note.colour,
            "photo": note.photo,
            "description": note.description,
            "strokes": list(note.strokes),
        }
        for note in notes
    ]


def _placed(title: str, spot: Spot) -> PlacedShown:
    return {"title": title, "value": spot["value"], "effort": spot["effort"]}


def _screen(screen: Screen) -> ScreenShown:
    return {
        "id": screen.id,
        "kind": screen.kind,
        "title": screen.title,
        "text": screen.text,
        "data": screen.data,
        "actor": screen.actor,
        "channel": screen.channel,
    }


def _concept(concept: Concept) -> ConceptShown:
    return {
        "texts": dict(concept.texts),
        "choices": dict(concept.choices),
        "rows": {
            field: [{"id": row.id, "cells": dict(row.cells)} for row in rows]
            for field, rows in concept.rows.items()
        },
        "origin": str((concept.origin or {}).get("title") or ""),
    }
