"""What is stored about me: one page for each seat, with what one can take along and take away."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, Response, abort, current_app, redirect, render_template, request, session
from werkzeug.wrappers import Response as Answer

from sprint import content
from sprint.actions import mails
from sprint.actions import mine as actions
from sprint.domain.bucket import Bucket
from sprint.domain.codes import shown
from sprint.domain.errors import Refused
from sprint.domain.permissions import may_write_on
from sprint.domain.state import Seat, SprintState
from sprint.web import who
from sprint.web.errors import refusal
from sprint.web.guesses import Latest
from sprint.web.takehome import sent
from sprint.web.words import t

mine = Blueprint("mine", __name__)


@dataclass
class Post:
    """How often a seat may have its link sent somewhere."""

    now_ms: Callable[[], int]
    buckets: Latest[Bucket] = field(default_factory=lambda: Latest(lambda: Bucket(1 / 1200, 3)))

    def count(self, seat: Seat) -> None:
        self.buckets[seat.id].take(1, self.now_ms())


@mine.get("/s/<code>/me")
def page(code: str) -> str:
    state, seat = sitting(code)
    return shown_page(state, seat, {})


def shown_page(state: SprintState, seat: Seat, errors: dict[str, str]) -> str:
    return render_template(
        "mine.html",
        sprint=state,
        writes_on=may_write_on(state),
        seat=seat,
        told=actions.told(who.deps(), state, seat),
        statements=content.guide()["statements"],
        errors=errors,
        typed=request.form.get("address", ""),
        notice=session.pop("notice", ""),
        mails=who.deps().mails,
    )


@mine.get("/s/<code>/me.json")
def data(code: str) -> Response:
    written = json.dumps(told_to(code), ensure_ascii=False, indent=2)
    return sent(written.encode("utf-8", "ignore"), "json", f"{t('mine-filename')}.json")


@mine.get("/s/<code>/me.txt")
def words(code: str) -> Response:
    """What is only theirs, to put where one writes such things."""
    written = render_template("mine.txt", told=told_to(code))
    return sent(written.encode("utf-8", "ignore"), "txt", f"{t('mine-words-filename')}.txt")


def told_to(code: str) -> dict[str, Any]:
    state, seat = sitting(code)
    return actions.told(who.deps(), state, seat)


@mine.post("/s/<code>/me/name")
def name_in_files(code: str) -> Answer:
    """Said, and unsaid, whenever the person likes; back to where it was asked."""
    state, seat = sitting(code)
    actions.name_in_files(who.deps(), state, seat, named=request.form.get("named") == "yes")
    where = (
        f"teams/{seat.team_number}/takehome#names" if request.form.get("from") == "takehome" else "me#names"
    )
    return redirect(f"/s/{state.code}/{where}", 303)


@mine.post("/s/<code>/me/mail")
def keep_address(code: str) -> Answer | tuple[str, int]:
    """Where the host has no mail server, nobody is asked and nothing is kept."""
    state, seat = sitting(code)
    if not (seat.return_code and who.deps().mails):
        abort(404)
    back = f"/s/{state.code}/me#mail"
    if request.form.get("what") == "forget":
        mails.forget_address(who.deps(), state, seat)
        return redirect(back, 303)
    current_app.extensions["sprint.post"].count(seat)
    link = who.link(f"/s/{state.code}/return/{shown(seat.return_code)}")
    try:
        mails.keep_address(who.deps(), state, seat, request.form.get("address", ""), link)
    except Refused as refused:
        return shown_page(state, seat, {"address": refusal(refused)}), 422
    session["notice"] = t("mail-sent", address=request.form["address"].strip())
    return redirect(back, 303)


@mine.post("/s/<code>/me/leave")
def leave(code: str) -> Answer:
    """Sent twice, the second finds nobody, and that is what was wanted."""
    state = who.find(code)
    if seat := who.seat_in(state):
        actions.leave(who.deps(), state, seat, with_everything=request.form.get("what") == "everything")
        session.pop("visitor", None)  # whoever sits down next at this browser is somebody else
    who.stand_up(state.code)
    session["notice"] = t("mine-left")
    return redirect(f"/s/{state.code}", 303)


def sitting(code: str) -> tuple[SprintState, Seat]:
    """The person's own seat, or the page where they come back to it; the instructor's is an account."""
    state = who.find(code)
    if seat := who.seat_in(state):
        return state, seat
    raise who.Elsewhere(f"/s/{state.code}/return")
