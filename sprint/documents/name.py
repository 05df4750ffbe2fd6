"""The names of documents: a kind and an owner, ``ideas:2`` or ``drafts:<seat>``."""

import re
from dataclasses import dataclass
from typing import Literal, cast

from sprint.domain.errors import Refused

Kind = Literal["ideas", "drafts", "concept", "outline"]
KINDS: tuple[Kind, ...] = ("ideas", "drafts", "concept", "outline")
TEAM_KINDS: tuple[Kind, ...] = ("ideas", "concept", "outline")
NAME = re.compile(r"(?:(ideas|concept|outline):([1-9]\d{0,2})|(drafts):([A-Za-z0-9_-]{1,64}))")


@dataclass(frozen=True)
class Name:
    kind: Kind
    owner: str

    @property
    def team(self) -> int | None:
        """The team of a team's document; drafts belong to a seat."""
        return None if self.kind == "drafts" else int(self.owner)

    def __str__(self) -> str:
        return f"{self.kind}:{self.owner}"


def parse(text: str) -> Name:
    match = NAME.fullmatch(text)
    if match is None:
        raise Refused("document.unknown")
    return Name(cast(Kind, match[1] or match[3]), match[2] or match[4])
