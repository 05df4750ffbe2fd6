"""How much of a sheet the page for the board takes, in lines: as the roomiest of what draws it does."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from sprint.export.apron import Apron

# Lines of ordinary words that an A4 sheet has room for, in Word and printed by a browser. Measured, with
# three of them left over, on the sheets of a finished team and of three that wrote too much in every field.
SHEET = 56.0
# Letters on a line of the sheet, of a column, of a cell of the plan, of the costs …
WIDE, COLUMN, PLAN, ITEM, AMOUNT = 84, 42, 24, 16, 11
# … and where they are larger: of the question, the figure, and the title.
ASKED, NUMBER, TITLE, LONG_TITLE = 52, 20, 34, 66
# From how many letters on a title is a long one.
LONG = 60
# How much higher than an ordinary line theirs are.
HIGH, HIGHER, HIGHEST = 1.4, 1.8, 2.4
HEADING, GAP = 1.7, 0.4
FIXED = 9.0  # the head, the question and its answers, the foot, and the room between all


def height(page: Apron) -> float:
    return sum((FIXED, _top(page), max(_left(page), _right(page)), _when(page), _bottom(page)))


def lines(text: str, letters: int) -> int:
    """On how many lines it stands."""
    return sum(max(1, ceil(_width(each) / letters)) for each in text.split("\n")) if text else 0


def _width(text: str) -> float:
    return sum(map(_room, text))


def _room(sign: str) -> float:
    """In ordinary letters."""
    if east_asian_width(sign) in "WF" or sign in "MW":
        return 2
    return 1.5 if sign.isupper() or sign in "mw" else 1


def _top(page: Apron) -> float:
    is_long = len(page.title) > LONG
    title = HIGHER * lines(page.title, LONG_TITLE) if is_long else HIGHEST * lines(page.title, TITLE)
    return title + HIGH * (lines(page.lead, WIDE) + lines(page.ask, ASKED))


def _left(page: Apron) -> float:
    goals = sum(lines(each, COLUMN) for each in page.strategy)
    who = lines(page.owner, COLUMN - 8) + lines(page.affected, COLUMN - 8)
    return 2 * HEADING + lines(page.why, COLUMN) + goals + who + GAP


def _right(page: Apron) -> float:
    where = HEADING + lines(page.where, COLUMN)
    if page.figure is None:
        return where
    told = lines(page.figure.what, COLUMN) + lines(page.figure.owner, COLUMN - 12)
    return where + HIGHER * lines(f"{page.figure.today} → {page.figure.target}", NUMBER) + told + HEADING


def _when(page: Apron) -> float:
    cells = (sum(lines(f"{what} ({who})", PLAN) for what, who in each.what) for each in page.when)
    return HEADING + HIGH + max(cells, default=1)


def _bottom(page: Apron) -> float:
    costs = (GAP + max(lines(row[0], ITEM), *(lines(each, AMOUNT) for each in row[1:])) for row in page.cost)
    unknown = (lines(f"{what} ({who})" if who else what, COLUMN) for what, who in page.unknown)
    return HEADING + max(sum(costs), sum(unknown))
