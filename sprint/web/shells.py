"""The pages that a live element fills: room, console and projector, with their content as data."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypedDict
from urllib.parse import urlencode

from flask import Blueprint, abort, redirect, render_template
from werkzeug.wrappers import Response

from sprint import content
from sprint.actions.stage import is_key_of, key_of
from sprint.domain.errors import Refused
from sprint.domain.state import Role, Seat, SprintState
from sprint.web import agendas, who
from sprint.web.errors import page, refusal
from sprint.web.folder import at
from sprint.web.language import current
from sprint.web.words import t

shells = Blueprint("shells", __name__)

Window = Literal["room", "console", "stage"]
# What the room asks for when it comes to the concept, to the pages of its fields, or to a new screen.
PARTS = {"concept": ("concept",), "guide": ("guide", "systems"), "starters": ("starters",)}
LATER = frozenset(name for names in PARTS.values() for name in names)
MADE_FROM = {"concept": "concept", "plan": "concept"}
SHEETS = {
    "room": ["work"],
    "console": ["work", "console"],
    "prepare": ["work", "prepare"],
    "stage": ["stage"],
}
# What the room shows in each kind of phase: asked for with the page, not when the room has started.
VIEWS = {
    "ideas": "room/ideas-view.js",
    "groups": "room/ideas-view.js",
    "vote": "room/ideas-view.js",
    "concept": "room/concept-view.js",
    "plan": "room/concept-view.js",
    "outline": "room/outline-view.js",
    "pitch": "room/outline-view.js",
}


class Source(TypedDict):
    """An agenda to begin with; ``choice`` is what the server is asked for."""

    choice: str
    title: str


class Urls(TypedDict):
    """Addresses of a sprint; no ``takehome`` without a team, the projector's own link for the instructor."""

    join: str
    content: str
    change: str
    qr: str
    qr_home: str
    sprint: str
    room: str
    seat: str
    mine: str
    photos: str
    play_link: str
    leave: str
    stage: str
    stage_link: str
    console: str
    prepare: str
    leaders: str
    agenda: str
    agenda_file: str
    cards: str
    rehearsal: str
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
    starters: content.Starters
    guide: content.Guide | None
    systems: tuple[content.Known, ...]
    agendas: list[Source]
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
def console(code: str) -> str | Response:
    who.need_account()
    state = who.find(code)
    seat = who.leader_seat(state)
    return shell("console", state, seat, state.title) if seat else not_led(state)


def not_led(state: SprintState) -> Response:
    """Who was a deputy is told that they are no more."""
    if all(seat.account_id != who.account_id() for seat in state.left):
        abort(403)
    return page(
        403,
        title=t("deputy-ended-title"),
        text=refusal(Refused("deputy.ended")),
        way_out="/sprints",
        way_out_text=t("account-sprints-title"),
    )


@shells.get("/s/<code>/prepare")
def prepare(code: str) -> str:
    """The same seat and the same socket as the console's."""
    account = who.need_account()
    state = who.find(code)
    who.need_owner(state)
    more = {"agendas": sources(account.id, state)}
    return shell("console", state, who.instructor_seat(state), state.title, screen="prepare", more=more)


def sources(account_id: str, state: SprintState) -> list[Source]:
    """The bundled agendas, and those of the instructor's other sprints."""
    bundled = [Source(choice=each["id"], title=each["title"]) for each in agendas.bundled()]
    others = agendas.earlier(account_id, but=state.code)
    return bundled + [
        Source(choice=agendas.EARLIER + other.code, title=t("prepare-as", title=other.title))
        for other in others
    ]


@shells.get("/s/<code>/stage")
def stage(code: str) -> str | Response:
    """For the instructor's own browser, and for one that came by the projector's link."""
    state = who.find(code)
    if who.is_stage(state) or who.owns(state):
        return shell("stage", state, None, state.title)
    return page(
        403,
        title=t("stage-shut"),
        text=t("stage-shut-text"),
        way_out=f"/login?{urlencode({'next': f'/s/{state.code}/stage'})}",
        way_out_text=t("account-login-go"),
    )


@shells.get("/s/<code>/stage/<key>")
def open_stage(code: str, key: str) -> Response:
    """The projector's own link: the address that everybody can read from the screen does not hold it."""
    who.limiter().stop_if_many()
    state = who.find(code)
    if not is_key_of(who.deps(), state, key):
        who.limiter().count_wrong()
        return page(404, title=t("stage-shut"), text=t("stage-shut-text"))
    who.open_stage(state)
    return redirect(f"/s/{state.code}/stage", 303)


def shell(
    kind: Window,
    state: SprintState,
    seat: Seat | None,
    title: str,
    *,
    screen: str = "",
    more: Mapping[str, object] = MappingProxyType({}),
) -> str:
    """``screen`` is the element, script and styles, where the window has several."""
    screen = screen or kind
    return render_template(
        "shell.html",
        title=title,
        element=f"sprint-{screen}",
        kind=kind,
        entry=screen,
        sheets=SHEETS[screen],
        later=later_address(kind, state),
        views=[VIEWS[state.phase.kind]] if kind == "room" and state.phase.kind in VIEWS else [],
        content=early(page_content(kind, state, seat)) | dict(more),
    )


def early(content: PageContent) -> dict[str, object]:
    """The room asks for more when it comes to it; the console has all at once."""
    return {name: value for name, value in content.items() if content["as"] != "room" or name not in LATER}


def later_address(kind: Window, state: SprintState) -> str:
    """What a room that opens in this phase needs besides its page."""
    part = MADE_FROM.get(state.phase.kind)
    return f"/s/{state.code}/content/{part}" if part and kind == "room" else ""


@shells.get("/s/<code>/content/<part>")
def later(code: str, part: str) -> dict[str, object]:
    """What a part of the room is made from."""
    state = who.find(code)
    content = page_content("room", state, who.seat_in(state))
    if part not in PARTS:
        abort(404)
    return {name: value for name, value in content.items() if name in PARTS[part]}


def page_content(kind: Window, state: SprintState, seat: Seat | None) -> PageContent:
    return {
        "as": kind,
        "code": state.code,
        "title": state.title,
        "seat": seat.id if seat else None,
        "role": seat.role if seat else None,
        "team": seat.team_number if seat else None,
        "lang": current(),
        "concept": who.deps().rooms.sheet(state.id),
        "starters": content.starters(),
        # The projector shows neither.
        "guide": None if kind == "stage" else content.guide(),
        "systems": () if kind == "stage" else content.systems(),
        "agendas": [],
        "urls": urls(kind, state, seat),
    }


def urls(kind: Window, state: SprintState, seat: Seat | None) -> Urls:
    path = f"/s/{state.code}"
    base = at(path)
    stage_link = who.link(f"{path}/stage/{key_of(who.deps(), state)}") if who.owns(state) else ""
    team = seat.team_number if seat else None
    return {
        "join": who.link(path),
        "change": base,
        "content": f"{base}/content",
        "qr": f"{base}/qr.svg",
        "qr_home": f"{base}/home.svg",
        "sprint": base,
        "room": f"{base}/room",
        "seat": f"{base}/seat",
        "mine": f"{base}/me",
        "photos": f"{base}/photos",
        "play_link": f"{base}/play-link",
        "leave": f"{base}/leave",
        "stage": f"{base}/stage",
        "stage_link": stage_link,
        "console": f"{base}/console",
        "prepare": f"{base}/prepare",
        "leaders": at(f"/sprints/{state.code}/leaders"),
        "agenda": f"{base}/agenda",
        "agenda_file": f"{base}/agenda.json",
        "cards": f"{base}/cards",
        "rehearsal": f"{base}/rehearsal",
        "takehome": f"{base}/teams/{team}/takehome" if team else "",
        "teams": f"{base}/teams",
        "check": at("/check"),
        "privacy": at("/privacy"),
        "sprints": at("/sprints"),
    }
