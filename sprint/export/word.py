"""How the Word file looks and what it tells other programs: styles, page, properties, tables."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Length, Pt, RGBColor

from sprint.export.report import Report, Table, clean

FONT = "Calibri"
FJORD = RGBColor(0x0A, 0x54, 0x61)
MUTED = RGBColor(0x55, 0x5B, 0x66)
MIST = "E8F1F2"
LINE = "B8C4C6"
LOCALES = {"da": "da-DK", "en": "en-GB"}
# Word refuses a file with a longer property.
LONGEST_PROPERTY = 255
MARGIN = Cm(2.5)
PHOTO, WIDEST = Cm(6), Cm(15)
# A column is never so narrow that ordinary words break, nor so wide that it starves the others.
LEAST_SHARE, MOST_SHARE = 8, 60


def dress(document: Any, lang: str) -> None:
    """A4, one typeface, and Word's spelling in the right language."""
    _page(document.sections[0])
    _language(document, LOCALES[lang])
    _today(document)
    _heading_styles(document)
    _own_styles(document)


def properties(document: Any, report: Report) -> None:
    known = document.core_properties
    known.title, known.author = _property(report.title), _property(report.team_name)
    known.subject, known.language = _property(report.sprint_title), LOCALES[report.lang]
    known.comments = known.last_modified_by = ""
    # The template's own dates are from 2013; none is better than a wrong one.
    for name in ("dcterms:created", "dcterms:modified"):
        for element in known._element.findall(qn(name)):
            known._element.remove(element)


def number_pages(section: Any, report: Report) -> None:
    """Title and page number below every page but the first."""
    section.different_first_page_header_footer = True
    paragraph = section.footer.paragraphs[0]
    paragraph.style = "Small"
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run(f"{report.title} · ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")


def heading_row(table: Any, label: str) -> None:
    """The heading row is said as one by screen readers, and stands again on the next page."""
    _on(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for row in table.rows:
        _on(row._tr.get_or_add_trPr(), "w:cantSplit")
    for cell in table.rows[0].cells:
        cell.paragraphs[0].style = "Cell heading"
        _shade(cell)
    _describe(table, label)
    _lines(table)


def widths(document: Any, table: Any, rows: Table) -> None:
    """Columns as wide as what they hold asks for."""
    table.autofit = False
    asked = [
        max(LEAST_SHARE, min(MOST_SHARE, max(len(text) for text in column)))
        for column in zip(*rows, strict=True)
    ]
    room = document.sections[0].page_width - 2 * MARGIN
    for column, share in zip(table.columns, asked, strict=True):
        column.width = Emu(room * share // sum(asked))
        for cell in column.cells:
            cell.width = column.width


def picture(document: Any, data: bytes, words: str) -> None:
    """A photo or a sketch below its note, with words for those who listen."""
    shown = document.add_picture(BytesIO(data), height=PHOTO)
    if shown.width > WIDEST:
        shown.width, shown.height = WIDEST, Emu(shown.height * WIDEST // shown.width)
    shown._inline.docPr.set("descr", words)


def framed(paragraph: Any) -> None:
    """What stands on a screen is drawn as one: a line around the words; lines in a row share the frame."""
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        borders.append(_line(f"w:{side}", space="6"))
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _page(section: Any) -> None:
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN


def _language(document: Any, locale: str) -> None:
    (language,) = document.styles.element.xpath("w:docDefaults//w:lang")
    language.set(qn("w:val"), locale)
    for theme in document.settings.element.xpath("w:themeFontLang"):
        theme.set(qn("w:val"), locale)


def _today(document: Any) -> None:
    """The template is from 2010; without this Word opens the file in compatibility mode."""
    for setting in document.settings.element.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']"):
        setting.set(qn("w:val"), "15")


def _heading_styles(document: Any) -> None:
    _style(document, "Normal", 11, after=6)
    _style(document, "Title", 34, FJORD, after=10)
    _style(document, "Subtitle", 15, MUTED, after=10)
    _style(document, "Heading 1", 20, FJORD, before=26, after=6)
    _style(document, "Heading 2", 13, FJORD, before=14, after=4)
    for border in document.styles["Title"].element.xpath("w:pPr/w:pBdr"):
        border.getparent().remove(border)
    subtitle = document.styles["Subtitle"].font
    subtitle.italic, subtitle.bold = False, False


def _own_styles(document: Any) -> None:
    for name in ("Overline", "Fact", "Small", "Cell", "Cell heading", "Screen", "Check"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    _style(document, "Overline", 12, MUTED, before=150, after=4)
    _style(document, "Fact", 11, after=4)
    _style(document, "Small", 9.5, MUTED, after=6)
    _style(document, "Cell", 9.5, after=2)
    _style(document, "Cell heading", 9.5, FJORD, after=2)
    _style(document, "Screen", 11, after=0)
    _style(document, "Check", 11, after=3)
    document.styles["Cell heading"].font.bold = True
    _hanging(document.styles["Fact"], Cm(4))
    _hanging(document.styles["Check"], Cm(0.7))
    for side in ("left_indent", "right_indent"):
        setattr(document.styles["Screen"].paragraph_format, side, Cm(0.4))


def _style(
    document: Any, name: str, size: float, colour: RGBColor | None = None, before: float = 0, after: float = 0
) -> None:
    style = document.styles[name]
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    if colour is not None:
        style.font.color.rgb = colour


def _hanging(style: Any, width: Length) -> None:
    style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = width, -width
    style.paragraph_format.tab_stops.add_tab_stop(width)


def _field(paragraph: Any, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def _on(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", MIST)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _describe(table: Any, label: str) -> None:
    """The table's name for those who listen."""
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), label)
    table._tbl.tblPr.append(caption)


def _lines(table: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_line(f"w:{side}"))
    table._tbl.tblPr.insert_element_before(
        borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption"
    )


def _line(side: str, space: str = "0") -> Any:
    line = OxmlElement(side)
    for name, value in (("val", "single"), ("sz", "4"), ("space", space), ("color", LINE)):
        line.set(qn(f"w:{name}"), value)
    return line


def _property(text: str) -> str:
    return " ".join(clean(text).split())[:LONGEST_PROPERTY]
