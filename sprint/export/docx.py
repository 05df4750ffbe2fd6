"""The report as a Word file, by python-docx: real headings, tables with heading rows, numbered pages."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from sprint.export.parts import Answer, Pile, Scene, Section
from sprint.export.report import Report
from sprint.export.sketch import png
from sprint.export.word import opened, picture, table

CHECKBOX = "☐"


def docx(report: Report) -> bytes:
    """The file's bytes."""
    document = opened(report)
    _front(document, report)
    for section in report.sections():
        _section(document, section)
    _board(document, report)
    _matrix(document, report)
    _storyboard(document, report)
    _missing(document, report)
    document.add_paragraph(report.word("left-out"), style="Small")
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _front(document: Any, report: Report) -> None:
    """A page of its own: what, for whom, by whom, and what it asks for."""
    document.add_paragraph(report.word("kind"), style="Overline")
    document.add_paragraph(report.title, style="Title")
    if report.pitch:
        document.add_paragraph(report.pitch, style="Subtitle")
    for label, value in report.facts():
        paragraph = document.add_paragraph(style="Fact")
        paragraph.add_run(f"{label}\t").bold = True
        paragraph.add_run(value)
    document.add_page_break()


def _section(document: Any, section: Section) -> None:
    if not section.answers:
        return
    document.add_heading(section.title, 1)
    for answer in section.answers:
        _answer(document, answer)


def _answer(document: Any, answer: Answer) -> None:
    document.add_heading(answer.label, 2)
    if answer.choice:
        document.add_paragraph(answer.choice, style="Choice")
    for line in answer.paragraphs:
        document.add_paragraph(line)
    if answer.table:
        table(document, answer.label, answer.table)
        document.add_paragraph(style="Cell")


def _board(document: Any, report: Report) -> None:
    piles = [pile for pile in report.board() if pile.slips]
    if not piles:
        return
    document.add_heading(report.word("ideas"), 1)
    for words in report.frame:
        document.add_paragraph(words, style="Subtitle")
    for pile in piles:
        _pile(document, report, pile)


def _pile(document: Any, report: Report, pile: Pile) -> None:
    document.add_heading(report.marked(pile.title, pile.is_chosen), 2)
    for slip in pile.slips:
        document.add_paragraph(slip.words, style="List Bullet")
        if slip.photo_id in report.photos:
            picture(document, report.photos[slip.photo_id], slip.photo)
        if slip.strokes:
            picture(document, png(slip.strokes), slip.sketch)
        for comment in slip.comments:
            document.add_paragraph(report.word("comment", text=comment), style="List Bullet 2")


def _matrix(document: Any, report: Report) -> None:
    if rows := report.matrix():
        document.add_heading(report.word("matrix"), 1)
        table(document, report.word("matrix"), rows)
        document.add_paragraph(style="Cell")


def _storyboard(document: Any, report: Report) -> None:
    scenes = report.scenes()
    if not scenes:
        return
    document.add_heading(report.word("outline"), 1)
    for number, scene in enumerate(scenes, 1):
        _scene(document, report, number, scene)


def _scene(document: Any, report: Report, number: int, scene: Scene) -> None:
    document.add_heading(f"{number}. {scene.title}", 2)
    document.add_paragraph(scene.how, style="How")
    for line in scene.paragraphs:
        document.add_paragraph(line, style="Screen")
    for line in scene.data:
        document.add_paragraph(f"{report.word('data')}: {line}")


def _missing(document: Any, report: Report) -> None:
    if not report.missing:
        return
    document.add_heading(report.word("missing"), 1)
    document.add_paragraph(report.score)
    for text in report.missing:
        document.add_paragraph(f"{CHECKBOX}\t{text}", style="Check")
