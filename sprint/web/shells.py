"""The pages that a live element fills: room, console and projector, with their content as data."""

from typing import Literal, TypedDict

from flask import Blueprint, redirect, render_template
from werkzeug.wrappers import Response

from sprint import content
from sprint.domain.state import Role, Seat, SprintState
from sprint.web import who
from sprint.web.language import current

shells = Blueprint("shells", __name__)

Window = Literal["room", "console", "stage"]


class Urls(TypedDict):
    """Addresses of a sprint; no ``takehome`` without a team."""

    join: str
    qr: str
    room: str
    seat: str
    photos: str
    leave: str
    stage: str
    takehome: str
    teams: str
    check: str
    privacy: str
    sprints: str


# `as` is a word of Python's own.
Opened = TypedDict("Opened", {"as": Window})


class PageContent(Opened):
    """What a page carries for its element, as JSON."""

    code: str
    title: str
    seat: str | None
    role: Role | None
    team: int | None
    lang: str
    concept: content.Definition
    urls: Urls


@shells.get("/s/<code>/room")
def room(code: str) -> str | Response:
    state = who.find(code)
    seat = who.seat_in(state)
    if seat is None:
        return redirect(f"/s/{state.code}")
    team = state.team(seat.team_number).name if seat.team_number else state.title
    return shell("room", state, seat, team)


@shells.get("/s/<code>/console")
def console(code: str) -> str:
    who.need_account()
    state = who.find(code)
    who.need_owner(state)
    return shell("console", state, who.instructor_seat(state), state.title)


@shells.get("/s/<code>/stage")
def stage(code: str) -> str:
    state = who.find(code)
    return shell("stage", state, None, state.title)


def shell(kind: Window, state: SprintState, seat: Seat | None, title: str) -> str:
    return render_template(
        "shell.html",
        title=title,
        element=f"sprint-{kind}",
        entry=f"{kind}.js",
        content=page_content(kind, state, seat),
    )


def page_content(kind: Window, state: SprintState, seat: Seat | None) -> PageContent:
    return {
        "as": kind,
        "code": state.code,
        "title": state.title,
        "seat": seat.id if seat else None,
        "role": seat.role if seat else None,
        "team": seat.team_number if seat else None,
        "lang": current(),
        "concept": content.concept(),
        "urls": urls(state, seat),
    }


def urls(state: SprintState, seat: Seat | None) -> Urls:
    base = f"/s/{state.code}"
    team = seat.team_number if seat else None
    return {
        "join": who.link(base),
        "qr": f"{base}/qr.svg",
        "room": f"{base}/room",
        "seat": f"{base}/seat",
        "photos": f"{base}/photos",
        "leave": f"{base}/leave",
        "stage": f"{base}/stage",
        "takehome": f"{base}/teams/{team}/takehome" if team else "",
        "teams": f"{base}/teams",
        "check": "/check",
        "privacy": "/privacy",
        "sprints": "/sprints",
    }
