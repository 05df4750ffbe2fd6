"""The instructor's sprints: the list, a new one from an agenda, and deletion after a question."""

from dataclasses import dataclass
from datetime import date, timedelta
from secrets import token_urlsafe
from typing import Any

from flask import Blueprint, redirect, render_template, request, session
from werkzeug.wrappers import Response

from sprint import content
from sprint.actions import sprints as actions
from sprint.domain import limits
from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.text import LANGUAGES
from sprint.web import who
from sprint.web.errors import refusal
from sprint.web.language import current, pick
from sprint.web.words import day, end_of, t

sprints = Blueprint("sprints", __name__)

LIMITS = {"name-long": limits.TITLE, "teams-many": limits.TEAMS, "teams-long": limits.TEAM}


@dataclass(frozen=True)
class Wish:
    """What the form asks for, as typed, and what of it can be used."""

    title: str = ""
    agenda: str = ""
    teams: str = ""
    language: str = "da"
    deletes: str = ""
    names: tuple[str, ...] = ()
    intent: str = ""

    @property
    def last_day(self) -> date | None:
        try:
            return date.fromisoformat(self.deletes)
        except ValueError:
            return None


@sprints.get("/sprints")
def listed() -> str:
    account = who.need_account()
    return render_template(
        "sprints.html",
        sprints=actions.owned(who.deps(), account.id),
        account=account,
        notice=session.pop("notice", ""),
    )


@sprints.get("/sprints/new")
def ask_new() -> str:
    who.need_account()
    four = "\n".join(t("account-new-team", number=number) for number in range(1, 5))
    deletes = (today() + timedelta(days=limits.KEPT_DAYS)).isoformat()
    return new_page(
        Wish(
            teams=four,
            language=current(),
            deletes=deletes,
            agenda=agendas()[0]["id"],
            intent=token_urlsafe(12),
        ),
        {},
    )


@sprints.post("/sprints/new")
def make_new() -> Response | tuple[str, int]:
    account = who.need_account()
    wish = read_wish()
    if errors := wrong(wish):
        return new_page(wish, errors), 422
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
        )
    except Refused as refused:
        return new_page(wish, {"form": refusal(refused)}), 422
    return redirect(f"/s/{code}/console", 303)


def read_wish() -> Wish:
    given = request.form
    names = tuple(name for line in given.get("teams", "").splitlines() if (name := " ".join(line.split())))
    return Wish(
        title=" ".join(given.get("title", "").split()),
        agenda=given.get("agenda", ""),
        teams=given.get("teams", ""),
        language=given["language"] if given.get("language") in LANGUAGES else current(),
        deletes=given.get("deletes", ""),
        names=names,
        intent=given.get("intent", "") if is_key(given.get("intent", "")) else "",
    )


def wrong(wish: Wish) -> dict[str, str]:
    errors = {
        "title": wrong_title(wish.title),
        "agenda": "" if wish.agenda in {agenda["id"] for agenda in agendas()} else "agenda-missing",
        "teams": wrong_teams(wish.names),
        "deletes": "" if in_time(wish.last_day) else "deletes-wrong",
    }
    return {name: t(f"account-new-{key}", limit=LIMITS.get(key, 0)) for name, key in errors.items() if key}


def wrong_title(title: str) -> str:
    if not title:
        return "name-missing"
    return "name-long" if len(title) > limits.TITLE else ""


def wrong_teams(names: tuple[str, ...]) -> str:
    if not names:
        return "teams-missing"
    if len(names) > limits.TEAMS:
        return "teams-many"
    if any(len(name) > limits.TEAM for name in names):
        return "teams-long"
    return "teams-same" if len({name.casefold() for name in names}) < len(names) else ""


def in_time(last: date | None) -> bool:
    return last is not None and today() < last <= today() + timedelta(days=limits.KEPT_DAYS_MOST)


def today() -> date:
    return day(who.deps().now_ms())


def agendas() -> list[dict[str, Any]]:
    return [
        {
            "id": agenda["id"],
            "title": pick(agenda["title"]),
            "phases": len(agenda["phases"]),
            "minutes": sum(phase["minutes"] for phase in agenda["phases"]),
        }
        for agenda in content.agendas()
    ]


def new_page(wish: Wish, errors: dict[str, str]) -> str:
    return render_template("sprint_new.html", form=wish, errors=errors, agendas=agendas())


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
    except Refused as refused:
        if refused.is_passing:
            raise
        return redirect("/sprints", 303)
    who.need_owner(state)
    actions.delete(who.deps(), state.code)
    session["notice"] = t("account-deleted", title=state.title)
    return redirect("/sprints", 303)
