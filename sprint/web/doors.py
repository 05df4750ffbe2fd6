"""The door of a sprint: whether one can come in, what who waits is told, and the picture that leads to it."""

from flask import Blueprint, Response

from sprint import export
from sprint.domain.errors import Refused
from sprint.domain.state import SprintState
from sprint.web import who
from sprint.web.errors import refusal
from sprint.web.words import t

doors = Blueprint("doors", __name__)


@doors.get("/s/<code>/door")
def door(code: str) -> dict[str, bool]:
    """Whether one can come in now: what a page that waits asks again and again."""
    return {"open": not shut_words(who.find(code))}


def shut_words(state: SprintState) -> str:
    """Why nobody can come in now; empty when the door is open."""
    if state.status == "draft":
        return t("join-not-open")
    if state.status == "closed":
        return refusal(Refused("sprint.closed"))
    return t("join-locked") if state.locked else ""


def shut_heading(state: SprintState) -> str:
    if state.status == "draft":
        return t("join-wait-title")
    return t("join-closed-title") if state.status == "closed" else t("join-locked-title")


@doors.get("/s/<code>/qr.svg")
def qr(code: str) -> Response:
    """The door as it is now, for those inside; whoever else asks gets back the code they came with."""
    state = who.find(code)
    door = state.door if who.is_inside(state) or who.is_stage(state) else state.code
    return Response(export.code_svg(who.link(f"/s/{door}")), mimetype="image/svg+xml")


@doors.get("/s/<code>/home.svg")
def qr_home(code: str) -> Response:
    """The way to one's team's work, when the sprint is over."""
    return Response(export.code_svg(who.link(f"/s/{who.find(code).code}/home")), mimetype="image/svg+xml")
