"""Joining: the code, the form at the table, and one's own seat."""

from dataclasses import asdict, dataclass
from io import BytesIO

import segno
from flask import Blueprint, Response, redirect, render_template, request, session
from markupsafe import Markup
from werkzeug.wrappers import Response as Answer

from sprint.actions import seats
from sprint.content import municipalities
from sprint.domain import limits
from sprint.domain.codes import normalise, shown, sprint_code
from sprint.domain.errors import Code, Refused
from sprint.domain.names import person
from sprint.domain.state import SprintState
from sprint.domain.tidy import line
from sprint.web import who
from sprint.web.errors import refusal
from sprint.web.language import pick
from sprint.web.tables import Table, tables
from sprint.web.words import t

join = Blueprint("join", __name__)

FIELDS = ("elderly", "children", "employment", "technical", "culture", "digital", "other")
OTHER = "other"
AT_FIELD = {
    "join.name_missing": "name",
    "join.name_long": "name",
    "join.name_taken": "name",
    "join.name_reserved": "name",
    "join.municipality_unknown": "municipality",
    "join.team_missing": "team",
}


# The code


@join.get("/")
def front() -> str:
    return front_page("", {})


@join.post("/")
def look_up() -> Answer | tuple[str, int]:
    code = sprint_code(request.form.get("code", ""))
    if error := wrong_length(code):
        return front_page(code, {"code": error}), 422
    try:
        state = who.find(code)
    except Refused as refused:
        if refused.is_passing:
            raise
        return front_page(code, {"code": refusal(refused)}), 404
    return redirect(f"/s/{state.code}", 303)


def wrong_length(code: str) -> str:
    missing = limits.SPRINT_CODE - len(code)
    if not code:
        return t("join-code-missing", limit=limits.SPRINT_CODE)
    if missing > 0:
        return t("join-code-short", limit=limits.SPRINT_CODE, missing=missing)
    return t("join-code-long", limit=limits.SPRINT_CODE, extra=-missing) if missing else ""


def front_page(code: str, errors: dict[str, str]) -> str:
    return render_template(
        "home.html", code=code, errors=errors, table=Table(0, "", ()), signed_in=who.account_id() is not None
    )


# The form at the table


@dataclass(frozen=True)
class Form:
    name: str = ""
    municipality: str = ""
    organisation: str = ""
    field: str = ""
    team: str = ""

    @property
    def place(self) -> str:
        return self.organisation if self.municipality == OTHER else self.municipality or OTHER


@join.get("/s/<code>")
def form(code: str) -> str | Answer:
    state = who.find(code)
    if who.seat_in(state):
        return redirect(f"/s/{state.code}/room")
    if seat := seats.unopened(who.deps(), state.code, who.visitor()):
        who.sit(state.code, seat)
        return redirect(f"/s/{state.code}/seat")
    errors = {"form": t("join-no-cookies")} if "seat" in request.args and not who.visitor() else {}
    return join_page(state, Form(team=first_choice(state)), errors)


@join.post("/s/<code>")
def take_seat(code: str) -> Answer | tuple[str, int]:
    state = who.find(code)
    if who.seat_in(state):
        return redirect(f"/s/{state.code}/room", 303)
    given = read_form()
    if errors := wrong(given, state):
        return join_page(state, given, errors), 422
    if not who.visitor():
        remember(given, state)
        return redirect(f"/s/{state.code}/seat", 303)
    return sit_down(given, state) or redirect(f"/s/{state.code}/seat", 303)


def sit_down(given: Form, state: SprintState) -> tuple[str, int] | None:
    """Takes the seat, or says why not; only for a browser whose cookie has come back."""
    place, team = given.place, wished_team(given, state)
    try:
        who.doors().pass_one(state.code)
        seat = seats.join(who.deps(), state.code, given.name, place, given.field, team, who.visitor())
    except Refused as refused:
        where = AT_FIELD.get(refused.code, "form")
        return join_page(state, given, {where: refusal(refused)}), 422
    who.sit(state.code, seat)
    return None


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
        team=given.get("team", ""),
    )


def wrong(given: Form, state: SprintState) -> dict[str, str]:
    """All that is missing, at once. What only the action knows (a taken name, a shut door) comes after."""
    if shut_words(state):
        return {"form": shut_words(state)}
    errors = {
        "name": wrong_name(given.name),
        "municipality": "" if given.municipality in known() else says("join.municipality_unknown"),
        "organisation": "" if given.place else t("join-organisation-missing"),
        "team": "" if wished_team(given, state) else says("join.team_missing"),
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


def known() -> set[str]:
    return {OTHER, *municipalities()}


def wished_team(given: Form, state: SprintState) -> int | None:
    wished = roomiest(state) if given.team == "any" else number(given.team)
    return wished if any(team.number == wished for team in state.teams) else None


def number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


def roomiest(state: SprintState) -> int | None:
    emptiest = min(tables(state), key=lambda table: (len(table.guests), table.number), default=None)
    return emptiest.number if emptiest else None


def first_choice(state: SprintState) -> str:
    """Nothing is chosen for a person, except where there is nothing to choose."""
    return str(state.teams[0].number) if len(state.teams) == 1 else ""


def join_page(state: SprintState, given: Form, errors: dict[str, str]) -> str:
    who.greet()
    shut = shut_words(state)
    return render_template(
        "join.html",
        sprint=state,
        form=given,
        errors={**errors, **({"form": shut} if shut else {})},
        shut=bool(shut),
        fields=FIELDS,
        tables=[] if shut else tables(state),
        empty_table=Table(0, "", ()),
        municipalities=municipality_choices(),
        late=late_phase(state),
        notice=session.pop("notice", "") or lost_seat(state),
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


def shut_words(state: SprintState) -> str:
    """Why nobody can come in now; empty when the door is open."""
    if state.status == "draft":
        return t("join-not-open")
    if state.status == "closed":
        return says("sprint.closed")
    return t("join-locked") if state.locked else ""


def municipality_choices() -> list[tuple[str, str]]:
    return [(name, name) for name in municipalities()] + [(OTHER, t("join-municipality-other"))]


def late_phase(state: SprintState) -> str:
    """Somebody who comes late reads what goes on; in the lobby nothing does."""
    return "" if state.phase.kind == "lobby" else pick(state.phase.title)


# One's own seat


@join.get("/s/<code>/seat")
def seated(code: str) -> str | Answer | tuple[str, int]:
    state = who.find(code)
    if (given := asked(state)) and (not_seated := sit_down(given, state)):
        return not_seated
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
        return_qr=Markup(drawn(secret_link)),
    )


@join.post("/s/<code>/leave")
def leave(code: str) -> Answer:
    if who.seat_in(who.find(code)):
        session.pop("visitor", None)  # whoever sits down next at this browser is somebody else
    who.stand_up(normalise(code))
    session["notice"] = t("join-left")
    return redirect(f"/s/{normalise(code)}", 303)


# The picture on the big screen


@join.get("/s/<code>/qr.svg")
def qr(code: str) -> Response:
    state = who.find(code)
    return Response(drawn(who.link(f"/s/{state.code}")), mimetype="image/svg+xml")


def drawn(link: str) -> str:
    out = BytesIO()
    segno.make(link, error="m").save(
        out,
        kind="svg",
        xmldecl=False,
        border=2,
        dark="#1B2330",
        omitsize=True,
        nl=False,
        svgclass=None,
        lineclass=None,
    )
    return out.getvalue().decode()
