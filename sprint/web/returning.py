"""Sitting down again in one's own seat, from another device: by the return code or its link."""

from hmac import compare_digest

from flask import Blueprint, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from sprint.domain import limits
from sprint.domain.codes import is_return_code, normalise, return_code, shown
from sprint.domain.state import Seat, SprintState
from sprint.web import who
from sprint.web.words import t

returning = Blueprint("returning", __name__)


@returning.get("/s/<code>/home")
def home(code: str) -> Answer:
    """Where the end of a sprint leads: to the team's work, or to the return code that opens it."""
    state = who.find(code)
    seat = who.seat_in(state)
    if seat is None and who.instructor_seat(state):
        return redirect(f"/s/{state.code}/console")
    return redirect(at_home(state, seat) if seat else f"/s/{state.code}/return")


def at_home(state: SprintState, seat: Seat) -> str:
    return (
        f"/s/{state.code}/teams/{seat.team_number}/takehome" if seat.team_number else f"/s/{state.code}/room"
    )


@returning.get("/s/<code>/return")
def ask_return_code(code: str) -> str:
    return return_page(who.find(code), "", {})


@returning.post("/s/<code>/return")
def read_return_code(code: str) -> Answer | tuple[str, int]:
    state = who.find(code)
    secret = request.form.get("secret", "")
    if not secret.strip():
        return return_page(state, "", {"secret": t("join-return-missing", limit=limits.RETURN_CODE)}), 422
    if seat_of(state, secret) is None:
        return return_page(state, secret, {"secret": t("join-return-unknown", limit=limits.RETURN_CODE)}), 404
    return redirect(f"/s/{state.code}/return/{shown(return_code(secret))}", 303)


@returning.get("/s/<code>/return/<secret>")
def meet_seat(code: str, secret: str) -> str | tuple[str, int]:
    """A GET never sits: a link preview in a chat must not take the seat."""
    state = who.find(code)
    seat = seat_of(state, secret)
    if seat is None:
        return return_page(state, secret, {"secret": t("join-return-unknown", limit=limits.RETURN_CODE)}), 404
    return render_template("return_sit.html", sprint=state, seat=seat)


@returning.post("/s/<code>/return/<secret>")
def sit_again(code: str, secret: str) -> Answer | tuple[str, int]:
    state = who.find(code)
    seat = seat_of(state, secret)
    if seat is None:
        return return_page(state, secret, {"secret": t("join-return-unknown", limit=limits.RETURN_CODE)}), 404
    who.sit(state.code, seat)
    return redirect(at_home(state, seat) if state.status == "closed" else f"/s/{state.code}/room", 303)


def seat_of(state: SprintState, secret: str) -> Seat | None:
    """What cannot be a code is a slip of the hand and no guess."""
    who.limiter().stop_if_many()
    code = return_code(secret)
    if not is_return_code(code):
        return None
    owner = next((seat for seat in state.seats if opens(seat, code)), None)
    if owner is None:
        who.limiter().count_wrong()
    return owner


def opens(seat: Seat, code: str) -> bool:
    return bool(seat.return_code) and compare_digest(normalise(seat.return_code).encode(), code.encode())


def return_page(state: SprintState, secret: str, errors: dict[str, str]) -> str:
    return render_template("return.html", sprint=state, secret=secret, errors=errors)
