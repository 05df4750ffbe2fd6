"""A sketch as a picture for files that cannot hold strokes."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from PIL import Image, ImageDraw

from sprint.domain.strokes import PAPER, Stroke, decode

# As on the screen: ``static/css/base/tokens.css``.
WHITE = (255, 255, 255)
COLOURS = {
    "black": (0x1B, 0x23, 0x30),
    "blue": (0x2F, 0x4C, 0x8C),
    "green": (0x4C, 0x64, 0x20),
    "red": (0x9B, 0x2C, 0x50),
}
LAYERS = {ink: at for at, ink in enumerate(COLOURS, 1)}


def png(strokes: Iterable[str]) -> bytes:
    """The whole paper, white, with the strokes in their order."""
    image = Image.new("P", PAPER)
    image.putpalette([part for colour in (WHITE, *COLOURS.values()) for part in colour])
    pen = ImageDraw.Draw(image)
    for text in strokes:
        if stroke := decode(text):
            _draw(pen, stroke)
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _draw(pen: ImageDraw.ImageDraw, stroke: Stroke) -> None:
    """Round ends and round bends, as a felt pen makes them."""
    # An ellipse takes in its edges, a line does not.
    colour, radius = LAYERS[stroke.ink], (stroke.width - 1) / 2
    pen.line(stroke.points, fill=colour, width=stroke.width)
    for x, y in stroke.points:
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
