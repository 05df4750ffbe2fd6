"""What python-docx does not do by itself: the template's language and footer, tables, pictures in words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu

from sprint.domain import limits
from sprint.domain.tidy import line
from sprint.export.parts import Table
from sprint.export.report import Report

# Its styles are made by scripts/word_template.py.
TEMPLATE = Path(__file__).with_name("template.docx")
LOCALES = {"da": "da-DK", "en": "en-GB"}
# Word refuses a file with a longer property.
PHOTO, WIDEST = Cm(6), Cm(15)
# A column is never so narrow that ordinary words break, nor so wide that it starves the others.
LEAST_SHARE, MOST_SHARE = 8, 60


def opened(report: Report) -> Any:
    """The template, in the report's language and with its name."""
    document = Document(str(TEMPLATE))
    _language(document, LOCALES[report.lang])
    _properties(document, report)
    document.sections[0].footer.paragraphs[0].runs[0].text = report.title
    return document


def table(document: Any, label: str, rows: Table) -> None:
    """Its heading row is said as one by screen readers, and stands again on the next page."""
    made = document.add_table(rows=len(rows), cols=len(rows[0]), style="Lines")
    for at, (row, texts) in enumerate(zip(made.rows, rows, strict=True)):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
            cell.paragraphs[0].style = "Cell" if at else "Cell heading"
        _on(row, "w:cantSplit")
    _on(made.rows[0], "w:tblHeader")
    _describe(made, label)
    _widths(document.sections[0], made, rows)


def picture(document: Any, data: bytes, words: str) -> None:
    """A photo or a sketch below its note, with words for those who listen."""
    shown = document.add_picture(BytesIO(data), height=PHOTO)
    if shown.width > WIDEST:
        shown.width, shown.height = WIDEST, Emu(shown.height * WIDEST // shown.width)
    shown._inline.docPr.set("descr", words)


def _language(document: Any, locale: str) -> None:
    """Word's spelling in the language of the words."""
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang")
    language.set(qn("w:val"), locale)
    for theme in document.settings.element.xpath("w:themeFontLang"):
        theme.set(qn("w:val"), locale)


def _properties(document: Any, report: Report) -> None:
    known = document.core_properties
    known.title, known.author = _property(report.title), _property(report.team_name)
    known.subject, known.language = _property(report.sprint_title), LOCALES[report.lang]


def _property(text: str) -> str:
    return line(text)[: limits.WORD_PROPERTY]


def _on(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _describe(made: Any, label: str) -> None:
    """The table's name for those who listen."""
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), label)
    made._tbl.tblPr.append(caption)


def _widths(section: Any, made: Any, rows: Table) -> None:
    """Columns as wide as what they hold asks for."""
    made.autofit = False
    asked = [
        max(LEAST_SHARE, min(MOST_SHARE, max(len(text) for text in column)))
        for column in zip(*rows, strict=True)
    ]
    room = section.page_width - section.left_margin - section.right_margin
    for column, share in zip(made.columns, asked, strict=True):
        column.width = Emu(room * share // sum(asked))
        for cell in column.cells:
            cell.width = column.width
