"""Making, opening, locking, freezing, closing and deleting a sprint."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Sequence

from sprint import content
from sprint.actions import mails
from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.domain import keeping, limits, names
from sprint.domain.clock import MINUTE_MS
from sprint.domain.codes import ALPHABET, hashed
from sprint.domain.errors import Refused
from sprint.domain.home_time import day
from sprint.domain.receipts import Why
from sprint.domain.state import Rules, Seating, SprintState
from sprint.store import Session, SprintLost, accounts, doors, errands, lease, receipts, sheets, sprints
from sprint.store.errands import Errand
from sprint.store.tables import PhaseRow, SeatRow, SprintRow, TeamRow

logger = logging.getLogger(__name__)


def create(
    deps: Deps,
    account_id: str,
    agenda: str,
    title: str,
    language: str,
    teams: Sequence[str],
    deletes_at_ms: int,
    intent: str = "",
    lines: Sequence[content.Agenda] = (),
) -> str:
    """A sprint from an agenda template (or its ``lines``), with teams and the instructor's seat; its code.

    The same intention makes one sprint, however often it is sent.
    """
    lines = lines or content.phases_of(agenda)
    if not lines or not 1 <= len(teams) <= limits.TEAMS:
        raise Refused("bad_payload")
    now = deps.now_ms()
    with deps.store.write() as db:
        code = free_code(db)
        account = accounts.get(db, account_id)
        if account is None:
            raise Refused("forbidden")
        if existing_code := sprints.of_intent(db, account_id, intent):
            return existing_code
        row = _sprint_row(deps.new_id(), code, names.title(title), language, account_id, now, deletes_at_ms)
        row.phases = [phase_row(deps.new_id(), at, phase) for at, phase in enumerate(lines)]
        row.clock_left_ms = row.clock_total_ms = row.phases[0].minutes * MINUTE_MS
        row.teams = [team_row(deps.new_id(), at, name) for at, name in enumerate(teams, 1)]
        row.seats = [leader_row(deps.new_id(), "instructor", account_id, account.name, now)]
        row.intent = intent
        row.sheet = sheets.keep(db, content.concept())
        row.date_chosen = day(deletes_at_ms) != keeping.usual_day(now)
        db.add(row)
    return code


def owned(deps: Deps, account_id: str) -> list[SprintState]:
    """An instructor's sprints, newest first."""
    with deps.store.read() as db:
        return [sprints.state_of(db, row) for row in sprints.of_account(db, account_id)]


def led(deps: Deps, account_id: str) -> list[SprintState]:
    """Others' sprints in which an account is a deputy, newest first."""
    with deps.store.read() as db:
        return [sprints.state_of(db, row) for row in sprints.led_by(db, account_id)]


def earlier(deps: Deps, account_id: str, most: int, but: str = "") -> list[SprintState]:
    """The newest of an instructor's own sprints, whose agendas another can begin with."""
    with deps.store.read() as db:
        rows = [row for row in _real(db, account_id) if row.code != but]
        return [sprints.state_of(db, row) for row in rows[:most]]


def one_of(deps: Deps, account_id: str, code: str) -> SprintState | None:
    with deps.store.read() as db:
        row = next((row for row in _real(db, account_id) if row.code == code), None)
        return sprints.state_of(db, row) if row else None


def _real(db: Session, account_id: str) -> list[SprintRow]:
    """Without rehearsals, newest first."""
    return [row for row in sprints.of_account(db, account_id) if row.rehearsal_of is None]


def delete(deps: Deps, code: str, why: Why = "instructor") -> None:
    """Everything of a sprint, at once and for good; a receipt without names stays."""
    with deps.rooms.closed(code), deps.store.write(code) as db:
        row = sprints.row(db, code)
        sprint_id = row.id
        rehearsals = sprints.rehearsals_of(db, row.id)
        if row.rehearsal_of is None:
            receipts.leave(db, deps.new_id(), row, why, deps.now_ms())
            mails.tell_deleted(deps, db, row)
        lease.forget(db, code)
        db.delete(row)
    deps.files.forget(sprint_id)
    logger.info("sprint deleted", extra={"code": code})
    deps.later(deps.store.make_whole)
    deps.publish(code)
    for rehearsal in rehearsals:
        delete_copy(deps, rehearsal)


def delete_copy(deps: Deps, code: str) -> None:
    """A rehearsal, by the worker that has it where that is not us."""
    try:
        delete(deps, code)
    except SprintLost:
        errand = Errand(deps.new_id(), "delete_copy", {"code": code})
        with deps.store.write() as db:
            errands.add(db, errand, deps.now_ms())


def due(deps: Deps, *, ahead_ms: int = 0) -> list[str]:
    """Codes of the sprints whose date has passed, or will within that time."""
    with deps.store.read() as db:
        return sprints.due(db, deps.now_ms() + ahead_ms)


def delete_due(deps: Deps, may: Callable[[str], bool] = lambda _code: True) -> list[str]:
    """Deletes the sprints whose date has passed, where it may; returns their codes."""
    codes = [code for code in due(deps) if may(code)]
    for code in codes:
        delete(deps, code, "date")
    return codes


def open_sprint(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "sprint_open") as change:
        change.row.status, change.row.closed_ms = "open", None
        first = change.row.phases[change.state.phase_position]
        first.started_ms = first.started_ms or change.now_ms
        change.log("opened")
    return {}


def close(deps: Deps, actor: Actor) -> Answer:
    """Ends the lead, a freeze and a round of pitches too: the keys that end those go with it.

    What the teams have is kept as long as is usual, unless somebody has chosen a date.
    """
    with changing(deps, actor, "sprint_close") as change:
        if not change.row.date_chosen:
            usual = keeping.usual_day(change.row.created_ms, change.now_ms)
            move_deletion(change.row, max(change.row.deletes_at_ms, keeping.end_of(usual)))
        change.row.status, change.row.closed_ms = "closed", change.now_ms
        change.row.frozen, change.row.pitch = False, None
        sprints.set_clock(change.row, change.state.clock.pause(change.now_ms))
        change.log("closed", ("sprint_open", {}))
    return {}


def move_deletion(row: SprintRow, deletes_at_ms: int) -> None:
    """People are warned anew of a date that is another."""
    if deletes_at_ms != row.deletes_at_ms:
        row.deletes_at_ms, row.warned = deletes_at_ms, 0


def lock(deps: Deps, actor: Actor, locked: bool) -> Answer:
    """Nobody new can join while locked."""
    with changing(deps, actor, "sprint_lock") as change:
        change.row.locked = locked
        if locked != change.state.locked:
            change.log("locked" if locked else "unlocked", ("sprint_lock", {"locked": not locked}))
    return {}


def set_seating(deps: Deps, actor: Actor, seating: Seating) -> Answer:
    """By which rule *Find a seat for me* finds one."""
    with changing(deps, actor, "seating_set") as change:
        was = change.state.seating
        change.row.seating = seating
        if seating != was:
            change.log("seating", ("seating_set", {"seating": was}), text=seating)
    return {}


class Door(Answer):
    code: str


def change_door(deps: Deps, actor: Actor) -> Door:
    """A new code for who is still to come; those inside stay, and the code until now says whom to ask."""
    with changing(deps, actor, "door_change") as change:
        doors.change(change.db, change.row, free_code(change.db))
        change.answer = answer = Door(code=change.row.door)
    return answer


def behind(deps: Deps, door: str) -> str | None:
    """The code of the sprint that a door leads to, an earlier one too."""
    with deps.store.read() as db:
        return doors.behind(db, door)


def free_code(db: Session) -> str:
    """A code that leads nowhere and never has."""
    while doors.is_taken(db, code := random_code(limits.SPRINT_CODE)) or receipts.of_key(db, hashed(code)):
        pass
    return code


def freeze(deps: Deps, actor: Actor, frozen: bool) -> Answer:
    """Nobody writes while frozen: eyes up."""
    with changing(deps, actor, "sprint_freeze") as change:
        change.row.frozen = frozen
        if frozen != change.state.frozen:
            change.log("frozen" if frozen else "thawed", ("sprint_freeze", {"frozen": not frozen}))
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
        door=code,
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


def phase_row(phase_id: str, position: int, phase: content.Agenda) -> PhaseRow:
    return PhaseRow(
        id=phase_id,
        position=position,
        kind=phase["kind"],
        title=phase["title"],
        instruction=phase["instruction"],
        notes=phase.get("notes", {"da": "", "en": ""}),
        minutes=phase.get("minutes", 0),
        day=phase.get("day", 1),
        starts_ms=phase.get("starts_ms"),
        untimed=phase.get("untimed", False),
        hidden=phase.get("hidden", False),
        rules=Rules.of(phase.get("rules", {})).as_dict(),
    )


def leader_row(seat_id: str, role: str, account_id: str, name: str, now_ms: int) -> SeatRow:
    """Its account is the way back, and its return code one that nobody can type."""
    return SeatRow(
        id=seat_id,
        role=role,
        name=name,
        municipality="",
        field="",
        return_code=f"-{seat_id}",
        version=1,
        account_id=account_id,
        joined_ms=now_ms,
        opened_ms=now_ms,
    )
