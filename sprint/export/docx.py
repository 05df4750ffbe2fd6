"""The report as a Word file, by python-docx: real headings, tables with heading rows, numbered pages."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from sprint.domain.documents import Screen
from sprint.export.report import Answer, Report, clean, paragraphs

FJORD = RGBColor(0x0A, 0x54, 0x61)
MUTED = RGBColor(0x55, 0x5B, 0x66)
LOCALES = {"da": "da-DK", "en": "en-GB"}


def docx(report: Report) -> bytes:
    """The file's bytes."""
    document = Document()
    _prepare(document, report)
    _front(document, report)
    for title, answers in report.sections():
        _section(document, title, answers)
    _board(document, report)
    _storyboard(document, report)
    _missing(document, report)
    _small(document, report.word("left-out"))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _prepare(document: Any, report: Report) -> None:
    properties = document.core_properties
    properties.title, properties.language = report.title, LOCALES[report.lang]
    properties.author, properties.subject = clean(report.team_name), clean(report.sprint_title)
    properties.comments = ""
    _style(document, "Normal", 11)
    for name, size in (("Title", 30), ("Heading 1", 18), ("Heading 2", 13), ("Heading 3", 11.5)):
        _style(document, name, size, FJORD)
    _set_language(document, LOCALES[report.lang])
    _number_pages(document.sections[0].footer.paragraphs[0], clean(report.title))


def _style(document: Any, name: str, size: float, colour: RGBColor | None = None) -> None:
    font = document.styles[name].font
    font.name, font.size = "Calibri", Pt(size)
    fonts = document.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    if colour is not None:
        font.color.rgb = colour


def _set_language(document: Any, locale: str) -> None:
    """Word's spelling follows the run language of the default style."""
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), locale)
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _number_pages(paragraph: Any, title: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(f"{title} · ")
    run.font.size, run.font.color.rgb = Pt(9), MUTED
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _front(document: Any, report: Report) -> None:
    document.add_paragraph(report.title, style="Title")
    for line in paragraphs(report.pitch):
        document.add_paragraph().add_run(line).font.size = Pt(14)
    who = [report.team_name, *report.municipalities, report.sprint_title, report.date]
    _small(document, " · ".join(clean(part) for part in who if part))
    if report.concept.origin and report.concept.origin.get("title"):
        _small(document, report.word("origin", title=clean(str(report.concept.origin["title"]))))


def _section(document: Any, title: str, answers: tuple[Answer, ...]) -> None:
    written = [answer for answer in answers if not answer.is_empty]
    if not written:
        return
    document.add_heading(title, 1)
    for answer in written:
        document.add_heading(answer.label, 2)
        if answer.choice:
            document.add_paragraph().add_run(answer.choice).bold = True
        for line in answer.paragraphs:
            document.add_paragraph(line)
        _table(document, answer.table)


def _table(document: Any, rows: tuple[tuple[str, ...], ...]) -> None:
    if not rows:
        return
    table = document.add_table(rows=0, cols=len(rows[0]), style="Light Grid Accent 1")
    for at, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = clean(text)
            for run in cell.paragraphs[0].runs:
                run.bold, run.font.size = at == 0, Pt(10)
    _repeat_heading(table.rows[0])
    document.add_paragraph()


def _repeat_heading(row: Any) -> None:
    """The heading row is said as one by screen readers, and again on the next page."""
    heading = OxmlElement("w:tblHeader")
    heading.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(heading)


def _board(document: Any, report: Report) -> None:
    groups = [(title, notes) for title, notes in report.board() if notes]
    if not groups:
        return
    document.add_heading(report.word("ideas"), 1)
    if report.ideas.challenge.strip():
        document.add_paragraph().add_run(clean(report.ideas.challenge.strip())).italic = True
    for title, notes in groups:
        document.add_heading(title, 2)
        for note in notes:
            document.add_paragraph(clean(note.text.strip()), style="List Bullet")


def _storyboard(document: Any, report: Report) -> None:
    if not report.outline.screens:
        return
    document.add_heading(report.word("outline"), 1)
    for number, screen in enumerate(report.outline.screens, 1):
        _screen(document, report, number, screen)


def _screen(document: Any, report: Report, number: int, screen: Screen) -> None:
    title = clean(screen.title.strip()) or report.word("screen-untitled")
    document.add_heading(f"{number}. {title}", 2)
    _small(document, f"{report.word('actor-' + screen.actor)} · {report.word('channel-' + screen.channel)}")
    for line in paragraphs(screen.text):
        document.add_paragraph(line)
    if screen.data.strip():
        document.add_paragraph(f"{report.word('data')}: {clean(screen.data.strip())}")


def _missing(document: Any, report: Report) -> None:
    if not report.missing:
        return
    document.add_heading(report.word("missing"), 1)
    for line in report.missing:
        document.add_paragraph(line, style="List Bullet")


def _small(document: Any, text: str) -> None:
    run = document.add_paragraph().add_run(text)
    run.font.size, run.font.color.rgb = Pt(10), MUTED
