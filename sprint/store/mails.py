"""Mails that wait to be sent: rows until a mail server has taken them, or nobody would."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from sprint.store.tables import SeatRow, SprintRow
from sprint.store.tables_home import MailRow


@dataclass(frozen=True)
class Mail:
    id: str
    to: str
    subject: str
    text: str
    tries: int = 0


def queue(db: Session, mail: Mail, now_ms: int) -> None:
    db.add(
        MailRow(
            id=mail.id,
            address=mail.to,
            subject=mail.subject,
            text=mail.text,
            tries=mail.tries,
            next_ms=now_ms,
        )
    )


def waiting(db: Session, now_ms: int, most: int) -> list[Mail]:
    """Those whose time has come, oldest first."""
    due = select(MailRow).where(MailRow.next_ms <= now_ms).order_by(MailRow.next_ms, MailRow.id).limit(most)
    return [Mail(row.id, row.address, row.subject, row.text, row.tries) for row in db.scalars(due)]


def again(db: Session, mail_id: str, tries: int, next_ms: int) -> None:
    row = db.get(MailRow, mail_id)
    if row is not None:
        row.tries, row.next_ms = tries, next_ms


def drop(db: Session, mail_id: str) -> None:
    db.execute(delete(MailRow).where(MailRow.id == mail_id))


def to_warn(db: Session, now_ms: int, ahead_ms: int) -> list[SprintRow]:
    """Sprints that are deleted within that time."""
    soon = SprintRow.deletes_at_ms <= now_ms + ahead_ms
    return list(db.scalars(select(SprintRow).where(soon, SprintRow.deletes_at_ms > now_ms)))


def addresses(db: Session, sprint_id: str) -> list[str]:
    """Of those who gave one and are still there, each once."""
    given = SeatRow.sprint_id == sprint_id, SeatRow.mail != "", SeatRow.removed_ms.is_(None)
    return list(db.scalars(select(SeatRow.mail).where(*given).distinct().order_by(SeatRow.mail)))
