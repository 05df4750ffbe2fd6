"""What a report is made of: words of one language, in order, ready for every format to draw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day

from sprint.domain.strokes import Stroke, decode
from sprint.domain.tidy import line, lines

# A heading row first.
Table = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Answer:
    """One field of the concept with what the team wrote; its rows are called by the column ``named``."""

    id: str
    label: str
    choice: str
    paragraphs: tuple[str, ...]
    table: Table
    named: int = 0

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

    ``words`` is what stands beside its photo, if there is one; ``comments`` never say who spoke.
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

    @property
    def in_words(self) -> str:
        """The photo too, after the text unless it stands for it."""
        return f"{self.words} ({self.photo})" if self.photo and self.photo not in self.words else self.words


@dataclass(frozen=True)
class Pile:
    """A group with its notes, or those without one."""

    title: str
    slips: tuple[Slip, ...]
    is_loose: bool = False
    is_chosen: bool = False


@dataclass(frozen=True)
class Block:
    """One part of a drawn screen.

    ``to`` is the number of the scene it leads to, or 0, ``leads`` the same in words; ``lines`` are choices,
    or entries of a list; ``picture`` is its photo or sketch in words.
    """

    kind: str
    text: str
    lines: tuple[str, ...] = ()
    to: int = 0
    leads: str = ""
    photo_id: str = ""
    strokes: tuple[str, ...] = ()
    picture: str = ""

    @property
    def drawn(self) -> tuple[Stroke, ...]:
        """What is no stroke is not drawn."""
        return tuple(stroke for text in self.strokes if (stroke := decode(text)))


@dataclass(frozen=True)
class Spot:
    """Where one taps on a photo, in hundredths of its width and height."""

    label: str
    x: float
    y: float
    w: float
    h: float
    to: int
    leads: str


@dataclass(frozen=True)
class Scene:
    """One step of the storyboard; ``tone`` colours the actor, ``device`` is what it is drawn as.

    ``photo_id`` is the drawing on paper that is the screen; ``to`` and ``leads`` are the way on where there
    is nothing to press.
    """

    id: str
    title: str
    kind: str
    tone: str
    actor: str
    channel: str
    device: str
    blocks: tuple[Block, ...]
    data: tuple[str, ...]
    photo_id: str = ""
    picture: str = ""
    spots: tuple[Spot, ...] = ()
    to: int = 0
    leads: str = ""

    @property
    def how(self) -> str:
        """Who acts, and through which channel; what is unknown is not said."""
        return " · ".join(part for part in (self.kind, self.actor, self.channel) if part)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What the screen says, in words alone."""
        return tuple(
            line for block in self.blocks for line in (block.text, *block.lines, block.picture) if line
        )


@dataclass(frozen=True)
class Todo:
    """One line of the plan; ``date`` as the team wrote it, ``day`` when it is due at the latest."""

    id: str
    what: str
    who: str
    date: str
    day: Day


@dataclass(frozen=True)
class Opinion:
    """Of what others said to the prototype, something that the team takes along; never who said it."""

    kind: str
    text: str
    about: str = ""


@dataclass(frozen=True)
class Round:
    """A vote that is over: titles with how many they got, most first, the chosen one, and why."""

    results: tuple[tuple[str, int], ...]
    chosen: str = ""
    reason: str = ""

    @property
    def told(self) -> tuple[tuple[str, int, bool], ...]:
        """Each title on one line, how many it got, and whether it was chosen."""
        return tuple((line(title), count, title == self.chosen) for title, count in self.results)


def told(text: str) -> str:
    """Somebody's words with the lines they wrote."""
    return "\n".join(lines(text))
