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
from sprint.domain.documents import Concept, Ideas
from sprint.domain.facts import Facts, Progress
from sprint.domain.spotlight import Spot, needs, spot
from sprint.domain.state import SprintState, Team
from sprint.domain.tidy import line
from sprint.domain.votable import Votable, votable
from sprint.domain.votes import told

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
            choices={team.number: board for team in state.teams if (board := self._choices(state, team))},
            spot=self._spot(state),
            ask=self._ask(state),
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
        last_count = self._counted.get(room)
        if last_count is not None and self._is_good_enough(room, last_count):
            self._late.add(state.code)
            return last_count.count
        self._renew(room)
        return self._counted[room].count

    def _is_good_enough(self, room: Room, last_count: Counted) -> bool:
        """Drafts are few and small, and their author looks at their number."""
        is_changed = last_count.moment != room.moment
        return is_changed and room.name.kind != "drafts" and self._now() - last_count.at < FRESH_SECONDS

    def _renew(self, room: Room) -> bool:
        """Whether it had to be counted anew."""
        last_count = self._counted.get(room)
        if last_count is not None and last_count.moment == room.moment:
            self._counted[room] = Counted(last_count.count, last_count.moment, self._now())
            return False
        count = COUNTERS[room.name.kind]
        self._counted[room] = Counted(
            *room.look(lambda doc: (count(doc, room.definition), room.moment)), self._now()
        )
        return True

    def _room(self, state: SprintState, name: str) -> Room:
        return self._rooms.open(state.code, state.id, name)

    # Facts

    def _progress(self, state: SprintState, number: int) -> Progress:
        ideas, concept, outline = (self._count(state, f"{kind}:{number}") for kind in TEAM_KINDS)
        return Progress(
            notes=ideas.notes,
            groups=ideas.groups,
            concept=concept.concept,
            screens=outline.screens,
            links=outline.links,
            dead_ends=outline.dead_ends,
            last_activity_ms=self._last_edit_ms(state, number),
        )

    def _spot(self, state: SprintState) -> Spot | None:
        """What the wall shows of a team's work."""
        team, item = state.stage_team, state.stage_item
        if state.stage_mode != "spotlight" or team is None:
            return None
        room = self._room(state, f"{needs(item)}:{team}")
        return spot(team, item, room.values(), room.definition)

    def _ask(self, state: SprintState) -> str:
        """What the team that pitches asks for; as much of it as everybody's screen has room for."""
        team = state.pitch.team if state.pitch else None
        if team is None:
            return ""
        sheet = self._room(state, f"concept:{team}").values()
        words = line(sheet.texts.get("decision", "")) if isinstance(sheet, Concept) else ""
        return words if len(words) <= limits.ASK else words[: limits.ASK - 1].rstrip() + "…"

    def _last_edit_ms(self, state: SprintState, number: int) -> int | None:
        names = [f"{kind}:{number}" for kind in TEAM_KINDS]
        names += [f"drafts:{seat.id}" for seat in state.members(number)]
        times_ms = [self._room(state, name).last_edit_ms for name in names]
        return max((time_ms for time_ms in times_ms if time_ms is not None), default=None)

    def _question(self, state: SprintState, team: Team) -> str:
        """What frames a team's work, on one short line."""
        return " ".join(self._count(state, f"ideas:{team.number}").question.split())[: limits.QUESTION]

    def _titles(self, state: SprintState, team: Team) -> dict[str, str]:
        """What a team has voted for, once it is no secret; on one short line."""
        if team.vote is None or team.vote.state != "closed":
            return {}
        named = {team.vote.chosen or "", *(item for _, item in team.vote.votes)}
        titles = self._board(state, team).titles
        return {item: title for item, title in titles.items() if item in named and title}

    def _choices(self, state: SprintState, team: Team) -> dict[str, str]:
        """What the instructor may choose for a team from, where no result says it."""
        if team.vote is None or team.vote.state != "closed" or told(team.vote):
            return {}
        board, ballot = self._board(state, team), team.vote.ballot
        return {item: board.titles[item] for item in board.items(ballot) if board.titles[item]}

    def _board(self, state: SprintState, team: Team) -> Votable:
        ideas: Ideas = self._room(state, f"ideas:{team.number}").values()  # type: ignore[assignment]
        return votable(ideas)


def names_of(state: SprintState) -> Iterator[str]:
    for team in state.teams:
        yield from (f"{kind}:{team.number}" for kind in TEAM_KINDS)
    for seat in state.participants:
        yield f"drafts:{seat.id}"
