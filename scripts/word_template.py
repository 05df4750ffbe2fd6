"""Makes sprint/export/template.docx anew: A4, one typeface, the styles that the export names.

The export only fills the template. Open it in Word to see the styles; change them here, so that the change
can be read: .venv/bin/python scripts/word_template.py
"""

from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt, RGBColor

TEMPLATE = Path("sprint/export/template.docx")
FONT = "Calibri"
FJORD = RGBColor(0x0A, 0x54, 0x61)
MUTED = RGBColor(0x55, 0x5B, 0x66)
MIST = "E8F1F2"
LINE = "B8C4C6"
MARGIN = Cm(2.5)
SIDES = ("top", "left", "bottom", "right")
# Of the hundred table styles in the library's own template none is used.
KEPT_TABLES = ("Normal Table",)
COMPATIBILITY = "w:compat/w:compatSetting[@w:name='compatibilityMode']"


def main() -> None:
    document = Document()
    page(document.sections[0])
    as_of_today(document)
    forget_table_styles(document)
    headings(document)
    own_styles(document)
    footer(document.sections[0])
    document.save(TEMPLATE)


def page(section) -> None:
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN


def as_of_today(document) -> None:
    """The library's template is from 2010; without this Word opens files in compatibility mode."""
    for setting in document.settings.element.xpath(COMPATIBILITY):
        setting.set(qn("w:val"), "15")
    # Its own dates are from 2013; none is better than a wrong one.
    properties = document.core_properties
    properties.comments = properties.last_modified_by = ""
    for name in ("dcterms:created", "dcterms:modified"):
        for element in properties._element.findall(qn(name)):
            properties._element.remove(element)


def forget_table_styles(document) -> None:
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in KEPT_TABLES:
            style.delete()


def headings(document) -> None:
    dress(document, "Normal", 11, after=6)
    dress(document, "Title", 34, FJORD, after=10)
    dress(document, "Subtitle", 15, MUTED, after=10)
    dress(document, "Heading 1", 20, FJORD, before=26, after=6)
    dress(document, "Heading 2", 13, FJORD, before=14, after=4)
    for border in document.styles["Title"].element.xpath("w:pPr/w:pBdr"):
        border.getparent().remove(border)
    subtitle = document.styles["Subtitle"].font
    subtitle.italic, subtitle.bold = False, False


def own_styles(document) -> None:
    for name in ("Overline", "Fact", "Choice", "Small", "How", "Cell", "Cell heading", "Screen", "Check"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    dress(document, "Overline", 12, MUTED, before=150, after=4)
    dress(document, "Fact", 11, after=4)
    dress(document, "Choice", 11, after=6)
    dress(document, "Small", 9.5, MUTED, after=6)
    dress(document, "How", 9.5, MUTED, after=6)
    dress(document, "Cell", 9.5, after=2)
    dress(document, "Cell heading", 9.5, FJORD, after=2)
    dress(document, "Screen", 11, after=0)
    dress(document, "Check", 11, after=3)
    document.styles["Choice"].font.bold = document.styles["Cell heading"].font.bold = True
    document.styles["How"].paragraph_format.keep_with_next = True
    hang(document.styles["Fact"], Cm(4))
    hang(document.styles["Check"], Cm(0.7))
    frame(document.styles["Screen"])
    document.styles.element.append(table_style())


def dress(
    document, name: str, size: float, colour: RGBColor | None = None, before: float = 0, after: float = 0
) -> None:
    style = document.styles[name]
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    if colour is not None:
        style.font.color.rgb = colour


def hang(style, width: Length) -> None:
    style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = width, -width
    style.paragraph_format.tab_stops.add_tab_stop(width)


def frame(style) -> None:
    """What stands on a screen is drawn as one: a line around the words; lines in a row share the frame."""
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Cm(0.4)
    borders = OxmlElement("w:pBdr")
    for side in SIDES:
        borders.append(parse_xml(border(f"w:{side}", space=6)))
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def table_style():
    """Lines between all cells, and a heading row that is shaded."""
    lines = "".join(border(f"w:{side}") for side in (*SIDES, "insideH", "insideV"))
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{MIST}"/>'
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Lines">'
        '<w:name w:val="Lines"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{shade}</w:tcPr></w:tblStylePr></w:style>'
    )


def border(name: str, space: int = 0) -> str:
    return f'<{name} {nsdecls("w")} w:val="single" w:sz="4" w:space="{space}" w:color="{LINE}"/>'


def footer(section) -> None:
    """The title, which the export writes in the first run, and the page's number; not on the first page."""
    section.different_first_page_header_footer = True
    paragraph = section.footer.paragraphs[0]
    paragraph.style = "Small"
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run()
    paragraph.add_run(" · ")
    field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    field(paragraph, "NUMPAGES")


def field(paragraph, instruction: str) -> None:
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), instruction)
    element.append(paragraph.add_run("1")._r)
    paragraph._p.append(element)


if __name__ == "__main__":
    main()
