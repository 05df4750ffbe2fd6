"""What those who run the server may do to accounts and sprints, from its terminal."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from sprint.actions import accounts as instructors
from sprint.actions import deputies, sprints
from sprint.actions.deps import Deps
from sprint.domain.codes import normalise
from sprint.domain.errors import Refused
from sprint.store import accounts, errands
from sprint.store import sprints as stored
from sprint.store.accounts import Account
from sprint.store.errands import Errand

logger = logging.getLogger(__name__)

Lines = list[str]


class CannotDo(Exception):
    """One clear sentence for the person at the terminal."""


def carry_out_waiting(deps: Deps) -> None:
    """By the process that owns the database, or the sprint that is meant, one after the other.

    Each is answered, whatever comes of it.
    """
    with deps.store.read() as db:
        waiting = errands.waiting(db, deps.now_ms())
    for errand in waiting:
        if deps.minds(normalise(errand.details.get("code", ""))):
            answer = answered(deps, errand)
            with deps.store.write() as db:
                if errand.deed == "delete_copy":  # of another worker, which waits for no answer
                    errands.take_back(db, errand.id, deps.now_ms())
                else:
                    errands.answer(db, errand.id, answer)


def forget_old(deps: Deps) -> None:
    """Errands that nobody waits for any more."""
    with deps.store.write() as db:
        errands.take_back(db, "", deps.now_ms())


def answered(deps: Deps, errand: Errand) -> dict[str, Any]:
    """``lines`` that say what was done, or ``why`` it was not."""
    try:
        lines = DEEDS[errand.deed](deps, **errand.details)
    except CannotDo as why:
        return {"why": str(why)}
    except Refused as refused:
        return {"why": f"the server refused it ({refused.code})."}
    except Exception:
        logger.exception("an errand failed", extra={"deed": errand.deed})
        return {"why": "it failed; the server's log says where."}
    logger.warning("done from the terminal", extra={"deed": errand.deed})
    return {"lines": lines}


def invite(deps: Deps, address: str) -> Lines:
    token = instructors.create_setup_token(deps)
    return ["This link makes one account. It works once, for a day:", f"{address}/setup/{token}"]


def new_password(deps: Deps, name: str, password_hash: str) -> Lines:
    """Signs the account out everywhere; open consoles lose their rights at once."""
    account = named(deps, name)
    instructors.change_password(deps, account.id, password_hash)
    return [f"{account.name} is signed out everywhere, and has a new password."]


def delete_account(deps: Deps, name: str, heir: str = "") -> Lines:
    """Its sprints go to ``heir``; without one, an account that has sprints stays."""
    account = named(deps, name)
    to = named(deps, heir) if heir else None
    if to == account:
        raise CannotDo("the sprints must go to another account.")
    with deps.store.write() as db:
        rows = stored.of_account(db, account.id)
        if rows and to is None:
            raise CannotDo(
                f"{account.name} has {len(rows)} sprints. Name an account that takes them: --sprints-to NAME"
            )
        if to:
            for row in rows:
                deputies.pass_on(deps, row, to)
        codes = deputies.stand_down(db, account.id, deps.now_ms())
        accounts.end_sign_ins(db, account.id)
        db.flush()
        db.expire_all()
        accounts.remove(db, account.id)
    for code in codes:
        deps.publish(code)
    where = f" Its sprints are {to.name}'s now." if to and rows else ""
    return [f"The account {account.name} is deleted.{where}"]


def delete_sprint(deps: Deps, code: str) -> Lines:
    code = normalise(code)
    sprints.delete(deps, code, "host")
    return [f"The sprint {code} is deleted, with all that was written in it."]


def delete_copy(deps: Deps, code: str) -> Lines:
    """A rehearsal that another worker found no use for any more, and that we have."""
    sprints.delete(deps, code)
    return []


def named(deps: Deps, name: str) -> Account:
    account = instructors.by_name(deps, name)
    if account is None:
        raise CannotDo(f"there is no account with the name {name!r}.")
    return account


DEEDS: dict[str, Callable[..., Lines]] = {
    "invite": invite,
    "new_password": new_password,
    "delete_account": delete_account,
    "delete_copy": delete_copy,
    "delete_sprint": delete_sprint,
}
