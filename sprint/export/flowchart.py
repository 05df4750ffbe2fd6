"""The map of a prototype as a picture, for files that cannot draw: screens downwards, step by step."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from sprint.export.apron import brief
from sprint.export.glyphs import FONTS
from sprint.export.scenes import FlowMap

BOX, GAP, EDGE = (330, 96), (30, 70), 12
INK, MUTED, LINE, FILLS = "#1b2330", "#555b66", "#8a9296", {"citizen": "#cfe6f7", "employee": "#cfebd6"}
LETTERS = 28


def flowchart(made: FlowMap) -> bytes:
    """A PNG; its words are in the map's ``words`` too."""
    width = made.places * (BOX[0] + GAP[0]) - GAP[0] + 2 * EDGE
    high = made.steps * (BOX[1] + GAP[1]) - GAP[1] + 2 * EDGE
    image = Image.new("RGB", (width, high), "white")
    pen = ImageDraw.Draw(image)
    corners = {
        box.number: (EDGE + box.place * (BOX[0] + GAP[0]), EDGE + box.step * (BOX[1] + GAP[1]))
        for box in made.boxes
    }
    for a, b in made.lines:
        _arrow(pen, corners[a], corners[b])
    for box in made.boxes:
        x, y = corners[box.number]
        pen.rounded_rectangle((x, y, x + BOX[0], y + BOX[1]), 10, FILLS.get(box.tone, "#f7f5ef"), LINE, 2)
        pen.text(
            (x + 14, y + 12), f"{box.number}. {brief(box.title, LETTERS)}", INK, _font("600SemiBold", 20)
        )
        if box.tags:
            pen.text((x + 14, y + 56), " ".join(f"→ {to}" for to in box.tags), MUTED, _font("400Regular", 18))
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _arrow(pen: ImageDraw.ImageDraw, start: tuple[int, int], end: tuple[int, int]) -> None:
    """From the lower edge to the upper edge of the next."""
    a, b = (start[0] + BOX[0] // 2, start[1] + BOX[1]), (end[0] + BOX[0] // 2, end[1])
    middle = (a[1] + b[1]) // 2
    pen.line((a, (a[0], middle), (b[0], middle), b), MUTED, 3)
    pen.polygon((b, (b[0] - 8, b[1] - 14), (b[0] + 8, b[1] - 14)), MUTED)


def _font(weight: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    file = FONTS / f"Inter_{weight}.ttf"
    return ImageFont.truetype(str(file), size) if file.exists() else ImageFont.load_default(size)
