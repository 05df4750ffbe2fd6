"""Loading a sprint as one value, and the rows that actions change."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.orm import Session

from sprint.domain.clock import Clock
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.state import (
    Announcement,
    CoVoter,
    HelpCall,
    Phase,
    Rules,
    Seat,
    SprintState,
    Team,
    VoteRound,
)
from sprint.store import photos
from sprint.store.tables import (
    AccountRow,
    AnnouncementReadRow,
    AnnouncementRow,
    CoVoterRow,
    HelpCallRow,
    PhaseRow,
    SeatRow,
    SprintRow,
    TeamRow,
    VoteRoundRow,
    VoteRow,
)


def row(db: Session, code: str) -> SprintRow:
    """The sprint's row, or ``join.code_unknown``."""
    query = select(SprintRow).where(SprintRow.code == code)
    row = db.scalars(query).one_or_none() if is_key(code) else None
    if row is None:
        raise Refused("join.code_unknown")
    return row


def load(db: Session, code: str) -> SprintState:
    """Everything small about a sprint; raises ``join.code_unknown``."""
    return state_of(db, row(db, code))


def state_of(db: Session, sprint: SprintRow) -> SprintState:
    """The value of a sprint's rows."""
    rounds = _rounds(db, sprint.id)
    return SprintState(
        id=sprint.id,
        code=sprint.code,
        title=sprint.title,
        language=sprint.language,
        status=sprint.status,  # type: ignore[arg-type]
        locked=sprint.locked,
        frozen=sprint.frozen,
        owner_account=sprint.owner_account,
        owner_version=db.get_one(AccountRow, sprint.owner_account).version,
        phase_position=sprint.phase_position,
        version=sprint.version,
        created_ms=sprint.created_ms,
        deletes_at_ms=sprint.deletes_at_ms,
        clock=clock_of(sprint),
        phases=tuple(_phase(phase) for phase in sprint.phases),
        teams=tuple(_team(team, rounds[team.id]) for team in sprint.teams),
        seats=tuple(_seat(seat) for seat in sprint.seats if seat.removed_ms is None),
        left=tuple(_seat(seat) for seat in sprint.seats if seat.removed_ms is not None),
        help_calls=_help_calls(db, sprint.id),
        announcements=_announcements(db, sprint.id),
        stage_mode=sprint.stage_mode,  # type: ignore[arg-type]
        stage_team=sprint.stage_team,
        undo=sprint.undo,
        co_voters=_co_voters(db, sprint.id),
        by_phone=photos.by_phone(db, sprint.id),
    )


def clock_of(sprint: SprintRow) -> Clock:
    return Clock(
        state=sprint.clock_state,  # type: ignore[arg-type]
        ends_at_ms=sprint.clock_ends_at_ms,
        left_ms=sprint.clock_left_ms,
        total_ms=sprint.clock_total_ms,
        version=sprint.clock_version,
    )


def set_clock(sprint: SprintRow, clock: Clock) -> None:
    sprint.clock_state = clock.state
    sprint.clock_ends_at_ms = clock.ends_at_ms
    sprint.clock_left_ms = clock.left_ms
    sprint.clock_total_ms = clock.total_ms
    sprint.clock_version = clock.version


def seat_of(seat: SeatRow) -> Seat:
    """The value of a seat's row."""
    return _seat(seat)


def of_account(db: Session, account_id: str) -> list[SprintRow]:
    """An instructor's sprints, newest first."""
    owned = select(SprintRow).where(SprintRow.owner_account == account_id)
    return list(db.scalars(owned.order_by(SprintRow.created_ms.desc(), SprintRow.id)))


def of_intent(db: Session, account_id: str, intent: str) -> str | None:
    """The code of the sprint that this intention has made."""
    query = select(SprintRow.code).where(SprintRow.owner_account == account_id, SprintRow.intent == intent)
    return db.scalars(query).one_or_none() if is_key(intent) else None


def due(db: Session, now_ms: int) -> list[str]:
    """Codes of sprints whose deletion date has passed."""
    return list(db.scalars(select(SprintRow.code).where(SprintRow.deletes_at_ms <= now_ms)))


def with_unopened(db: Session, before_ms: int) -> list[str]:
    """Codes of sprints with seats that were taken before then and that nobody has come back with."""
    waiting = select(SeatRow.sprint_id).where(_is_unopened(before_ms))
    return list(db.scalars(select(SprintRow.code).where(SprintRow.id.in_(waiting))))


def drop_unopened(db: Session, sprint: SprintRow, before_ms: int) -> None:
    """Nobody has written or been anything in them."""
    db.execute(delete(SeatRow).where(SeatRow.sprint_id == sprint.id, _is_unopened(before_ms)))
    db.expire(sprint, ["seats"])


def _is_unopened(before_ms: int) -> ColumnElement[bool]:
    return and_(SeatRow.opened_ms.is_(None), SeatRow.removed_ms.is_(None), SeatRow.joined_ms < before_ms)


def open_round(db: Session, team_id: str) -> VoteRoundRow | None:
    """A team's newest round of voting."""
    newest = select(VoteRoundRow).where(VoteRoundRow.team_id == team_id)
    return db.scalars(newest.order_by(VoteRoundRow.opened_ms.desc(), VoteRoundRow.id).limit(1)).one_or_none()


def _phase(phase: PhaseRow) -> Phase:
    return Phase(
        id=phase.id,
        position=phase.position,
        kind=phase.kind,  # type: ignore[arg-type]
        title=phase.title,  # type: ignore[arg-type]
        instruction=phase.instruction,  # type: ignore[arg-type]
        minutes=phase.minutes,
        rules=Rules.of(phase.rules),
        started_ms=phase.started_ms,
        ended_ms=phase.ended_ms,
    )


def _team(team: TeamRow, rounds: list[VoteRound]) -> Team:
    """``rounds`` newest first."""
    return Team(
        id=team.id,
        number=team.number,
        name=team.name,
        challenge=team.challenge,
        revealed=frozenset(team.revealed),
        ready=team.ready,
        vote=rounds[0] if rounds else None,
        earlier=tuple(past for past in rounds[1:] if past.state == "closed" and past.votes),
        decider=team.decider,
    )


def _seat(seat: SeatRow) -> Seat:
    return Seat(
        id=seat.id,
        role=seat.role,  # type: ignore[arg-type]
        name=seat.name,
        municipality=seat.municipality,
        field=seat.field,
        team_number=seat.team_number,
        return_code=seat.return_code,
        version=seat.version,
        joined_ms=seat.joined_ms,
        account_id=seat.account_id,
        opened=seat.opened_ms is not None,
        last_team=seat.last_team,
        news=seat.news,  # type: ignore[arg-type]
    )


def _rounds(db: Session, sprint_id: str) -> dict[str, list[VoteRound]]:
    """Each team's rounds with their votes, newest first."""
    of_sprint = select(VoteRoundRow).where(VoteRoundRow.sprint_id == sprint_id)
    newest_first = of_sprint.order_by(VoteRoundRow.opened_ms.desc(), VoteRoundRow.id.desc())
    rows = list(db.scalars(newest_first))
    given = _votes(db, [row.id for row in rows])
    rounds: dict[str, list[VoteRound]] = defaultdict(list)
    for row in rows:
        rounds[row.team_id].append(_round(row, given[row.id]))
    return rounds


def _votes(db: Session, round_ids: list[str]) -> dict[str, list[tuple[str, str]]]:
    given: dict[str, list[tuple[str, str]]] = defaultdict(list)
    cast = select(VoteRow).where(VoteRow.round_id.in_(round_ids)).order_by(VoteRow.cast_ms, VoteRow.id)
    for vote in db.scalars(cast):
        given[vote.round_id].append((vote.co_voter_id or vote.seat_id, vote.item))
    return given


def _round(row: VoteRoundRow, given: list[tuple[str, str]]) -> VoteRound:
    return VoteRound(
        id=row.id,
        phase_id=row.phase_id,
        state=row.state,  # type: ignore[arg-type]
        budget=row.budget,
        several=row.several,
        votes=tuple(given),
        chosen=row.chosen,
        reason=row.reason,
        items=tuple(row.items),
        few=row.few,
        titles=row.titles,
        came_back=tuple((voter, title) for voter, title in row.came_back),
    )


def _co_voters(db: Session, sprint_id: str) -> tuple[CoVoter, ...]:
    present = select(CoVoterRow).join(SeatRow, SeatRow.id == CoVoterRow.seat_id)
    co_voters = present.where(SeatRow.sprint_id == sprint_id, CoVoterRow.removed_ms.is_(None))
    return tuple(
        CoVoter(found.id, found.seat_id, found.name)
        for found in db.scalars(co_voters.order_by(CoVoterRow.added_ms, CoVoterRow.id))
    )


def _help_calls(db: Session, sprint_id: str) -> tuple[HelpCall, ...]:
    waiting = select(HelpCallRow).where(HelpCallRow.sprint_id == sprint_id, HelpCallRow.done_ms.is_(None))
    return tuple(
        HelpCall(
            call.id,
            call.team_number,
            call.text,
            call.at_ms,
            call.by_seat,
            call.taken_by,
        )
        for call in db.scalars(waiting.order_by(HelpCallRow.at_ms, HelpCallRow.id))
    )


def _announcements(db: Session, sprint_id: str) -> tuple[Announcement, ...]:
    """The newest to all and the newest to each team, newest first."""
    said = select(AnnouncementRow).where(AnnouncementRow.sprint_id == sprint_id)
    newest: dict[int | None, AnnouncementRow] = {}
    for row in db.scalars(said.order_by(AnnouncementRow.at_ms.desc(), AnnouncementRow.id)):
        newest.setdefault(row.team_number, row)
    seen = _seen(db, [row.id for row in newest.values()])
    return tuple(
        Announcement(row.id, row.text, row.at_ms, row.team_number, frozenset(seen[row.id]))
        for row in newest.values()
    )


def _seen(db: Session, ids: list[str]) -> dict[str, list[str]]:
    by_id: dict[str, list[str]] = defaultdict(list)
    for read in db.scalars(select(AnnouncementReadRow).where(AnnouncementReadRow.announcement_id.in_(ids))):
        by_id[read.announcement_id].append(read.seat_id)
    return by_id
