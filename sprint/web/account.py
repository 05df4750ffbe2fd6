"""The instructor's account: set up once by a secret link, signed in with name and password."""

import hmac
import logging
from base64 import urlsafe_b64encode
from secrets import token_urlsafe

from flask import Blueprint, current_app, redirect, render_template, request, session
from werkzeug.wrappers import Response

from sprint import metrics
from sprint.actions import accounts
from sprint.domain import limits
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.names import same
from sprint.domain.tidy import line
from sprint.domain.weak import is_weak
from sprint.store.accounts import Account
from sprint.web import bodies, who
from sprint.web.errors import page, refusal
from sprint.web.guesses import guesser
from sprint.web.language import local_path
from sprint.web.organisation import need_passwords
from sprint.web.words import t

logger = logging.getLogger(__name__)

account = Blueprint("account", __name__)

Errors = dict[str, str]


@account.get("/setup/<token>")
def set_up(token: str) -> str | Response:
    need_passwords()
    who.limiter().stop_if_many()
    if not accounts.token_is_open(who.deps(), token):
        return used_link()
    return setup_page("", {})


@account.post("/setup/<token>")
def make_account(token: str) -> str | Response | tuple[str, int]:
    need_passwords()
    who.limiter().stop_if_many()
    with bodies.turn_to_sign_in():
        name, password = given()
        if errors := wrong_account(name, password):
            return setup_page(name, errors), 422
        if not accounts.token_is_open(who.deps(), token):
            return sent_twice(token, name, password) or used_link()
        hashed = accounts.hashed(who.deps(), password)
    try:
        let_in(name, accounts.set_up(who.deps(), token, name, hashed))
    except Refused as refused:
        if refused.code == "account.link_used":
            return sent_twice(token, name, password) or used_link()
        return setup_page(name, {"name": refusal(refused)}), 422
    return redirect("/sprints", 303)


def setup_page(name: str, errors: Errors) -> str:
    is_first = accounts.needs_set_up(who.deps())
    return render_template("setup.html", form={"name": name}, errors=errors, is_first=is_first)


def sent_twice(token: str, name: str, password: str) -> Response | None:
    """Whoever has just made the account with this link, and sends the form again, is signed in."""
    made = accounts.made_with(who.deps(), token)
    if made is None or not same(made.name, name) or not accounts.is_password(who.deps(), made, password):
        return None
    who.sign_in(made.id, made.version)
    return redirect("/sprints", 303)


def used_link() -> Response:
    who.limiter().count_wrong()
    return page(
        404,
        title=t("account-setup-used-title"),
        text=t("account-setup-used"),
        way_out="/login",
        way_out_text=t("account-login-go"),
    )


def given() -> tuple[str, str]:
    return line(request.form.get("name", "")), request.form.get("password", "")


def wrong_account(name: str, password: str) -> Errors:
    errors = {}
    if not name:
        errors["name"] = t("account-name-missing")
    elif len(name) > limits.PERSON:
        errors["name"] = t("account-name-long", limit=limits.PERSON)
    if len(password) < limits.PASSWORD_SHORTEST:
        errors["password"] = t("account-password-short", limit=limits.PASSWORD_SHORTEST)
    elif len(password) > limits.PASSWORD:
        errors["password"] = t("account-password-long", limit=limits.PASSWORD)
    elif is_weak(password, name):
        errors["password"] = t("account-password-weak")
    return errors


@account.get("/login")
def ask_login() -> str | Response:
    if who.account_id():
        return redirect(after_login())
    notice = t("account-login-again") if "next" in request.args else ""
    return login_page("", {}, notice)


@account.post("/login")
def login() -> Response | tuple[str, int]:
    need_passwords()
    who.limiter().stop_if_many()
    with bodies.turn_to_sign_in():
        name, password = given()
        if errors := missing(name, password):
            return login_page(name, errors), 422
        if seconds := pause(name):
            return login_page(name, {"form": t("account-pause", seconds=seconds)}), 429
        found = with_password(name, password)
    if found is None:
        who.limiter().count_wrong()
        return login_page(name, {"form": t("account-wrong")}), 422
    let_in(found.name, found.id, found.version)
    return redirect(after_login(), 303)


def pause(name: str) -> int:
    """How many seconds the account takes no guesses from browsers like this one."""
    return -(-who.limiter().pause_ms(guessed_at(name)) // 1000)


def with_password(name: str, password: str) -> Account | None:
    """The account, where the password is right."""
    found = accounts.by_name(who.deps(), name)
    if not accounts.is_password(who.deps(), found, password[: limits.PASSWORD + 1]) or found is None:
        who.limiter().pause_longer(guessed_at(name))
        metrics.SIGN_INS.labels("wrong").inc()
        logger.warning("wrong password")
        return None
    metrics.SIGN_INS.labels("right").inc()
    logger.info("signed in", extra={"account": found.id})
    who.limiter().pauses.right(guessed_at(name))
    return found


def guessed_at(name: str) -> str:
    """A browser that has signed in with this name before is counted for itself."""
    key = line(name).casefold()
    return f"{key} {guesser()}" if session.get("signed_in_as") == key else key


def let_in(name: str, account_id: str, version: int = 1) -> None:
    session["signed_in_as"] = line(name).casefold()
    who.sign_in(account_id, version)


def missing(name: str, password: str) -> Errors:
    errors = {}
    if not name:
        errors["name"] = t("account-name-missing")
    if not password:
        errors["password"] = t("account-password-missing")
    return errors


def after_login() -> str:
    return local_path(request.args.get("next", "/sprints"))


def login_page(name: str, errors: Errors, notice: str = "") -> str:
    return render_template("login.html", form={"name": name}, errors=errors, notice=notice)


@account.post("/logout")
def logout() -> Response:
    who.sign_out()
    return redirect("/", 303)


@account.post("/logout/everywhere")
def logout_everywhere() -> Response:
    accounts.sign_out_everywhere(who.deps(), who.need_account().id)
    who.sign_out()
    return redirect("/login", 303)


@account.get("/account")
def ask_password() -> str:
    return account_page({})


@account.post("/account")
def change_password() -> Response | tuple[str, int]:
    who.limiter().stop_if_many()
    with bodies.turn_to_sign_in():
        signed_in, new = who.need_account(), request.form.get("new", "")
        given_now = request.form.get("password", "")[: limits.PASSWORD]
        if not accounts.is_password(who.deps(), signed_in, given_now):
            who.limiter().count_wrong()
            return account_page({"password": t("account-password-wrong")}), 422
        if errors := wrong_account(signed_in.name, new):
            return account_page({"new": errors["password"]}), 422
        hashed = accounts.hashed(who.deps(), new)
        who.sign_in(signed_in.id, accounts.change_password(who.deps(), signed_in.id, hashed))
        session["notice"] = t("account-password-changed")
        return redirect("/sprints", 303)


@account.post("/account/invite")
def invite() -> str:
    """A link that makes one more instructor; it ends the one before it, and is shown once.

    Of a form that is sent again it is the same link: what has been given away goes on.
    """
    need_passwords()
    token = accounts.create_setup_token(who.deps(), token_of(request.form.get("intent", "")))
    return account_page({}, who.link(f"/setup/{token}"))


def token_of(intent: str) -> str:
    """The token that one intention of this account makes: nobody without our key can tell it."""
    account_id, key = who.need_account().id, str(current_app.secret_key).encode()
    made = hmac.digest(key, f"invite {account_id} {intent}".encode(), "sha256")
    return urlsafe_b64encode(made[:24]).decode() if is_key(intent) else ""


def account_page(errors: Errors, invitation: str = "") -> str:
    return render_template(
        "account.html",
        errors=errors,
        invitation=invitation,
        intent=token_urlsafe(12),
        has_password=bool(who.need_account().password_hash),
        may_invite=current_app.config["PASSWORDS"],
    )
