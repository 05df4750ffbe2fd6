"""How wide the columns of a table on paper are, in letters."""

from __future__ import annotations

from sprint.export.parts import Table

# Letters of a cell in 16 cm, in a wide typeface, and the room on both sides of the words.
ROOM, SIDES = 70, 2
# No word of a column head is broken, and no ordinary word below it; no column starves the others.
WORD, MOST = 12, 60


def shares(rows: Table) -> list[int]:
    """Columns as wide as what they hold asks for, in letters."""
    columns = list(zip(*rows, strict=True))
    least = [SIDES + longest_word(column[0]) for column in columns]
    good = [
        max(low, SIDES + min(WORD, max(map(longest_word, column))))
        for low, column in zip(least, columns, strict=True)
    ]
    wished = [max(low, min(MOST, max(map(len, column)))) for low, column in zip(good, columns, strict=True)]
    return spread(spread(least, good), wished)


def spread(have: list[int], wished: list[int]) -> list[int]:
    """What is left of the sheet goes to those who wish for more, by how much they do."""
    spare = ROOM - sum(have)
    more = [max(0, wish - each) for wish, each in zip(wished, have, strict=True)]
    if spare <= 0 or not sum(more):
        return have
    return [each + min(wish, spare * wish // sum(more)) for each, wish in zip(have, more, strict=True)]


def longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)
