"""One step of the agenda as a value: its kind, its words, its plan and its rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, TypedDict

Kind = Literal["lobby", "ideas", "groups", "vote", "concept", "outline", "pitch", "plan", "break"]
Reveal = Literal["team", "instructor"]
TeamDocument = Literal["ideas", "concept", "outline"]
# What a vote is about: all that lies on the board, groups and loose notes, groups alone, notes alone.
Ballot = Literal["all", "loose", "groups", "notes"]

KINDS: tuple[Kind, ...] = (
    "lobby",
    "ideas",
    "groups",
    "vote",
    "concept",
    "outline",
    "pitch",
    "plan",
    "break",
)


class Texts(TypedDict):
    """One text in both languages."""

    da: str
    en: str


@dataclass(frozen=True)
class Rules:
    """What a phase asks of its notes, votes and fields; ``closed`` is what a team may not write in then.

    ``goal`` is how many notes each, groups or screens its words ask for, 0 where they name no number.
    """

    private: bool = False
    anonymous: bool = False
    votes: int = 3
    several: bool = True
    fields: tuple[str, ...] = ()
    reveal: Reveal = "team"
    closed: tuple[TeamDocument, ...] = ()
    goal: int = 0
    ballot: Ballot = "all"

    @classmethod
    def of(cls, data: dict[str, Any]) -> Rules:
        return cls(
            **{**data, "fields": tuple(data.get("fields", ())), "closed": tuple(data.get("closed", ()))}
        )

    def as_dict(self) -> dict[str, Any]:
        return {**self.__dict__, "fields": list(self.fields), "closed": list(self.closed)}


@dataclass(frozen=True)
class Phase:
    """One step of the agenda, timeboxed or ``untimed``; ``notes`` are the instructor's alone.

    ``starts_ms`` is a fixed start: lunch, or nine on the second ``day``. A ``hidden`` one is passed over.
    """

    id: str
    position: int
    kind: Kind
    title: Texts
    instruction: Texts
    minutes: int
    rules: Rules = Rules()
    started_ms: int | None = None
    ended_ms: int | None = None
    notes: Texts = field(default_factory=lambda: Texts(da="", en=""))
    day: int = 1
    starts_ms: int | None = None
    untimed: bool = False
    hidden: bool = False

    @property
    def is_private(self) -> bool:
        return self.kind == "ideas" and self.rules.private

    @property
    def has_begun(self) -> bool:
        return self.started_ms is not None
