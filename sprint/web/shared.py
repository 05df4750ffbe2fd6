"""A team's work for colleagues, by the team's link: to read, to take, or to write; a GET changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from flask import Blueprint, Response, abort, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from sprint import export
from sprint.actions import links, load, photos
from sprint.domain.documents import pictured
from sprint.domain.errors import Refused
from sprint.domain.permissions import check_of_team, may_write_by_link
from sprint.domain.state import Seat, SprintState
from sprint.web import language, takehome, who
from sprint.web.errors import refusal
from sprint.web.guesses import guesser

shared = Blueprint("shared", __name__)


@dataclass(frozen=True)
class Guest(takehome.Visit):
    """Somebody with the link; nothing of the team's comments, and into its room only by sitting down."""

    is_guest: bool = True
    writes: bool = False

    def large(self, photo_id: str) -> str:
        return f"{self.base}/photos/{quote(photo_id)}"


@shared.get("/h/<token>")
def read(token: str) -> str:
    return takehome.show(guest(token))


@shared.get("/h/<token>/apron")
def apron(token: str) -> str:
    return takehome.show_apron(guest(token))


@shared.get("/h/<token>/sizes")
def sizes(token: str) -> dict[str, str]:
    visit = guest(token)
    return takehome.told_sizes(visit, visit.report)


@shared.get("/h/<token>/export.<kind>")
def download(token: str, kind: str) -> Response:
    taken = takehome.file(guest(token), kind)
    guest(token)  # a link that was taken back meanwhile gives nothing
    return taken


@shared.get("/h/<token>/photos/<photo_id>")
@shared.get("/h/<token>/photos/<photo_id>/small")
def photo(token: str, photo_id: str) -> Response:
    """The small picture, where the team's own work shows it."""
    visit = guest(token)
    told = visit.report
    if photo_id not in pictured(told.ideas, told.outline):
        abort(404)
    found = photos.by_ids(who.deps(), visit.state, [photo_id])
    if photo_id not in found:
        abort(404)
    return Response(found[photo_id], mimetype=f"image/{export.kind_of(found[photo_id])}")


@shared.post("/h/<token>/sit")
def sit(token: str) -> Answer | tuple[str, int]:
    """A colleague who writes along sits at the team's table; a GET never does."""
    visit = guest(token)
    who.greet()
    try:
        who.doors().stop_many(guesser())
        seat = links.sit(who.deps(), token, request.form.get("name", ""), who.visitor())
    except Refused as refused:
        if not refused.code.startswith("join."):
            raise
        wrong = {"name": refusal(refused)}
        return takehome.show(visit, errors=wrong, typed=request.form.get("name", "")), 422
    who.sit(visit.state.code, seat)
    return redirect(f"/s/{visit.state.code}/room", 303)


@shared.post("/s/<code>/teams/<int:number>/link")
def make(code: str, number: int) -> Answer:
    """Also in the place of one that has gone astray; one that the team has goes on, whoever taps again."""
    state = who.find(code)
    seat = asking(state)
    if seen(state, number) is None:
        links.make(who.deps(), state, seat, number, writes=request.form.get("what") == "write")
    return back(state, number)


@shared.post("/s/<code>/teams/<int:number>/link/change")
def change(code: str, number: int) -> Answer:
    state = who.find(code)
    seat = asking(state)
    if is_meant(seen(state, number)):
        links.let_write(who.deps(), state, seat, number, writes=request.form.get("what") == "write")
    return back(state, number)


@shared.post("/s/<code>/teams/<int:number>/link/end")
def take_back(code: str, number: int) -> Answer:
    state = who.find(code)
    seat = asking(state)
    if is_meant(seen(state, number)):
        links.take_back(who.deps(), state, seat, number)
    return back(state, number)


def seen(state: SprintState, number: int) -> links.Shown | None:
    """The team's link, for who may give it."""
    check_of_team(asking(state), number, state)
    return links.of_team(who.deps(), state, number)


def is_meant(link: links.Shown | None) -> bool:
    """Whether it is the one that stood on the page: who has an older page in front ends no newer link."""
    asked = request.form.get("link")
    return asked is None or link is None or link.token.endswith(asked)


def back(state: SprintState, number: int) -> Answer:
    return redirect(f"/s/{state.code}/teams/{number}/takehome#share", 303)


@shared.get("/s/<code>/teams/<int:number>/link.svg")
def qr(code: str, number: int) -> Response:
    return Response(takehome.picture(given(code, number)[1].address), mimetype="image/svg+xml")


@shared.get("/s/<code>/teams/<int:number>/link/card")
def card(code: str, number: int) -> str:
    """To print, and to put on somebody's desk."""
    visit, link = given(code, number)
    return render_template("link_card.html", visit=visit, link=link, qr=takehome.picture)


def given(code: str, number: int) -> tuple[takehome.Visit, takehome.Shared]:
    visit = takehome.find(code, number)
    return visit, takehome.colleagues(visit) or abort(404)


def guest(token: str) -> Guest:
    """Wrong links are guesses, and guessing stops."""
    who.limiter().stop_if_many()
    try:
        code, number, writes = links.opened_by(who.deps(), token)
    except Refused:
        who.limiter().count_wrong()
        who.tell_gone(token.strip().upper())
        raise
    state = load(who.deps(), code)
    language.of_sprint(state.language)
    team = state.team(number)
    return Guest(state, team, f"/h/{token}", "", writes=may_write_by_link(state, writes=writes))


def asking(state: SprintState) -> Seat:
    return who.seat_in(state) or who.instructor_seat(state) or abort(403)
