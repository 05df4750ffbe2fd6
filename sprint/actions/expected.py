"""The list of people who are expected."""

from __future__ import annotations

from sprint import content
from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain.expected import Known, Reading, Remark, keeping_ids
from sprint.store import expected


class Understood(Answer):
    """How many of the list are expected now, and what was not understood."""

    count: int
    remarks: list[Remark]


def put(deps: Deps, actor: Actor, text: str) -> Understood:
    """The list as it is from now on; who has sat down is no longer on it."""
    with changing(deps, actor, "expected_put") as change:
        state = change.state
        known = Known(
            content.spelled(),
            {team.number: team.name for team in state.teams},
            [seat.name for seat in state.seats],
        )
        reading = Reading(known)
        reading.read(text)
        fresh = [deps.new_id() for _ in reading.people]
        expected.replace(change.db, change.row.id, keeping_ids(reading.people, state.expected, fresh))
        change.log("expected_set", count=len(fresh))
        change.answer = answer = Understood(count=len(fresh), remarks=reading.remarks)
    return answer
