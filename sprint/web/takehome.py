"""Taking the concept home: the team's report as a page, and as files."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, abort, render_template

from sprint import content, export
from sprint.actions import photos
from sprint.domain.permissions import may_see_team
from sprint.domain.state import SprintState, Team
from sprint.web import who
from sprint.web.language import current
from sprint.web.leaves import leaves
from sprint.web.words import date

takehome = Blueprint("takehome", __name__)

MIMES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json; charset=utf-8",
}
RENDER: dict[str, Callable[[export.Report], str | bytes]] = {
    "docx": export.docx,
    "md": export.markdown,
    "json": export.json,
}
# Which files show photos; the others describe them in words.
SHOWS_PHOTOS = frozenset({"docx"})
PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "–": "-"})


@takehome.get("/s/<code>/teams/<int:number>/takehome")
def preview(code: str, number: int) -> str:
    state, team = find(code, number)
    report = read(state, team)
    return render_template(
        "takehome.html",
        sprint=state,
        team=team,
        back=way_back(state),
        report=report,
        leaves=leaves(report.sections()),
    )


@takehome.get("/s/<code>/teams/<int:number>/export.<kind>")
def download(code: str, number: int, kind: str) -> Response:
    if kind not in RENDER:
        abort(404)
    report = read(*find(code, number), with_photos=kind in SHOWS_PHOTOS)
    with who.turn(who.deps().heavy.exports):
        made = who.deps().heavy.workshop.do(RENDER[kind], report)
    response = Response(made, content_type=MIMES[kind])
    response.headers["Content-Disposition"] = disposition(export.filename(report, kind))
    return response


def find(code: str, number: int) -> tuple[SprintState, Team]:
    """A team that the person may see."""
    state = who.find(code)
    if not may_see_team(who.seat_in(state) or who.instructor_seat(state), number):
        abort(403)
    return state, next((team for team in state.teams if team.number == number), None) or abort(404)


def read(state: SprintState, team: Team, *, with_photos: bool = False) -> export.Report:
    ideas, concept, outline = (
        document(state, f"{kind}:{team.number}") for kind in ("ideas", "concept", "outline")
    )
    places = sorted({seat.municipality for seat in state.members(team.number) if seat.municipality})
    return export.Report(
        sprint_title=state.title,
        team_name=team.name,
        municipalities=tuple(content.formal_name(place) for place in places),
        date=date(who.deps().now_ms()),
        ideas=ideas,
        concept=concept,
        outline=outline,
        definition=content.concept(),
        lang=current(),
        photos=photos.of_notes(who.deps(), state, ideas.notes) if with_photos else {},
    )


def document(state: SprintState, name: str) -> Any:
    return who.deps().rooms.read(state.code, state.id, name)


def way_back(state: SprintState) -> str:
    """Members go on writing in their room; the instructor goes back to the console."""
    return f"/s/{state.code}/{'room' if who.seat_in(state) else 'console'}"


def disposition(name: str) -> str:
    """Names with æ, ø and å need both forms: a plain one for old readers, the true one for all others."""
    safe = "".join(sign for sign in name if sign.isprintable() and sign not in '\\/:*?"<>|;')[-120:]
    plain = safe.translate(PLAIN).encode("ascii", "ignore").decode().strip() or "sprintrum"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(safe)}"
