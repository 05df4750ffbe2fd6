"""A team's link for colleagues; and what is no sprint's: lease, errands, receipts, mails."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from sprint.store.tables import Table, belongs


class TeamLinkRow(Table):
    """A team's link for colleagues; ``token_hash`` is all that is kept of what opens it."""

    __tablename__ = "team_links"
    __table_args__ = (UniqueConstraint("sprint_id", "team_number"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    team_number: Mapped[int]
    token_hash: Mapped[str] = mapped_column(unique=True)
    made_ms: Mapped[int]
    writes: Mapped[bool] = mapped_column(server_default=false())


class LeaseRow(Table):
    """Who owns this database; ``epoch`` fences an owner that slept."""

    __tablename__ = "leases"
    scope: Mapped[str] = mapped_column(primary_key=True)
    owner: Mapped[str]
    host: Mapped[str]
    pid: Mapped[int]
    epoch: Mapped[int]
    expires_ms: Mapped[int]


class ErrandRow(Table):
    """What a command at the terminal asks of the owner; ``answer`` is None until it is carried out."""

    __tablename__ = "errands"
    id: Mapped[str] = mapped_column(primary_key=True)
    deed: Mapped[str]
    details: Mapped[dict[str, Any]]
    asked_ms: Mapped[int]
    answer: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class ReceiptRow(Table):
    """That a sprint was deleted, when and why; no name and no word of it."""

    __tablename__ = "receipts"
    id: Mapped[str] = mapped_column(primary_key=True)
    why: Mapped[str]
    created_ms: Mapped[int]
    deleted_ms: Mapped[int]
    teams: Mapped[int]
    people: Mapped[int]
    documents: Mapped[int]
    photos: Mapped[int]


class ReceiptKeyRow(Table):
    """The hash of a code or a link that led to the sprint."""

    __tablename__ = "receipt_keys"
    key: Mapped[str] = mapped_column(primary_key=True)
    receipt_id: Mapped[str] = belongs("receipts.id")


class MailRow(Table):
    """A mail on its way; it goes when a server has taken it, or nobody would."""

    __tablename__ = "mails"
    id: Mapped[str] = mapped_column(primary_key=True)
    address: Mapped[str]
    subject: Mapped[str]
    text: Mapped[str]
    tries: Mapped[int] = mapped_column(server_default="0")
    next_ms: Mapped[int]
