"""People who are expected: a list as it is pasted, and what of it was understood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict

from sprint.domain import limits, names, tidy
from sprint.domain.errors import Refused
from sprint.domain.lookalikes import is_role

Role = Literal["participant", "specialist"]
What = Literal[
    "no_name",
    "name_long",
    "name_twice",
    "name_reserved",
    "sits",
    "too_many",
    "team_unknown",
    "place_unknown",
    "place_long",
    "more",
]

PARTICIPANTS = ("deltager", "leder", "medarbejder", "participant", "leader")
SPECIALISTS = ("specialist", "konsulent", "digitaliseringskonsulent", "consultant")
ROLES: dict[str, Role] = {
    **dict.fromkeys(PARTICIPANTS, "participant"),
    **dict.fromkeys(SPECIALISTS, "specialist"),
}
HEADS = frozenset({"navn", "name"})
# As many as somebody mends before pasting the list again.
MOST_REMARKS = 100
TEAM = re.compile(r"(?:hold|bord|team|table)?\s*(\d{1,3})", re.IGNORECASE)


@dataclass(frozen=True)
class Expected:
    """Somebody who has not sat down; ``team`` is None where they choose for themselves."""

    id: str
    name: str
    municipality: str
    role: Role
    team: int | None = None


class Remark(TypedDict):
    """What was not understood of a line, or left out; lines count from one."""

    line: int
    what: What
    text: str


@dataclass(frozen=True)
class Known:
    """What a list is held against: municipalities by small letters, teams by number, and who sits here."""

    places: Mapping[str, str]
    teams: Mapping[int, str]
    seated: Collection[str]


class Reading:
    """A list of people, a line each: name, and in any order municipality, role and team."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._teams = {names.known_as(name): number for number, name in reversed([*known.teams.items()])}
        self._seated, self._listed = _marks(known.seated), set[str]()
        self.people: list[Expected] = []
        self.remarks: list[Remark] = []
        self._line = 0

    def read(self, text: str) -> None:
        for self._line, line in enumerate(tidy.BREAK.sub("\n", text).split("\n"), 1):
            cells = _cells(line)
            if any(cells) and not self._is_head(cells):
                self._person(cells)

    def _is_head(self, cells: Sequence[str]) -> bool:
        """What the columns are called, whatever stands above it."""
        return not self.people and cells[0].casefold() in HEADS

    def _person(self, cells: Sequence[str]) -> None:
        name = cells[0]
        if wrong := self._wrong(name):
            self._remark(wrong, name)
            return
        role: Role = "participant"
        team, place = None, ""
        for cell in filter(None, cells[1:]):
            if cell.casefold() in ROLES:
                role = ROLES[cell.casefold()]
            elif (number := self._team(cell)) is not None:
                team = number or None
            elif not place:
                place = self._place(cell)
            else:
                self._remark("more", cell)
        self._listed |= names.marks(name)
        self.people.append(Expected("", name, place, role, team))

    def _wrong(self, name: str) -> What | None:
        if not tidy.is_visible(name):
            return "no_name"
        if len(name) > limits.PERSON:
            return "name_long"
        if is_role(name):
            return "name_reserved"
        marks = names.marks(name)
        if not marks.isdisjoint(self._seated):
            return "sits"
        if not marks.isdisjoint(self._listed):
            return "name_twice"
        return "too_many" if len(self.people) + len(self._known.seated) >= limits.SEATS else None

    def _team(self, cell: str) -> int | None:
        """The team that is meant; 0 for one that is not there, None where no team is meant."""
        named = self._teams.get(names.known_as(cell))
        found = TEAM.fullmatch(cell)
        if named is not None or found is None:
            return named
        number = int(found[1])
        if number in self._known.teams:
            return number
        self._remark("team_unknown", cell)
        return 0

    def _place(self, cell: str) -> str:
        """One of the 98 as it is spelled, or another place as it was written."""
        key = cell.casefold().removesuffix(" kommune")
        place = self._known.places.get(key) or self._known.places.get(key.removesuffix("s"))
        if place is None and len(cell) > limits.ORGANISATION:
            self._remark("place_long", cell)
            return ""
        if place is None:
            self._remark("place_unknown", cell)
        return place or cell

    def _remark(self, what: What, text: str) -> None:
        if len(self.remarks) == MOST_REMARKS:
            return
        self.remarks.append({"line": self._line, "what": what, "text": names.glimpse(text)})


def _marks(several: Collection[str]) -> set[str]:
    return set().union(*map(names.marks, several))


def _cells(line: str) -> list[str]:
    """As a spreadsheet gives them, or parted by semicolons or commas."""
    sign = next((sign for sign in "\t;," if sign in line), "\t")
    return [tidy.line(cell) for cell in line.split(sign)]


def keeping_ids(
    people: Sequence[Expected], before: Sequence[Expected], fresh: Sequence[str]
) -> list[Expected]:
    """Who stood on the list before is the same person: a card that was printed still leads to them."""
    ids = {names.known_as(one.name): one.id for one in before}
    return [
        Expected(ids.get(names.known_as(one.name), new), one.name, one.municipality, one.role, one.team)
        for one, new in zip(people, fresh, strict=True)
    ]


def labels(people: Sequence[Expected]) -> dict[str, str]:
    """By id, what outsiders read: the first name and a letter, or the whole where two would be the same."""
    short = {one.id: _short(one) for one in people}
    told = Counter(short.values())
    return {one.id: short[one.id] if told[short[one.id]] == 1 else one.name for one in people}


def _short(one: Expected) -> str:
    words = one.name.split()
    letter = f" {words[-1][0]}." if len(words) > 1 else ""
    return f"{words[0]}{letter}"


def guest_of(expected: Sequence[Expected], expected_id: str, name: str) -> Expected:
    """Who on the list it is, or somebody new; raises ``join.not_expected``."""
    if expected_id:
        listed = next((one for one in expected if one.id == expected_id), None)
        if listed is None:
            raise Refused("join.not_expected")
        return listed
    new = Expected("", name, "", "participant")
    return next((one for one in expected if names.same(one.name, name)), new)
