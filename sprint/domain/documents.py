"""What teams have written, as plain values read from the shared documents: sorted, without removed things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

# What browsers have names for, in two languages; the first is a note's own where none was chosen.
COLOURS = ("yellow", "blue", "green", "pink", "violet", "orange")


@dataclass(frozen=True)
class Note:
    id: str
    text: str
    colour: str
    author: str
    group: str
    order: str
    created_ms: int
    photo: str = ""
    description: str = ""
    builds_on: str = ""
    strokes: tuple[str, ...] = ()

    @property
    def is_written(self) -> bool:
        return bool(self.words or self.photo or self.strokes)

    @property
    def words(self) -> str:
        """What the note says; one without a text is named by what its picture shows."""
        return self.text.strip() or self.description.strip()


@dataclass(frozen=True)
class Group:
    id: str
    title: str
    order: str


@dataclass(frozen=True)
class Question:
    """One way of asking: 'Hvordan kan vi …?'"""

    id: str
    text: str
    order: str


@dataclass(frozen=True)
class Comment:
    """What somebody said to a note; who said it stays in the document."""

    id: str
    note: str
    text: str
    created_ms: int


@dataclass(frozen=True)
class Ideas:
    """The board; ``matrix`` is value and effort, 0 to 100, of each item the team has placed.

    ``question`` is the id of the question that frames the work, or empty. ``removed`` are items that lie
    under what was removed, ``merged`` says into which group others went.
    """

    challenge: str = ""
    notes: tuple[Note, ...] = ()
    groups: tuple[Group, ...] = ()
    matrix: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    question: str = ""
    comments: tuple[Comment, ...] = ()
    removed: frozenset[str] = frozenset()
    merged: Mapping[str, str] = field(default_factory=dict)


def question_of(ideas: Ideas) -> str:
    """The words of the question that frames the work."""
    chosen = (question.text.strip() for question in ideas.questions if question.id == ideas.question)
    return next(chosen, "")


def title_of(ideas: Ideas, item: str) -> str | None:
    """What an item of a vote (``group:<id>``, ``note:<id>``) is called; None when it is not on the board."""
    kind, _, item_id = item.partition(":")
    if kind == "note":
        return next((note.words for note in ideas.notes if note.id == item_id), None)
    group = next((group for group in ideas.groups if group.id == item_id), None)
    if kind != "group" or group is None:
        return None
    inside = (note.words for note in ideas.notes if note.group == item_id)
    return group.title.strip() or next(inside, "")


@dataclass(frozen=True)
class Row:
    """One record of a rows field; ``cells`` by column."""

    id: str
    cells: Mapping[str, str]


@dataclass(frozen=True)
class FieldComment:
    """What somebody said to a field of the sheet; who said it stays in the document."""

    id: str
    field: str
    text: str
    created_ms: int
    resolved: bool = False


@dataclass(frozen=True)
class Concept:
    """The concept sheet; ``origin`` is the chosen idea: item, title and note ids.

    ``answers`` are the team's common answers to the guide's statements, ``spread`` how those who answered
    alone did: by statement how many said 1 to 5, and how many do not know. ``mentions`` are the items
    (``note:<id>``, ``group:<id>``) that each field builds on.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    origin: Mapping[str, Any] | None = None
    answers: Mapping[str, int | str] = field(default_factory=dict)
    spread: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    comments: tuple[FieldComment, ...] = ()
    mentions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Block:
    """One piece of a screen; ``more`` has a line for each choice or entry, or names the system of data.

    ``to`` is where it leads: a screen's id, ``back``, ``end``, or empty.
    """

    id: str
    kind: str
    text: str = ""
    more: str = ""
    to: str = ""
    photo: str = ""
    description: str = ""
    strokes: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True)
class Hotspot:
    """Where one taps on a photo: a corner and a size, each 0 to 10,000 of its width and height."""

    id: str
    label: str
    to: str
    x: int
    y: int
    w: int
    h: int
    order: str = ""


@dataclass(frozen=True)
class Screen:
    """One step of the storyboard: a screen somebody sees, or something somebody does.

    ``blocks`` is all of what it shows, in order: what is written in ``text`` and ``data`` too, as the first
    text and the last data. ``answers`` are ``field:``, ``note:`` or ``system:`` and an id.
    """

    id: str
    kind: str
    title: str
    text: str
    data: str
    actor: str
    channel: str
    order: str
    to: str = ""
    photo: str = ""
    description: str = ""
    blocks: tuple[Block, ...] = ()
    hotspots: tuple[Hotspot, ...] = ()
    answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outline:
    """The prototype; ``persona`` is who one is when one plays it, in the team's words."""

    screens: tuple[Screen, ...] = ()
    persona: str = ""


def pictured(ideas: Ideas, outline: Outline) -> Iterable[str]:
    """The photos that a team's work shows, by id."""
    yield from (note.photo for note in ideas.notes if note.photo)
    for screen in outline.screens:
        yield from filter(None, (screen.photo, *(block.photo for block in screen.blocks)))
