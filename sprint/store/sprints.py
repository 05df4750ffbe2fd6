"""Loading a sprint as one value, and the rows that actions change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import ColumnElement, Select, and_, delete, func, select
from sqlalchemy.orm import Session

from sprint.domain.clock import Clock
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.leading import HelpCall
from sprint.domain.pitch import Pitch
from sprint.domain.state import (
    CoVoter,
    Phase,
    Rules,
    Seat,
    SprintState,
    Team,
    VoteRound,
)
from sprint.store import announcements, deeds, downloads, editions, expected, help, photos, playing
from sprint.store import state_statements as statements
from sprint.store.tables import (
    PhaseRow,
    SeatRow,
    SprintRow,
    TeamRow,
    VoteRoundRow,
)


def row(db: Session, code: str) -> SprintRow:
    """The sprint's row, or ``join.code_unknown``; nobody else changes it while we write."""
    row = db.scalars(_steady(db, statements.OF_CODE), {"code": code}).one_or_none() if is_key(code) else None
    if row is None:
        raise Refused("join.code_unknown")
    return row


def _steady(db: Session, query: Select[SprintRow]) -> Select[SprintRow]:
    """What is read to be changed; SQLite has one writer anyway."""
    return query.with_for_update(key_share=True) if db.info.get("writes") else query


def by_id(db: Session, sprint_id: str) -> SprintRow:
    return db.get_one(SprintRow, sprint_id)


def seat_row(db: Session, code: str, seat_id: str) -> SeatRow:
    """A seat that the sprint has or had."""
    return next(seat for seat in row(db, code).seats if seat.id == seat_id)


def load(db: Session, code: str) -> SprintState:
    """Everything small about a sprint; raises ``join.code_unknown``."""
    return state_of(db, row(db, code))


def state_of(db: Session, sprint: SprintRow) -> SprintState:
    """The value of a sprint's rows."""
    rounds, versions = _rounds(db, sprint.id), _account_versions(db, sprint)
    return SprintState(
        id=sprint.id,
        code=sprint.code,
        door=sprint.door,
        title=sprint.title,
        language=sprint.language,
        status=sprint.status,  # type: ignore[arg-type]
        locked=sprint.locked,
        frozen=sprint.frozen,
        owner_account=sprint.owner_account,
        phase_position=sprint.phase_position,
        version=sprint.version,
        created_ms=sprint.created_ms,
        closed_ms=sprint.closed_ms,
        deletes_at_ms=sprint.deletes_at_ms,
        writes_after=sprint.writes_after,
        clock=clock_of(sprint),
        phases=tuple(_phase(phase) for phase in sprint.phases),
        teams=tuple(_team(team, rounds[team.id]) for team in sprint.teams),
        seats=tuple(_seat(seat, versions) for seat in sprint.seats if seat.removed_ms is None),
        left=tuple(_seat(seat, versions) for seat in sprint.seats if seat.removed_ms is not None),
        help_calls=_help_calls(db, sprint.id),
        announcements=announcements.of_sprint(db, sprint.id),
        stage_mode=sprint.stage_mode,  # type: ignore[arg-type]
        stage_team=sprint.stage_team,
        stage_item=sprint.stage_item,
        deeds=deeds.of_sprint(db, sprint.id),
        co_voters=_co_voters(db, sprint.id),
        by_phone=photos.by_phone(db, sprint.id),
        pitch=Pitch.of(sprint.pitch),
        play_links=playing.links(db, sprint.id),
        feedback=playing.all_of(db, sprint.id),
        expected=expected.of_sprint(db, sprint.id, {team.number for team in sprint.teams}),
        editions=editions.of_sprint(db, sprint.id),
        pairs={int(team): tries for team, tries in sprint.pairs.items()},
        rehearsal_of=sprint.rehearsal_of,
        seating=sprint.seating,  # type: ignore[arg-type]
        downloads=downloads.of_sprint(db, sprint.id),
        advice=help.advice_of(db, sprint.id),
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
    owned = _steady(db, select(SprintRow).where(SprintRow.owner_account == account_id))
    return list(db.scalars(owned.order_by(SprintRow.created_ms.desc(), SprintRow.id)))


def led_by(db: Session, account_id: str) -> list[SprintRow]:
    """Those in which an account is a deputy, newest first."""
    seats = select(SeatRow.sprint_id).where(
        SeatRow.account_id == account_id, SeatRow.role == "deputy", SeatRow.removed_ms.is_(None)
    )
    led = _steady(db, select(SprintRow).where(SprintRow.id.in_(seats)))
    return list(db.scalars(led.order_by(SprintRow.created_ms.desc(), SprintRow.id)))


def seats_of_account(db: Session, account_id: str) -> list[SeatRow]:
    """All that it has or had."""
    return list(db.scalars(select(SeatRow).where(SeatRow.account_id == account_id)))


def of_intent(db: Session, account_id: str, intent: str) -> str | None:
    """The code of the sprint that this intention has made."""
    query = select(SprintRow.code).where(SprintRow.owner_account == account_id, SprintRow.intent == intent)
    return db.scalars(query).one_or_none() if is_key(intent) else None


def due(db: Session, now_ms: int) -> list[str]:
    """Codes of sprints whose deletion date has passed."""
    return list(db.scalars(select(SprintRow.code).where(SprintRow.deletes_at_ms <= now_ms)))


def code_of_return(db: Session, return_code: str) -> str | None:
    seat = select(SeatRow.sprint_id).where(SeatRow.return_code == return_code, SeatRow.removed_ms.is_(None))
    return db.scalars(select(SprintRow.code).where(SprintRow.id.in_(seat)).limit(1)).one_or_none()


def code_of_id(db: Session, sprint_id: str) -> str | None:
    return db.scalars(select(SprintRow.code).where(SprintRow.id == sprint_id)).one_or_none()


def rehearsals(db: Session) -> set[str]:
    """Codes of all copies in which sprints are tried."""
    return set(db.scalars(select(SprintRow.code).where(SprintRow.rehearsal_of.is_not(None))))


def rehearsals_of(db: Session, sprint_id: str) -> list[str]:
    """Codes of the copies in which a sprint is tried."""
    return list(db.scalars(select(SprintRow.code).where(SprintRow.rehearsal_of == sprint_id)))


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


def last_team(db: Session, sprint_id: str) -> int:
    """The highest number that a team has had, removed ones too: none is given twice."""
    return db.scalar(select(func.max(TeamRow.number)).where(TeamRow.sprint_id == sprint_id)) or 0


def removed_team(db: Session, sprint_id: str, number: int) -> TeamRow:
    """A team that was taken away, or ``team.unknown``."""
    query = select(TeamRow).where(TeamRow.sprint_id == sprint_id, TeamRow.number == number)
    row = db.scalars(query.where(TeamRow.removed_ms.is_not(None))).one_or_none()
    if row is None:
        raise Refused("team.unknown")
    return row


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
        notes=phase.notes,  # type: ignore[arg-type]
        day=phase.day,
        starts_ms=phase.starts_ms,
        untimed=phase.untimed,
        hidden=phase.hidden,
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
        extra_ms=team.extra_ms,
        planned=team.planned,
        brought=team.brought or {},
    )


def _account_versions(db: Session, sprint: SprintRow) -> dict[str, int]:
    """Of the accounts that lead."""
    ids = [seat.account_id for seat in sprint.seats if seat.account_id]
    rows = db.execute(statements.LEADING, {"ids": ids})
    return {row.id: row.version for row in rows}


def _seat(seat: SeatRow, account_versions: Mapping[str, int] = MappingProxyType({})) -> Seat:
    """What stands for no return code, one of its own for each row, is none."""
    return Seat(
        id=seat.id,
        role=seat.role,  # type: ignore[arg-type]
        name=seat.name,
        municipality=seat.municipality,
        field=seat.field,
        team_number=seat.team_number,
        return_code="" if seat.return_code.startswith("-") else seat.return_code,
        version=seat.version,
        joined_ms=seat.joined_ms,
        account_id=seat.account_id,
        account_version=account_versions.get(seat.account_id or "", 1),
        opened=seat.opened_ms is not None,
        last_team=seat.last_team,
        news=seat.news,  # type: ignore[arg-type]
        job=seat.job,
        named=seat.named,
        by_link=seat.by_link,
        simulated=seat.simulated,
        mail=seat.mail,
    )


def _rounds(db: Session, sprint_id: str) -> dict[str, list[VoteRound]]:
    """Each team's rounds with their votes, newest first."""
    rows = list(db.scalars(statements.ROUNDS, {"sprint_id": sprint_id}))
    given = _votes(db, [row.id for row in rows]) if rows else {}
    rounds: dict[str, list[VoteRound]] = defaultdict(list)
    for row in rows:
        rounds[row.team_id].append(_round(row, given[row.id]))
    return rounds


def _votes(db: Session, round_ids: list[str]) -> dict[str, list[tuple[str, str]]]:
    given: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for vote in db.scalars(statements.VOTES, {"rounds": round_ids}):
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
        ballot=row.ballot,  # type: ignore[arg-type]
    )


def _co_voters(db: Session, sprint_id: str) -> tuple[CoVoter, ...]:
    return tuple(
        CoVoter(found.id, found.seat_id, found.name)
        for found in db.scalars(statements.CO_VOTERS, {"sprint_id": sprint_id})
    )


def _help_calls(db: Session, sprint_id: str) -> tuple[HelpCall, ...]:
    return tuple(
        HelpCall(
            call.id,
            call.team_number,
            call.text,
            call.at_ms,
            call.by_seat,
            call.taken_by,
        )
        for call in db.scalars(statements.HELP_CALLS, {"sprint_id": sprint_id})
    )
