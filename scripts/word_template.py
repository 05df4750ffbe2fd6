"""Makes sprint/export/template.docx anew: A4, one typeface, the styles that the export names.

The export only fills the template. Open it in Word to see the styles; change them here, so that the change
can be read: .venv/bin/python scripts/word_template.py
"""

from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt, RGBColor

TEMPLATE = Path("sprint/export/template.docx")
FONT = "Calibri"
FJORD = RGBColor(0x0A, 0x54, 0x61)
MUTED = RGBColor(0x55, 0x5B, 0x66)
RUST = RGBColor(0x8A, 0x4B, 0x12)
MINT = RGBColor(0xCF, 0xEB, 0xD6)
WHITE = RGBColor(0xFF, 0xFF, 0xFF)
MIST = "E8F1F2"
LINE = "B8C4C6"
MARGIN = Cm(2.5)
SIDES = ("top", "left", "bottom", "right")
AFTER_BORDERS = ("w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr")
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
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = Cm(2)


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
    dress(document, "Heading 1", 20, FJORD, before=20, after=6)
    dress(document, "Heading 2", 14, FJORD, before=14, after=4)
    dress(document, "Heading 3", 11.5, FJORD, before=10, after=3)
    for border in document.styles["Title"].element.xpath("w:pPr/w:pBdr"):
        border.getparent().remove(border)
    subtitle = document.styles["Subtitle"]
    subtitle.font.italic, subtitle.font.bold = False, False
    for spacing in subtitle.element.xpath("w:rPr/w:spacing"):
        spacing.getparent().remove(spacing)


# Name: size, colour, space before and after, bold.
OWN = {
    "Overline": (12, MUTED, 0, 4, False),
    "Fact": (11, None, 0, 4, False),
    "Choice": (11, None, 0, 6, True),
    "Small": (9.5, MUTED, 0, 6, False),
    "How": (9.5, MUTED, 0, 6, False),
    "Gap": (4, None, 0, 4, False),
    "Lack": (11, RUST, 0, 6, True),
    "Check": (11, None, 0, 3, False),
    "Cell": (9.5, None, 0, 2, False),
    "Cell heading": (9.5, FJORD, 0, 2, True),
    "Contents title": (13, FJORD, 18, 6, True),
    "Contents 1": (10, None, 3, 0, True),
    "Contents 2": (9.5, None, 0, 0, False),
    "Screen": (10, None, 0, 4, False),
    "Screen title": (11, FJORD, 2, 4, True),
    "Screen heading": (11, None, 2, 4, True),
    "Screen field": (10, MUTED, 0, 4, False),
    "Screen button": (10, WHITE, 2, 4, True),
    "Apron head": (9, MUTED, 0, 10, False),
    "Apron title": (24, None, 0, 4, True),
    "Apron long title": (15, None, 0, 4, True),
    "Apron lead": (12, MUTED, 0, 8, False),
    "Apron ask label": (9.5, WHITE, 6, 0, False),
    "Apron ask": (13.5, WHITE, 0, 0, True),
    "Apron vote": (9.5, WHITE, 4, 14, False),
    "Apron text": (9.5, None, 0, 3, False),
    "Apron bullet": (9.5, None, 0, 2, False),
    "Apron figure": (18, None, 0, 0, True),
    "Apron figure text": (9.5, None, 0, 0, False),
    "Apron foot": (9, MUTED, 4, 0, False),
}


def own_styles(document) -> None:
    for name, (size, colour, before, after, bold) in OWN.items():
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
        dress(document, name, size, colour, before, after)
        document.styles[name].font.bold = bold
    dress(document, "Caption", 9.5, MUTED, before=8, after=4)
    document.styles["Caption"].font.bold = False
    for name in ("How", "Caption"):
        document.styles[name].paragraph_format.keep_with_next = True
    hang(document.styles["Fact"], Cm(5.2))
    hang(document.styles["Check"], Cm(0.7))
    document.styles["Contents 2"].paragraph_format.left_indent = Cm(0.6)
    apron(document.styles)
    shade(document.styles["Screen button"], FJORD)
    for style in (table_style(), device_style()):
        document.styles.element.append(style)


def apron(styles) -> None:
    """The page for the board: its headings are real, and below the two levels that the contents list."""
    heading = styles.add_style("Apron heading", WD_STYLE_TYPE.PARAGRAPH)
    heading.base_style = styles["Heading 3"]
    heading.font.name, heading.font.size, heading.font.color.rgb = FONT, Pt(10.5), FJORD
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(6), Pt(2)
    styles["Apron bullet"].base_style = styles["List Bullet"]
    styles["Apron head"].paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
    line_below(styles["Apron head"])
    for name in ("Apron ask label", "Apron ask", "Apron vote"):
        shade(styles[name], FJORD)
        styles[name].paragraph_format.keep_with_next = True
    for name in ("Apron figure", "Apron figure text"):
        shade(styles[name], MINT)


def shade(style, colour) -> None:
    """With a border of the same colour, which is the room around the words."""
    borders = OxmlElement("w:pBdr")
    for side in SIDES:
        borders.append(parse_xml(border(f"w:{side}", space=6, colour=str(colour))))
    into(style, borders, "w:shd", *AFTER_BORDERS)
    shading = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    into(style, shading, *AFTER_BORDERS)
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Pt(7)


def line_below(style) -> None:
    borders = OxmlElement("w:pBdr")
    borders.append(parse_xml(border("w:bottom", space=6)))
    into(style, borders, "w:shd", *AFTER_BORDERS)


def into(style, element, *before: str) -> None:
    style.element.get_or_add_pPr().insert_element_before(element, *before)


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


def device_style():
    """A drawn screen: a line around it, and room inside."""
    lines = "".join(border(f"w:{side}") for side in SIDES)
    room = "".join(f'<w:{side} w:w="170" w:type="dxa"/>' for side in SIDES)
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Device">'
        '<w:name w:val="Device"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{room}</w:tblCellMar></w:tblPr></w:style>"
    )


def border(name: str, space: int = 0, colour: str = LINE) -> str:
    return f'<{name} {nsdecls("w")} w:val="single" w:sz="4" w:space="{space}" w:color="{colour}"/>'


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
