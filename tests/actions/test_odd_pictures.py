"""Odd pictures are right, or are refused with what to do."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from sprint import photo_files
from sprint.domain.errors import Refused
from tests.support.pictures import photo


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def middle(data: bytes) -> tuple[int, ...]:
    image = Image.open(BytesIO(photo_files.make(data).large)).convert("RGB")
    pixel = image.getpixel((image.width // 2, image.height // 2))
    assert isinstance(pixel, tuple)
    return tuple(round(part) for part in pixel)


def near(one: tuple[int, ...], other: tuple[int, ...], by: int = 6) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 1.0])
def test_grey_in_sixteen_bits_keeps_its_shades(share: float) -> None:
    grey = Image.new("I;16", (60, 40), round(65_535 * share))
    assert near(middle(saved(grey, "PNG")), (round(255 * share),) * 3)


@pytest.mark.parametrize(
    ("ink", "colour"),
    [((0, 0, 0, 0), (255, 255, 255)), ((0, 255, 255, 0), (255, 0, 0)), ((0, 0, 0, 255), (0, 0, 0))],
)
def test_a_picture_for_print_has_its_colours_on_the_screen(
    ink: tuple[int, int, int, int], colour: tuple[int, int, int]
) -> None:
    assert near(middle(saved(Image.new("CMYK", (60, 40), ink), "JPEG", quality=95)), colour)


def test_a_picture_in_wide_colours_is_shown_in_the_usual_ones() -> None:
    """Red and green change places in this profile: whoever does not heed it shows the wrong one."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    image = Image.new("RGB", (60, 40), (230, 20, 20))
    red, green, blue = middle(saved(image, "JPEG", quality=95, icc_profile=bytes(profile)))
    assert green > 200
    assert red < 60
    assert blue < 60


def test_a_broken_profile_is_passed_by() -> None:
    image = Image.new("RGB", (60, 40), (230, 20, 20))
    assert near(middle(saved(image, "PNG", icc_profile=b"no profile")), (230, 20, 20))


def test_what_is_seen_through_stays_so_in_wide_colours() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert middle(saved(Image.new("RGBA", (60, 40), (9, 9, 9, 0)), "PNG", icc_profile=profile)) == (255,) * 3


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_picture_that_moves_is_refused_in_words(kind: str) -> None:
    frames = [Image.new("RGB", (60, 40), (at * 80, 20, 20)) for at in range(3)]
    with pytest.raises(Refused, match=r"photo\.moving"):
        photo_files.make(saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=200))


def test_a_gif_that_stands_still_is_a_picture() -> None:
    assert photo_files.make(photo("GIF", (300, 200))).width == 300


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"hevc"])
def test_a_phones_own_format_is_refused_with_what_to_do(brand: bytes) -> None:
    with pytest.raises(Refused, match=r"photo\.heic"):
        photo_files.make(b"\0\0\0\x18ftyp" + brand + bytes(200))


def test_what_only_resembles_it_is_no_picture() -> None:
    for data in (b"\0\0\0\x18ftypavif" + bytes(200), b"\0\0\0\x18ftypmif1\0\0\0\0avif" + bytes(200)):
        with pytest.raises(Refused, match=r"photo\.not_picture"):
            photo_files.make(data)
