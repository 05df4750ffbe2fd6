"""All teams' files in one ZIP, for who owns the sprint: made beside the answer, so that one can leave."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from flask import Blueprint, Response, current_app

from sprint import export
from sprint.actions import exports, rehearsal
from sprint.actions.deps import Deps
from sprint.domain.errors import Refused
from sprint.domain.state import SprintState
from sprint.web import bodies, who
from sprint.web.takehome import Visit, made, sent, visit_of

bundles = Blueprint("bundles", __name__)


@dataclass(frozen=True)
class Making:
    """How many of the teams' archives are made; ``is_over`` when nobody works on them any more."""

    made: int = 0
    of: int = 0
    is_over: bool = True


@dataclass
class Makings:
    """By sprint; two who ask, or one who comes back, see the same work."""

    _by_sprint: dict[str, Making] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __getitem__(self, sprint_id: str) -> Making:
        return self._by_sprint.get(sprint_id, Making())

    def begin(self, sprint_id: str, of: int) -> bool:
        """Whether there is work to begin: not while it goes on."""
        with self._lock:
            if not self[sprint_id].is_over:
                return False
            self._by_sprint[sprint_id] = Making(0, of, is_over=False)
            return True

    def count(self, sprint_id: str) -> None:
        making = self[sprint_id]
        self._by_sprint[sprint_id] = replace(making, made=making.made + 1)

    def end(self, sprint_id: str) -> None:
        self._by_sprint[sprint_id] = replace(self[sprint_id], is_over=True)


@bundles.get("/s/<code>/export.zip")
def download_all(code: str) -> Response:
    """A team's turn each, so that others come in between; what is made already is not made again."""
    state = who.owned(code)
    teams = [(visit.name, made(visit, "zip")) for visit in visits_of(state)]
    with bodies.turn(who.deps().heavy.exports):
        packed = who.deps().heavy.workshop.do(export.bundle, teams)
    who.owned(code)
    return sent(packed, "zip", f"{state.title}.zip")


@bundles.get("/s/<code>/export/making")
def how_far(code: str) -> dict[str, object]:
    return told(who.owned(code))


@bundles.post("/s/<code>/export/making")
def make_all(code: str) -> dict[str, object]:
    state = who.owned(code)
    rehearsal.check_counts(state)
    visits = visits_of(state)
    if makings().begin(state.id, len(visits)):
        deps, counted = who.deps(), makings()
        reports = [visit.report for visit in visits]
        deps.later(lambda: work(deps, counted, state, reports))
    return told(state)


def work(deps: Deps, counted: Makings, state: SprintState, reports: Sequence[export.Report]) -> None:
    """Who takes the ZIP finds them made; what could not be made now is made then."""
    try:
        for report in reports:
            with deps.heavy.exports.turn():
                exports.made(deps, state, report, "zip")
            counted.count(state.id)
    except Refused:
        return  # too much at once: whoever takes it waits in line
    finally:
        counted.end(state.id)


def told(state: SprintState) -> dict[str, object]:
    making = makings()[state.id]
    return {"made": making.made, "of": making.of, "over": making.is_over}


def visits_of(state: SprintState) -> list[Visit]:
    teams = [visit_of(state, team) for team in state.teams]
    return teams + [visit_of(state, state.team(one.team_number), one) for one in state.editions]


def makings() -> Makings:
    found: Makings = current_app.extensions["sprint.makings"]
    return found
