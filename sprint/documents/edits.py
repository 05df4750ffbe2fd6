"""The server's own edits: turning drafts over, carrying a choice into the concept, a new challenge."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

from fractional_indexing import generate_key_between

from sprint.documents import clearing, drafts, merging, parting, shape
from sprint.documents import own_words as own
from sprint.documents.changing import Change, changing
from sprint.documents.editions import begin, copied
from sprint.documents.name import TEAM_KINDS, Kind
from sprint.documents.room import Room
from sprint.documents.rooms import Rooms
from sprint.documents.shape import Document
from sprint.documents.structs import Path
from sprint.domain import guide, limits
from sprint.domain.documents import COLOURS, Ideas, Note, Outline, question_of, title_of
from sprint.domain.editions import Edition
from sprint.domain.errors import Refused
from sprint.domain.photos import Pictured
from sprint.domain.state import Seat, SprintState, VoteRound
from sprint.domain.votes import told


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
        owners = self._drafts(state, [seat for seat in (*state.seats, *state.left) if not seat.leads])
        with self._changing(*owners) as change:
            for room in owners:
                change.edit(room, drafts.unsign)
        change.wait()

    def has_of(self, state: SprintState, name: str, seat_ids: Collection[str]) -> bool:
        """Whether there is something to clear."""
        return bool(written_by(self._rooms.open(state.code, state.id, name), seat_ids))

    def clear(self, state: SprintState, name: str, seat_ids: Collection[str]) -> int:
        """Removes what these seats wrote in a document, as far as anybody may know; returns how much."""
        room = self._rooms.open(state.code, state.id, name)
        with self._changing(room) as change:
            found = written_by(room, seat_ids)
            change.edit(room, lambda doc: clearing.remove(doc, found, self._now_ms()))
        change.wait()
        return len(found)

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

    def begin_edition(self, state: SprintState, edition: Edition, own_fields: Collection[str]) -> None:
        """The version's sheet, as the team's is now."""
        team_sheet = self._rooms.open(state.code, state.id, f"concept:{edition.team_number}")
        beginning = copied(team_sheet.look(lambda doc: doc.get_update()), own_fields)
        name = f"concept:{edition.number}"
        self.edit(state.code, state.id, name, lambda doc: begin(doc, beginning, self._now_ms()))

    def set_challenge(self, state: SprintState, team_number: int, old: str, new: str) -> None:
        """Puts a new challenge before the team, unless the team has made the one it was given its own."""
        ideas: Ideas = self._rooms.read(state.code, state.id, f"ideas:{team_number}")
        if ideas.challenge == old:
            self.edit(state.code, state.id, f"ideas:{team_number}", lambda doc: write_challenge(doc, new))

    def merge(self, state: SprintState, team_number: int, into: int) -> None:
        """All that a team wrote stands with another's, too; ``check_merge`` says whether there is room."""
        pairs = [(self._of(state, kind, into), self._of(state, kind, team_number)) for kind in TEAM_KINDS]
        with self._changing(*(room for pair in pairs for room in pair)) as change:
            for mine, theirs in pairs:
                change.edit(
                    mine, partial(merging.add, mine.name.kind, other=theirs.doc, sheet=mine.definition)
                )
        change.wait()

    def part(
        self,
        state: SprintState,
        team_number: int,
        into: int,
        before: Mapping[Kind, Document],
        voted: Collection[str],
    ) -> None:
        """What a merge brought goes again; ``before`` is how the other team's documents stood, by kind.

        The concept first: what it still names on the board stays there.
        """
        rooms = {kind: (self._of(state, kind, into), self._of(state, kind, team_number)) for kind in before}
        used = set(map(parting.item_of, voted))
        with self._changing(*(room for pair in rooms.values() for room in pair)) as change:
            for kind in sorted(before):
                mine, theirs = rooms[kind]
                change.edit(
                    mine,
                    partial(
                        parting.take_back,
                        kind,
                        was=before[kind],
                        other=theirs.doc,
                        sheet=mine.definition,
                        used=used,
                        now_ms=change.now_ms,
                    ),
                )
                used |= parting.used_in(mine.doc) if kind == "concept" else set()
        change.wait()

    def lay_note(self, state: SprintState, note_id: str, text: str, pictured: Pictured) -> None:
        """On every board, before all others, so that it is seen."""
        now_ms = self._now_ms()

        def lay(doc: Document) -> None:
            if note_id not in shape.root(doc, "notes"):
                first = min((note.order for note in shape.read_drafts(doc)), default=None)
                order = generate_key_between(None, first)
                note = Note(
                    note_id, text, COLOURS[0], "", "", order, now_ms, pictured.photo, pictured.description
                )
                drafts.lay(doc, note)

        self._edit_boards(state, lay)

    def take_note(self, state: SprintState, note_id: str) -> None:
        """From every board where it still is."""
        now_ms = self._now_ms()

        def take(doc: Document) -> None:
            if note_id in shape.root(doc, "notes"):
                drafts.remove(doc, [note_id], now_ms)

        self._edit_boards(state, take)

    def _edit_boards(self, state: SprintState, fn: Callable[[Document], None]) -> None:
        """All teams' at once: none has it while another has not."""
        self._rooms.open_all(state.code, state.id, [f"ideas:{team.number}" for team in state.teams])
        boards = [self._of(state, "ideas", team.number) for team in state.teams]
        with self._changing(*boards) as change:
            for board in boards:
                change.edit(board, fn)
        change.wait()

    def check_merge(self, state: SprintState, team_number: int, into: int) -> None:
        """Raises ``team.too_much`` where it would."""
        _check_room(
            *((self._of(state, kind, into), self._of(state, kind, team_number)) for kind in TEAM_KINDS)
        )

    def opinions(self, state: SprintState, seats: Sequence[Seat]) -> list[dict[str, int | str]]:
        """What each of them answered alone to the guide."""
        return [room.look(shape.read_opinions) for room in self._drafts(state, seats)]

    def said_by(self, state: SprintState, seat: Seat) -> dict[str, dict[str, str]]:
        """What somebody signed in what teams share, also in teams that were taken away: by root and id."""
        said: dict[str, dict[str, str]] = {name: {} for name in shape.SIGNED}
        for name in sorted(self._rooms.journal.names(state.id)):
            if not name.startswith("drafts:"):
                room = self._rooms.open(state.code, state.id, name)
                for root, words in room.look(lambda doc: own.signed_by(doc, seat.id)).items():
                    said[root] |= words
        return said

    def reactions(self, state: SprintState, seat: Seat) -> list[dict[str, str]]:
        """What somebody gave to notes, with the words of each note."""
        boards = (self._of(state, "ideas", team.number) for team in state.teams)
        return [given for board in boards for given in board.look(lambda doc: own.reactions_by(doc, seat.id))]

    def has_answered(self, state: SprintState, seat: Seat) -> bool:
        """Whether a team's sheet says that somebody has answered the guide alone."""
        sheets = (self._of(state, "concept", team.number) for team in state.teams)
        return any(sheet.look(lambda doc: clearing.answered_alone(doc, [seat.id])) for sheet in sheets)

    def answers(self, state: SprintState, seat: Seat) -> dict[str, str]:
        """What somebody answered for nobody but themselves, by question."""
        given = self._drafts(state, [seat])[0].look(shape.read_mine)
        return {question: given.get(question, "") for question in shape.MINE}

    def empty_answers(self, state: SprintState, seat: Seat) -> None:
        """They go with their person, from the journal too."""
        own = self._drafts(state, [seat])[0]
        with self._changing(own) as change:
            change.edit(own, clearing.empty_mine)
        change.wait()
        self._rooms.purge(own)

    def show_spread(
        self, state: SprintState, team_number: int | None, counted: Mapping[str, Sequence[int]], fewest: int
    ) -> bool:
        """By statement, how many answered what; whether anything is told."""
        name = f"concept:{team_number}"

        def show(doc: Document) -> None:
            more = guide.told(shape.read_spread(doc), counted, fewest)
            shape.root(doc, "spread").update({id: list(counts) for id, counts in more.items()})

        self.edit(state.code, state.id, name, show)
        return bool(self._rooms.open(state.code, state.id, name).look(shape.read_spread))

    def _of(self, state: SprintState, kind: Kind, team_number: int) -> Room:
        return self._rooms.open(state.code, state.id, f"{kind}:{team_number}")

    def _drafts(self, state: SprintState, authors: Sequence[Seat]) -> list[Room]:
        return [self._rooms.open(state.code, state.id, f"drafts:{seat.id}") for seat in authors]

    def _changing(self, *rooms: Room) -> AbstractContextManager[Change]:
        return changing(self._rooms.writer, self._now_ms(), *rooms)


def _check_room(*pairs: tuple[Room, Room]) -> None:
    """Two full boards make one that nobody can use."""
    notes: set[str] = set()
    screens: set[str] = set()
    for values in (room.values() for pair in pairs for room in pair):
        notes |= {note.id for note in values.notes} if isinstance(values, Ideas) else set()
        screens |= {screen.id for screen in values.screens} if isinstance(values, Outline) else set()
    if len(notes) > limits.ITEMS or len(screens) > limits.SCREENS:
        raise Refused("team.too_much", limit=limits.ITEMS, most=limits.SCREENS)


def written_by(room: Room, seat_ids: Collection[str]) -> list[Path]:
    """Drafts are their owner's, whatever they bear."""
    if room.name.kind == "drafts":
        return room.look(clearing.all_notes)
    return room.look(lambda doc: clearing.written_by(doc, seat_ids, room.owners.of(seat_ids, named=True)))


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


def write_challenge(doc: Document, challenge: str) -> None:
    text = shape.root(doc, "frame")["challenge"]
    text.clear()
    text += challenge


def given(vote: VoteRound, item: str) -> int:
    """The votes for an item as far as they are told."""
    return next((result["votes"] for result in told(vote) if result["item"] == item), 0)


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
