"""The report as a spreadsheet, by XlsxWriter: to sort, count and go on with; nothing is ever a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from sprint.domain.matrix import placed
from sprint.domain.tidy import line
from sprint.export.parts import told
from sprint.export.report import Report

# As XlsxWriter reads cells: words stay words.
AS_TEXT = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
# A cell holds no more letters, a sheet's name no more than 31.
CELL, NAME = 32_767, 31
WIDEST = 60

Row = tuple[str | int, ...]
# Its name, what its columns are called, and its rows.
Sheet = tuple[str, tuple[str, ...], list[Row]]


def xlsx(report: Report) -> bytes:
    """The file's bytes."""
    return workbook(report.title, report.team_name, _sheets(report))


def workbook(title: str, author: str, sheets: Iterable[Sheet]) -> bytes:
    file = BytesIO()
    with Workbook(file, AS_TEXT) as book:
        book.set_properties({"title": line(title)[:255], "author": line(author)[:255]})
        look = book.add_format({"text_wrap": True, "valign": "top"})
        for name, heads, rows in sheets:
            _sheet(book, look, name, heads, rows)
    return file.getvalue()


def _sheets(report: Report) -> Iterator[Sheet]:
    yield report.word("sheet-about"), _heads(report, "sheet", "label", "value"), _about(report)
    yield (
        report.word("sheet-notes"),
        _heads(report, "sheet", "group", "note", "description", "comments"),
        _notes(report),
    )
    yield (
        report.word("votes"),
        (*_heads(report, "votes", "round", "item", "count"), report.word("from-reason")),
        _votes(report),
    )
    yield report.word("matrix"), _heads(report, "matrix", "idea", "value", "effort"), _matrix(report)
    yield report.word("outline"), _heads(report, "sheet", "screen", "what", "leads"), _screens(report)
    if report.feedback:
        yield (
            report.word("feedback"),
            _heads(report, "feedback", "kind", "text", "about"),
            list(report.opinions),
        )
    if report.advice:
        yield report.word("advice"), _heads(report, "advice", "asked", "said"), _advice(report)
    for section in report.sections(but=frozenset()):
        for answer in section.answers:
            if answer.table:
                yield answer.label, answer.table[0], list(answer.table[1:])
    yield report.word("left-out"), (report.word("left-out"),), [(each,) for each in report.left_out]


def _heads(report: Report, kind: str, *names: str) -> tuple[str, ...]:
    return tuple(report.word(f"{kind}-{name}") for name in names)


def _about(report: Report) -> list[Row]:
    texts: list[Row] = [(report.word("sheet-title"), report.title), *report.facts()]
    for section in report.sections(but=frozenset({"title"})):
        texts += [
            (answer.label, "\n".join(filter(None, (answer.choice, *answer.paragraphs))))
            for answer in section.answers
            if answer.choice or answer.paragraphs
        ]
    texts.append((report.word("from-challenge"), report.challenge))
    texts += [(report.word("from-question"), question) for question in report.questions]
    texts += [(report.word("from-origin"), report.origin), (report.word("from-reason"), report.reason)]
    texts.append((report.word("persona"), report.persona))
    return [*texts, *((report.word("people"), line(name)) for name in report.people)]


def _notes(report: Report) -> list[Row]:
    return [
        (
            pile.title,
            slip.text,
            " · ".join(part for part in (slip.photo, slip.sketch) if part) or slip.description,
            "\n".join(slip.comments),
        )
        for pile in report.board()
        for slip in pile.slips
    ]


def _votes(report: Report) -> list[Row]:
    """Why stands beside what was chosen."""
    return [
        (number, title, count, told(vote.reason) if is_chosen else "")
        for number, vote in enumerate(report.rounds, 1)
        for title, count, is_chosen in vote.told
    ]


def _advice(report: Report) -> list[Row]:
    return [(line(question), told(said)) for question, said in report.advice]


def _screens(report: Report) -> list[Row]:
    rows: list[Row] = []
    for number, scene in enumerate(report.scenes(), 1):
        name = f"{number}. {scene.title}"
        rows.append((name, scene.how, scene.leads))
        for block in scene.blocks:
            words = "\n".join(part for part in (block.text, *block.lines, block.picture) if part)
            rows.append((name, words, block.leads))
        rows += [(name, spot.label, spot.leads) for spot in scene.spots]
        rows += [(name, words, "") for words in (scene.picture, *scene.data) if words]
    return rows


def _matrix(report: Report) -> list[Row]:
    return [(line(title), spot["value"], spot["effort"]) for _, title, spot in placed(report.ideas)]


def _sheet(book: Workbook, look: Any, name: str, heads: tuple[str, ...], rows: list[Row]) -> None:
    """A real table, whose first row is said as its heads; an empty one has an empty row."""
    sheet = book.add_worksheet(_free_name(book, name))
    shown = rows or [("",) * len(heads)]
    columns = [{"header": head} for head in _apart(heads)]
    sheet.add_table(0, 0, len(shown), len(heads) - 1, {"columns": columns, "style": "Table Style Light 1"})
    for at, row in enumerate(shown, 1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(at, column, value, look)
            else:
                sheet.write_string(at, column, value[:CELL], look)
    for column, head in enumerate(heads):
        longest = max(len(str(row[column])) for row in shown)
        sheet.set_column(column, column, min(WIDEST, max(len(head), longest) + 3))
    sheet.freeze_panes(1, 0)


def _free_name(book: Workbook, wanted: str) -> str:
    """What a sheet may be called, and no other is."""
    name = "".join(sign for sign in line(wanted) if sign not in "[]:*?/\\").strip("'")[:NAME] or "–"
    taken = {sheet.get_name().lower() for sheet in book.worksheets()}
    number, free = 2, name
    while free.lower() in taken:
        free, number = f"{name[: NAME - 4]} {number}", number + 1
    return free


def _apart(heads: tuple[str, ...]) -> list[str]:
    """A table's heads are not the same twice."""
    return [head if heads.index(head) == at else f"{head} {at + 1}" for at, head in enumerate(heads)]
