"""A stranger's bytes become a picture of ours: decoded, turned upright, made small and written anew.

What cameras hide in theirs (place, time, owner) is not copied, because nothing but the pixels is.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

from sprint.actions.odd_pictures import check_format, check_still, in_eight_bits, in_usual_colours
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.photos import Picture

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
FEW_COLOURS = ("P", "1")
LARGE, SMALL = 1600, 640
QUALITY = 82
WHITE = (255, 255, 255)


def make(data: bytes) -> Picture:
    """Raises ``photo.not_picture`` or ``photo.too_many_pixels``; slow, so call it in a thread."""
    try:
        upright = decoded(data)
    except Refused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
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
    if image.width * image.height > limits.PHOTO_PIXELS:
        raise Refused("photo.too_many_pixels")
    check_still(image)
    if image.mode in FEW_COLOURS:
        image = image.convert("RGBA")  # between the few there is nothing to blend
    image.draft("RGB", (LARGE, LARGE))  # a large JPEG is unpacked at half or a quarter
    image = in_eight_bits(image)
    image.thumbnail((LARGE, LARGE), reducing_gap=None)
    return on_white(ImageOps.exif_transpose(in_usual_colours(image)))


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
