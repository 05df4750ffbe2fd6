"""How long a sprint is kept: the instructor's page for it, and what is told of a sprint that is gone."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, session
from werkzeug.wrappers import Response

from sprint.actions import Actor, keeping
from sprint.domain.errors import Refused
from sprint.domain.home_time import day
from sprint.domain.state import SprintState
from sprint.web import who
from sprint.web.errors import page, refusal
from sprint.web.words import date, t

keeping_pages = Blueprint("keeping", __name__)


@keeping_pages.get("/sprints/<code>/keep")
def ask(code: str) -> str:
    state = who.owned(code)
    return form(state, day(state.deletes_at_ms).isoformat(), {})


@keeping_pages.post("/sprints/<code>/keep")
def keep(code: str) -> Response | tuple[str, int]:
    state = who.owned(code)
    seat = who.instructor_seat(state)
    if seat is None:
        raise Refused("forbidden")
    last, mail = request.form.get("day", ""), request.form.get("mail", "")
    writing = request.form.get("after") != "read"
    to = mail if who.deps().mails else None
    try:
        keeping.arrange(who.deps(), Actor(state.code, seat.id), last, writing, to)
    except Refused as refused:
        wrong = Refused("keep.day") if refused.code == "bad_payload" else refused
        field = "mail" if wrong.code == "mail.wrong" else "day"
        return form(state, last, {field: refusal(wrong)}, mail), 422
    session["notice"] = t("keep-done", title=state.title, date=date(who.find(code).deletes_at_ms))
    return redirect("/sprints", 303)


@keeping_pages.app_errorhandler(who.SprintGone)
def gone(found: who.SprintGone) -> Response:
    """When, why and how much; that is all that is left."""
    receipt = found.receipt
    why = t(f"gone-why-{receipt.why}", date=date(receipt.deleted_ms))
    counts = t(
        "gone-counts",
        teams=receipt.teams,
        people=receipt.people,
        documents=receipt.documents,
        photos=receipt.photos,
    )
    return page(410, title=t("gone-title"), text=f"{why} {counts}")


def form(state: SprintState, last: str, errors: dict[str, str], mail: str | None = None) -> str:
    seat = who.instructor_seat(state)
    kept = seat.mail if seat and mail is None else mail
    return render_template(
        "sprint_keep.html", sprint=state, last=last, errors=errors, mails=who.deps().mails, mail=kept or ""
    )
