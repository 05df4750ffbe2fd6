"""The concept as sheets of paper on the take-home page: whole sections, as many on a sheet as about fit."""

from collections.abc import Iterable

from sprint.export.parts import Answer, Section

LETTERS_A_LEAF = 1300
LETTERS_A_HEADING = 90
LETTERS_A_TITLE = 400


def leaves(sections: Iterable[Section]) -> list[list[Section]]:
    """The first sheet holds the title too."""
    pages: list[list[Section]] = [[]]
    room = LETTERS_A_LEAF - LETTERS_A_TITLE
    for section in sections:
        if pages[-1] and letters(section) > room:
            pages.append([])
            room = LETTERS_A_LEAF
        pages[-1].append(section)
        room -= letters(section)
    return pages


def letters(section: Section) -> int:
    return LETTERS_A_HEADING + sum(map(letters_of, section.answers))


def letters_of(answer: Answer) -> int:
    words = (*answer.paragraphs, *(cell for row in answer.table[1:] for cell in row))
    return LETTERS_A_HEADING + sum(map(len, words))
