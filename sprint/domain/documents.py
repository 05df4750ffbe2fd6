"""What teams have written, as plain values read from the shared documents: sorted, without removed things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Note:
    id: str
    text: str
    colour: str
    author: str
    group: str
    order: str
    created_ms: int


@dataclass(frozen=True)
class Group:
    id: str
    title: str
    order: str


@dataclass(frozen=True)
class Ideas:
    challenge: str = ""
    notes: tuple[Note, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True)
class Row:
    """One record of a rows field; ``cells`` by column."""

    id: str
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Concept:
    """The concept sheet; ``origin`` is the chosen idea: item, title and note ids."""

    texts: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    origin: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Screen:
    """One step of the storyboard: a screen somebody sees, or something somebody does."""

    id: str
    kind: str
    title: str
    text: str
    data: str
    actor: str
    channel: str
    order: str


@dataclass(frozen=True)
class Outline:
    screens: tuple[Screen, ...] = ()
