"""Playing a prototype: for the team, those it is shown to, and guests by a link that the team can stop.

A guest gets this page and what play needs of it, never the shared document: deleted words are in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from flask import Blueprint, Response, abort, current_app, jsonify, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from sprint import export
from sprint.actions import Actor, feedback, photos, pitch
from sprint.domain import limits
from sprint.domain.bucket import Bucket
from sprint.domain.documents import Outline
from sprint.domain.errors import Refused
from sprint.domain.permissions import may_play
from sprint.domain.photos import names
from sprint.domain.pitch import heard as heard_in
from sprint.domain.playing import FEEDBACK_KINDS, Feedback
from sprint.domain.state import Seat, SprintState, Team
from sprint.text import translate
from sprint.web import who
from sprint.web.errors import STATUS, refusal
from sprint.web.guesses import Latest
from sprint.web.language import current
from sprint.web.photos import answered, picture

play_pages = Blueprint("play", __name__)

PLAY = "/s/<code>/teams/<int:number>/play"
# How soon a page asks again whether a pitch has ended: of who pitches, of who will, and of all others.
ASKS_S = {"now": 3, "waits": 20, "else": 60}

Heard = Response | tuple[Response, int] | tuple[str, int] | Answer


@dataclass
class Voices:
    """How fast one person, and how fast all together may say something to a team."""

    now_ms: Callable[[], int]
    each: Latest[Bucket] = field(default_factory=lambda: Latest(lambda: Bucket(1 / 6, 6)))
    all: Latest[Bucket] = field(default_factory=lambda: Latest(lambda: Bucket(2, 60)))

    def count(self, author: str, team: str) -> None:
        self.each[author].take(1, self.now_ms())
        self.all[team].take(1, self.now_ms())


@dataclass(frozen=True)
class Visit:
    """One who plays: the team whose prototype it is, their seat if they have one, and the page's address."""

    state: SprintState
    team: Team
    seat: Seat | None
    base: str

    @property
    def outline(self) -> Outline:
        found: Outline = who.deps().rooms.read(self.state.code, self.state.id, f"outline:{self.team.number}")
        return found

    @property
    def author(self) -> str:
        """A seat, or a browser that cannot be found again from the row."""
        if self.seat is not None:
            return self.seat.id
        return "guest-" + hashlib.sha256(f"{self.state.id}/{who.visitor()}".encode()).hexdigest()[:32]

    @property
    def said(self) -> list[Feedback]:
        """What this person said, newest first, and nothing of what others did."""
        own = [one for one in self.state.feedback if one.author == self.author]
        return [one for one in own if one.team_number == self.team.number][::-1]


# Playing


@play_pages.get(PLAY)
def play(code: str, number: int) -> str:
    return played(member(code, number))


@play_pages.get(f"{PLAY}/<token>")
def play_by_link(code: str, number: int, token: str) -> str:
    return played(guest(code, number, token))


def member(code: str, number: int) -> Visit:
    state = who.find(code)
    seat = who.seat_in(state) or who.instructor_seat(state)
    team = next((team for team in state.teams if team.number == number), None) or abort(404)
    if not may_play(seat, number, state):
        abort(403)
    return Visit(state, team, seat, f"/s/{state.code}/teams/{number}/play")


def guest(code: str, number: int, token: str) -> Visit:
    """A link that was stopped, or never was one, is a guess; guessing stops."""
    state = who.find(code)
    who.limiter().stop_if_many()
    team = next((team for team in state.teams if team.number == number), None) or abort(404)
    if not feedback.opens(who.deps(), state, number, token):
        who.limiter().count_wrong()
        raise Refused("play.link_over")
    who.greet()
    return Visit(state, team, None, f"/s/{state.code}/teams/{number}/play/{token}")


def played(visit: Visit, error: str = "") -> str:
    """Without scripts, what was refused stands in its fields again."""
    outline = visit.outline
    start = request.args.get("start", "")
    there = photos.there(who.deps(), visit.state, outline)
    player = export.Player(
        outline.screens,
        lambda key, **args: translate(current(), f"play-{key}", **args),
        lambda photo_id: f"{visit.base}/photos/{photo_id}" if photo_id in there else "",
        start if any(screen.id == start for screen in outline.screens) else "",
        persona=outline.persona,
    )
    return render_template(
        "play.html",
        sprint=visit.state,
        team=visit.team,
        base=visit.base,
        back=f"/s/{visit.state.code}/room" if visit.seat else "",
        player=player,
        said=visit.said,
        kinds=FEEDBACK_KINDS,
        presents=is_presenting(visit),
        listens=not is_own(visit) and asks_again_in(visit) > 0,
        silent=tries_in_silence(visit),
        typed=request.form,
        error=error,
    )


def is_own(visit: Visit) -> bool:
    return visit.seat is not None and visit.seat.team_number == visit.team.number


def is_presenting(visit: Visit) -> bool:
    turn = visit.state.pitch
    return is_own(visit) and turn is not None and turn.team == visit.team.number


def tries_in_silence(visit: Visit) -> bool:
    """Whose turn it is to try another team's looks first, and says what it thinks then."""
    other = visit.state.partner(visit.seat.team_number) if visit.seat else None
    is_theirs = other is not None and other.number == visit.team.number
    return is_theirs and visit.state.pitch is None and not visit.said


# When its pitch ends


@play_pages.get(f"{PLAY}/turn")
def turn(code: str, number: int) -> Response:
    return turn_of(member(code, number))


@play_pages.get(f"{PLAY}/<token>/turn")
def turn_by_link(code: str, number: int, token: str) -> Response:
    return turn_of(guest(code, number, token))


def turn_of(visit: Visit) -> Response:
    """Whether one is asked what one thinks, and in how many seconds to ask again: no socket is needed."""
    round_now = visit.state.pitch
    is_ended = round_now is not None and heard_in(round_now) == visit.team.number
    return jsonify({"ended": is_ended, "again_s": asks_again_in(visit)})


def asks_again_in(visit: Visit) -> int:
    """Often while the team pitches, seldom before; not at all once the sprint is closed."""
    state = visit.state
    if state.status == "closed":
        return 0
    if state.pitch is None:
        return ASKS_S["waits" if state.phase.kind == "pitch" else "else"]
    if state.pitch.team == visit.team.number:
        return ASKS_S["now"]
    return ASKS_S["waits" if visit.team.number in state.pitch.waiting else "else"]


# Photos of what is played


@play_pages.get(f"{PLAY}/photos/<photo_id>")
def photo(code: str, number: int, photo_id: str) -> Response:
    return photo_of(member(code, number), photo_id)


@play_pages.get(f"{PLAY}/<token>/photos/<photo_id>")
def photo_by_link(code: str, number: int, token: str, photo_id: str) -> Response:
    return photo_of(guest(code, number, token), photo_id)


def photo_of(visit: Visit, photo_id: str) -> Response:
    """Only what the prototype shows."""
    if not names(visit.outline, photo_id):
        abort(404)
    try:
        return picture(photos.of_prototype(who.deps(), visit.state, photo_id), "large")
    except Refused:
        abort(404)


# Feedback


@play_pages.post(f"{PLAY}/feedback")
def say(code: str, number: int) -> Heard:
    return heard(lambda: member(code, number))


@play_pages.post(f"{PLAY}/<token>/feedback")
def say_by_link(code: str, number: int, token: str) -> Heard:
    return heard(lambda: guest(code, number, token))


@play_pages.get(f"{PLAY}/feedback")
def own(code: str, number: int) -> Response:
    """What one has said oneself, newest first: a room that is loaded anew shows it again."""
    return jsonify({"said": [told_of(one) for one in member(code, number).said]})


def heard(come: Callable[[], Visit]) -> Heard:
    """With scripts as JSON, without as a form that leads back to the screen one was at."""
    visit = None
    try:
        visit = come()
        told = done(visit)
    except Refused as refused:
        status = STATUS.get(refused.code, 400)
        if wants_json():
            return jsonify({"error": refused.as_dict()}), status
        if visit is None:
            raise
        return played(visit, refusal(refused)), status
    number = request.form.get("number", "")
    back = f"#s{number}" if number.isdigit() else "#end"
    return jsonify(told) if wants_json() else redirect(f"{visit.base}{back}", 303)


def done(visit: Visit) -> dict[str, object]:
    """One's own words said, or taken back."""
    if taken_back := request.form.get("take_back"):
        feedback.take_back(who.deps(), visit.state, taken_back[: limits.ID], visit.author)
        return {"ok": True}
    return told_of(said(visit))


def said(visit: Visit) -> Feedback:
    if visit.seat is None and not who.visitor():
        raise Refused("feedback.no_cookie")
    voices().count(visit.author, f"{visit.state.id}/{visit.team.number}")
    form = request.form
    words = {key: form.get(key, "") for key in ("kind", "text", "name", "screen", "item")}
    given = feedback.Said(**words, author=visit.author)
    return feedback.give(who.deps(), visit.state, visit.team.number, given)


def told_of(one: Feedback) -> dict[str, object]:
    return {"id": one.id, "kind": one.kind, "text": one.text, "about": one.about}


def wants_json() -> bool:
    return request.accept_mimetypes.best == "application/json"


def voices() -> Voices:
    voices: Voices = current_app.extensions["sprint.voices"]
    return voices


# What the presenter shows


@play_pages.post(f"{PLAY}/at")
def show(code: str, number: int) -> Response | tuple[Response, int]:
    return answered(lambda: shown(member(code, number)))


def shown(visit: Visit) -> dict[str, object]:
    if visit.seat is None:
        raise Refused("seat.unknown")
    pitch.show(who.deps(), Actor(visit.state.code, visit.seat.id), request.form.get("screen", ""))
    return {"id": "shown"}


# The team's link


@play_pages.post("/s/<code>/play-link")
def make_link(code: str) -> Response | tuple[Response, int]:
    return answered(lambda: new_link(code))


def new_link(code: str) -> dict[str, object]:
    state = who.find(code)
    seat = who.seat_in(state)
    if seat is None:
        raise Refused("seat.unknown")
    voices().count(seat.id, f"{state.id}/links")
    token = feedback.make_link(who.deps(), Actor(state.code, seat.id))
    return {"id": "link", "address": who.link(f"/s/{state.code}/teams/{seat.team_number}/play/{token}")}
