"""The front page: a code that is typed or pasted leads to its door, or back to one's own seat."""

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from sprint.actions import seats
from sprint.domain import limits
from sprint.domain.codes import is_return_code, return_code, shown, sprint_code
from sprint.domain.errors import Refused
from sprint.web import who
from sprint.web.errors import refusal
from sprint.web.tables import Table
from sprint.web.words import t

front = Blueprint("front", __name__)


@front.get("/")
def ask_code() -> str:
    return front_page("", {})


@front.post("/")
def look_up() -> Answer | tuple[str, int]:
    typed = request.form.get("code", "")
    if (secret := own_code(typed)) and (sprint := sprint_of_seat(secret)):
        return redirect(f"/s/{sprint}/return/{shown(secret)}", 303)
    code = sprint_code(typed)
    if error := wrong_length(code):
        return front_page(code, {"code": error}), 422
    try:
        state = who.at_the_door(code)
    except who.DoorChanged:
        return front_page(code, {"code": t("join-door-changed-short")}), 404
    except Refused as refused:
        if refused.is_passing:
            raise
        return front_page(code, {"code": refusal(refused)}), 404
    return redirect(f"/s/{state.code}", 303)


def own_code(typed: str) -> str:
    """The return code, where somebody typed that one, or pasted its whole link."""
    secret = return_code(typed)
    return secret if is_return_code(secret) else ""


def sprint_of_seat(secret: str) -> str:
    """The code of the sprint that a return code sits in; empty, and a guess, where there is none."""
    who.limiter().stop_if_many()
    if code := seats.sprint_of(who.deps(), secret):
        return code
    who.limiter().count_wrong()
    return ""


def wrong_length(code: str) -> str:
    missing = limits.SPRINT_CODE - len(code)
    if len(code) == limits.RETURN_CODE:
        return t("join-return-unknown", limit=limits.RETURN_CODE)
    if not code:
        return t("join-code-missing", limit=limits.SPRINT_CODE)
    if missing > 0:
        return t("join-code-short", limit=limits.SPRINT_CODE, missing=missing)
    return t("join-code-long", limit=limits.SPRINT_CODE, extra=-missing) if missing else ""


def front_page(code: str, errors: dict[str, str]) -> str:
    return render_template(
        "home.html", code=code, errors=errors, table=Table(0, "", ()), signed_in=who.account_id() is not None
    )
