"""The instructor's account: made once by a secret link."""

from __future__ import annotations

import itertools
import secrets

from sprint.actions import passwords
from sprint.actions.deps import Deps
from sprint.domain import names
from sprint.domain.errors import Refused
from sprint.green import in_thread
from sprint.store import Session, accounts, sprints
from sprint.store.accounts import Account

NO_PASSWORD = ""


def create_setup_token(deps: Deps, token: str = "") -> str:
    """A link that works once, for a day; of a token that is sent again it stays the same one."""
    token = token or secrets.token_urlsafe(24)
    with deps.store.write() as db:
        accounts.add_token(db, token, deps.now_ms())
    return token


def needs_set_up(deps: Deps) -> bool:
    """Whether nobody can sign in yet."""
    with deps.store.read() as db:
        return not accounts.any_exists(db)


def token_is_open(deps: Deps, token: str) -> bool:
    with deps.store.read() as db:
        return accounts.token_is_open(db, token, deps.now_ms())


def set_up(deps: Deps, token: str, name: str, password_hash: str) -> str:
    """Makes the account and uses the link up; raises ``account.link_used`` or ``account.name_taken``."""
    name = names.person(name)
    account_id = deps.new_id()
    with deps.store.write() as db:
        if not accounts.token_is_open(db, token, deps.now_ms()):
            raise Refused("account.link_used")
        if accounts.by_name(db, name) is not None:
            raise Refused("account.name_taken")
        accounts.use_token(db, token, account_id, deps.now_ms())
        accounts.add(db, account_id, name, password_hash, deps.now_ms())
    return account_id


def made_with(deps: Deps, token: str) -> Account | None:
    """The account that a used link has made, for whoever sends its form twice."""
    with deps.store.read() as db:
        return accounts.made_with(db, token)


def change_password(deps: Deps, account_id: str, password_hash: str) -> int:
    """A new password signs out everywhere; returns the account's new version."""
    with deps.store.write() as db:
        accounts.change_password(db, account_id, password_hash)
        codes, version = _end_sign_ins(db, account_id)
    _publish(deps, codes)
    return version


def sign_out_everywhere(deps: Deps, account_id: str) -> None:
    """Every browser that is signed in, and every console that is open, at once."""
    with deps.store.write() as db:
        codes, _ = _end_sign_ins(db, account_id)
    _publish(deps, codes)


def _end_sign_ins(db: Session, account_id: str) -> tuple[list[str], int]:
    """The consoles sit in their sprints' seats, so those are issued anew too."""
    rows = [*sprints.of_account(db, account_id), *sprints.led_by(db, account_id)]
    for row in rows:
        row.version += 1
        for seat in row.seats:
            seat.version += seat.account_id == account_id
    return [row.code for row in rows], accounts.end_sign_ins(db, account_id)


def _publish(deps: Deps, codes: list[str]) -> None:
    for code in codes:
        deps.publish(code)


def everybody(deps: Deps) -> list[Account]:
    with deps.store.read() as db:
        return accounts.everybody(db)


def by_name(deps: Deps, name: str) -> Account | None:
    with deps.store.read() as db:
        return accounts.by_name(db, name)


def hashed(deps: Deps, password: str) -> str:
    """A new password's hash, in its turn."""
    with deps.heavy.passwords.turn():
        return in_thread(passwords.hash_password, password)


def of_organisation(deps: Deps, subject: str, name: str) -> Account:
    """Whom the organisation has signed in; the first time makes the account, under a name that is free."""
    with deps.store.write() as db:
        account = accounts.of_subject(db, subject)
        if account is not None:
            return account
        account_id = deps.new_id()
        accounts.add(db, account_id, free_name(db, name), NO_PASSWORD, deps.now_ms(), subject)
        return accounts.get_one(db, account_id)


def free_name(db: Session, name: str) -> str:
    """Two instructors may have one name: the account of somebody else is never taken over by it."""
    candidates = (name if number == 1 else f"{name} {number}" for number in itertools.count(1))
    return next(candidate for candidate in candidates if accounts.by_name(db, candidate) is None)


def is_password(deps: Deps, account: Account | None, password: str) -> bool:
    """A name that is not there takes as long as a wrong password, so nobody learns which names are."""
    stored_hash = (account and account.password_hash) or passwords.DUMMY
    with deps.heavy.passwords.turn():
        is_right = in_thread(passwords.verify, stored_hash, password)
    if account is None or account.password_hash == NO_PASSWORD or not is_right:
        return False
    if passwords.is_outdated(stored_hash):
        with deps.store.write() as db:
            accounts.set_hash(db, account.id, hashed(deps, password))
    return True


def get(deps: Deps, account_id: str) -> Account | None:
    with deps.store.read() as db:
        return accounts.get(db, account_id)
