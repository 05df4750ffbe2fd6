"""The instructor's sprints: the list, a new one from an agenda, and deletion after a question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from secrets import token_urlsafe
from typing import Any

from flask import Blueprint, redirect, render_template, request, session
from werkzeug.wrappers import Response

from sprint import content
from sprint.actions import rehearsal
from sprint.actions import sprints as actions
from sprint.domain import limits
from sprint.domain.agenda_file import WrongFile
from sprint.domain.clock import MINUTE_MS
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.home_time import day
from sprint.domain.keeping import end_of, may_be_kept_until, usual_day
from sprint.domain.names import known_as
from sprint.domain.schedule import counted, schedule
from sprint.domain.state import SprintState
from sprint.text import LANGUAGES
from sprint.web import agendas, who
from sprint.web.errors import refusal
from sprint.web.language import current
from sprint.web.words import t

sprints = Blueprint("sprints", __name__)


@dataclass(frozen=True)
class Wish:
    """What the form asks for, as typed, and what of it can be used."""

    title: str = ""
    agenda: str = ""
    teams: str = ""
    language: str = "da"
    deletes: str = ""
    lines: tuple[tuple[int, str], ...] = ()
    """The teams' names, each with the line it stands on."""
    intent: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for _, name in self.lines)

    @property
    def last_day(self) -> date | None:
        try:
            return date.fromisoformat(self.deletes)
        except ValueError:
            return None


@sprints.get("/sprints")
def listed() -> str:
    account = who.need_account()
    owned, led = actions.owned(who.deps(), account.id), actions.led(who.deps(), account.id)
    return render_template(
        "sprints.html",
        sprints=[*owned, *led],
        plans={state.code: plan_now(state) for state in (*owned, *led) if state.status == "open"},
        account=account,
        notice=session.pop("notice", ""),
    )


def plan_now(state: SprintState) -> dict[str, Any]:
    """How late an open sprint is, in whole minutes, and when its day ends."""
    phases = counted(state.phases, state.phase)
    plan = schedule(phases, phases.index(state.phase), state.clock, who.deps().now_ms())
    return {"behind": round(plan.behind_ms / MINUTE_MS), "ends_ms": plan.ends_ms}


@sprints.get("/sprints/new")
def ask_new() -> str:
    who.need_account()
    four = "\n".join(t("account-new-team", number=number) for number in range(1, 5))
    deletes = usual_day(who.deps().now_ms()).isoformat()
    return new_page(
        Wish(
            teams=four,
            language=current(),
            deletes=deletes,
            agenda=agendas.bundled()[0]["id"],
            intent=token_urlsafe(12),
        ),
        {},
    )


@sprints.post("/sprints/new")
def make_new() -> Response | tuple[str, int]:
    agendas.allow_a_file()
    account = who.need_account()
    wish = read_wish()
    errors = wrong(wish)
    lines, problems = read_agenda(wish, account.id)
    if errors or problems:
        return new_page(wish, errors | ({"agenda": problems} if problems else {})), 422
    try:
        code = actions.create(
            who.deps(),
            account_id=account.id,
            title=wish.title,
            agenda=wish.agenda,
            teams=list(wish.names),
            language=wish.language,
            deletes_at_ms=end_of(wish.last_day or today()),
            intent=wish.intent,
            lines=lines,
        )
    except Refused as refused:
        return new_page(wish, {"form": refusal(refused)}), 422
    return redirect(f"/s/{code}/prepare", 303)


def read_agenda(wish: Wish, account_id: str) -> tuple[list[dict[str, Any]], str]:
    """The phases of the agenda that was chosen, or what is wrong with it in words."""
    try:
        lines = agendas.chosen(wish.agenda, account_id, content.field_ids(content.concept()), {})
    except WrongFile as wrong_file:
        return [], " ".join(agendas.words_of(wrong_file))
    return lines, "" if lines else t("account-new-agenda-missing")


def read_wish() -> Wish:
    given = request.form
    lines = [(at, " ".join(line.split())) for at, line in enumerate(given.get("teams", "").splitlines(), 1)]
    return Wish(
        title=" ".join(given.get("title", "").split()),
        agenda=given.get("agenda", ""),
        teams=given.get("teams", ""),
        language=given["language"] if given.get("language") in LANGUAGES else current(),
        deletes=given.get("deletes", ""),
        lines=tuple((at, name) for at, name in lines if name),
        intent=given.get("intent", "") if is_key(given.get("intent", "")) else "",
    )


def wrong(wish: Wish) -> dict[str, str]:
    """What is wrong with each field, in words."""
    errors = {
        "title": wrong_title(wish.title),
        "teams": wrong_teams(wish.lines),
        "deletes": ""
        if may_be_kept_until(wish.last_day, who.deps().now_ms())
        else t("account-new-deletes-wrong"),
    }
    return {name: words for name, words in errors.items() if words}


def wrong_title(title: str) -> str:
    if not title:
        return t("account-new-name-missing")
    return t("account-new-name-long", limit=limits.TITLE) if len(title) > limits.TITLE else ""


def wrong_teams(lines: Sequence[tuple[int, str]]) -> str:
    """Of a line that is wrong it says which."""
    if not lines:
        return t("account-new-teams-missing")
    if len(lines) > limits.TEAMS:
        return t("account-new-teams-many", limit=limits.TEAMS)
    known: dict[str, int] = {}
    for line, name in lines:
        if len(name) > limits.TEAM:
            return t("account-new-teams-long", line=line, limit=limits.TEAM)
        if (first := known.setdefault(known_as(name), line)) != line:
            return t("account-new-teams-same", line=line, first=first, name=name)
    return ""


def today() -> date:
    return day(who.deps().now_ms())


def new_page(wish: Wish, errors: dict[str, str]) -> str:
    account = who.need_account()
    return render_template(
        "sprint_new.html",
        form=wish,
        errors=errors,
        agendas=agendas.bundled(),
        earlier=agendas.earlier(account.id),
    )


@sprints.post("/s/<code>/rehearsal")
def begin_rehearsal(code: str) -> Response:
    account = who.need_account()
    state = who.find(code)
    who.need_owner(state)
    return redirect(f"/s/{rehearsal.begin(who.deps(), account.id, state.code)}/console", 303)


@sprints.post("/s/<code>/rehearsal/end")
def end_rehearsal(code: str) -> Response:
    state = who.find(code)
    who.need_owner(state)
    original = rehearsal.end(who.deps(), state.code)
    return redirect(f"/s/{original}/prepare" if original else "/sprints", 303)


@sprints.get("/sprints/<code>/delete")
def ask_delete(code: str) -> str:
    state = who.find(code)
    who.need_owner(state)
    return render_template("sprint_delete.html", sprint=state)


@sprints.post("/sprints/<code>/delete")
def delete(code: str) -> Response:
    """Sent twice, the second finds it gone, and that is what was wanted."""
    who.need_account()
    try:
        state = who.find(code)
    except who.SprintGone:
        return redirect("/sprints", 303)
    except Refused as refused:
        if refused.is_passing:
            raise
        return redirect("/sprints", 303)
    who.need_owner(state)
    actions.delete(who.deps(), state.code)
    session["notice"] = t("account-deleted", title=state.title)
    return redirect("/sprints", 303)
