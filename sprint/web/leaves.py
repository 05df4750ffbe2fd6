"""The report as sheets of paper on the take-home page: the apron, then as much on a sheet as about fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sprint.export.pieces import Break, Contents, Front, Heading, Part, plain

LETTERS_A_LEAF = 1500
LETTERS_A_PART = 60


def leaves(parts: Iterable[Part]) -> list[list[Part]]:
    """A heading begins a new sheet where the last is full; every one of the first level is tried."""
    pages: list[list[Part]] = [[]]
    room = LETTERS_A_LEAF
    for part in parts:
        if isinstance(part, Break | Contents):
            continue
        if pages[-1] and is_new(part, room, pages[-1]):
            pages.append([])
            room = LETTERS_A_LEAF
        pages[-1].append(part)
        room -= LETTERS_A_PART + letters(plain(part))
    return pages


def is_new(part: Part, room: int, page: list[Part]) -> bool:
    if isinstance(page[-1], Front):
        return True
    return isinstance(part, Heading) and (room < 0 or (part.level == 1 and room < LETTERS_A_LEAF // 2))


def letters(value: object) -> int:
    return sum(map(len, texts(value)))


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)
