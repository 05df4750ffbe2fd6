"""The whole report as parts in order: Word, PDF, Markdown and the page draw these and read nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sprint.domain.tidy import line, lines
from sprint.export.apron import apron, brief, first_line
from sprint.export.landscape import bands
from sprint.export.parts import Answer, Pile, Table, told
from sprint.export.pieces import (
    Break,
    Bullets,
    Code,
    Contents,
    Drawing,
    Facts,
    Front,
    Grid,
    Heading,
    Landscape,
    Note,
    Part,
    Way,
    Words,
)
from sprint.export.report import Report
from sprint.export.tracing import trace
from sprint.export.ways import flow_maps

AT_HOME = frozenset({"title", "pitch", "plan", "owner", "decision"})
SUMMARY = 600
# A table with more columns is told row by row: on a sheet of paper its heads would be broken.
MOST_COLUMNS = 5
# Of the prototype's map, on one sheet.
MOST_STEPS, MOST_PLACES = 7, 3


def tree(report: Report, replaced: Sequence[str] = ()) -> tuple[Part, ...]:
    """``replaced`` are sentences on what this kind of file could not show."""
    return tuple(_tree(report, replaced))


def _tree(report: Report, replaced: Sequence[str]) -> Iterator[Part]:
    yield Front(report.word("apron"), apron(report))
    yield Break()
    yield from _title(report)
    yield Contents(report.word("contents"))
    yield Break()
    yield from _summary(report)
    yield from _concept(report)
    yield from _advice(report)
    yield from _prototype(report)
    yield from _feedback(report)
    yield from _plan(report)
    yield from _missing(report)
    yield from _annex(report)
    yield Heading(1, report.word("left-out"))
    yield Bullets((*report.left_out, *replaced))


def _title(report: Report) -> Iterator[Part]:
    yield Words(report.word("kind"), "over")
    yield Words(report.title, "title")
    yield from (Words(each, "lead") for each in lines(report.pitch))
    yield Facts(report.word("kind"), tuple(report.facts()))
    if report.link and report.outline.screens:
        yield Code(report.link, report.word("try"))


def _summary(report: Report) -> Iterator[Part]:
    yield Heading(1, report.word("summary"))
    said = {name: brief(first_line(report.written(name)), SUMMARY) for name in ("need", "solution")}
    benefits = (row.get("benefit", "") for row in report.rows("benefits"))
    said["benefit"] = brief(". ".join(each for each in benefits if each), SUMMARY)
    said["decision"] = brief(report.written("decision"), SUMMARY)
    lack = report.word("lack")
    rows = ((report.word(f"summary-{name}"), value or lack) for name, value in said.items())
    yield Facts(report.word("summary"), tuple(rows))


def _concept(report: Report) -> Iterator[Part]:
    sections = [section for section in report.sections(but=AT_HOME) if section.answers]
    if not sections:
        return
    yield Heading(1, report.word("concept"))
    for section in sections:
        yield Heading(2, section.title)
        for answer in section.answers:
            yield from _answer(answer)
            if answer.id == "systems" and (found := bands(report)):
                yield Landscape(report.word("landscape"), found)
            if answer.id == "strategy_of_change":
                yield from _guide(report)


def _advice(report: Report) -> Iterator[Part]:
    if report.advice:
        yield Heading(2, (label := report.word("advice")))
        yield Facts(label, tuple((line(question) or label, told(text)) for question, text in report.advice))


def _guide(report: Report) -> Iterator[Part]:
    """Which ways of leading the team's common answers point to, and how well each fits."""
    suggested = report.leading.suggested
    if suggested:
        ways = {
            option["id"]: report.pick(option["label"])
            for option in report.field("strategy_of_change")["options"]
        }
        yield Words(report.word("guide"), "opens")
        yield Bullets(tuple(f"{ways[fit.way]} ({fit.percent} %)" for fit in suggested if fit.way in ways))


def _answer(answer: Answer) -> Iterator[Part]:
    yield Heading(3, answer.label)
    if answer.choice:
        yield Words(answer.choice, "choice")
    yield from map(Words, answer.paragraphs)
    if answer.table and len(answer.table[0]) <= MOST_COLUMNS:
        yield Grid(answer.label, filled(answer.table))
    elif answer.table:
        heads, *rows = answer.table
        yield Facts(answer.label, tuple(_told(heads, row, answer.named) for row in rows))


def filled(table: Table) -> Table:
    """Without columns in which nothing is written."""
    kept = [at for at, (_, *cells) in enumerate(zip(*table, strict=True)) if any(cells)]
    return tuple(tuple(row[at] for at in kept) for row in table)


def _told(heads: Sequence[str], row: Sequence[str], named: int) -> tuple[str, str]:
    """A row of many columns: what it is called, and the others after their heads."""
    pairs = enumerate(zip(heads, row, strict=True))
    others = (f"{head}: {cell}" for at, (head, cell) in pairs if cell and at != named)
    return line(row[named]) or heads[named], " · ".join(others)


def _prototype(report: Report) -> Iterator[Part]:
    scenes = report.scenes()
    if not scenes:
        return
    yield Heading(1, report.word("outline"))
    if report.persona:
        yield Words(f"{report.word('persona')}: {report.persona}")
    maps = flow_maps(report.outline, report.word, MOST_STEPS, MOST_PLACES)
    yield from (Way(each, each.words) for each in maps)
    yield Heading(2, report.word("screens"))
    for number, scene in enumerate(scenes, 1):
        yield Heading(3, f"{number}. {scene.title}")
        yield Drawing(number, scene)


def _feedback(report: Report) -> Iterator[Part]:
    """What the team takes from what others said."""
    if not report.feedback:
        return
    yield Heading(1, report.word("feedback"))
    heads = tuple(report.word(f"feedback-{head}") for head in ("kind", "text", "about"))
    yield Grid(report.word("feedback"), (heads, *report.opinions))


def _plan(report: Report) -> Iterator[Part]:
    yield Heading(1, report.word("plan"))
    lack = report.word("lack")
    asked = (("owner", report.written("owner")), ("decision", report.written("decision")))
    yield Facts(
        report.word("plan"), tuple((report.word(f"fact-{name}"), text or lack) for name, text in asked)
    )
    heads = tuple(report.word(f"plan-{head}") for head in ("within", "what", "who", "when"))
    yield Grid(report.word("plan"), filled((heads, *_todos(report))))


def _todos(report: Report) -> Iterator[tuple[str, ...]]:
    """Every 30 days has its line, also where nothing is planned."""
    for days, todos in report.plan():
        within = report.word("plan-until", days=days, date=report.until(days))
        for todo in todos:
            yield within, todo.what, todo.who, report.day_of(todo)
        if not todos:
            yield within, report.word("lack"), "", ""
    for todo in report.anytime:
        yield report.word("plan-anytime"), todo.what, todo.who, report.day_of(todo)


def _missing(report: Report) -> Iterator[Part]:
    if report.missing:
        yield Heading(1, report.word("missing"))
        yield Words(f"{report.score} {report.word('missing-lead')}", "opens")
        yield Bullets(report.missing, "check")


def _annex(report: Report) -> Iterator[Part]:
    """Where things came from; no page of it where nothing did."""
    parts = [part for section in ANNEX for part in section(report)]
    if parts:
        yield from (Break(), Heading(1, report.word("annex")), *parts)


def _origin(report: Report) -> Iterator[Part]:
    said = {
        "challenge": report.challenge,
        "question": report.question,
        "origin": report.origin,
        "reason": report.reason,
    }
    rows = tuple((report.word(f"from-{name}"), text) for name, text in said.items() if text)
    if rows:
        yield Heading(2, report.word("from"))
        yield Facts(report.word("from"), rows)
    others = tuple(question for question in report.questions if question != report.question)
    if others:
        yield Heading(2, report.word("questions-other"))
        yield Bullets(others)


def _trace(report: Report) -> Iterator[Part]:
    """Which notes each field builds on, and which screens show it."""
    if table := trace(report):
        yield Heading(2, report.word("trace"))
        yield Grid(report.word("trace"), filled(table))


def _board(report: Report) -> Iterator[Part]:
    piles = [pile for pile in report.board() if pile.slips]
    if piles:
        yield Heading(2, report.word("ideas"))
    for pile in piles:
        yield from _pile(report, pile)


def _pile(report: Report, pile: Pile) -> Iterator[Part]:
    yield Heading(3, report.marked(pile.title, pile.is_chosen))
    last = len(pile.slips) - 1
    yield from (Note(slip, stays=at < last and at in (0, last - 1)) for at, slip in enumerate(pile.slips))


def _votes(report: Report) -> Iterator[Part]:
    for at, vote in enumerate(report.rounds):
        if at == 0:
            yield Heading(2, report.word("votes"))
        heads = (report.word("votes-item"), report.word("votes-count"))
        rows = tuple((report.marked(title, is_chosen), str(count)) for title, count, is_chosen in vote.told)
        yield Grid(report.word("votes"), (heads, *rows))
        yield from (Words(each) for each in lines(vote.reason))


def _matrix(report: Report) -> Iterator[Part]:
    if rows := report.matrix():
        yield Heading(2, report.word("matrix"))
        yield Grid(report.word("matrix"), rows)


def _people(report: Report) -> Iterator[Part]:
    if report.people:
        yield Heading(2, report.word("people"))
        yield Bullets(tuple(map(line, report.people)))


ANNEX = (_origin, _trace, _board, _votes, _matrix, _people)
