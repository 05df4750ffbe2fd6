"""Taking the concept home: the team's report as a page, and as files."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cached_property, partial
from urllib.parse import quote

from flask import Blueprint, Response, abort, redirect, render_template, request
from markupsafe import Markup
from werkzeug.wrappers import Response as Answer

from sprint import content, export
from sprint.actions import downloads, editions, exports, feedback, links, rehearsal
from sprint.domain.editions import Edition
from sprint.domain.home_time import day
from sprint.domain.permissions import may, may_see_team, may_write_on
from sprint.domain.state import SprintState, Team
from sprint.web import bodies, who
from sprint.web.language import current
from sprint.web.leaves import leaves
from sprint.web.words import size, t

logger = logging.getLogger(__name__)

takehome = Blueprint("takehome", __name__)

MIMES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "zip": "application/zip",
    "txt": "text/plain; charset=utf-8",
}
PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "–": "-"})


@dataclass(frozen=True)
class Visit:
    """Somebody who looks at a team's work: which team's, from which address, and with comments or without."""

    state: SprintState
    team: Team
    base: str
    back: str
    comments: bool = False
    is_guest: bool = False
    edition: Edition | None = None

    @property
    def name(self) -> str:
        """A folder's name where there are several."""
        return f"{self.team.name} – {self.edition.municipality}" if self.edition else self.team.name

    @property
    def query(self) -> str:
        return "?comments=1" if self.comments else ""

    def photo(self, photo_id: str) -> str:
        return f"{self.large(photo_id)}/small"

    def large(self, photo_id: str) -> str:
        return f"/s/{self.state.code}/photos/{quote(photo_id)}"

    @cached_property
    def report(self) -> export.Report:
        """Read once, however much of the answer is made of it."""
        return exports.report(
            who.deps(),
            self.state,
            self.team,
            day(who.deps().now_ms()),
            current(),
            comments=self.comments,
            link=who.link(path) if (path := self.try_path) else "",
            edition=self.edition,
        )

    @property
    def try_path(self) -> str:
        """Where others can try the prototype, while the team's link for it holds."""
        token = feedback.link_of(who.deps(), self.state, self.team.number)
        return f"/s/{self.state.code}/teams/{self.team.number}/play/{token}" if token else ""


@takehome.get("/s/<code>/teams/<int:number>/takehome")
def preview(code: str, number: int) -> str:
    return show(find(code, number))


@takehome.get("/s/<code>/teams/<int:number>/sizes")
def sizes(code: str, number: int) -> dict[str, str]:
    """Of the files that are made already, as people read them: for a page that was shown before they were."""
    visit = find(code, number)
    return told_sizes(visit, visit.report)


def told_sizes(visit: Visit, told: export.Report) -> dict[str, str]:
    found = exports.sizes(who.deps(), visit.state, told)
    return {kind: size(count) for kind, count in found.items()}


def make_ahead(visit: Visit, told: export.Report) -> None:
    work = partial(exports.make_ahead, who.deps(), visit.state, told)
    who.deps().later(work)


@takehome.get("/s/<code>/teams/<int:number>/apron")
def apron(code: str, number: int) -> str:
    return show_apron(find(code, number))


def show_apron(visit: Visit) -> str:
    told = visit.report
    return render_template(
        "apron.html",
        visit=visit,
        report=told,
        front=export.tree(told)[0],
        is_alone=True,
        word=told.word,
        qr=picture,
    )


@takehome.get("/s/<code>/teams/<int:number>/export.<kind>")
def download(code: str, number: int, kind: str) -> Response:
    taken = file(find(code, number), kind)
    visit = find(code, number)  # the line may be long, and who may no more gets nothing
    downloads.taken(who.deps(), visit.state, visit.team.number, kind, who.seat_in(visit.state))
    return taken


@takehome.get("/s/<code>/attendance.xlsx")
def download_attendance(code: str) -> Response:
    """Who was here, for the instructor."""
    state = who.find(code)
    who.need_owner(state)
    rehearsal.check_counts(state)
    listed = export.attendance(state, current())
    return sent(listed, "xlsx", f"{t('close-attendance-file', title=state.title)}.xlsx")


def find(code: str, number: int) -> Visit:
    """A team that the person may see."""
    state = who.find(code, is_read_only=True)
    edition = state.edition(number)
    number = edition.team_number if edition else number
    if not may_see_team(who.seat_in(state) or who.instructor_seat(state), number):
        abort(403)
    team = next((team for team in state.teams if team.number == number), None) or abort(404)
    return visit_of(state, team, edition)


def visit_of(state: SprintState, team: Team, edition: Edition | None = None) -> Visit:
    base = f"/s/{state.code}/teams/{edition.number if edition else team.number}"
    comments = request.args.get("comments") == "1"
    return Visit(state, team, base, way_back(state, edition), comments, edition=edition)


def show(visit: Visit, **more: object) -> str:
    told = visit.report
    parts = export.tree(told)
    if visit.state.status == "closed":
        make_ahead(visit, told)
    return render_template(
        "takehome.html",
        visit=visit,
        sprint=visit.state,
        writes_on=may_write_on(visit.state),
        team=visit.team,
        back=visit.back,
        report=told,
        word=told.word,
        photo=visit.photo,
        lacks=export.apron(told).lacks,
        leaves=leaves(parts),
        link=colleagues(visit),
        seat=None if visit.is_guest else who.seat_in(visit.state),
        members=visit.state.members(visit.team.number),
        qr=picture,
        sizes=told_sizes(visit, told),
        editions=() if visit.is_guest else visit.state.editions_of(visit.team.number),
        open_places=open_places(visit),
        formal=content.formal_name,
        **more,
    )


def open_places(visit: Visit) -> tuple[str, ...]:
    """The municipalities that a version can still be made for, from the team's own page."""
    seat = who.seat_in(visit.state) or who.instructor_seat(visit.state)
    if visit.is_guest or visit.edition or seat is None or not may(seat, "edition_make", visit.state):
        return ()
    return editions.open_places(who.deps(), visit.state, visit.team.number)


@takehome.post("/s/<code>/teams/<int:number>/editions")
def make_edition(code: str, number: int) -> Answer:
    """Sent twice, it leads to the same version."""
    state = who.find(code)
    seat = who.seat_in(state) or who.instructor_seat(state) or abort(403)
    place = request.form.get("municipality", "")
    edition = editions.make(who.deps(), state, seat, number, place)
    return redirect(f"/s/{state.code}/teams/{edition.number}/takehome", 303)


@dataclass(frozen=True)
class Shared:
    """The team's link for colleagues, as it is given away."""

    address: str
    writes: bool


def colleagues(visit: Visit) -> Shared | None:
    """For those who may give it."""
    if visit.is_guest or visit.edition:
        return None
    shown = links.of_team(who.deps(), visit.state, visit.team.number)
    return Shared(who.link(f"/h/{shown.token}"), shown.writes) if shown else None


def picture(link: str) -> Markup:
    return Markup(export.code_svg(link))


def file(visit: Visit, kind: str) -> Response:
    if kind not in exports.KINDS:
        abort(404)
    return sent(made(visit, kind), kind, export.filename(visit.report, kind))


def made(visit: Visit, kind: str) -> bytes:
    """In one's turn, where the file has not been made already."""
    rehearsal.check_counts(visit.state)
    with bodies.turn(who.deps().heavy.exports):
        return exports.made(who.deps(), visit.state, visit.report, kind)


def sent(data: bytes, kind: str, name: str) -> Response:
    logger.info("file taken", extra={"page": request.endpoint, "kind": kind, "bytes": len(data)})
    response = Response(data, content_type=MIMES[kind])
    response.headers["Content-Disposition"] = disposition(name)
    return response


def way_back(state: SprintState, edition: Edition | None = None) -> str:
    """Members go on writing in their room; the instructor goes back to the console."""
    if not who.seat_in(state):
        return f"/s/{state.code}/console"
    return f"/s/{state.code}/room" + (f"?edition={edition.number}" if edition else "")


def disposition(name: str) -> str:
    """Names with æ, ø and å need both forms: a plain one for old readers, the true one for all others."""
    safe = "".join(sign for sign in name if sign.isprintable() and sign not in '\\/:*?"<>|;')[-120:]
    known = safe.translate(PLAIN).encode("ascii", "ignore").decode().strip()
    plain = f"sprintrum{known}" if not known.partition(".")[0].strip() else known
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(safe)}"
