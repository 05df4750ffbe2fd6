"""Making a version of a team's concept for another municipality at its table."""

from __future__ import annotations

from threading import Lock

from sprint.actions.deps import Deps, load
from sprint.domain import editions
from sprint.domain.documents import Concept
from sprint.domain.editions import OWN_FIELDS, Edition
from sprint.domain.errors import Refused
from sprint.domain.permissions import check, check_of_team
from sprint.domain.state import Seat, SprintState
from sprint.store import editions as stored
from sprint.store import sprints

# Made seldom, and two at once must not take one number: the sheet is written before anybody can open it.
_making = Lock()


def open_places(deps: Deps, state: SprintState, team_number: int) -> tuple[str, ...]:
    """The municipalities at a table that have no version yet."""
    concept: Concept = deps.rooms.read(state.code, state.id, f"concept:{team_number}")
    places = [seat.municipality for seat in state.members(team_number)]
    made = {edition.municipality.casefold() for edition in state.editions_of(team_number)}
    others = editions.others(places, concept.texts.get("home", ""))
    return tuple(place for place in others if place.casefold() not in made)


def make(deps: Deps, state: SprintState, seat: Seat, team_number: int, municipality: str) -> Edition:
    """The version for that municipality, new or as it is already; raises ``edition.unknown``."""
    check_of_team(seat, team_number, state)
    check(seat, "edition_make", state)
    with _making:
        state = load(deps, state.code)
        of_team = state.editions_of(team_number)
        known = next((one for one in of_team if one.municipality == municipality), None)
        if known is not None:
            return known
        if municipality not in open_places(deps, state, team_number):
            raise Refused("edition.unknown")
        number = editions.next_number(state.editions)
        edition = Edition(deps.new_id(), number, team_number, municipality, deps.now_ms())
        deps.edits.begin_edition(state, edition, OWN_FIELDS)
        with deps.store.write(state.code) as db:
            row = sprints.row(db, state.code)
            stored.add(db, row.id, edition)
            row.version += 1
    deps.publish(state.code)
    return edition
