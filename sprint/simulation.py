"""Simulated people at work in rehearsals: through the same actions as people, a few acts at a time."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from fractional_indexing import generate_key_between

from sprint import content
from sprint.actions import COMMANDS, Actor, Deps, load
from sprint.documents.writing import Writing
from sprint.domain.documents import COLOURS, Concept, Group, Ideas, Note, Outline, Screen
from sprint.domain.errors import Refused
from sprint.domain.permissions import may_write
from sprint.domain.rehearsal import Act, acts, simulated
from sprint.domain.state import SprintState
from sprint.domain.votable import votable
from sprint.store import sprints as stored

logger = logging.getLogger(__name__)

TURN_SECONDS = 2.0
# So many rehearsals have a turn at once, and only while somebody looks at them.
MOST_AT_ONCE = 5


class Simulation:
    """How much has been done in each phase of each rehearsal, until the process ends."""

    def __init__(self, deps: Deps, looked_at: Callable[[], Iterable[str]]) -> None:
        self._deps, self._looked_at = deps, looked_at
        self._done: dict[tuple[str, str], int] = defaultdict(int)

    def turn(self) -> None:
        """One turn of every rehearsal that somebody looks at."""
        looked_at = dict.fromkeys(self._looked_at())
        if not looked_at:
            return
        with self._deps.store.read() as db:
            rehearsals = stored.rehearsals(db)
        for code in [code for code in looked_at if code in rehearsals][:MOST_AT_ONCE]:
            self.of(code)

    def of(self, code: str) -> None:
        """A few acts, and the words of the instructor are read."""
        state = load(self._deps, code)
        self._read(state)
        key = (code, state.phase.id)
        coming = acts(state, self._done[key], str(state.rehearsal_of))
        for act in coming:
            self._done[key] += 1
            try:
                DEEDS[act.what](self, load(self._deps, code), act)
            except Refused as refused:
                logger.info("a simulated act was refused", extra={"reason": refused.code})
        if coming:
            self._deps.publish(code)  # how far everybody is: no browser has written

    def _read(self, state: SprintState) -> None:
        for said in state.announcements[:1]:
            missing = [seat for seat in simulated(state) if seat.id not in said.seen_by and said.is_for(seat)]
            for seat in missing[:MOST_AT_ONCE]:
                self._command(state, seat.id, "announcement_seen", id=said.id)

    def _command(self, state: SprintState, seat_id: str, command: str, **payload: Any) -> None:
        COMMANDS[command](self._deps, Actor(state.code, seat_id), **payload)

    def _edit(self, state: SprintState, act: Act, name: str, write: Callable[[Writing], None]) -> None:
        """As that person: what they may not write now they do not."""
        if may_write(act.seat, name, state):
            self._deps.edits.edit(state.code, state.id, name, lambda doc: write(Writing(doc)))

    def _read_document(self, state: SprintState, name: str) -> Any:
        return self._deps.rooms.read(state.code, state.id, name)

    def ready(self, state: SprintState, act: Act) -> None:
        if not state.team(act.seat.team_number).ready:
            self._command(state, act.seat.id, "ready_set", ready=True)

    def note(self, state: SprintState, act: Act) -> None:
        is_private = state.phase.is_private
        name = f"drafts:{act.seat.id}" if is_private else f"ideas:{act.seat.team_number}"
        notes = self._read_document(state, name)
        text = _text(state, "notes", act.nth)
        colour, order = COLOURS[act.nth % len(COLOURS)], _behind(getattr(notes, "notes", notes))
        author = "" if state.is_anonymous(act.seat.team_number) and not is_private else act.seat.id
        note_id, now_ms = self._deps.new_id(), self._deps.now_ms()
        self._edit(state, act, name, lambda w: w.note(note_id, text, colour, author, "", order, now_ms))

    def group(self, state: SprintState, act: Act) -> None:
        """A new group while there are few, and then a loose note into one."""
        name = f"ideas:{act.seat.team_number}"
        board: Ideas = self._read_document(state, name)
        titles = content.rehearsal()["groups"]
        if len(board.groups) < min(len(titles), len(board.notes)):
            group_id, order = self._deps.new_id(), _behind(board.groups)
            title, now_ms = _text(state, "groups", len(board.groups)), self._deps.now_ms()
            self._edit(state, act, name, lambda w: w.group(group_id, title, order, now_ms))
            return
        loose = next((note for note in board.notes if not note.group), None)
        if loose is not None and board.groups:
            into = board.groups[act.nth % len(board.groups)].id
            order = _behind(note for note in board.notes if note.group == into)
            self._edit(state, act, name, lambda w: w.place(loose.id, into, order))

    def vote(self, state: SprintState, act: Act) -> None:
        """A vote each turn; the last of a team's closes the round and chooses what got most."""
        number = act.seat.team_number
        board: Ideas = self._read_document(state, f"ideas:{number}")
        vote = state.team(number).vote
        items = votable(board).items(vote.ballot) if vote else []
        if vote is None or not items:
            return
        if vote.state == "closed":
            if vote.chosen is None and vote.votes:
                given = [item for _, item in vote.votes]
                most = max(sorted(set(given)), key=given.count)
                self._command(state, act.seat.id, "vote_choose", item=most, team=None, reason=None)
            return
        mine = [item for voter, item in vote.votes if voter == act.seat.id]
        if len(mine) < vote.budget:
            items = [item for item in items if item.startswith("group:")] or items
            item = items[(act.nth * 7) % len(items)]
            self._command(state, act.seat.id, "vote_cast", item=item, voter=None)
        elif {voter for voter, _ in vote.votes} >= set(state.voters(number or 0)):
            self._command(state, act.seat.id, "votes_close", team=None)

    def field(self, state: SprintState, act: Act) -> None:
        """The sheet's own example, in a field that the phase asks for and nobody has written in."""
        name = f"concept:{act.seat.team_number}"
        sheet: Concept = self._read_document(state, name)
        wanted = state.phase.rules.fields
        for section in self._deps.rooms.sheet(state.id):
            for field in section["fields"]:
                example = (field.get("example") or {}).get(state.language, "")
                is_asked = not wanted or field["id"] in wanted
                if is_asked and example and sheet.texts.get(field["id"]) == "":
                    self._edit(state, act, name, lambda w: w.text(field["id"], example))  # noqa: B023
                    return

    def screen(self, state: SprintState, act: Act) -> None:
        name = f"outline:{act.seat.team_number}"
        outline: Outline = self._read_document(state, name)
        if len(outline.screens) >= len(content.rehearsal()["screens"]):
            return
        nth = len(outline.screens)
        title = _text(state, "screens", nth)
        parts = ("screen", title, "", "", "citizen", "app")
        screen_id, order = self._deps.new_id(), _behind(outline.screens)
        now_ms = self._deps.now_ms()
        self._edit(state, act, name, lambda w: w.screen(screen_id, parts, order, now_ms))


DEEDS: dict[str, Callable[[Simulation, SprintState, Act], None]] = {
    "ready": Simulation.ready,
    "note": Simulation.note,
    "group": Simulation.group,
    "vote": Simulation.vote,
    "field": Simulation.field,
    "screen": Simulation.screen,
}


def _behind(things: Iterable[Note | Group | Screen]) -> str:
    """Where the next one comes."""
    return str(generate_key_between(max((thing.order for thing in things), default=None), None))


def _text(state: SprintState, kind: str, nth: int) -> str:
    texts = content.rehearsal()[kind]
    return str(texts[nth % len(texts)][state.language])
