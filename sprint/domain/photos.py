"""Photos: what is known of each, how many a sprint keeps, and who sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sprint.domain.documents import Ideas, Outline


@dataclass(frozen=True)
class Picture:
    """A photo made anew by us: without what cameras hide in theirs, and once more in small."""

    mime: str
    width: int
    height: int
    large: bytes
    small: bytes

    @property
    def size(self) -> int:
        return len(self.large) + len(self.small)


@dataclass(frozen=True)
class Photo:
    """A kept picture; ``seat_id`` sent it."""

    id: str
    seat_id: str
    mime: str
    width: int
    height: int


@dataclass(frozen=True)
class ByPhone:
    """The newest photo that came through a phone's link, for the seat that made the link."""

    seat_id: str
    link: str
    photo_id: str


@dataclass(frozen=True)
class Pictured:
    """The photo that a note shows, and what is on it in words."""

    photo: str = ""
    description: str = ""


def names(document: Ideas | Outline, photo_id: str) -> bool:
    """A photo is seen by those who read a note, a screen or a block with it."""
    return photo_id in (set(shown(document)) - {""})


def shown(document: Ideas | Outline) -> Iterator[str]:
    if isinstance(document, Ideas):
        yield from (note.photo for note in document.notes)
    else:
        for screen in document.screens:
            yield screen.photo
            yield from (block.photo for block in screen.blocks)
