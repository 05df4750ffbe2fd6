"""A stranger's bytes become a picture of ours: looked at, decoded, turned upright, made small, written anew.

What cameras hide in theirs (place, time, owner) is not copied, because nothing but the pixels is.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.photos import Picture
from sprint.odd_pictures import check_format, check_still, in_eight_bits, in_usual_colours

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
FEW_COLOURS = ("P", "1")
LARGE, SMALL = 1600, 640
QUALITY = 82
WHITE = (255, 255, 255)

MARKER, SCAN, FILLING = b"\xff", 0xDA, 0xFF
# Between a scan's bytes: a stuffed byte, filling, restarts, begin and end.
WITHOUT_LENGTH = frozenset({0x00, 0x01, FILLING, *range(0xD0, 0xDA)})


def plain(data: bytes) -> dict[str, Any]:
    """What ``make`` makes, as plain values: it is called in the workshop, where no harm is done."""
    return vars(make(data))


def make(data: bytes) -> Picture:
    """Raises ``photo.not_picture``, ``photo.too_many_pixels`` or ``photo.too_heavy``."""
    try:
        upright = decoded(data)
    except Refused:
        raise
    except (MemoryError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused("photo.too_many_pixels") from None
    except Exception:  # decoders of crafted bytes raise whatever they like
        raise Refused("photo.not_picture") from None
    small = upright.copy()
    small.thumbnail((SMALL, SMALL))
    return Picture("image/jpeg", upright.width, upright.height, written(upright), written(small))


def decoded(data: bytes) -> Image.Image:
    """At most the large size, upright, on white."""
    check_format(data)
    image: Image.Image = Image.open(BytesIO(data), formats=FORMATS)
    # Only the head has been read by now: a bomb is not unpacked.
    check_size(*image.size)
    if image.format == "JPEG":
        check_scans(data, image.width * image.height)
    check_still(image)
    if image.mode in FEW_COLOURS:
        image = image.convert("RGBA")  # between the few there is nothing to blend
    image.draft("RGB", (LARGE, LARGE))  # a large JPEG is unpacked at half or a quarter
    image = in_eight_bits(image)
    image.thumbnail((LARGE, LARGE), reducing_gap=None)
    return on_white(ImageOps.exif_transpose(in_usual_colours(image)))


def check_size(width: int, height: int) -> None:
    if width * height > limits.PHOTO_PIXELS or max(width, height) > limits.PHOTO_SIDE:
        raise Refused("photo.too_many_pixels")


def check_scans(data: bytes, pixels: int) -> None:
    found = scans(data)
    if found > limits.PHOTO_SCANS or found * pixels > limits.PHOTO_SCANNED_PIXELS:
        raise Refused("photo.too_heavy")


def scans(data: bytes) -> int:
    """How many scans a JPEG has; what lies in its segments (a small picture, a profile) is passed by."""
    found, at = 0, 2
    while (at := data.find(MARKER, at)) >= 0 and at + 4 <= len(data):
        kind, at = data[at + 1], at + 2 - (data[at + 1] == FILLING)
        found += kind == SCAN
        if kind not in WITHOUT_LENGTH:
            at += int.from_bytes(data[at : at + 2], "big")
    return found


def on_white(image: Image.Image) -> Image.Image:
    """A new image, which holds nothing but pixels."""
    clean = Image.new("RGB", image.size, WHITE)
    if image.has_transparency_data:
        image = image.convert("RGBA")
        clean.paste(image, mask=image)
    else:
        clean.paste(image.convert("RGB"))
    return clean


def written(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return out.getvalue()
