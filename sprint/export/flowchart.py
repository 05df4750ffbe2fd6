"""The map of a prototype as a picture, for files that cannot draw."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from sprint.domain.flow_drawing import BOX
from sprint.export.glyphs import FONTS
from sprint.export.ways import FlowBox, FlowLine, FlowMap, FlowTag

# Twice as many dots as the map has units, so that it is sharp on paper.
DOTS = 2
INK, MUTED, LINE, FILLS = "#1b2330", "#555b66", "#8a9296", {"citizen": "#cfe6f7", "employee": "#cfebd6"}
PAPER, PLAIN = "#ffffff", "#f7f5ef"
# Below the colour of each kind of tag, and its words.
TAGS = {"start": (INK, PAPER), "way": ("#e3eff1", "#0a5461"), "end": ("#e1f0e6", "#1e6b45")}
LACK, LOST = ("#fcefd2", "#8a5200"), (PAPER, "#8a5200")
HEAD, TAG_HIGH, PAD, SIDE = 7, 24, 11, 14
WORDS_WIDE, TAG_WIDE = 236, 190

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def flowchart(made: FlowMap) -> bytes:
    """A PNG; its words are in the map's ``words`` too."""
    image = Image.new("RGB", (made.width * DOTS, made.height * DOTS), PAPER)
    pen = _Pen(ImageDraw.Draw(image))
    for line in made.lines:
        pen.way(line)
    for tag in made.tags:
        pen.tag(tag)
    for box in made.boxes:
        pen.box(box)
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


class _Pen:
    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self._draw = draw
        self._title, self._words, self._tag = (
            _font("600SemiBold", 18), _font("400Regular", 16), _font("400Regular", 15),
        )  # fmt: skip

    def box(self, box: FlowBox) -> None:
        fill = FILLS.get(box.tone, PLAIN)
        self._round((box.x, box.y, box.x + BOX[0], box.y + BOX[1]), 8, fill, LINE)
        words = fitted(f"{box.number}. {box.title}", self._title, BOX[0] - 2 * SIDE)
        at = ((box.x + SIDE) * DOTS, (box.y + BOX[1] / 2) * DOTS)
        self._draw.text(at, words, INK, self._title, anchor="lm")

    def way(self, line: FlowLine) -> None:
        self._draw.line([(x * DOTS, y * DOTS) for x, y in line.points], MUTED, 2 * DOTS)
        x, y = line.points[-1]
        head = ((x, y), (x - HEAD, y - 1.6 * HEAD), (x + HEAD, y - 1.6 * HEAD))
        self._draw.polygon([(a * DOTS, b * DOTS) for a, b in head], MUTED)
        if line.words:
            self._middle(line.at, fitted(line.words, self._words, WORDS_WIDE))

    def tag(self, tag: FlowTag) -> None:
        fill, ink = TAGS.get(tag.kind, LOST if tag.kind == "lost" else LACK)
        words = fitted(tag.words, self._tag, TAG_WIDE - 2 * PAD)
        wide = self._tag.getlength(words) / DOTS + 2 * PAD
        left = tag.x - wide / 2 if tag.middle else tag.x
        self._round((left, tag.y, left + wide, tag.y + TAG_HIGH), TAG_HIGH // 2, fill, fill)
        at = ((left + PAD) * DOTS, (tag.y + TAG_HIGH / 2) * DOTS)
        self._draw.text(at, words, ink, self._tag, anchor="lm")

    def _middle(self, at: tuple[int, int], words: str) -> None:
        """On a piece of paper, so that the line behind is not read with them."""
        x, y = at[0] * DOTS, at[1] * DOTS
        half = self._words.getlength(words) / 2 + 4 * DOTS
        self._draw.rectangle((x - half, y - 10 * DOTS, x + half, y + 10 * DOTS), PAPER)
        self._draw.text((x, y), words, INK, self._words, anchor="mm")

    def _round(self, box: tuple[float, float, float, float], radius: int, fill: str, line: str) -> None:
        left, top, right, bottom = (side * DOTS for side in box)
        self._draw.rounded_rectangle((left, top, right, bottom), radius * DOTS, fill, line, DOTS)


def fitted(words: str, font: Font, width: float) -> str:
    """As many letters as there is room for."""
    if font.getlength(words) <= width * DOTS:
        return words
    return next(
        (
            cut
            for at in range(len(words) - 1, 0, -1)
            if font.getlength(cut := words[:at].rstrip() + "…") <= width * DOTS
        ),
        "…",
    )


def _font(weight: str, size: int) -> Font:
    file = FONTS / f"Inter_{weight}.ttf"
    return (
        ImageFont.truetype(str(file), size * DOTS) if file.exists() else ImageFont.load_default(size * DOTS)
    )
