"""The server's own edits: turning drafts over, carrying a choice into the concept, a new challenge."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sprint.documents import drafts, shape
from sprint.documents.changing import Change, changing
from sprint.documents.room import Room
from sprint.documents.rooms import Rooms
from sprint.documents.shape import Document
from sprint.domain.documents import Ideas, Note, question_of, title_of
from sprint.domain.state import Seat, SprintState, VoteRound
from sprint.domain.votes import results


class Edits:
    """Every method is one transaction of the journal, and returns when it is durable."""

    def __init__(self, rooms: Rooms, now_ms: Callable[[], int]) -> None:
        self._rooms = rooms
        self._now_ms = now_ms

    def edit(self, code: str, sprint_id: str, name: str, fn: Callable[[Document], None]) -> None:
        """Any change of one document."""
        room = self._rooms.open(code, sprint_id, name)
        with self._changing(room) as change:
            change.edit(room, fn)
        change.wait()

    def move_drafts(
        self, state: SprintState, team_number: int, *, hidden: bool, authors: Sequence[Seat] | None = None
    ) -> int:
        """Turns drafts over, from the team's authors (or some) to its board; returns how many."""
        board = self._rooms.open(state.code, state.id, f"ideas:{team_number}")
        owners = self._drafts(state, state.authors(team_number) if authors is None else authors)
        with self._changing(board, *owners) as change:
            piles = {room: pile for room in owners if (pile := written_in(room))}
            change.edit(board, layer(list(piles.values()), self._now_ms(), hidden=hidden))
            for room, pile in piles.items():
                change.edit(room, remover(pile, self._now_ms(), hidden=hidden))
        change.wait()
        for room in piles if hidden else ():
            self._rooms.purge(room)
        return sum(map(len, piles.values()))

    def take_names_off_drafts(self, state: SprintState) -> None:
        """What lies face down becomes nobody's, whichever way it is laid on a board later."""
        owners = self._drafts(
            state, [seat for seat in (*state.seats, *state.left) if seat.role != "instructor"]
        )
        with self._changing(*owners) as change:
            for room in owners:
                change.edit(room, drafts.unsign)
        change.wait()

    def choose(self, state: SprintState, team_number: int, item: str) -> None:
        """Carries the chosen idea into the concept, with its notes."""
        ideas: Ideas = self._rooms.read(state.code, state.id, f"ideas:{team_number}")
        vote = state.team(team_number).vote
        origin = origin_of(ideas, item, vote.titles if vote else {}) | {
            "challenge": ideas.challenge,
            "question": question_of(ideas),
            "votes": given(vote, item) if vote else 0,
            "reason": vote.reason if vote else "",
        }
        concept = f"concept:{team_number}"
        self.edit(state.code, state.id, concept, lambda doc: shape.root(doc, "origin").update(origin))

    def set_challenge(self, state: SprintState, team_number: int, given: str, wanted: str) -> None:
        """Puts a new challenge before the team, unless the team has made the one it was given its own."""
        ideas: Ideas = self._rooms.read(state.code, state.id, f"ideas:{team_number}")
        if ideas.challenge == given:
            self.edit(state.code, state.id, f"ideas:{team_number}", lambda doc: write_challenge(doc, wanted))

    def _drafts(self, state: SprintState, authors: Sequence[Seat]) -> list[Room]:
        return [self._rooms.open(state.code, state.id, f"drafts:{seat.id}") for seat in authors]

    def _changing(self, *rooms: Room) -> AbstractContextManager[Change]:
        return changing(self._rooms.writer, self._now_ms(), *rooms)


def written_in(room: Room) -> list[Note]:
    """The drafts that say or show something; others stay with their author."""
    notes: tuple[Note, ...] = room.values()  # type: ignore[assignment]
    return [note for note in notes if note.is_written]


def layer(piles: list[list[Note]], now_ms: int, *, hidden: bool) -> Callable[[Document], None]:
    if hidden:
        return lambda doc: drafts.lay_out_unsigned(doc, piles, now_ms)
    return lambda doc: drafts.lay_out(doc, piles)


def remover(pile: list[Note], now_ms: int, *, hidden: bool) -> Callable[[Document], None]:
    ids = [note.id for note in pile]
    return lambda doc: drafts.empty(doc, ids) if hidden else drafts.remove(doc, ids, now_ms)


def write_challenge(doc: Document, wanted: str) -> None:
    text = shape.root(doc, "frame")["challenge"]
    text.clear()
    text += wanted


def given(vote: VoteRound, item: str) -> int:
    """The votes for an item as far as they are told."""
    return next((result["votes"] for result in results(vote) if result["item"] == item), 0)


def origin_of(ideas: Ideas, item: str, titles: Mapping[str, str]) -> dict[str, Any]:
    """A group's title and notes, or a single note; the texts as they are now.

    What has left the board since is called as it was when it won.
    """
    kind, _, item_id = item.partition(":")
    notes = [note for note in ideas.notes if (note.group if kind == "group" else note.id) == item_id]
    return {
        "item": item,
        "title": title_of(ideas, item) or titles.get(item, ""),
        "notes": [note.id for note in notes],
        "texts": [note.words for note in notes],
    }
