"""Making, opening, locking, freezing, closing and deleting a sprint."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from sprint import content
from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain import limits, names
from sprint.domain.clock import MINUTE_MS
from sprint.domain.codes import ALPHABET
from sprint.domain.errors import Refused
from sprint.domain.state import Rules, SprintState
from sprint.store import accounts, sprints
from sprint.store.tables import PhaseRow, SeatRow, SprintRow, TeamRow


def create(
    deps: Deps,
    account_id: str,
    agenda: str,
    title: str,
    language: str,
    teams: Sequence[str],
    deletes_at_ms: int,
    intent: str = "",
) -> str:
    """A sprint from an agenda template, with its teams and the instructor's seat; returns its code.

    The same intention makes one sprint, however often it is sent.
    """
    template = next((a for a in content.agendas() if a["id"] == agenda), None)
    if template is None or not 1 <= len(teams) <= limits.TEAMS:
        raise Refused("bad_payload")
    now, code = deps.now_ms(), random_code(limits.SPRINT_CODE)
    with deps.store.write() as db:
        account = accounts.get(db, account_id)
        if account is None:
            raise Refused("forbidden")
        if made := sprints.of_intent(db, account_id, intent):
            return made
        row = _sprint_row(deps.new_id(), code, names.title(title), language, account_id, now, deletes_at_ms)
        row.phases = [_phase_row(deps.new_id(), at, phase) for at, phase in enumerate(template["phases"])]
        row.phases[0].started_ms = now
        row.clock_left_ms = row.clock_total_ms = row.phases[0].minutes * MINUTE_MS
        row.teams = [team_row(deps.new_id(), at, name) for at, name in enumerate(teams, 1)]
        row.seats = [_instructor_row(deps.new_id(), account_id, account.name, now)]
        row.intent = intent
        db.add(row)
    return code


def owned(deps: Deps, account_id: str) -> list[SprintState]:
    """An instructor's sprints, newest first."""
    with deps.store.read() as db:
        return [sprints.state_of(db, row) for row in sprints.of_account(db, account_id)]


def delete(deps: Deps, code: str) -> None:
    """Everything of a sprint, at once and for good."""
    with deps.rooms.closed(code), deps.store.write() as db:
        db.delete(sprints.row(db, code))
    deps.later(deps.store.make_whole)
    deps.publish(code)


def due(deps: Deps, *, ahead_ms: int = 0) -> list[str]:
    """Codes of the sprints whose date has passed, or will within that time."""
    with deps.store.read() as db:
        return sprints.due(db, deps.now_ms() + ahead_ms)


def delete_due(deps: Deps, may: Callable[[str], bool] = lambda _code: True) -> list[str]:
    """Deletes the sprints whose date has passed, where it may; returns their codes."""
    codes = [code for code in due(deps) if may(code)]
    for code in codes:
        delete(deps, code)
    return codes


def open_sprint(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "sprint_open") as change:
        change.row.status = "open"
    return {}


def close(deps: Deps, actor: Actor) -> Answer:
    """Ends the lead; teams can go on writing until the deletion date."""
    with changing(deps, actor, "sprint_close") as change:
        change.row.status = "closed"
        sprints.set_clock(change.row, change.state.clock.pause(change.now_ms))
    return {}


def lock(deps: Deps, actor: Actor, locked: bool) -> Answer:
    """Nobody new can join while locked."""
    with changing(deps, actor, "sprint_lock") as change:
        change.row.locked = locked
    return {}


def freeze(deps: Deps, actor: Actor, frozen: bool) -> Answer:
    """Nobody writes while frozen: eyes up."""
    with changing(deps, actor, "sprint_freeze") as change:
        change.row.frozen = frozen
    return {}


def random_code(length: int) -> str:
    """31 letters: 6 give 9 × 10⁸ sprints, 12 give 8 × 10¹⁷ seats; guesses are slowed down by the pages."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def team_row(team_id: str, number: int, name: str) -> TeamRow:
    return TeamRow(id=team_id, number=number, name=names.team(name), challenge="", revealed={}, ready=False)


def _sprint_row(
    sprint_id: str, code: str, title: str, language: str, account_id: str, now_ms: int, deletes_at_ms: int
) -> SprintRow:
    return SprintRow(
        id=sprint_id,
        code=code,
        title=title,
        language=language,
        status="draft",
        locked=False,
        frozen=False,
        owner_account=account_id,
        phase_position=0,
        clock_state="stopped",
        clock_left_ms=0,
        clock_total_ms=0,
        clock_version=1,
        stage_mode="auto",
        version=1,
        created_ms=now_ms,
        deletes_at_ms=deletes_at_ms,
    )


def _phase_row(phase_id: str, position: int, phase: content.Agenda) -> PhaseRow:
    return PhaseRow(
        id=phase_id,
        position=position,
        kind=phase["kind"],
        title=phase["title"],
        instruction=phase["instruction"],
        minutes=phase["minutes"],
        rules=Rules.of(phase.get("rules", {})).as_dict(),
    )


def _instructor_row(seat_id: str, account_id: str, name: str, now_ms: int) -> SeatRow:
    return SeatRow(
        id=seat_id,
        role="instructor",
        name=name,
        municipality="",
        field="",
        return_code="",  # the account is the way back
        version=1,
        account_id=account_id,
        joined_ms=now_ms,
        opened_ms=now_ms,
    )
