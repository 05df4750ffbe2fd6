"""The apron (*forklæde*): one page that a board decides on, made from what the team has written.

What is missing is said as missing. Long texts are cut, for one page is the promise, and all of them harder
where that is not enough; the whole of them stands further back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from sprint.domain.tidy import line
from sprint.export.days import said
from sprint.export.parts import Table, told
from sprint.export.report import Report
from sprint.export.sheet import SHEET, height

TITLE, LEAD, ASK, WHY, AFFECTED, CELL, UNKNOWN = 120, 220, 180, 220, 140, 64, 80
MOST_ROWS, MOST_TODOS, MOST_GOALS, MOST_PLACES = 3, 2, 2, 6
# A break of a line takes as much of the page as so many letters.
BREAK = 12
# How much of that is kept, the most that fits on the sheet.
SHARES = (1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58, 0.51, 0.44, 0.37, 0.3, 0.25, 0.2)


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
    """Cut so far that it stands on one sheet, whatever draws it."""
    for share in SHARES:
        page = _Maker(report, share).page()
        if height(page) <= SHEET:
            break
    return page


def brief(text: str, letters: int) -> str:
    """Somebody's words in their lines, cut between words where they are too many."""
    whole = told(text)
    if len(whole) + BREAK * whole.count("\n") <= letters:
        return whole
    kept = whole[: _room(whole, letters - 1)]
    cut = max(kept.rfind(" "), kept.rfind("\n"))
    return kept[: cut if cut > len(kept) // 2 else None].rstrip(" ,.;:\n") + " …"


def ended(text: str) -> str:
    """As a sentence, where it does not end as one."""
    return text if not text or text[-1] in ".…!?:" else f"{text}."


def _room(text: str, letters: int) -> int:
    """How many signs of a text take the place of so many letters; one at least."""
    taken = accumulate(1 + BREAK * (sign == "\n") for sign in text)
    return max(1, sum(1 for each in taken if each <= letters))


def first_line(text: str) -> str:
    return text.split("\n", 1)[0]


class _Maker:
    """The page with a share of the letters that there is usually room for."""

    def __init__(self, report: Report, share: float) -> None:
        self._report = report
        self._share = share

    def page(self) -> Apron:
        report = self._report
        parts = {
            "ask": self._brief(report.written("decision"), ASK),
            "why": self._brief(first_line(report.written("need")), WHY),
            "owner": self._brief(report.written("owner"), CELL),
            "affected": self._brief(", ".join(self._affected()), AFFECTED),
            "where": self._where(),
            "when": tuple(self._when()),
            "cost": self._cost(),
            "unknown": tuple(self._unknown())[:MOST_ROWS],
        }
        is_there = {**parts, "when": any(each.what for each in parts["when"])}  # type: ignore[attr-defined]
        lacks = tuple(report.word(f"apron-lack-{name}") for name, value in is_there.items() if not value)
        return Apron(
            place=brief(line(report.written("home")) or ", ".join(map(line, report.municipalities)), CELL),
            about=report.word("apron-about", date=report.date),
            title=brief(report.title, TITLE),
            lead=self._brief(report.pitch, LEAD),
            strategy=tuple(self._strategy())[:MOST_GOALS],
            figure=self._figure(),
            lacks=lacks,
            **parts,  # type: ignore[arg-type]
        )

    def _brief(self, text: str, letters: int) -> str:
        return brief(text, round(letters * self._share))

    def _strategy(self) -> Iterator[str]:
        for row in self._report.rows("strategy"):
            goal, where = row.get("goal", ""), row.get("where", "")
            if goal or where:
                yield self._brief(f"{goal} ({where})" if goal and where else goal or where, CELL)

    def _affected(self) -> Iterator[str]:
        for row in self._report.rows("affected"):
            group, count = row.get("group", ""), row.get("count", "")
            if group:
                yield f"{line(group)} ({line(count)})" if count else line(group)

    def _where(self) -> str:
        word, systems = self._report.word, self._report.rows("systems")
        names = [self._brief(row["system"], CELL) for row in systems if row.get("system")]
        more = len(names) - MOST_PLACES
        listed = ", ".join(names[:MOST_PLACES]) + (word("apron-more", count=more) if more > 0 else "")
        built_on = word("apron-built-on", systems=listed) if names else ""
        home = ended(self._brief(self._report.written("home"), CELL))
        return self._brief(" ".join(part for part in (home, built_on) if part), WHY)

    def _when(self) -> Iterator[When]:
        for days, todos in self._report.plan():
            what = tuple(
                (self._brief(todo.what, CELL), self._brief(todo.who, CELL // 2))
                for todo in todos[:MOST_TODOS]
            )
            day = said(todos[0].day, self._report.lang, short=True) if todos else ""
            yield When(self._report.word("plan-days", days=days), day, what)

    def _figure(self) -> Figure | None:
        for row in self._report.rows("benefits"):
            if row.get("today") and row.get("target"):
                words = (row.get("benefit", ""), row.get("measure", ""))
                return Figure(
                    today=self._brief(row["today"], CELL // 3),
                    target=self._brief(row["target"], CELL // 3),
                    what=self._brief(". ".join(word for word in words if word), CELL),
                    owner=self._brief(row.get("owner", ""), CELL // 2),
                )
        return None

    def _cost(self) -> Table:
        rows = [row for row in self._report.rows("cost") if row.get("item")]
        if not rows:
            return ()
        heads = tuple(self._report.word(f"apron-cost-{head}") for head in ("item", "once", "yearly"))
        lack = self._report.word("lack")
        cells = (
            (
                self._brief(row["item"], CELL // 2),
                *(self._brief(row.get(each, ""), CELL // 3) or lack for each in ("once", "yearly")),
            )
            for row in rows[:MOST_ROWS]
        )
        return (heads, *cells)

    def _unknown(self) -> Iterator[tuple[str, str]]:
        """Questions with whom the team asks; then what it wrote as unknown, and rules nobody has cleared."""
        for row in self._report.rows("specialists"):
            if question := row.get("question") or row.get("topic"):
                yield self._brief(question, UNKNOWN), self._brief(row.get("who", ""), CELL // 2)
        for each in self._report.written("unknown").split("\n"):
            if each:
                yield self._brief(each, UNKNOWN), ""
        for row in self._report.rows("law"):
            if row.get("rule") and not row.get("who"):
                yield self._report.option("law", "rule", row["rule"]), ""
