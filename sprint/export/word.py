"""Writing in a Word file what python-docx leaves out: contents, captions, tables, pictures in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Length, Pt

from sprint.domain import limits
from sprint.domain.tidy import line
from sprint.export.parts import Table
from sprint.export.report import Report
from sprint.export.widths import shares

# Its styles are made by scripts/word_template.py.
TEMPLATE = Path(__file__).with_name("template.docx")
LOCALES = {"da": "da-DK", "en": "en-GB"}
# Rows or facts that stand on one page, and lines of a drawn screen.
FEW, FEW_LINES = 6, 24
# Letters of a label that stand beside what is said; below a longer one it stands on a line of its own.
SHORT = 24
PHOTO, WIDEST = Cm(6), Cm(15)
FIGURE, FIGURE_SCALE = (Cm(16), Cm(21)), 0.26


class Writer:
    """One open document: the template in the report's language, with its name below every page."""

    def __init__(self, report: Report) -> None:
        self.document: Any = Document(str(TEMPLATE))
        self._names = 0
        self._counted: dict[str, int] = {}
        self._last_cell: Any = None
        self._turns = False
        _language(self.document, LOCALES[report.lang])
        _properties(self.document, report)
        self.document.sections[0].footer.paragraphs[0].runs[0].text = _property(report.title)

    def words(self, text: str, style: str, cell: Any = None) -> Any:
        """A paragraph; in a cell the first one takes the one that every cell begins with."""
        if cell is not None and cell is not self._last_cell:
            self._last_cell = cell
            paragraph = cell.paragraphs[0]
            paragraph.text, paragraph.style = text, style
            return paragraph
        if cell is not None:
            return cell.add_paragraph(text, style=style)
        return self._turned(self.document.add_paragraph(text, style=style))

    def heading(self, text: str, level: int) -> None:
        """With a mark that the contents lead to."""
        paragraph = self._turned(self.document.add_heading(text, level))
        if level < 3:
            self._names += 1
            _mark(paragraph, self._names)

    def contents(self, headings: Sequence[tuple[str, int]]) -> None:
        """A real field, filled; links without pages, for only Word knows where its pages end."""
        for at, (text, level) in enumerate(headings):
            paragraph = self.document.add_paragraph(style=f"Contents {level}")
            if at == 0:
                _field_part(paragraph, "begin")
                paragraph.add_run()._r.append(_instruction(r' TOC \o "1-2" \h \n '))
                _field_part(paragraph, "separate")
            _link(paragraph, text, at + 1)
        if headings:
            _field_part(paragraph, "end")

    def fact(self, label: str, value: str) -> Any:
        paragraph = self.document.add_paragraph(style="Fact")
        paragraph.add_run(label + ("\t" if len(label) <= SHORT else "\n")).bold = True
        paragraph.add_run(value)
        return paragraph

    def pair(self, label: str, value: str, style: str, cell: Any) -> None:
        paragraph = self.words("", style, cell)
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(value)

    def caption(self, kind: str, label: str) -> None:
        """»Tabel 2. Systemlandskabet«, counted by Word."""
        self._counted[kind] = self._counted.get(kind, 0) + 1
        paragraph = self.document.add_paragraph(f"{kind} ", style="Caption")
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), f" SEQ {kind} \\* ARABIC ")
        field.append(paragraph.add_run(str(self._counted[kind]))._r)
        paragraph._p.append(field)
        paragraph.add_run(f". {label}")

    def table(self, label: str, rows: Table, *, even: bool = False, style: str = "Cell") -> None:
        """Its heading row is said as one by screen readers, and stands again on the next page."""
        made = self.document.add_table(rows=len(rows), cols=len(rows[0]), style="Lines")
        for at, (row, texts) in enumerate(zip(made.rows, rows, strict=True)):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
                cell.paragraphs[0].style = style if at else "Cell heading"
                cell.paragraphs[0].paragraph_format.keep_with_next = stays(at, len(rows)) or None
            _on(row, "w:cantSplit")
        _on(made.rows[0], "w:tblHeader")
        _describe(made, label)
        self._widths(made, [1] * len(rows[0]) if even else shares(rows))
        self.words("", "Gap")

    def frame(self, label: str, lines: Sequence[tuple[str, str]], width: float) -> None:
        """A drawn screen: its words in one box, which stays on one page where it can."""
        made = self.document.add_table(rows=1, cols=1, style="Device")
        made.autofit = False
        cell = made.cell(0, 0)
        made.columns[0].width = cell.width = Cm(width)
        if len(lines) <= FEW_LINES:
            _on(made.rows[0], "w:cantSplit")
        _describe(made, label)
        for text, style in lines:
            self.words(text, style, cell)
        self.words("", "Gap")

    @contextmanager
    def columns(self) -> Iterator[tuple[Any, Any]]:
        """Two side by side, read one after the other."""
        made = self.document.add_table(rows=1, cols=2)
        yield made.cell(0, 0), made.cell(0, 1)
        self._widths(made, [1, 1])
        self.words("", "Gap")

    def picture(self, data: bytes, words: str, height: Length = PHOTO) -> None:
        """A photo, a sketch or a code, with words for those who listen."""
        shown = self.document.add_picture(BytesIO(data), height=height)
        if shown.width > WIDEST:
            shown.width, shown.height = WIDEST, Emu(shown.height * WIDEST // shown.width)
        shown._inline.docPr.set("descr", words)

    def figure(self, data: bytes, words: str) -> None:
        """A drawing of ours, as large as it reads well and the sheet has room for."""
        shown = self.document.add_picture(BytesIO(data))
        scale = min(FIGURE[0] / shown.width, FIGURE[1] / shown.height, FIGURE_SCALE)
        shown.width, shown.height = Emu(int(shown.width * scale)), Emu(int(shown.height * scale))
        shown._inline.docPr.set("descr", words)

    def new_page(self) -> None:
        """The next paragraph begins one: a break of its own would leave an empty line above it."""
        self._turns = True

    def _turned(self, paragraph: Any) -> Any:
        if self._turns:
            properties = paragraph._p.get_or_add_pPr()
            properties.get_or_add_pageBreakBefore()
            properties.get_or_add_spacing().before = Pt(0)
        self._turns = False
        return paragraph

    def _widths(self, made: Any, asked: Sequence[int]) -> None:
        made.autofit = False
        section = self.document.sections[0]
        room = section.page_width - section.left_margin - section.right_margin
        for column, share in zip(made.columns, asked, strict=True):
            column.width = Emu(room * share // sum(asked))
            for cell in column.cells:
                cell.width = column.width


def stays(at: int, of: int, few: int = FEW) -> bool:
    """Whether it is kept on a page with what follows it: few are kept together, of many none stands alone."""
    return at < of - 1 and (of <= few or at in (0, of - 2))


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
    """Word refuses a file with a longer property."""
    return line(text)[: limits.WORD_PROPERTY]


def _on(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _describe(made: Any, label: str) -> None:
    """The table's name for those who listen."""
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), label)
    made._tbl.tblPr.append(caption)


def _mark(paragraph: Any, number: int) -> None:
    for end in ("Start", "End"):
        element = OxmlElement(f"w:bookmark{end}")
        element.set(qn("w:id"), str(number))
        if end == "Start":
            element.set(qn("w:name"), f"_Toc{number:06}")
            paragraph._p.insert(1, element)
        else:
            paragraph._p.append(element)


def _link(paragraph: Any, text: str, number: int) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), f"_Toc{number:06}")
    link.set(qn("w:history"), "1")
    link.append(paragraph.add_run(text)._r)
    paragraph._p.append(link)


def _field_part(paragraph: Any, kind: str) -> None:
    element = OxmlElement("w:fldChar")
    element.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(element)


def _instruction(text: str) -> Any:
    element = OxmlElement("w:instrText")
    element.set(qn("xml:space"), "preserve")
    element.text = text
    return element
