"""The report as a PDF for everybody, by typst: tagged (PDF/UA-1), with bookmarks, in one language.

People's words go in as data and are never read as markup. What no typeface of ours can draw is replaced,
and the file says so.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from sprint.export import code
from sprint.export.apron import brief
from sprint.export.glyphs import FAMILIES, FONTS, Drawable
from sprint.export.pieces import Code, Drawing, Front, Grid, Note, Part, Way, plain
from sprint.export.report import Report
from sprint.export.sketch import png
from sprint.export.tree import tree

TEMPLATE = Path(__file__).with_name("report.typ")
REGIONS = {"da": "DK", "en": "GB"}
APRON = "what answer-yes answer-changes answer-no why who owner affected where when cost unknown foot"
WORDS = (*(f"apron-{name}" for name in APRON.split()), "lack", "data", "caption-table", "caption-figure")
MOST_SIGNS, TITLE, PRESSED, TAG = 40, 24, 30, 22


def pdf(report: Report) -> bytes:
    """The file's bytes."""
    drawable = Drawable()
    drawable([plain(part) for part in tree(report)])
    parts = tree(report, _replaced(report, drawable))
    with TemporaryDirectory() as folder:
        data = drawable(_data(report, parts))
        _place_pictures(report, parts, data["parts"], Path(folder))
        (Path(folder) / "report.typ").write_bytes(TEMPLATE.read_bytes())
        made: bytes = typst.compile(  # type: ignore[misc]
            str(Path(folder) / "report.typ"),
            root=folder,
            sys_inputs={"data": json.dumps(data)},
            pdf_standards=["ua-1"],
            font_paths=[FONTS],
            ignore_system_fonts=True,
            timestamp=datetime.combine(report.day, time(12), UTC),
        )
    return made


def _data(report: Report, parts: tuple[Part, ...]) -> dict[str, Any]:
    return {
        "title": report.title,
        "foot": brief(report.title, 90),
        "author": report.team_name,
        "lang": report.lang,
        "region": REGIONS[report.lang],
        "fonts": list(FAMILIES),
        "words": {name: report.word(name) for name in WORDS},
        "parts": [plain(part) | _said(report, part) for part in parts],
    }


def _said(report: Report, part: Part) -> dict[str, Any]:
    """What a part says besides its own words."""
    if isinstance(part, Note):
        return {"comments": [report.word("comment", text=comment) for comment in part.slip.comments]}
    if isinstance(part, Front):
        figure = part.apron.figure
        return {"owner": report.word("apron-figure-owner", owner=figure.owner) if figure else ""}
    if isinstance(part, Grid):
        return {"widths": part.widths}
    if isinstance(part, Drawing):
        return {"how": part.scene.how}
    return {"map": _shortened(part)} if isinstance(part, Way) else {}


def _shortened(part: Way) -> dict[str, Any]:
    """What stands on the map stands on one line; the file has the whole of it below."""
    made = part.map
    return {
        "label": made.label,
        "width": made.width,
        "height": made.height,
        "box": made.box,
        "boxes": [vars(box) | {"short": f"{box.number}. {brief(box.title, TITLE)}"} for box in made.boxes],
        "lines": [vars(each) | {"short": brief(each.words, PRESSED)} for each in made.lines],
        "tags": [vars(tag) | {"short": brief(tag.words, TAG)} for tag in made.tags],
    }


def _place_pictures(report: Report, parts: Sequence[Part], said: list[dict[str, Any]], folder: Path) -> None:
    """Photos and sketches as files beside the template, named where they are shown."""

    def shown(name: str, photo: str, strokes: tuple[str, ...] = ()) -> str:
        data = report.photos.get(photo) or (png(strokes) if strokes else b"")
        if not data:
            return ""
        file = f"{name}.{kind(data)}"
        (folder / file).write_bytes(data)
        return file

    def drawn_code(part: Code) -> dict[str, str]:
        """The link as it is: a sign between its letters would break it."""
        (folder / "code.png").write_bytes(code.png(part.link))
        return {"link": part.link, "words": part.words, "file": "code.png"}

    for at, (part, told) in enumerate(zip(parts, said, strict=True)):
        if isinstance(part, Note):
            slip = part.slip
            files = {"photo": shown(f"{at}-0", slip.photo_id), "sketch": shown(f"{at}-1", "", slip.strokes)}
            told["pictures"] = [
                {"file": file, "words": told["slip"][name]} for name, file in files.items() if file
            ]
        if isinstance(part, Code):
            told |= drawn_code(part)
        if isinstance(part, Front):
            told["code"] = next((drawn_code(each) for each in parts if isinstance(each, Code)), None)
        if isinstance(part, Drawing):
            told["scene"]["shown"] = shown(f"{at}", part.scene.photo_id)
            for number, (block, drawn) in enumerate(
                zip(part.scene.blocks, told["scene"]["blocks"], strict=True)
            ):
                drawn["shown"] = shown(f"{at}-{number}", block.photo_id, block.strokes)


def kind(data: bytes) -> str:
    """The pictures are ours: what photo_files and sketch make."""
    if data.startswith(b"\x89PNG"):
        return "png"
    return "webp" if data[8:12] == b"WEBP" else "jpeg"


def _replaced(report: Report, drawable: Drawable) -> tuple[str, ...]:
    """The sentence names the signs by number, for it cannot show them."""
    if not drawable.replaced:
        return ()
    signs = [f"U+{ord(sign):04X}" for sign in drawable.replaced]
    listed = ", ".join(signs[:MOST_SIGNS]) + (" …" if len(signs) > MOST_SIGNS else "")
    return (report.word("left-out-signs", signs=listed),)
