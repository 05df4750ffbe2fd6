"""What the running server knows of a sprint beside its rows: how far each team is, who has drafts, titles."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary, WeakValueDictionary

from sprint import green
from sprint.documents.counting import COUNTERS, Count
from sprint.documents.name import TEAM_KINDS
from sprint.documents.room import Room
from sprint.documents.rooms import Rooms
from sprint.domain import limits
from sprint.domain.documents import Ideas, title_of
from sprint.domain.facts import Facts, Progress
from sprint.domain.state import SprintState, Team
from sprint.domain.votable import one_line

# A busy board changes many times a second, and who helps looks at twenty of them.
FRESH_SECONDS = 2.0


@dataclass(frozen=True)
class Counted:
    """A count, what it is of, and when it was last seen to be true."""

    count: Count
    moment: tuple[int, int]
    at: float


class FactsReader:
    """Counts of teams' documents may be ``FRESH_SECONDS`` old; ``is_late`` says when they are."""

    def __init__(self, rooms: Rooms, now: Callable[[], float] = time.monotonic) -> None:
        self._rooms = rooms
        self._now = now
        self._counted: WeakKeyDictionary[Room, Counted] = WeakKeyDictionary()
        self._looked: dict[str, float] = {}
        self._looking: WeakValueDictionary[str, threading.Lock] = WeakValueDictionary()
        self._late: set[str] = set()

    def look_ahead(self, state: SprintState) -> None:
        """Counts what has changed, so that ``read`` finds it counted; others go on meanwhile.

        All who come at once wait for one reading.
        """
        with self._looking.setdefault(state.code, threading.Lock()):
            if self._now() - self._looked.get(state.code, -FRESH_SECONDS) < FRESH_SECONDS:
                return
            names = list(names_of(state))
            self._rooms.open_all(state.code, state.id, names)
            for name in names:
                if self._renew(self._room(state, name)):
                    green.sleep(0)
            self._looked[state.code] = self._now()

    def read(self, state: SprintState, online: frozenset[str]) -> Facts:
        self._late.discard(state.code)
        return Facts(
            online=online,
            progress={team.number: self._progress(state, team.number) for team in state.teams},
            drafts={seat.id: self._count(state, f"drafts:{seat.id}").drafts for seat in state.participants},
            titles={team.number: self._titles(state, team) for team in state.teams},
            questions={team.number: self._question(state, team) for team in state.teams},
        )

    def is_late(self, code: str) -> bool:
        """Whether the last ``read`` gave a count that was true a moment ago, and is not any more."""
        return code in self._late

    def forget(self, code: str) -> None:
        self._looked.pop(code, None)
        self._late.discard(code)

    # Counting

    def _count(self, state: SprintState, name: str) -> Count:
        room = self._room(state, name)
        known = self._counted.get(room)
        if known is not None and self._is_good_enough(room, known):
            self._late.add(state.code)
            return known.count
        self._renew(room)
        return self._counted[room].count

    def _is_good_enough(self, room: Room, known: Counted) -> bool:
        """Drafts are few and small, and their author looks at their number."""
        is_changed = known.moment != room.moment
        return is_changed and room.name.kind != "drafts" and self._now() - known.at < FRESH_SECONDS

    def _renew(self, room: Room) -> bool:
        """Whether it had to be counted anew."""
        known = self._counted.get(room)
        if known is not None and known.moment == room.moment:
            self._counted[room] = Counted(known.count, known.moment, self._now())
            return False
        count = COUNTERS[room.name.kind]
        self._counted[room] = Counted(*room.look(lambda doc: (count(doc), room.moment)), self._now())
        return True

    def _room(self, state: SprintState, name: str) -> Room:
        return self._rooms.open(state.code, state.id, name)

    # Facts

    def _progress(self, state: SprintState, number: int) -> Progress:
        ideas, concept, outline = (self._count(state, f"{kind}:{number}") for kind in TEAM_KINDS)
        return Progress(
            notes=ideas.notes,
            groups=ideas.groups,
            concept_percent=concept.concept_percent,
            screens=outline.screens,
            last_activity_ms=self._last_edit_ms(state, number),
        )

    def _last_edit_ms(self, state: SprintState, number: int) -> int | None:
        edits = [self._room(state, f"{kind}:{number}").last_edit_ms for kind in TEAM_KINDS]
        return max((edit for edit in edits if edit is not None), default=None)

    def _question(self, state: SprintState, team: Team) -> str:
        """What frames a team's work, on one short line."""
        return " ".join(self._count(state, f"ideas:{team.number}").question.split())[: limits.QUESTION]

    def _titles(self, state: SprintState, team: Team) -> dict[str, str]:
        """What a team has voted for, once it is no secret; on one short line."""
        if team.vote is None or team.vote.state != "closed":
            return {}
        ideas: Ideas = self._room(state, f"ideas:{team.number}").values()  # type: ignore[assignment]
        titles = {item: title_of(ideas, item) for _, item in team.vote.votes}
        return {item: one_line(title) for item, title in titles.items() if title}


def names_of(state: SprintState) -> Iterator[str]:
    for team in state.teams:
        yield from (f"{kind}:{team.number}" for kind in TEAM_KINDS)
    for seat in state.participants:
        yield f"drafts:{seat.id}"
