"""The apron (*forklæde*): one page that a board decides on, made from what the team has written.

What is missing is said as missing. Long texts are cut, for one page is the promise; the whole of them
stands further back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from sprint.domain.tidy import line
from sprint.export.days import said
from sprint.export.parts import Table, told
from sprint.export.report import Report

LEAD, ASK, WHY, AFFECTED, CELL, UNKNOWN = 220, 180, 220, 140, 64, 80
MOST_ROWS, MOST_TODOS, MOST_GOALS, MOST_PLACES = 3, 2, 2, 6
# A break of a line takes as much of the page as so many letters.
BREAK = 12


@dataclass(frozen=True)
class When:
    """What is to be done within so many days."""

    title: str
    day: str
    what: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Figure:
    """The benefit that is measured: from a figure to another."""

    today: str
    target: str
    what: str
    owner: str


@dataclass(frozen=True)
class Apron:
    """Every part may be empty: then the page says *Mangler*; ``lacks`` names those parts."""

    place: str
    about: str
    title: str
    lead: str
    ask: str
    why: str
    strategy: tuple[str, ...]
    owner: str
    affected: str
    where: str
    when: tuple[When, ...]
    figure: Figure | None
    cost: Table
    unknown: tuple[tuple[str, str], ...]
    lacks: tuple[str, ...]


def apron(report: Report) -> Apron:
    parts = {
        "ask": brief(report.written("decision"), ASK),
        "why": brief(first_line(report.written("need")), WHY),
        "owner": brief(report.written("owner"), CELL),
        "affected": brief(", ".join(_affected(report)), AFFECTED),
        "where": _where(report),
        "when": tuple(_when(report)),
        "cost": _cost(report),
        "unknown": tuple(_unknown(report))[:MOST_ROWS],
    }
    is_there = {**parts, "when": any(each.what for each in parts["when"])}  # type: ignore[attr-defined]
    lacks = tuple(report.word(f"apron-lack-{name}") for name, value in is_there.items() if not value)
    return Apron(
        place=brief(line(report.written("home")) or ", ".join(map(line, report.municipalities)), CELL),
        about=report.word("apron-about", date=report.date),
        title=report.title,
        lead=brief(report.pitch, LEAD),
        strategy=tuple(_strategy(report))[:MOST_GOALS],
        figure=_figure(report),
        lacks=lacks,
        **parts,  # type: ignore[arg-type]
    )


def brief(text: str, letters: int) -> str:
    """Somebody's words in their lines, cut between words where they are too many."""
    whole = told(text)
    if len(whole) + BREAK * whole.count("\n") <= letters:
        return whole
    kept = whole[: _room(whole, letters - 1)]
    cut = max(kept.rfind(" "), kept.rfind("\n"))
    return kept[: cut if cut > len(kept) // 2 else None].rstrip(" ,.;:\n") + " …"


def _room(text: str, letters: int) -> int:
    """How many signs of a text take the place of so many letters; one at least."""
    taken = accumulate(1 + BREAK * (sign == "\n") for sign in text)
    return max(1, sum(1 for each in taken if each <= letters))


def first_line(text: str) -> str:
    return text.split("\n", 1)[0]


def _strategy(report: Report) -> Iterator[str]:
    for row in report.rows("strategy"):
        goal, where = row.get("goal", ""), row.get("where", "")
        if goal or where:
            yield brief(f"{goal} ({where})" if goal and where else goal or where, CELL)


def _affected(report: Report) -> Iterator[str]:
    for row in report.rows("affected"):
        group, count = row.get("group", ""), row.get("count", "")
        if group:
            yield f"{line(group)} ({line(count)})" if count else line(group)


def _where(report: Report) -> str:
    names = [brief(row["system"], CELL // 2) for row in report.rows("systems") if row.get("system")]
    home = brief(report.written("home"), CELL)
    more = len(names) - MOST_PLACES
    listed = ", ".join(names[:MOST_PLACES]) + (report.word("apron-more", count=more) if more > 0 else "")
    built_on = report.word("apron-built-on", systems=listed) if names else ""
    return brief(" ".join(part for part in (f"{home}." if home else "", built_on) if part), WHY)


def _when(report: Report) -> Iterator[When]:
    for days, todos in report.plan():
        what = tuple((brief(todo.what, CELL), brief(todo.who, CELL // 2)) for todo in todos[:MOST_TODOS])
        day = said(todos[0].day, report.lang, short=True) if todos else ""
        yield When(report.word("plan-days", days=days), day, what)


def _figure(report: Report) -> Figure | None:
    for row in report.rows("benefits"):
        if row.get("today") and row.get("target"):
            words = (row.get("benefit", ""), row.get("measure", ""))
            return Figure(
                today=brief(row["today"], CELL // 3),
                target=brief(row["target"], CELL // 3),
                what=brief(". ".join(word for word in words if word), CELL),
                owner=brief(row.get("owner", ""), CELL // 2),
            )
    return None


def _cost(report: Report) -> Table:
    rows = [row for row in report.rows("cost") if row.get("item")]
    if not rows:
        return ()
    heads = tuple(report.word(f"apron-cost-{head}") for head in ("item", "once", "yearly"))
    lack = report.word("lack")
    cells = (
        (
            brief(row["item"], CELL // 2),
            *(brief(row.get(each, ""), CELL // 3) or lack for each in ("once", "yearly")),
        )
        for row in rows[:MOST_ROWS]
    )
    return (heads, *cells)


def _unknown(report: Report) -> Iterator[tuple[str, str]]:
    """Questions with whom the team asks; then what it wrote as unknown, and rules nobody has cleared."""
    for row in report.rows("specialists"):
        if question := row.get("question") or row.get("topic"):
            yield brief(question, UNKNOWN), brief(row.get("who", ""), CELL // 2)
    for each in report.written("unknown").split("\n"):
        if each:
            yield brief(each, UNKNOWN), ""
    for row in report.rows("law"):
        if row.get("rule") and not row.get("who"):
            yield report.option("law", "rule", row["rule"]), ""
