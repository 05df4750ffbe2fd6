"""Pictures as cameras and mischief make them."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image, ImageDraw

OWNER = "Mettes telefon"


def photo(kind: str = "JPEG", size: tuple[int, int] = (1200, 900), **more: Any) -> bytes:
    """A sheet of paper with a few boxes: something to recognise."""
    image = Image.new("RGB", size, (236, 228, 210))
    draw = ImageDraw.Draw(image)
    for at, colour in enumerate(((10, 84, 97), (203, 92, 62), (128, 160, 120))):
        left = size[0] * (at * 3 + 1) // 10
        draw.rectangle((left, size[1] // 3, left + size[0] // 5, size[1] * 2 // 3), fill=colour)
    out = BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def from_camera() -> bytes:
    """Lying on its side, and telling where it was taken, and by whom."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Artist] = OWNER
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (54.0, 53.0, 12.5)
    return photo(exif=exif, comment=OWNER.encode())


def bomb(side: int = 30_000) -> bytes:
    """A few bytes that say that they are a huge picture."""
    return png(side, side)


def png(width: int, height: int) -> bytes:
    """Black, whatever its size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(bytes(min(height * (1 + width), 1_000_000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
