"""What a stranger sends becomes a picture of ours, or is refused in words."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from sprint import photo_files
from sprint.domain.errors import Refused
from tests.support.pictures import OWNER, bomb, from_camera, photo, png


def reopened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_any_kind_becomes_one_kind_in_two_sizes(kind: str) -> None:
    made = photo_files.make(photo(kind, (3000, 2000)))
    assert (made.mime, made.width, made.height) == ("image/jpeg", 1600, 1067)
    assert reopened(made.large).size == (1600, 1067)
    assert reopened(made.small).size == (640, 427)


def test_nothing_that_a_camera_hides_comes_along_and_the_picture_stands_upright() -> None:
    sent = from_camera()
    assert OWNER.encode() in sent
    assert Image.open(BytesIO(sent)).getexif().get_ifd(0x8825)
    made = photo_files.make(sent)
    assert (made.width, made.height) == (900, 1200)
    for data in (made.large, made.small):
        assert OWNER.encode() not in data
        assert b"Exif" not in data
        assert set(reopened(data).info) <= {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progression",
        } | {"progressive"}
        assert not reopened(data).getexif()


def test_what_is_seen_through_lies_on_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(out, "PNG")
    assert reopened(photo_files.make(out.getvalue()).large).getpixel((20, 20)) == (255, 255, 255)


def test_a_screenshot_of_few_colours_is_blended_when_it_shrinks() -> None:
    out = BytesIO()
    stripes = Image.new("P", (3200, 200))
    stripes.putpalette([0, 0, 0, 255, 255, 255])
    stripes.putdata([column % 2 for _ in range(200) for column in range(3200)])
    stripes.save(out, "PNG")
    grey = reopened(photo_files.make(out.getvalue()).large).getpixel((800, 50))
    assert isinstance(grey, tuple)
    assert all(100 < part < 155 for part in grey)


def test_a_small_picture_stays_small() -> None:
    assert photo_files.make(photo(size=(80, 60))).width == 80


def test_a_picture_of_one_endless_row_is_not_opened() -> None:
    for size in ((60_000_000, 1), (1, 60_000_000), (16_385, 1)):
        with pytest.raises(Refused, match=r"photo\.too_many_pixels"):
            photo_files.make(png(*size))
    assert photo_files.make(png(16_384, 1)).width == 1600


def with_scans(count: int, size: tuple[int, int] = (64, 64)) -> bytes:
    """A progressive JPEG whose last scan is there once more, and once more."""
    sent = photo("JPEG", size, progressive=True)
    at = sent.rindex(b"\xff\xda")
    return sent[:at] + sent[at:-2] * (count - photo_files.scans(sent) + 1) + sent[-2:]


def test_a_jpeg_of_endless_scans_is_not_decoded() -> None:
    assert photo_files.scans(with_scans(300)) == 300
    with pytest.raises(Refused, match=r"photo\.too_heavy"):
        photo_files.make(with_scans(300))
    with pytest.raises(Refused, match=r"photo\.too_heavy"):
        photo_files.check_scans(with_scans(13), 50_000_000)


@pytest.mark.parametrize("more", [{}, {"progressive": True}, {"subsampling": 0, "quality": 100}])
def test_scans_are_counted_in_what_cameras_make(more: dict[str, Any]) -> None:
    """The small picture that a camera hides in its own has scans too."""
    exif = Image.Exif()
    exif[0x9286] = photo(size=(160, 120))
    sent = photo("JPEG", (1200, 900), exif=exif, **more)
    assert sent.count(b"\xff\xda") > photo_files.scans(sent)
    assert photo_files.scans(sent) == (10 if more.get("progressive") else 1)
    assert photo_files.make(sent).width == 1200


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + bytes(40),
        photo()[:2000],
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match=r"photo\.not_picture"):
        photo_files.make(data)


@pytest.mark.parametrize("side", [9_000, 30_000])
def test_a_bomb_is_not_unpacked(side: int) -> None:
    with pytest.raises(Refused, match=r"photo\.too_many_pixels"):
        photo_files.make(bomb(side))
