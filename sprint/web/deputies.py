"""The instructor's page about who leads: deputies, and handing the sprint over after a question."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, session
from werkzeug.wrappers import Response

from sprint.actions import Actor, deputies
from sprint.domain.errors import Refused
from sprint.domain.state import SprintState
from sprint.web import who
from sprint.web.errors import refusal
from sprint.web.words import t

deputy_pages = Blueprint("deputies", __name__)

Errors = dict[str, str]


@deputy_pages.get("/sprints/<code>/leaders")
def ask(code: str) -> str:
    return leaders_page(who.owned(code), {})


@deputy_pages.post("/sprints/<code>/deputies")
def add(code: str) -> Response | tuple[str, int]:
    state = who.owned(code)
    try:
        account = deputies.named(who.deps(), lead(state), request.form.get("deputy", ""))
        deputies.add(who.deps(), lead(state), account.name)
    except Refused as refused:
        return leaders_page(state, {"deputy": refusal(refused)}), 422
    return told(state, t("deputy-added", name=account.name))


@deputy_pages.post("/sprints/<code>/deputies/<seat>/remove")
def remove(code: str, seat: str) -> Response:
    """Sent twice, the second finds nobody, and that is what was wanted."""
    state = who.owned(code)
    name = next((each.name for each in state.seats if each.id == seat), "")
    try:
        deputies.remove(who.deps(), lead(state), seat)
    except Refused as refused:
        if refused.code != "seat.unknown":
            raise
        return redirect(f"/sprints/{state.code}/leaders", 303)
    return told(state, t("deputy-removed", name=name))


@deputy_pages.get("/sprints/<code>/hand-over")
def ask_hand_over(code: str) -> str | tuple[str, int]:
    state = who.owned(code)
    try:
        heir = deputies.named(who.deps(), lead(state), request.args.get("heir", ""))
    except Refused as refused:
        return leaders_page(state, {"heir": refusal(refused)}), 422
    return render_template("sprint_hand_over.html", sprint=state, heir=heir)


@deputy_pages.post("/sprints/<code>/hand-over")
def hand_over(code: str) -> Response | tuple[str, int]:
    state, name = who.owned(code), request.form.get("heir", "")
    try:
        deputies.hand_over(who.deps(), lead(state), name)
    except Refused as refused:
        return leaders_page(state, {"heir": refusal(refused)}), 422
    session["notice"] = t("hand-over-done", title=state.title, name=name)
    return redirect("/sprints", 303)


def lead(state: SprintState) -> Actor:
    seat = who.instructor_seat(state) or abort(403)
    return Actor(state.code, seat.id)


def told(state: SprintState, notice: str) -> Response:
    session["notice"] = notice
    return redirect(f"/sprints/{state.code}/leaders", 303)


def leaders_page(state: SprintState, errors: Errors) -> str:
    """What was typed stays in its field."""
    return render_template(
        "sprint_leaders.html",
        sprint=state,
        deputies=[seat for seat in state.seats if seat.role == "deputy"],
        typed=request.values,
        errors=errors,
        notice=session.pop("notice", ""),
    )
