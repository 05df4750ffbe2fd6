"""Where an agenda comes from: the bundled ones, an earlier sprint, or a file; and where it goes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from itertools import groupby
from typing import Any

from flask import Blueprint, Response, jsonify, render_template, request

from sprint import content
from sprint.actions import Actor, agenda
from sprint.actions import sprints as actions
from sprint.domain import agenda_file, limits
from sprint.domain.agenda_file import Line, Problem, WrongFile
from sprint.domain.errors import Refused
from sprint.domain.home_time import day
from sprint.domain.schedule import Step, counted, schedule
from sprint.domain.state import Phase, SprintState
from sprint.web import who
from sprint.web.errors import refusal
from sprint.web.language import pick
from sprint.web.takehome import disposition
from sprint.web.words import clock_time, date, t

agenda_pages = Blueprint("agendas", __name__)

EARLIER = "sprint:"
EARLIER_SHOWN = 6
FILE = "file"
Days = dict[int, Day]


def bundled() -> list[dict[str, Any]]:
    return [
        {
            "id": each["id"],
            "title": pick(each["title"]),
            "phases": len(each["phases"]),
            "minutes": sum(phase["minutes"] for phase in each["phases"] if is_timed(phase)),
            "pause": sum(phase["minutes"] for phase in each["phases"] if is_pause(phase)),
        }
        for each in content.agendas()
    ]


def is_timed(phase: dict[str, Any]) -> bool:
    """Homework is not."""
    return not phase.get("untimed", False) and not phase.get("hidden", False)


def is_pause(phase: dict[str, Any]) -> bool:
    return is_timed(phase) and phase["kind"] == "break"


def earlier(account_id: str, but: str = "") -> list[SprintState]:
    return actions.earlier(who.deps(), account_id, EARLIER_SHOWN, but)


def chosen(choice: str, account_id: str, fields: Collection[str], days: Days) -> list[Line]:
    """The phases of what was chosen, on real days; none where there is none. Raises ``WrongFile``."""
    lines: Sequence[Line] = ()
    if choice == FILE:
        lines = agenda_file.read(uploaded(), fields)
    elif choice.startswith(EARLIER):
        state = actions.one_of(who.deps(), account_id, choice[len(EARLIER) :])
        lines = agenda_file.again(state.phases, fields) if state else ()
    else:
        lines = [dict(phase) for phase in content.phases_of(choice)]
    return agenda_file.placed(lines, days, day(who.deps().now_ms()) + timedelta(days=1))


def uploaded() -> str:
    """The file as text; what is none at all is no agenda either."""
    given = request.files.get("file")
    data = given.read() if given else b""
    if not data:
        raise WrongFile([Problem("none")])
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise WrongFile([Problem("not-json")]) from None


def allow_a_file() -> None:
    """Before the form is read."""
    request.max_content_length = limits.AGENDA_BYTES + limits.FORM_BYTES


def words_of(wrong: WrongFile) -> list[str]:
    return [words(problem) for problem in wrong.problems]


def words(problem: Problem) -> str:
    said = t(
        f"agenda-file-{problem.what}",
        name=problem.name,
        value=problem.value,
        limit=problem.limit,
    )
    return t("agenda-file-at", phase=problem.phase, words=said) if problem.phase else said


@agenda_pages.get("/s/<code>/agenda.json")
def download(code: str) -> Response:
    state = who.find(code)
    who.need_owner(state)
    response = Response(agenda_file.write(state.title, state.phases), mimetype="application/json")
    response.headers["Content-Disposition"] = disposition(f"{t('agenda-file-name')} {state.title}.json")
    return response


@agenda_pages.post("/s/<code>/agenda")
def replace(code: str) -> tuple[Response, int]:
    """Another agenda instead of this one; what is wrong is told in words, all at once."""
    allow_a_file()
    state = who.find(code)
    who.need_owner(state)
    fields = content.field_ids(who.deps().rooms.sheet(state.id))
    try:
        choice = request.form.get("from", "")
        lines = chosen(choice, state.owner_account, fields, agenda_file.days_of(state.phases))
        if not lines:
            return jsonify(problems=[t("account-new-agenda-missing")]), 422
        seat = who.instructor_seat(state)
        agenda.replace_all(who.deps(), Actor(state.code, seat.id if seat else ""), lines)
    except WrongFile as wrong:
        return jsonify(problems=words_of(wrong)), 422
    except Refused as refused:
        return jsonify(problems=[refusal(refused)]), 409
    return jsonify(phases=len(lines)), 200


@agenda_pages.get("/s/<code>/agenda")
def sheet(code: str) -> str:
    """The plan on paper, with the notes that only instructors read."""
    state = who.find(code)
    who.need_owner(state)
    return render_template(
        "agenda.html", sprint=state, is_open=state.status != "draft", days=days_on_paper(state)
    )


@dataclass(frozen=True)
class Row:
    """A phase on paper: when it was to begin, and when it did or will."""

    phase: Phase
    planned: str
    expected: str


@dataclass(frozen=True)
class DayOnPaper:
    number: int
    date: str
    rows: tuple[Row, ...]


def days_on_paper(state: SprintState) -> list[DayOnPaper]:
    """By the same schedule as the console; a draft has only the times that are fixed by its days."""
    phases = counted(state.phases, state.phase)
    plan = schedule(phases, phases.index(state.phase), state.clock, who.deps().now_ms())
    steps = list(zip(phases, plan.steps, strict=True))
    return [on_paper(state, number, list(rows)) for number, rows in groupby(steps, lambda step: step[0].day)]


def on_paper(state: SprintState, number: int, steps: list[tuple[Phase, Step]]) -> DayOnPaper:
    begins = steps[0][0].starts_ms
    is_known = begins is not None or state.status != "draft"
    rows = [
        Row(
            phase,
            clock_time(step.planned_ms) if is_known and step.planned_ms is not None else "",
            clock_time(step.expected_ms) if step.expected_ms is not None else "",
        )
        for phase, step in steps
    ]
    return DayOnPaper(number, date(begins) if begins is not None else "", tuple(rows))
