"""Opening a team from the data file that it took home: the instructor's page for it."""

from __future__ import annotations

from contextlib import closing
from secrets import token_urlsafe

from flask import Blueprint, redirect, render_template, request, session
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from sprint.actions import Actor, bringing
from sprint.actions.deps import Repeated
from sprint.domain import limits
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.state import SprintState
from sprint.web import bodies, who
from sprint.web.errors import STATUS, refusal
from sprint.web.photos import uploads
from sprint.web.words import t

bringing_pages = Blueprint("bringing", __name__)

# What a form adds around the file.
AROUND = 8 * 1024


@bringing_pages.get("/s/<code>/teams/open")
def ask(code: str) -> str:
    state = who.find(code)
    who.need_owner(state)
    return page(state)


@bringing_pages.post("/s/<code>/teams/open")
def open_team(code: str) -> Response | tuple[str, int]:
    state = who.find(code)
    who.need_owner(state)
    try:
        opened = bringing.open_team(who.deps(), *sent(state))
    except Repeated:
        return redirect(f"/s/{state.code}/teams/open", 303)
    except RequestEntityTooLarge:
        refused = Refused("team_file.too_large", limit=limits.TEAM_FILE_BYTES // limits.MEGABYTE)
    except Refused as error:
        refused = error
    else:
        session["notice"] = said(opened)
        return redirect(f"/s/{state.code}/teams/open", 303)
    bodies.drain()
    return page(state, refusal(refused)), STATUS.get(refused.code, 400)


def sent(state: SprintState) -> tuple[Actor, bytes]:
    """Whose file it is, and what is in it; read in a turn, and not for ever."""
    seat = who.instructor_seat(state)
    if seat is None:
        raise Refused("forbidden")
    uploads().count(seat)
    with uploads().one_of(seat), bodies.sent(seat, limits.TEAM_FILE_BYTES + AROUND):
        data = b"".join(read(each) for each in request.files.getlist("file")[:1])
    who.need_owner(who.find(state.code))
    if not data:
        raise Refused("team_file.missing")
    intent = request.form.get("intent", "")
    return Actor(state.code, seat.id, intent if is_key(intent) else ""), data


def read(file: FileStorage) -> bytes:
    with closing(file):
        data: bytes = file.read()
        return data


def said(opened: bringing.Opened) -> str:
    """What has come of it, and what has no place here."""
    notice = t("bringing-done", team=opened.name)
    return f"{notice} {t('bringing-unplaced', count=len(opened.unplaced))}" if opened.unplaced else notice


def page(state: SprintState, wrong: str = "") -> str:
    return render_template(
        "team_open.html",
        sprint=state,
        errors={"file": wrong} if wrong else {},
        notice=session.pop("notice", ""),
        intent=token_urlsafe(12),
    )
