"""The report as one web page that needs nothing else: the prototype to click through, and the paper below it.

No script: mail gateways block them, and a link to an anchor is enough to walk. The policy inside lets in our
own style, by its hash, and pictures that the file itself holds.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import cache, partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from PIL import Image

from sprint.export import code
from sprint.export.pieces import Heading
from sprint.export.player import Player
from sprint.export.report import Report
from sprint.export.tree import tree
from sprint.text import translate

ROOT = Path(__file__).parents[2]
LAYERS = "@layer reset, base, components, screens, utilities, print;"
STYLES: tuple[str, ...] = ("base/tokens", "base/reset", "base/base", "parts/colours", "pictures/sketch")
STYLES += ("outline/device", "play/screen", "paper/apron", "paper/paper", "paper/file", "base/print")
POLICY = "default-src 'none'; img-src data:; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
PHOTO_SIDE = 1000


def html(report: Report) -> str:
    """One file, whatever it is opened with."""
    style, parts = styles(), tree(report)
    photos = {photo: _small(data) for photo, data in report.photos.items()}
    chapters = [part for part in parts if isinstance(part, Heading) and part.level == 1]
    made: str = (
        _pages()
        .get_template("export.html")
        .render(
            report=report,
            parts=parts,
            chapters=chapters,
            player=Player(
                report.outline.screens,
                partial(_play_word, report),
                _shown(photos),
                level=3,
                persona=report.persona,
            ),
            word=report.word,
            photo=_shown(photos),
            qr=lambda link: Markup(code.svg(link)),
            style=Markup(style),
            policy=POLICY.format(b64encode(sha256(style.encode()).digest()).decode()),
        )
    )
    return made.encode("utf-8", "ignore").decode()


def _play_word(report: Report, key: str, **args: Any) -> str:
    return translate(report.lang, f"play-{key}", **args)


def _shown(photos: Mapping[str, str]) -> Callable[[str], str]:
    return lambda photo: photos.get(photo, "")


@cache
def styles() -> str:
    """Ours, from where the pages have them."""
    return "\n".join((LAYERS, *((ROOT / f"static/css/{name}.css").read_text("utf-8") for name in STYLES)))


@cache
def _pages() -> Environment:
    return Environment(
        loader=FileSystemLoader(ROOT / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


def _small(data: bytes) -> str:
    """A photo within the page, no larger than a screen shows it."""
    image = Image.open(BytesIO(data)).convert("RGB")
    image.thumbnail((PHOTO_SIDE, PHOTO_SIDE))
    file = BytesIO()
    image.save(file, "JPEG", quality=80)
    return "data:image/jpeg;base64," + b64encode(file.getvalue()).decode()
