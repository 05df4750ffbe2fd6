"""Accounts and the links that make them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from sprint.domain.codes import hashed, is_key
from sprint.domain.tidy import line
from sprint.store.tables import AccountRow, SetupTokenRow

OPEN_MS = 24 * 3600 * 1000


WayIn = Literal["password", "organisation"]


@dataclass(frozen=True)
class Account:
    id: str
    name: str
    password_hash: str
    version: int
    way_in: WayIn = "password"


def add_token(db: Session, token: str, now_ms: int) -> None:
    """A new link ends the ones before it: one is open at a time. The same one again changes nothing."""
    if db.get(SetupTokenRow, hashed(token)) is not None:
        return
    db.execute(update(SetupTokenRow).where(SetupTokenRow.used_ms.is_(None)).values(used_ms=now_ms))
    db.add(SetupTokenRow(token=hashed(token), created_ms=now_ms))


def token_is_open(db: Session, token: str, now_ms: int) -> bool:
    row = db.get(SetupTokenRow, hashed(token)) if is_key(token) else None
    return row is not None and row.used_ms is None and now_ms < row.created_ms + OPEN_MS


def use_token(db: Session, token: str, account_id: str, now_ms: int) -> None:
    row = db.get_one(SetupTokenRow, hashed(token))
    row.used_ms, row.account_id = now_ms, account_id


def made_with(db: Session, token: str) -> Account | None:
    """The account that a link has made."""
    row = db.get(SetupTokenRow, hashed(token)) if is_key(token) else None
    return get(db, row.account_id) if row is not None and row.account_id else None


def any_exists(db: Session) -> bool:
    return db.scalars(select(AccountRow.id).limit(1)).one_or_none() is not None


def add(
    db: Session, account_id: str, name: str, password_hash: str, now_ms: int, subject: str | None = None
) -> None:
    """``subject`` is who the organisation says it is; None for accounts of our own."""
    db.add(
        AccountRow(
            id=account_id,
            name=name,
            name_key=_key(name),
            password_hash=password_hash,
            version=1,
            subject=subject,
            created_ms=now_ms,
        )
    )


def everybody(db: Session) -> list[Account]:
    """The oldest first."""
    return [_value(row) for row in db.scalars(select(AccountRow).order_by(AccountRow.created_ms))]


def remove(db: Session, account_id: str) -> None:
    """With the sprints it still has."""
    db.delete(db.get_one(AccountRow, account_id))


def by_name(db: Session, name: str) -> Account | None:
    row = db.scalars(select(AccountRow).where(AccountRow.name_key == _key(name))).one_or_none()
    return _value(row) if row else None


def of_subject(db: Session, subject: str) -> Account | None:
    row = db.scalars(select(AccountRow).where(AccountRow.subject == subject)).one_or_none()
    return _value(row) if row else None


def get_one(db: Session, account_id: str) -> Account:
    return _value(db.get_one(AccountRow, account_id))


def set_hash(db: Session, account_id: str, password_hash: str) -> None:
    db.get_one(AccountRow, account_id).password_hash = password_hash


def get(db: Session, account_id: str) -> Account | None:
    row = db.get(AccountRow, account_id) if is_key(account_id) else None
    return _value(row) if row else None


def change_password(db: Session, account_id: str, password_hash: str) -> None:
    db.get_one(AccountRow, account_id).password_hash = password_hash


def end_sign_ins(db: Session, account_id: str) -> int:
    """Every cookie and socket of the account is one too old; returns the new version."""
    row = db.get_one(AccountRow, account_id)
    row.version += 1
    return row.version


def _key(name: str) -> str:
    return line(name).casefold()


def _value(row: AccountRow) -> Account:
    way_in: WayIn = "password" if row.subject is None else "organisation"
    return Account(row.id, row.name, row.password_hash, row.version, way_in)
