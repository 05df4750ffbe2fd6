"""Joining: the form at the table, and one's own seat."""

from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from flask import Blueprint, Response, jsonify, redirect, render_template, request, session
from markupsafe import Markup
from werkzeug.wrappers import Response as Answer

from sprint import export
from sprint.actions import seats
from sprint.content import municipalities
from sprint.domain import limits
from sprint.domain.codes import normalise, shown
from sprint.domain.errors import Code, Refused
from sprint.domain.expected import Expected, labels
from sprint.domain.names import initials, person
from sprint.domain.people import FIELDS, JOBS, table_for
from sprint.domain.state import Seat, SprintState
from sprint.domain.tidy import is_visible, line
from sprint.web import who
from sprint.web.doors import shut_heading, shut_words
from sprint.web.errors import refusal
from sprint.web.guesses import guesser
from sprint.web.language import pick
from sprint.web.tables import Table, tables
from sprint.web.words import t

join = Blueprint("join", __name__)

OTHER = "other"
AT_FIELD = {
    "join.name_missing": "name",
    "join.name_long": "name",
    "join.name_taken": "name",
    "join.name_reserved": "name",
    "join.municipality_unknown": "municipality",
    "join.team_missing": "team",
}


# The form at the table


@dataclass(frozen=True)
class Form:
    name: str = ""
    municipality: str = ""
    organisation: str = ""
    field: str = ""
    job: str = ""
    team: str = ""
    expected: str = ""

    @property
    def place(self) -> str:
        return self.organisation if self.municipality == OTHER else self.municipality


@join.get("/s/<code>")
def form(code: str) -> str | Answer:
    state = who.at_the_door(code)
    if seat := who.seat_in(state):
        return render_template("join_who.html", sprint=state, **who_sits(state, seat))
    if normalise(code) != state.code:  # addresses keep the first code, whichever opens the door
        asks = f"?{urlencode({'who': listed(state)})}" if listed(state) else ""
        return redirect(f"/s/{state.code}{asks}")
    if seat := seats.unopened(who.deps(), state.code, who.visitor()):
        who.sit(state.code, seat)
        return redirect(f"/s/{state.code}/room")
    errors = {"form": t("join-no-cookies")} if "seat" in request.args and not who.visitor() else {}
    return join_page(state, Form(team=first_choice(state), expected=listed(state)), errors)


def listed(state: SprintState) -> str:
    """Who a printed card was for, as long as they have not sat down."""
    asked_for = request.args.get("who", "")
    return asked_for if expected(state, asked_for) else ""


def expected(state: SprintState, id: str) -> Expected | None:
    return next((one for one in state.expected if one.id == id), None)


@join.app_errorhandler(who.DoorChanged)
def door_changed(changed: who.DoorChanged) -> tuple[str, int]:
    """What the sprint is called is for who is let in."""
    return render_template("door_changed.html", code=changed.state.code), 410


@join.post("/s/<code>")
def take_seat(code: str) -> Answer | tuple[str, int]:
    state = who.at_the_door(code)
    if who.seat_in(state):
        return redirect(f"/s/{state.code}/room", 303)
    given = read_form()
    if errors := wrong(given, state):
        return join_page(state, given, errors), 422
    if not who.visitor():
        remember(given, state)
        return redirect(f"/s/{state.code}/seat", 303)
    return sit_down(given, state) or redirect(f"/s/{state.code}/room", 303)


def who_sits(state: SprintState, seat: Seat) -> dict[str, object]:
    """Whose seat a shared computer holds, in the words and the colour that the room has for them."""
    team = state.team(seat.team_number).name if seat.team_number else ""
    return {
        "seat": seat,
        "team": team,
        "initials": initials(seat.name),
        "colour": state.colours.get(seat.id, 1),
    }


def sit_down(given: Form, state: SprintState) -> Answer | tuple[str, int] | None:
    """Takes the seat, or says why not or to wait; only for a browser whose cookie has come back."""
    place, team = given.place, wished_team(given, state)
    try:
        if who.doors().pass_one(state.code, who.visitor()):
            remember(given, state)
            return redirect(f"/s/{state.code}/line", 303)
        who.doors().stop_many(guesser())
        seat = seats.join(
            who.deps(),
            state.code,
            given.name,
            place,
            given.field,
            team,
            who.visitor(),
            given.job,
            expected_id=given.expected,
        )
    except Refused as refused:
        where = AT_FIELD.get(refused.code, "form")
        return join_page(state, given, {where: refusal(refused)}), 422
    who.sit(state.code, seat)
    return None


# The line, when many come at once


@join.get("/s/<code>/line")
def line_up(code: str) -> Answer | str | tuple[str, int]:
    """Asked again and again by a browser that waits; it is served when it is its turn."""
    state = who.at_the_door(code)
    if who.seat_in(state):
        return redirect(f"/s/{state.code}/room")
    given = asked(state)
    if given is None or not who.visitor():
        return redirect(f"/s/{state.code}")
    waits = sit_down(given, state)
    if waits is None:
        return redirect(f"/s/{state.code}/room")
    if isinstance(waits, tuple):
        return waits
    place = who.doors().place(state.code, who.visitor())
    return render_template("line.html", sprint=state, place=max(1, place))


@join.get("/s/<code>/line/place")
def place_in_line(code: str) -> Response:
    """Nought when it is one's turn."""
    state = who.at_the_door(code)
    return jsonify(place=who.doors().place(state.code, who.visitor()) if who.visitor() else 0)


def unknown(state: SprintState) -> str:
    """Once more to the form, with a cookie: a browser that comes there without it keeps none."""
    who.greet()
    return f"/s/{state.code}?seat=none"


def remember(given: Form, state: SprintState) -> None:
    """No cookie yet: what was asked for waits in one, so that who keeps none leaves no seat behind."""
    who.greet()
    session["asked"] = [state.code, asdict(given)]


def asked(state: SprintState) -> Form | None:
    match session.pop("asked", None):
        case [str(code), dict(given)] if code == state.code:
            return Form(**given)
    return None


def read_form() -> Form:
    given = request.form
    return Form(
        name=line(given.get("name", "")),
        municipality=given.get("municipality", ""),
        organisation=line(given.get("organisation", "")),
        field=given.get("field", "") if given.get("field") in FIELDS else "",
        job=given.get("job", "") if given.get("job") in JOBS else "",
        team=given.get("team", ""),
        expected=given.get("expected", ""),
    )


def wrong(given: Form, state: SprintState) -> dict[str, str]:
    """All that is missing, at once. What only the action knows (a taken name, a shut door) comes after."""
    if shut_words(state):
        return {"form": shut_words(state)}
    guest = expected(state, given.expected)
    is_seated = guest is not None and (guest.team is not None or guest.role == "specialist")
    errors = {
        "name": "" if guest else wrong_name(given.name),
        "municipality": "" if given.municipality in known() else says("join.municipality_unknown"),
        "organisation": wrong_place(given.place) if given.municipality == OTHER else "",
        "team": "" if is_seated or wished_team(given, state) else says("join.team_missing"),
    }
    return {name: words for name, words in errors.items() if words}


def says(code: Code) -> str:
    return refusal(Refused(code))


def wrong_name(name: str) -> str:
    try:
        person(name)
    except Refused as refused:
        return refusal(refused)
    return ""


def wrong_place(name: str) -> str:
    if not is_visible(name):
        return t("join-organisation-missing")
    limit = limits.ORGANISATION
    return refusal(Refused("title.long", limit=limit)) if len(name) > limit else ""


def known() -> set[str]:
    """Nobody has to say it: who sits at a table is known there."""
    return {"", OTHER, *municipalities()}


def wished_team(given: Form, state: SprintState) -> int | None:
    if given.team == "any":
        return table_for(state, given.place, given.field, given.job)
    wished = number(given.team)
    return wished if any(team.number == wished for team in state.teams) else None


def number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


def first_choice(state: SprintState) -> str:
    """Nothing is chosen for a person, except where there is nothing to choose."""
    return str(state.teams[0].number) if len(state.teams) == 1 else ""


def join_page(state: SprintState, given: Form, errors: dict[str, str]) -> str:
    who.greet()
    notice = session.pop("notice", "") or lost_seat(state)
    if shut := shut_words(state):
        empty = Table(0, "", ())
        heading = shut_heading(state)
        return render_template(
            "join_wait.html", sprint=state, heading=heading, shut=shut, notice=notice, table=empty
        )
    named = labels(state.expected)
    return render_template(
        "join.html",
        sprint=state,
        form=given,
        errors=errors,
        fields=FIELDS,
        jobs=JOBS,
        expected=[(one, named[one.id]) for one in state.expected],
        tables=tables(state),
        empty_table=Table(0, "", ()),
        municipalities=municipality_choices(),
        late=late_phase(state),
        notice=notice,
    )


def lost_seat(state: SprintState) -> str:
    """Somebody whose seat was issued anew or taken away learns it here, where they are sent."""
    match who.seats_kept().get(state.code):
        case [str(seat_id), int(version)]:
            try:
                state.seated(seat_id, version)
            except Refused as refused:
                return f"{t('join-seat-lost')} {refusal(refused)}"
    return ""


def municipality_choices() -> list[tuple[str, str]]:
    return [(name, name) for name in municipalities()] + [(OTHER, t("join-municipality-other"))]


def late_phase(state: SprintState) -> str:
    """Somebody who comes late reads what goes on; in the lobby nothing does."""
    return "" if state.phase.kind == "lobby" else pick(state.phase.title)


# One's own seat


@join.get("/s/<code>/seat")
def seated(code: str) -> str | Answer | tuple[str, int]:
    state = who.find(code)
    if given := asked(state):
        return sit_down(given, state) or redirect(f"/s/{state.code}/room")
    state = who.find(code)
    seat = who.seat_in(state)
    if seat is None or not seat.return_code:
        return redirect(f"/s/{state.code}" if who.visitor() else unknown(state))
    secret_link = who.link(f"/s/{state.code}/return/{shown(normalise(seat.return_code))}")
    return render_template(
        "seated.html",
        sprint=state,
        seat=seat,
        team=state.team(seat.team_number).name if seat.team_number else "",
        return_code=shown(normalise(seat.return_code)),
        return_link=secret_link,
        return_qr=Markup(export.code_svg(secret_link)),
    )


@join.post("/s/<code>/leave")
def leave(code: str) -> Answer:
    if who.seat_in(who.find(code)):
        session.pop("visitor", None)  # whoever sits down next at this browser is somebody else
    who.stand_up(normalise(code))
    session["notice"] = t("join-left")
    return redirect(f"/s/{normalise(code)}", 303)
