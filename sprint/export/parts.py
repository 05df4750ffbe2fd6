"""What a report is made of: words of one language, in order, ready for every format to draw."""

from __future__ import annotations

from dataclasses import dataclass

from sprint.domain.strokes import Stroke, decode

# A heading row first.
Table = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Answer:
    """One field of the concept with what the team wrote."""

    label: str
    choice: str
    paragraphs: tuple[str, ...]
    table: Table

    @property
    def is_empty(self) -> bool:
        return not (self.choice or self.paragraphs or self.table)


@dataclass(frozen=True)
class Section:
    """A part of the concept's sheet with the fields that are answered."""

    title: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Slip:
    """A note on the board; ``photo`` and ``sketch`` are in words, with the description they share.

    ``words`` is the whole of it for a file that shows no pictures; ``comments`` never say who spoke.
    """

    text: str
    words: str
    colour: str
    description: str = ""
    photo_id: str = ""
    photo: str = ""
    sketch: str = ""
    strokes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    is_chosen: bool = False

    @property
    def drawn(self) -> tuple[Stroke, ...]:
        """What is no stroke is not drawn."""
        return tuple(stroke for text in self.strokes if (stroke := decode(text)))


@dataclass(frozen=True)
class Pile:
    """A group with its notes, or those without one."""

    title: str
    slips: tuple[Slip, ...]
    is_loose: bool = False
    is_chosen: bool = False


@dataclass(frozen=True)
class Scene:
    """One step of the storyboard; ``tone`` colours the actor."""

    title: str
    kind: str
    tone: str
    actor: str
    channel: str
    paragraphs: tuple[str, ...]
    data: tuple[str, ...]

    @property
    def how(self) -> str:
        """Who acts, and through which channel; what is unknown is not said."""
        return " · ".join(part for part in (self.kind, self.actor, self.channel) if part)


@dataclass(frozen=True)
class Todo:
    """One line of the plan."""

    what: str
    who: str
    date: str
