"""The report as a Word file, by python-docx: real headings, tables with heading rows, numbered pages."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document

from sprint.domain.documents import Screen
from sprint.export.report import Answer, Report, Table, clean, paragraphs
from sprint.export.sketch import png
from sprint.export.word import dress, framed, heading_row, number_pages, picture, properties, widths

CHECKBOX = "☐"


def docx(report: Report) -> bytes:
    """The file's bytes."""
    document = Document()
    dress(document, report.lang)
    properties(document, report)
    number_pages(document.sections[0], report)
    _front(document, report)
    for title, answers in report.sections():
        _section(document, title, answers)
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
    for line in paragraphs(report.pitch):
        document.add_paragraph(line, style="Subtitle")
    for label, value in report.facts():
        paragraph = document.add_paragraph(style="Fact")
        paragraph.add_run(f"{label}\t").bold = True
        paragraph.add_run(value)
    document.add_page_break()


def _section(document: Any, title: str, answers: tuple[Answer, ...]) -> None:
    written = [answer for answer in answers if not answer.is_empty]
    if not written:
        return
    document.add_heading(title, 1)
    for answer in written:
        _answer(document, answer)


def _answer(document: Any, answer: Answer) -> None:
    document.add_heading(answer.label, 2)
    if answer.choice:
        document.add_paragraph().add_run(answer.choice).bold = True
    for line in answer.paragraphs:
        document.add_paragraph(line)
    if answer.table:
        _table(document, answer.label, answer.table)


def _table(document: Any, label: str, rows: Table) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
            cell.paragraphs[0].style = "Cell"
    heading_row(table, label)
    widths(document, table, rows)
    document.add_paragraph(style="Cell")


def _board(document: Any, report: Report) -> None:
    groups = [(title, notes) for title, notes in report.board() if notes]
    if not groups:
        return
    document.add_heading(report.word("ideas"), 1)
    for words in report.frame:
        document.add_paragraph(words, style="Subtitle")
    for title, notes in groups:
        document.add_heading(title, 2)
        for note in notes:
            document.add_paragraph(note.text, style="List Bullet")
            if note.photo_id in report.photos:
                picture(document, report.photos[note.photo_id], note.photo)
            if note.strokes:
                picture(document, png(note.strokes), note.sketch)
            for comment in note.comments:
                document.add_paragraph(comment, style="List Bullet 2")


def _matrix(document: Any, report: Report) -> None:
    if rows := report.matrix():
        document.add_heading(report.word("matrix"), 1)
        _table(document, report.word("matrix"), rows)


def _storyboard(document: Any, report: Report) -> None:
    if not report.outline.screens:
        return
    document.add_heading(report.word("outline"), 1)
    for number, screen in enumerate(report.outline.screens, 1):
        _screen(document, report, number, screen)


def _screen(document: Any, report: Report, number: int, screen: Screen) -> None:
    document.add_heading(f"{number}. {report.title_of(screen)}", 2)
    document.add_paragraph(report.how(screen), style="Small").paragraph_format.keep_with_next = True
    for line in paragraphs(screen.text):
        framed(document.add_paragraph(line, style="Screen"))
    for line in paragraphs(screen.data):
        document.add_paragraph(f"{report.word('data')}: {line}")


def _missing(document: Any, report: Report) -> None:
    if not report.missing:
        return
    document.add_heading(report.word("missing"), 1)
    document.add_paragraph(report.score)
    for line in report.missing:
        document.add_paragraph(f"{CHECKBOX} {clean(line)}", style="Check")
