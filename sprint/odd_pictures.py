"""Pictures that are not what a screen shows: phones' own formats, moving ones, wide colours, sixteen bits."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

from sprint.domain.errors import Refused

# The brands by which a file says that it is HEIC; AVIF shares their box, and is no picture of ours either.
HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
BRANDS_UNTIL = 64
# Grey in more than eight bits: a plain conversion would cut all but the darkest off, and leave white.
WIDE = ("I;16", "I;16L", "I;16B", "I;16N", "I")
STEPS = 257


def check_format(data: bytes) -> None:
    """Raises ``photo.heic``: the one format that phones hand over and we cannot read."""
    brands = data[8:BRANDS_UNTIL]
    if data[4:8] == b"ftyp" and brands.startswith(HEIC) and b"avif" not in brands:
        raise Refused("photo.heic")


def check_still(image: Image.Image) -> None:
    """Raises ``photo.moving``: the first picture of many is often an empty one."""
    if getattr(image, "is_animated", False):
        raise Refused("photo.moving")


def in_eight_bits(image: Image.Image) -> Image.Image:
    if image.mode not in WIDE:
        return image
    return image.convert("I").point(lambda value: value * (1 / STEPS)).convert("L")


def in_usual_colours(image: Image.Image) -> Image.Image:
    """In sRGB, where the picture says in what colours it was taken; a broken profile says nothing."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK"):
        return image
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    flat = image.convert("RGB") if alpha else image
    try:
        taken = ImageCms.ImageCmsProfile(BytesIO(profile))
        usual = ImageCms.profileToProfile(flat, taken, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    if usual is None:
        return image
    if alpha:
        usual.putalpha(alpha)
    return usual
