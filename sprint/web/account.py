"""The instructor's account: set up once by a secret link, signed in with name and password."""

from flask import Blueprint, redirect, render_template, request, session
from werkzeug.wrappers import Response

from sprint.actions import accounts, passwords
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.names import same
from sprint.domain.tidy import line
from sprint.domain.weak import is_weak
from sprint.green import in_thread
from sprint.web import who
from sprint.web.errors import page, refusal
from sprint.web.language import local_path
from sprint.web.words import t

account = Blueprint("account", __name__)

Errors = dict[str, str]


@account.get("/setup/<token>")
def set_up(token: str) -> str | Response:
    who.limiter().stop_if_many()
    if not accounts.token_is_open(who.deps(), token):
        return used_link()
    return render_template("setup.html", form={"name": ""}, errors={})


@account.post("/setup/<token>")
def make_account(token: str) -> str | Response | tuple[str, int]:
    who.limiter().stop_if_many()
    name, password = given()
    if errors := wrong_account(name, password):
        return render_template("setup.html", form={"name": name}, errors=errors), 422
    if not accounts.token_is_open(who.deps(), token):
        return sent_twice(token, name, password) or used_link()
    hashed = in_thread(passwords.hash_password, password)
    try:
        who.sign_in(accounts.set_up(who.deps(), token, name, hashed))
    except Refused as refused:
        if refused.code == "account.link_used":
            return sent_twice(token, name, password) or used_link()
        return render_template("setup.html", form={"name": name}, errors={"name": refusal(refused)}), 422
    return redirect("/sprints", 303)


def sent_twice(token: str, name: str, password: str) -> Response | None:
    """Whoever has just made the account with this link, and sends the form again, is signed in."""
    made = accounts.made_with(who.deps(), token)
    if (
        made is None
        or not same(made.name, name)
        or not in_thread(passwords.verify, made.password_hash, password)
    ):
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
    who.limiter().stop_if_many()
    name, password = given()
    if errors := missing(name, password):
        return login_page(name, errors), 422
    account = accounts.by_name(who.deps(), name)
    # A name that is not there takes as long as a wrong password, so nobody learns which names are.
    hashed = account.password_hash if account else passwords.DUMMY
    if not in_thread(passwords.verify, hashed, password[: limits.PASSWORD + 1]) or account is None:
        who.limiter().count_wrong()
        return login_page(name, {"form": t("account-wrong")}), 422
    who.sign_in(account.id, account.version)
    return redirect(after_login(), 303)


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
    who.need_account()
    return account_page({})


@account.post("/account")
def change_password() -> Response | tuple[str, int]:
    who.limiter().stop_if_many()
    signed_in, new = who.need_account(), request.form.get("new", "")
    if not in_thread(
        passwords.verify, signed_in.password_hash, request.form.get("password", "")[: limits.PASSWORD]
    ):
        who.limiter().count_wrong()
        return account_page({"password": t("account-password-wrong")}), 422
    if errors := wrong_account(signed_in.name, new):
        return account_page({"new": errors["password"]}), 422
    hashed = in_thread(passwords.hash_password, new)
    who.sign_in(signed_in.id, accounts.change_password(who.deps(), signed_in.id, hashed))
    session["notice"] = t("account-password-changed")
    return redirect("/sprints", 303)


def account_page(errors: Errors) -> str:
    return render_template("account.html", errors=errors)
