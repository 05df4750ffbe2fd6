"""Who is asking: the account and the seats in the signed cookie, held against what the sprint knows."""

from secrets import token_urlsafe
from urllib.parse import urlencode

from flask import abort, current_app, redirect, request, session
from werkzeug.exceptions import HTTPException

from sprint.actions import Deps, accounts, keeping, load, seats
from sprint.actions.sprints import behind
from sprint.domain import limits
from sprint.domain.codes import normalise
from sprint.domain.errors import Refused
from sprint.domain.receipts import Receipt
from sprint.domain.state import Seat, SprintState
from sprint.store.accounts import Account
from sprint.web import language
from sprint.web.guesses import Doors, Limiter


def deps() -> Deps:
    deps: Deps = current_app.extensions["sprint"]
    return deps


def limiter() -> Limiter:
    limiter: Limiter = current_app.extensions["sprint.limiter"]
    return limiter


def doors() -> Doors:
    doors: Doors = current_app.extensions["sprint.doors"]
    return doors


def find(code: str, *, is_read_only: bool = False) -> SprintState:
    """The sprint with this code. A wrong code is a guess; guessing stops, but not for those with a seat.

    What only reads takes it from memory, where it is there.
    """
    code = normalise(code)
    if code not in seats_kept():
        limiter().stop_if_many()
    try:
        state = (deps().kept(code) if is_read_only else None) or load(deps(), code)
    except Refused as refused:
        if refused.code == "join.code_unknown":
            limiter().count_wrong()
            tell_gone(code)
        raise
    language.of_sprint(state.language)
    return state


def tell_gone(code_or_token: str) -> None:
    """Where it led to a sprint that was deleted, the page says so; raises ``SprintGone``."""
    if receipt := keeping.receipt(deps(), code_or_token):
        raise SprintGone(receipt)


def at_the_door(code: str) -> SprintState:
    """The sprint that a code leads to for who is still to come.

    A code that was changed opens nothing, but whoever sits inside stays; raises ``DoorChanged``.
    """
    asked = normalise(code)
    state = find(behind(deps(), asked) or asked)
    if asked == state.door:
        session.setdefault("doors", {})
        session["doors"] = dict([*session["doors"].items(), (state.code, asked)][-limits.COOKIE_SEATS :])
    elif not (is_inside(state) or session.get("doors", {}).get(state.code) == state.door):
        raise DoorChanged(state)
    return state


def is_inside(state: SprintState) -> bool:
    return owns(state) or seat_in(state) is not None


def open_stage(state: SprintState) -> None:
    """This browser is a projector of the sprint from now on."""
    session.permanent = True
    others = [code for code in stages() if code != state.code]
    session["stages"] = [*others, state.code][-limits.COOKIE_SEATS :]


def is_stage(state: SprintState) -> bool:
    return state.code in stages()


def stages() -> list[str]:
    kept = session.get("stages")
    return kept if isinstance(kept, list) else []


def seats_kept() -> dict[str, list[object]]:
    kept = session.get("seats")
    return kept if isinstance(kept, dict) else {}


def seat_in(state: SprintState) -> Seat | None:
    """The person's own seat, if the cookie holds its present version: a seat issued anew leaves it behind."""
    kept = seats_kept().get(state.code)
    match kept:
        case [seat_id, version]:
            return _opened(state, next((s for s in state.seats if is_seat(s, seat_id, version)), None))
    return None


def _opened(state: SprintState, seat: Seat | None) -> Seat | None:
    """The cookie has come back with the seat for the first time: it is nobody's ghost."""
    if seat is not None and not seat.opened:
        seats.opened(deps(), state.code, seat.id)
    return seat


def visitor() -> str:
    """This browser's own id, or empty while no cookie of ours has come back from it."""
    return str(session.get("visitor", ""))


def greet() -> None:
    """Gives the browser its id; who gets one twice keeps no cookies."""
    session.permanent = True
    session.setdefault("visitor", token_urlsafe(12))


def is_seat(seat: Seat, seat_id: object, version: object) -> bool:
    return seat.id == seat_id and seat.version == version


def sit(code: str, seat: Seat) -> None:
    """Remembers the latest seats only: a cookie has room for 4 kB."""
    others = {kept: value for kept, value in seats_kept().items() if kept != code}
    session.permanent = True
    session["seats"] = dict([*others.items(), (code, [seat.id, seat.version])][-limits.COOKIE_SEATS :])


def stand_up(code: str) -> None:
    session["seats"] = {kept: seat for kept, seat in seats_kept().items() if kept != code}


def account_id() -> str | None:
    stored_id = session.get("account_id")
    return stored_id if isinstance(stored_id, str) else None


def account_version() -> object:
    """Cookies from before accounts had versions are of the first."""
    return session.get("account_version", 1)


def sign_in(account: str, version: int = 1) -> None:
    session.permanent = True
    session["account_id"], session["account_version"] = account, version
    session["sign_in"] = token_urlsafe(9)


def sign_out() -> None:
    """Of this browser: its open consoles end too."""
    deps().signed_out(str(session.pop("sign_in", None) or account_id() or ""))
    session.pop("account_id", None)
    session.pop("account_version", None)


def leader_seat(state: SprintState) -> Seat | None:
    """The account's own: the instructor's, or a deputy's."""
    return state.leader(account_id(), account_version())


def instructor_seat(state: SprintState) -> Seat | None:
    seat = leader_seat(state)
    return seat if seat is not None and seat.role == "instructor" else None


def owns(state: SprintState) -> bool:
    return instructor_seat(state) is not None


def need_account() -> Account:
    account = accounts.get(deps(), account_id() or "")
    if account is None or account.version != account_version():
        sign_out()
        raise Elsewhere(f"/login?{urlencode({'next': request.path})}")
    return account


def need_owner(state: SprintState) -> None:
    need_account()
    if not owns(state):
        abort(403)


def owned(code: str) -> SprintState:
    """The sprint, for whoever leads it as its owner."""
    need_account()
    state = find(code)
    need_owner(state)
    return state


def here() -> str:
    """This page's path, for the language menu: a person who changes language stays where they are."""
    query = request.query_string.decode("ascii", "replace")
    return f"{request.path}?{query}" if query and request.method == "GET" else request.path


class DoorChanged(Exception):
    """The code opened the door once; ``state`` is the sprint that it led to."""

    def __init__(self, state: SprintState) -> None:
        super().__init__("changed")
        self.state = state


class SprintGone(Exception):
    """The address led to a sprint that was deleted; the receipt says when and why."""

    def __init__(self, receipt: Receipt) -> None:
        super().__init__("gone")
        self.receipt = receipt


class Elsewhere(HTTPException):
    """Raised where somebody must go to another page first."""

    code = 303

    def __init__(self, where: str) -> None:
        super().__init__(response=redirect(where, 303))


def link(path: str) -> str:
    """An address that others can use: PUBLIC_URL where a proxy hides it, else the host that was asked."""
    base = current_app.config.get("PUBLIC_URL") or request.host_url
    return f"{str(base).rstrip('/')}{path}"
