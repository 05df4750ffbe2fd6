"""What a team can vote on, and where votes go when the board changes: the rules of docs/reliability.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sprint.domain import limits
from sprint.domain.documents import Ideas, title_of
from sprint.domain.phase import Ballot

KINDS = {"groups": "group:", "notes": "note:"}


@dataclass(frozen=True)
class Votable:
    """Groups and notes by title; which group went into which, what is gone or empty, what is in which."""

    titles: Mapping[str, str]
    into: Mapping[str, str]
    gone: frozenset[str]
    empty: frozenset[str] = frozenset()
    inside: Mapping[str, str] = field(default_factory=dict)

    def by(self, ballot: Ballot) -> Votable:
        """As a round sees it: where notes in a group get no votes of their own, votes go along into it."""
        return replace(self, into={**self.into, **self.inside}) if ballot == "loose" else self

    def takes(self, ballot: Ballot, item: str) -> bool:
        """Whether a round votes on an item at all."""
        if ballot == "loose":
            return item not in self.inside
        return ballot == "all" or item.startswith(KINDS[ballot])

    def items(self, ballot: Ballot) -> list[str]:
        """All that can get a vote now: groups before notes."""
        return [item for item in self.titles if item not in self.empty and self.takes(ballot, item)]

    def follow(self, item: str) -> str | None:
        """Where a vote on an item lies now; None where it comes back to its voter.

        What was never on the board is left alone.
        """
        seen = set()
        while item in self.into and item not in seen:
            seen.add(item)
            item = self.into[item]
        return None if item in self.gone | self.empty else item


@dataclass(frozen=True)
class Given:
    """One vote, by the id of its row."""

    id: str
    voter: str
    item: str


def votable(ideas: Ideas) -> Votable:
    items = [
        *(f"group:{group.id}" for group in ideas.groups),
        *(f"note:{note.id}" for note in ideas.notes),
    ]
    inside = {f"note:{note.id}": f"group:{note.group}" for note in ideas.notes}
    return Votable(
        titles={item: one_line(title_of(ideas, item) or "") for item in items},
        into={f"group:{id}": f"group:{into}" for id, into in ideas.merged.items()},
        gone=ideas.removed,
        empty=frozenset(item for item in items if item.startswith("group:") and item not in inside.values()),
        inside={note: group for note, group in inside.items() if group in items},
    )


def moves(given: Iterable[Given], board: Votable, *, several: bool) -> dict[str, str | None]:
    """Where votes go that cannot stay, by id: to another item, or back to their voter (None).

    A vote that would be a voter's second on an item comes back where only one is allowed.
    """
    given = list(given)
    held = {(vote.voter, vote.item) for vote in given}
    moved: dict[str, str | None] = {}
    for vote in given:
        target = board.follow(vote.item)
        if target == vote.item:
            continue
        if target is not None and not several and (vote.voter, target) in held:
            target = None
        moved[vote.id] = target
        held.add((vote.voter, target or ""))
    return moved


def still_open_for(items: Sequence[str], board: Votable) -> list[str]:
    """What a further round is about: items follow as votes do; a round about nothing more stays as it was."""
    followed = [target for item in items if (target := board.follow(item)) is not None]
    return list(dict.fromkeys(followed)) or list(items)


def one_line(title: str) -> str:
    return " ".join(title.split())[: limits.TITLE]
