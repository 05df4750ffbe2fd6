"""The tables: what must be fair, secret or durable. Times are milliseconds since the epoch."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    UniqueConstraint,
    false,
    true,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(DeclarativeBase):
    """The common base; constraint names are fixed so that migrations can name them."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {int: BigInteger, dict[str, Any]: JSON, bytes: LargeBinary}  # noqa: RUF012


def belongs(column: str) -> Any:
    """A foreign key whose rows go when the owner goes."""
    return mapped_column(ForeignKey(column, ondelete="CASCADE"), index=True)


class AccountRow(Table):
    """``version`` rises with a new password and with *sign out everywhere*, so that old cookies fail.

    ``subject`` is issuer and id where an organisation signs in.
    """

    __tablename__ = "accounts"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    subject: Mapped[str | None] = mapped_column(unique=True)
    created_ms: Mapped[int]


class SetupTokenRow(Table):
    """``token`` is a hash: who reads the database gets no link that works."""

    __tablename__ = "setup_tokens"
    token: Mapped[str] = mapped_column(primary_key=True)
    created_ms: Mapped[int]
    used_ms: Mapped[int | None]
    account_id: Mapped[str | None]


class SheetRow(Table):
    """A concept sheet that sprints began with; its id is the digest of what it says."""

    __tablename__ = "sheets"
    id: Mapped[str] = mapped_column(primary_key=True)
    sections: Mapped[list[dict[str, Any]]] = mapped_column(JSON)


class SprintRow(Table):
    """``code`` is in every address, ``door`` lets in; ``sheet`` is empty for the one that ships.

    ``date_chosen``: somebody said when it is deleted; ``writes_after``: teams write on once it is closed.
    """

    __tablename__ = "sprints"
    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    door: Mapped[str] = mapped_column(index=True, unique=True, server_default="")
    title: Mapped[str]
    language: Mapped[str]
    status: Mapped[str]
    locked: Mapped[bool]
    frozen: Mapped[bool]
    owner_account: Mapped[str] = belongs("accounts.id")
    phase_position: Mapped[int]
    clock_state: Mapped[str]
    clock_ends_at_ms: Mapped[int | None]
    clock_left_ms: Mapped[int]
    clock_total_ms: Mapped[int]
    clock_version: Mapped[int]
    stage_mode: Mapped[str]
    stage_team: Mapped[int | None]
    stage_item: Mapped[str] = mapped_column(server_default="")
    pitch: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    version: Mapped[int]
    created_ms: Mapped[int]
    closed_ms: Mapped[int | None]
    deletes_at_ms: Mapped[int]
    date_chosen: Mapped[bool] = mapped_column(server_default=false())
    writes_after: Mapped[bool] = mapped_column(server_default=true())
    warned: Mapped[int] = mapped_column(server_default="0")
    intent: Mapped[str] = mapped_column(server_default="")
    sheet: Mapped[str] = mapped_column(server_default="")
    rehearsal_of: Mapped[str | None]
    seating: Mapped[str] = mapped_column(server_default="free")
    pairs: Mapped[dict[str, int]] = mapped_column(JSON, server_default="{}")
    phases: Mapped[list[PhaseRow]] = relationship(order_by="PhaseRow.position", passive_deletes=True)
    teams: Mapped[list[TeamRow]] = relationship(
        primaryjoin="and_(SprintRow.id == TeamRow.sprint_id, TeamRow.removed_ms.is_(None))",
        order_by="TeamRow.number",
        passive_deletes=True,
    )
    seats: Mapped[list[SeatRow]] = relationship(order_by="SeatRow.joined_ms,SeatRow.id", passive_deletes=True)


class PhaseRow(Table):
    """``starts_ms`` is a fixed start; ``notes`` are the instructor's alone."""

    __tablename__ = "phases"
    __table_args__ = (UniqueConstraint("sprint_id", "position"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    position: Mapped[int]
    kind: Mapped[str]
    title: Mapped[dict[str, Any]]
    instruction: Mapped[dict[str, Any]]
    notes: Mapped[dict[str, Any]] = mapped_column(JSON, server_default='{"da": "", "en": ""}')
    minutes: Mapped[int]
    day: Mapped[int] = mapped_column(server_default="1")
    starts_ms: Mapped[int | None]
    untimed: Mapped[bool] = mapped_column(server_default=false())
    hidden: Mapped[bool] = mapped_column(server_default=false())
    rules: Mapped[dict[str, Any]]
    started_ms: Mapped[int | None]
    ended_ms: Mapped[int | None]


class TeamRow(Table):
    """``extra_ms`` is what the team alone has got on top of the phase's time.

    ``brought`` is what came with a file that opened the team and is in no document; ``planned`` how many
    seats the instructor has planned, 0 where nobody has said.
    """

    __tablename__ = "teams"
    __table_args__ = (UniqueConstraint("sprint_id", "number"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    number: Mapped[int]
    name: Mapped[str]
    challenge: Mapped[str]
    revealed: Mapped[dict[str, Any]]
    ready: Mapped[bool]
    extra_ms: Mapped[int] = mapped_column(server_default="0")
    planned: Mapped[int] = mapped_column(server_default="0")
    decider: Mapped[str | None]
    brought: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    removed_ms: Mapped[int | None]


class SeatRow(Table):
    """``visitor`` is the browser that sat down; ``opened_ms`` when it first came back with its seat.

    ``last_team`` is where a specialist sat before; ``news`` what the person is still to be told.
    """

    __tablename__ = "seats"
    __table_args__ = (UniqueConstraint("sprint_id", "return_code"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    role: Mapped[str]
    name: Mapped[str]
    municipality: Mapped[str]
    field: Mapped[str]
    team_number: Mapped[int | None]
    last_team: Mapped[int | None]
    news: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    return_code: Mapped[str]
    version: Mapped[int]
    account_id: Mapped[str | None] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    joined_ms: Mapped[int]
    visitor: Mapped[str] = mapped_column(server_default="")
    job: Mapped[str] = mapped_column(server_default="")
    opened_ms: Mapped[int | None]
    removed_ms: Mapped[int | None]
    simulated: Mapped[bool] = mapped_column(server_default=false())
    named: Mapped[bool] = mapped_column(server_default=false())
    by_link: Mapped[str] = mapped_column(server_default="")
    mail: Mapped[str] = mapped_column(server_default="")


class IntentRow(Table):
    """What a seat was answered to a command, so that its repetition changes nothing."""

    __tablename__ = "intents"
    seat_id: Mapped[str] = mapped_column(ForeignKey("seats.id", ondelete="CASCADE"), primary_key=True)
    intent: Mapped[str] = mapped_column(primary_key=True)
    answer: Mapped[dict[str, Any]]
    at_ms: Mapped[int]


class VoteRoundRow(Table):
    __tablename__ = "vote_rounds"
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    team_id: Mapped[str] = belongs("teams.id")
    phase_id: Mapped[str] = belongs("phases.id")
    state: Mapped[str]
    budget: Mapped[int]
    several: Mapped[bool]
    ballot: Mapped[str] = mapped_column(server_default="all")
    chosen: Mapped[str | None]
    reason: Mapped[str] = mapped_column(server_default="")
    items: Mapped[list[str]] = mapped_column(JSON, server_default="[]")
    few: Mapped[bool] = mapped_column(server_default=false())
    titles: Mapped[dict[str, str]] = mapped_column(JSON, server_default="{}")
    came_back: Mapped[list[list[str]]] = mapped_column(JSON, server_default="[]")
    opened_ms: Mapped[int]


class VoteRow(Table):
    __tablename__ = "votes"
    id: Mapped[str] = mapped_column(primary_key=True)
    round_id: Mapped[str] = belongs("vote_rounds.id")
    seat_id: Mapped[str] = belongs("seats.id")
    co_voter_id: Mapped[str | None] = belongs("co_voters.id")
    item: Mapped[str]
    cast_ms: Mapped[int]


class HelpCallRow(Table):
    __tablename__ = "help_calls"
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    team_number: Mapped[int]
    text: Mapped[str]
    by_seat: Mapped[str] = belongs("seats.id")
    taken_by: Mapped[str | None]
    at_ms: Mapped[int]
    done_ms: Mapped[int | None]
    advice: Mapped[str] = mapped_column(server_default="")


class DocumentRow(Table):
    """``epoch`` rises when browsers must drop their replicas; ``serial`` counts journal rows for ever.

    ``shape`` is the version of what it is made of; an earlier one is brought up when it is loaded.
    """

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("sprint_id", "name"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    name: Mapped[str]
    epoch: Mapped[int]
    shape: Mapped[int] = mapped_column(server_default="1")


class JournalRow(Table):
    """An update, and not whose: what nobody is to know stands in no row."""

    __tablename__ = "journal"
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    serial: Mapped[int] = mapped_column(primary_key=True)
    update: Mapped[bytes]
    at_ms: Mapped[int]


class QuarantineRow(Table):
    """Updates that could not be read back: kept for people, never applied again."""

    __tablename__ = "quarantine"
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    serial: Mapped[int] = mapped_column(primary_key=True)
    update: Mapped[bytes]
    at_ms: Mapped[int]


class SnapshotRow(Table):
    __tablename__ = "snapshots"
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    serial: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[bytes]


class VersionRow(Table):
    """A document as it stood at a serial, compressed."""

    __tablename__ = "versions"
    id: Mapped[str] = mapped_column(primary_key=True)
    document_id: Mapped[str] = belongs("documents.id")
    kind: Mapped[str]
    name: Mapped[str]
    phase_id: Mapped[str]
    seat_id: Mapped[str | None]
    at_ms: Mapped[int]
    serial: Mapped[int]
    state: Mapped[bytes]


class VersionDueRow(Table):
    """A version that a phase change asks for, until it is kept; ``change`` is the sprint's version then."""

    __tablename__ = "versions_due"
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    change: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    phase_id: Mapped[str]


class PhotoRow(Table):
    """A photo as we made it; ``link`` is the phone's link it came through, or empty."""

    __tablename__ = "photos"
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    seat_id: Mapped[str] = belongs("seats.id")
    link: Mapped[str]
    mime: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[int]
    created_ms: Mapped[int]
    large: Mapped[bytes] = mapped_column(deferred=True)
    small: Mapped[bytes] = mapped_column(deferred=True)


class WriterRow(Table):
    """Whose a Yjs client id is, without saying it; ``is_named`` until it has written where nobody signs."""

    __tablename__ = "writers"
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    client_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    proof: Mapped[str]
    is_named: Mapped[bool] = mapped_column(server_default=false())


Index("ix_vote_rounds_open", VoteRoundRow.team_id, VoteRoundRow.opened_ms)
