"""The instructor's account: made once by a secret link."""

from __future__ import annotations

import secrets

from sprint.actions.deps import Deps
from sprint.domain import names
from sprint.domain.errors import Refused
from sprint.store import accounts
from sprint.store.accounts import Account


def create_setup_token(deps: Deps) -> str:
    """A link that works once."""
    token = secrets.token_urlsafe(24)
    with deps.store.write() as db:
        accounts.add_token(db, token, deps.now_ms())
    return token


def needs_set_up(deps: Deps) -> bool:
    """Whether nobody can sign in yet."""
    with deps.store.read() as db:
        return not accounts.any_exists(db)


def token_is_open(deps: Deps, token: str) -> bool:
    with deps.store.read() as db:
        return accounts.token_is_open(db, token)


def set_up(deps: Deps, token: str, name: str, password_hash: str) -> str:
    """Makes the account and uses the link up; raises ``account.link_used`` or ``account.name_taken``."""
    name = names.person(name)
    account_id = deps.new_id()
    with deps.store.write() as db:
        if not accounts.token_is_open(db, token):
            raise Refused("account.link_used")
        if accounts.by_name(db, name) is not None:
            raise Refused("account.name_taken")
        accounts.use_token(db, token, deps.now_ms())
        accounts.add(db, account_id, name, password_hash, deps.now_ms())
    return account_id


def by_name(deps: Deps, name: str) -> Account | None:
    with deps.store.read() as db:
        return accounts.by_name(db, name)


def get(deps: Deps, account_id: str) -> Account | None:
    with deps.store.read() as db:
        return accounts.get(db, account_id)
