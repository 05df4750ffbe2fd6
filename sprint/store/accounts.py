"""Accounts and the links that make them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from sprint.domain.codes import is_key
from sprint.domain.tidy import line
from sprint.store.tables import AccountRow, SetupTokenRow


@dataclass(frozen=True)
class Account:
    id: str
    name: str
    password_hash: str


def add_token(db: Session, token: str, now_ms: int) -> None:
    db.add(SetupTokenRow(token=token, created_ms=now_ms))


def token_is_open(db: Session, token: str) -> bool:
    row = db.get(SetupTokenRow, token) if is_key(token) else None
    return row is not None and row.used_ms is None


def use_token(db: Session, token: str, now_ms: int) -> None:
    db.get_one(SetupTokenRow, token).used_ms = now_ms


def any_exists(db: Session) -> bool:
    return db.scalars(select(AccountRow.id).limit(1)).one_or_none() is not None


def add(db: Session, account_id: str, name: str, password_hash: str, now_ms: int) -> None:
    db.add(
        AccountRow(
            id=account_id, name=name, name_key=_key(name), password_hash=password_hash, created_ms=now_ms
        )
    )


def by_name(db: Session, name: str) -> Account | None:
    row = db.scalars(select(AccountRow).where(AccountRow.name_key == _key(name))).one_or_none()
    return _value(row) if row else None


def get(db: Session, account_id: str) -> Account | None:
    row = db.get(AccountRow, account_id) if is_key(account_id) else None
    return _value(row) if row else None


def _key(name: str) -> str:
    return line(name).casefold()


def _value(row: AccountRow) -> Account:
    return Account(row.id, row.name, row.password_hash)
