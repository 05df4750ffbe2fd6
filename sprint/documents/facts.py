"""What the running server knows of a sprint beside its rows: how far each team is, who has drafts, titles."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from sprint import content, green
from sprint.documents.name import TEAM_KINDS
from sprint.documents.room import Room
from sprint.documents.rooms import Rooms
from sprint.documents.shape import Values
from sprint.domain.concept import checklist
from sprint.domain.documents import Concept, Ideas, Note, Outline, question_of, title_of
from sprint.domain.state import SprintState, Team
from sprint.domain.view import Facts, Progress

TITLE, QUESTION = 120, 300


class FactsReader:
    """Reads documents for the console and the slots; a concept's percent is counted when it has changed."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._counted: WeakKeyDictionary[Room, tuple[Values, int]] = WeakKeyDictionary()

    def look_ahead(self, state: SprintState) -> None:
        """Reads what has changed, so that ``facts`` finds it read; others go on meanwhile."""
        for team in state.teams:
            self._progress(state, team.number)
            green.sleep(0)
        for seat in state.participants:
            self._drafts(state, seat.id)
            green.sleep(0)

    def read(self, state: SprintState, online: frozenset[str]) -> Facts:
        return Facts(
            online=online,
            progress={team.number: self._progress(state, team.number) for team in state.teams},
            drafts={seat.id: self._drafts(state, seat.id) for seat in state.participants},
            titles={team.number: self._titles(state, team) for team in state.teams},
            questions={team.number: self._question(state, team) for team in state.teams},
        )

    def _of(self, state: SprintState, name: str) -> Any:
        return self._rooms.read(state.code, state.id, name)

    def _question(self, state: SprintState, team: Team) -> str:
        """What frames a team's work, on one short line."""
        ideas: Ideas = self._of(state, f"ideas:{team.number}")
        return " ".join(question_of(ideas).split())[:QUESTION]

    def _titles(self, state: SprintState, team: Team) -> dict[str, str]:
        """What a team has voted for, once it is no secret; on one short line."""
        if team.vote is None or team.vote.state != "closed":
            return {}
        ideas: Ideas = self._of(state, f"ideas:{team.number}")
        titles = {item: title_of(ideas, item) for _, item in team.vote.votes}
        return {item: " ".join(title.split())[:TITLE] for item, title in titles.items() if title}

    def _progress(self, state: SprintState, number: int) -> Progress:
        ideas: Ideas = self._of(state, f"ideas:{number}")
        concept: Concept = self._of(state, f"concept:{number}")
        outline: Outline = self._of(state, f"outline:{number}")
        return Progress(
            notes=len(ideas.notes),
            groups=len(ideas.groups),
            concept_percent=self._percent(state, number, concept),
            screens=len(outline.screens),
            last_activity_ms=self._last_edit_ms(state, number),
        )

    def _last_edit_ms(self, state: SprintState, number: int) -> int | None:
        names = [f"{kind}:{number}" for kind in TEAM_KINDS]
        edits = [self._rooms.open(state.code, state.id, name).last_edit_ms for name in names]
        return max((edit for edit in edits if edit is not None), default=None)

    def _percent(self, state: SprintState, number: int, concept: Concept) -> int:
        """Counted again only when the concept has changed."""
        room = self._rooms.open(state.code, state.id, f"concept:{number}")
        known = self._counted.get(room)
        if known is None or known[0] is not concept:
            known = self._counted[room] = (concept, checklist(content.concept(), concept).percent)
        return known[1]

    def _drafts(self, state: SprintState, seat_id: str) -> int:
        notes: tuple[Note, ...] = self._of(state, f"drafts:{seat_id}")
        return sum(note.is_written for note in notes)
