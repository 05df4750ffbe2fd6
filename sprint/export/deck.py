"""Drawing slides, by python-pptx: what its template of 2013 and its interface leave to us."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from math import ceil
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Cm, Pt

from sprint.domain.tidy import line

WIDTH, HEIGHT, MARGIN = 33.867, 19.05, 1.9
INK, MUTED, FJORD, WHITE, PAPER = "1B2330", "555B66", "0A5461", "FFFFFF", "F7F5EF"
TONES = {"sky": "CFE6F7", "rose": "FAD4DB", "mint": "CFEBD6", "sand": "EFEAE1", "sun": "FCE8A6"}
RUST, LINE, MINT = "8A4B12", "B8C4C6", TONES["mint"]
LOCALES = {"da": "da-DK", "en": "en-GB"}
FRONT, PLAIN = 0, 5
TITLE_FRONT, TITLE = (MARGIN, 4.2, 17.5, 5.2), (MARGIN, 1.9, WIDTH - 2 * MARGIN, 2.2)
# A letter is about half as wide as high, a line a fifth higher than its letters; points in a centimetre.
LETTER, LEADING, POINTS = 0.53, 1.22, 28.35
# A shape's sides are counted from the top, against the clock.
ABOVE, BELOW = 0, 2

Box = tuple[float, float, float, float]


class Deck:
    """A presentation of 16:9 whose slides all have their title in its placeholder, and notes."""

    def __init__(self, title: str, author: str, lang: str) -> None:
        self._made: Any = Presentation()
        self._lang = LOCALES[lang]
        self._dress()
        known = self._made.core_properties
        known.title, known.author, known.language = line(title)[:255], line(author)[:255], self._lang

    def save(self) -> bytes:
        for slide in self._made.slides:
            for properties in slide._element.iter(qn("a:rPr")):
                properties.set("lang", self._lang)
        file = BytesIO()
        self._made.save(file)
        return file.getvalue()

    def slide(self, title: str, notes: str, *, front: bool = False) -> Slide:
        made = self._made.slides.add_slide(self._made.slide_layouts[0 if front else 1])
        for place in list(made.placeholders):
            if place.placeholder_format.idx != 0:
                place._element.getparent().remove(place._element)
        made.shapes.title.text = title
        box, size = (TITLE_FRONT, 44) if front else (TITLE, 30)
        made.shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(fitting(title, box, size))
        made.notes_slide.notes_text_frame.text = notes
        return Slide(made, len(self._made.slides))

    def _dress(self) -> None:
        """The library's template is 4:3; its layouts place their own placeholders, and keep them."""
        self._made.slide_width, self._made.slide_height = Cm(WIDTH), Cm(HEIGHT)
        master = self._made.slide_master
        _background(master)
        for at, layout in reversed(list(enumerate(self._made.slide_layouts))):
            if at not in (FRONT, PLAIN):
                self._made.slide_layouts.remove(layout)
        front, plain = self._made.slide_layouts
        for holder in (master, front, plain):
            for place in list(holder.placeholders):
                self._place(place, is_front=holder is front)

    def _place(self, place: Any, *, is_front: bool) -> None:
        kind = place.placeholder_format.type
        if place.placeholder_format.idx != 0 and "TITLE" not in str(kind):
            place.left, place.top, place.width, place.height = Cm(MARGIN), Cm(17.4), Cm(8), Cm(1)
            return
        box = TITLE_FRONT if is_front else TITLE
        place.left, place.top, place.width, place.height = map(Cm, box)
        anchor = MSO_ANCHOR.BOTTOM if is_front else MSO_ANCHOR.TOP
        _set_title(place, 44 if is_front else 30, anchor)


class Slide:
    """One slide; boxes are left, top, width and height in centimetres."""

    def __init__(self, made: Any, number: int) -> None:
        self._made = made
        self.number = number

    def text(self, box: Box, text: str, size: float, **look: Any) -> None:
        """Words in a box of their own; they become smaller until they fit."""
        shape = self._made.shapes.add_textbox(*map(Cm, box))
        _fill_in(shape, text, fitting(text, box, size), **look)

    def card(self, box: Box, text: str, size: float, fill: str = WHITE, name: str = "", **look: Any) -> Any:
        """A rounded shape with words in it; ``line`` is the colour around it, ``dashed`` how it is drawn."""
        shape = self._made.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *map(Cm, box))
        shape.adjustments[0] = min(0.5, 0.25 / min(box[2], box[3]))
        flat(shape)
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour_of(fill)
        shape.line.color.rgb = colour_of(look.pop("line", fill))
        shape.line.width = Pt(1)
        if look.pop("dashed", False):
            shape.line.dash_style = 4
        head = look.get("head_size", size) * LEADING / POINTS if look.get("head") else 0
        inner = (box[0], box[1], box[2] - 0.8, max(0.5, box[3] - 0.4 - head))
        _fill_in(shape, text, fitting(text, inner, size), **look)
        if name:
            describe(shape, name)
        return shape

    def rule(self, left: float, top: float, width: float) -> None:
        made = self._made.shapes.add_connector(
            MSO_CONNECTOR.STRAIGHT, Cm(left), Cm(top), Cm(left + width), Cm(top)
        )
        flat(made)
        made.line.color.rgb, made.line.width = colour_of(LINE), Pt(1)
        describe(made, "")

    def arrow(self, start: Any, end: Any, words: str) -> None:
        """Straight down between two shapes, and moving with them."""
        made = self._made.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 0, 0, 0, 0)
        made.begin_connect(start, BELOW)
        made.end_connect(end, ABOVE)
        _point(made, words)

    def bend(self, points: Sequence[tuple[float, float]], words: str) -> None:
        """An arrow round corners. No connector: where one of those bends is up to who opens the file."""
        (left, top), *others = [(Cm(x), Cm(y)) for x, y in points]
        drawing = self._made.shapes.build_freeform(left, top)
        drawing.add_line_segments(others, close=False)
        made = drawing.convert_to_shape()
        made.fill.background()
        _point(made, words)

    def table(self, box: Box, rows: tuple[tuple[str, ...], ...], name: str) -> None:
        shape = self._made.shapes.add_table(len(rows), len(rows[0]), *map(Cm, box))
        describe(shape, name)
        room = (0, 0, box[2] / len(rows[0]) - 0.6, box[3] / len(rows))
        size = min(fitting(text, room, 14) for row in rows for text in row)
        for at, row in enumerate(rows):
            for cell, text in zip(shape.table.rows[at].cells, row, strict=True):
                cell.fill.solid()
                cell.fill.fore_color.rgb = colour_of(TONES["sand"] if at == 0 else WHITE)
                _fill_in(cell, text, size, bold=at == 0, colour=FJORD if at == 0 else INK)

    def picture(self, box: Box, data: bytes, words: str) -> None:
        made = self._made.shapes.add_picture(BytesIO(data), *map(Cm, box))
        describe(made, words)

    def foot(self, words: str) -> None:
        self.text((MARGIN, 17.5, 26, 0.9), words, 11, colour=MUTED)
        shape = self._made.shapes.add_textbox(Cm(WIDTH - MARGIN - 2), Cm(17.5), Cm(2), Cm(0.9))
        _fill_in(shape, str(self.number), 11, colour=MUTED, align=PP_ALIGN.RIGHT)
        paragraph = shape.text_frame.paragraphs[0]._p
        run = paragraph.find(qn("a:r"))
        field = parse_xml(
            f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"/>'
        )
        field.extend(list(run))
        paragraph.replace(run, field)


def colour_of(written: str) -> Any:
    """»0A5461« as the library has colours."""
    made: Any = RGBColor
    return made.from_string(written)


def flat(shape: Any) -> None:
    """Without the shadow that the template's theme gives to everything."""
    for effect in shape._element.iter(qn("a:effectRef")):
        effect.set("idx", "0")


def describe(shape: Any, words: str) -> None:
    """Words for those who listen; none for what only decorates."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", words)


def fitting(text: str, box: Box, most: float) -> float:
    """The largest size, in points, at which words fit a box; 9 where even that is too large."""
    size = most
    while size > 9 and lines_high(text, box[2], size) > box[3]:
        size -= 1
    return size


def lines_high(text: str, width: float, size: float) -> float:
    """How many centimetres high the words become."""
    letters = max(1, int(width * POINTS / (size * LETTER)))
    rows = sum(max(1, ceil(len(each) / letters)) for each in text.split("\n"))
    return rows * size * LEADING / POINTS


def _point(made: Any, words: str) -> None:
    flat(made)
    made.line.color.rgb, made.line.width = colour_of(MUTED), Pt(1.5)
    made.line._get_or_add_ln().append(parse_xml(f'<a:tailEnd {nsdecls("a")} type="triangle"/>'))
    describe(made, words)


def _fill_in(
    shape: Any,
    text: str,
    size: float,
    *,
    bold: bool = False,
    colour: str = INK,
    align: Any = PP_ALIGN.LEFT,
    anchor: Any = MSO_ANCHOR.TOP,
    head: str = "",
    head_size: float = 0,
) -> None:
    """``head`` is a bold first line, in its own size."""
    frame = shape.text_frame
    frame.word_wrap = True
    if hasattr(frame, "vertical_anchor"):
        frame.vertical_anchor = anchor
    lines = [(each, bold, size) for each in text.split("\n")]
    if head:
        lines.insert(0, (head, True, head_size or size))
    for at, (each, is_bold, points) in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.alignment = align
        run = paragraph.add_run()
        run.text = each
        run.font.size, run.font.bold, run.font.color.rgb = Pt(points), is_bold, colour_of(colour)


def _set_title(place: Any, size: float, anchor: Any) -> None:
    """Left, bold, smaller where it is long; on the first slide it stands on what is said below it."""
    frame = place.text_frame
    frame.word_wrap, frame.vertical_anchor = True, anchor
    body = place._element.find(qn("p:txBody"))
    old = body.find(qn("a:lstStyle"))
    style = parse_xml(
        f'<a:lstStyle {nsdecls("a")}><a:lvl1pPr algn="l"><a:defRPr sz="{int(size * 100)}" b="1">'
        f'<a:solidFill><a:srgbClr val="{INK}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
    )
    body.replace(old, style)
    properties = body.find(qn("a:bodyPr"))
    for child in list(properties):
        properties.remove(child)
    properties.append(parse_xml(f"<a:normAutofit {nsdecls('a')}/>"))


def _background(master: Any) -> None:
    fill = master.background.fill
    fill.solid()
    fill.fore_color.rgb = colour_of(PAPER)
